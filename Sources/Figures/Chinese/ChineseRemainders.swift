import Values

extension ChineseReading {
  /// What may follow a unit and still belongs to the number: 三成半, 三块五, 5元6角, 两年半.
  func takeRemainder(_ draft: inout FigureDraft) {
    switch draft.unit?.kind {
    case .percent: takeHundredths(&draft)
    case .currency: takeCoins(&draft)
    case .duration: takeHalf(&draft)
    case .count, .percentagePoints, .ratio, .multiple, .measure, .age, .date, .ordinal, .code, .vague, nil: break
    }
  }

  // MARK: Tenths

  /// 七成员工, 八成为: 成 begins another word as well, and counts tenths after a digit that something leads up to or a
  /// noun follows.
  func tenths(at place: Int, _ draft: FigureDraft) -> (word: UnitWord, end: Int)? {
    guard text[place] == Han.tenth, let whole = draft.number.whole, (1...9).contains(whole), !draft.number.isOdd else {
      return nil
    }
    let start = draft.leading.wordsStart
    let opensClause = start == 0 || HanSet.clauseEnds.contains(text[start - 1])
    guard opensClause || start < draft.leading.start || noun(after: place + 1, reach: 0, only: .any) != nil else {
      return nil
    }
    return vocabulary.units.value(of: place..<place + 1, in: text).map { ($0, place + 1) }
  }

  /// 三成半 is 35 %, 九成二 92 %.
  private func takeHundredths(_ draft: inout FigureDraft) {
    guard text[draft.end - 1] == Han.tenth, draft.number.whole != nil, let digit = lastDigit(at: draft.end) else {
      return
    }
    draft.number.add(digit, tenths: 1)
    draft.end += 1
  }

  /// One digit or 半 that begins no other number, word or unit: not 三成二手车, 八成三级医院.
  private func lastDigit(at place: Int) -> Int? {
    guard let digit = text[place] == Han.half ? 5 : ChineseSigns.digit(text[place]), digit > 0,
      !isNumeral(text[place + 1]), vocabulary.units.longest(in: text, at: place + 1)?.value.unit == nil
    else { return nil }
    let opener = ChineseOpeners.table.longest(in: text, at: place)
    return opener.map { $0.end > place + 1 } ?? false ? nil : digit
  }

  // MARK: Coins

  /// 5元6角, 三块五, 两毛五: smaller coins after larger ones.
  private func takeCoins(_ draft: inout FigureDraft) {
    guard var decimals = decimals(ofCoin: text[draft.end - 1]), draft.number.scale == 0, draft.number.upper == nil
    else {
      return
    }
    while let digit = coinDigit(at: draft.end) {
      if let next = self.decimals(ofCoin: text[digit.end]) ?? cents(at: digit.end), next > decimals {
        draft.number.add(digit.value, tenths: next - unitDecimals(draft))
        (draft.end, decimals) = (digit.end + 1, next)
      } else if text[draft.end - 1] != Han.yuan, isLast(digit) {
        draft.number.add(digit.value, tenths: decimals + 1 - unitDecimals(draft))
        draft.end = digit.end
        return
      } else {
        return
      }
    }
  }

  private func coinDigit(at place: Int) -> (value: Int, end: Int)? {
    if let run = DigitRun(in: text, at: place) {
      return run.wholeDigits == 1 ? run.plainWhole.map { ($0, run.end) } : nil
    }
    return ChineseSigns.digit(text[place]).map { ($0, place + 1) }
  }

  private func isLast(_ digit: (value: Int, end: Int)) -> Bool {
    if !isDigitUnit(text[digit.end - 1]) { return lastDigit(at: digit.end - 1) != nil }
    return vocabulary.units.longest(in: text, at: digit.end)?.value.unit == nil && numerals.scale(at: digit.end) == nil
  }

  /// 元 and 块 are wholes, 角 and 毛 tenths.
  private func decimals(ofCoin unit: UInt16) -> Int? {
    switch unit {
    case Han.yuan, Han.round, Han.lump: 0
    case Han.corner, Han.hair: 1
    default: nil
    }
  }

  private func cents(at place: Int) -> Int? {
    let word = vocabulary.units.longest(in: text, at: place)
    return text[place] == Han.minute && word?.value.unit != nil && word?.end == place + 1 ? 2 : nil
  }

  /// The unit's own decimals: the number before 毛 counts tenths already.
  private func unitDecimals(_ draft: FigureDraft) -> Int { draft.unit?.multiplier == nil ? 0 : 1 }

  // MARK: Halves

  /// 两年半, 三小时半.
  private func takeHalf(_ draft: inout FigureDraft) {
    guard text[draft.end] == Han.half, !isHanUnit(text[draft.end + 1]), let number = draft.number.addingHalf else {
      return
    }
    draft.number = number
    draft.end += 1
  }

  // MARK: Days

  /// 418日: no month has so many days.
  private func isSpan(_ number: WrittenNumber) -> Bool { number.value > ExactNumber(31) || !number.value.isWhole }

  /// 30日内: a span of days; 30日 alone is a date.
  func daysWithin(at place: Int, of number: WrittenNumber) -> (word: UnitWord, end: Int)? {
    guard text[place] == Han.day else { return nil }
    let isWithin = ChineseWords.trailing.longest(in: text, at: place + 1)?.value == .atMost
    guard isWithin || isSpan(number) && !HanSet.afterDay.contains(text[place + 1]) else { return nil }
    return (ChineseUnits.word("d", .duration), place + 1)
  }
}

extension WrittenNumber {
  /// Adds a digit in a place after the point.
  mutating func add(_ digit: Int, tenths: Int) {
    guard let place = ExactNumber(1, exponent: -tenths), let part = ExactNumber(Int128(digit), exponent: -tenths),
      let sum = try? value.adding(part)
    else { return }
    (value, self.place, isPlain) = (sum, place, false)
  }
}
