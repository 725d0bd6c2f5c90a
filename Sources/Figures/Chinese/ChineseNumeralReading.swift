import Values

extension ChineseReading {
  /// What begins with a Chinese numeral or 半.
  mutating func readNumerals(at start: Int) -> Int {
    if text[start] == Han.half { return readHalfUnit(at: start) ?? start }
    if let fraction = VulgarFraction.number(at: start, in: text) { return readVulgar(fraction) }
    if let end = readFraction(at: start) ?? readRow(at: start) ?? readFold(at: start) { return end }
    guard let number = numerals.words(at: start) else { return start }
    if let end = endOfSlogan(number) { return end }
    if let end = readWordDate(number) ?? readProportion(number) { return end }
    if number.value == .one, number.end == start + 1, !number.isOdd { return readOne(number) }
    return max(start + 1, readQuantity(number))
  }

  /// 占½, ½的员工, ¼小时.
  private mutating func readVulgar(_ fraction: WrittenNumber) -> Int {
    var draft = draft(fraction)
    if let unit = unit(at: numerals.skippingSpaces(fraction.end), of: fraction, after: draft.leading.start),
      unit.word.isMeasure
    {
      (draft.unit, draft.end) = (unit.word, unit.end)
    } else {
      draft.unit = ChineseUnits.one(.ratio)
    }
    return finish(&draft)
  }

  /// “两个毫不动摇”, 《三项规定》: a short name in quotation marks that begins with a numeral, unless that measures.
  private func endOfSlogan(_ number: WrittenNumber) -> Int? {
    let open = text[number.cells.lowerBound - 1]
    guard HanSet.openingQuotes.contains(open), number.digits.count == 1, !number.isBareScale, !number.isOdd,
      vocabulary.units.longest(in: text, at: number.end)?.value.isMeasure != true
    else { return nil }
    var end = number.end
    while isHanUnit(text[end]), end < number.end + 10 { end += 1 }
    return end > number.end && HanSet.closingQuotes.contains(text[end]) ? end : nil
  }

  /// 百分之三, 三分之一, 万分之0.5, 百万分之一: parts of a hundred and of ten thousand are percentages.
  mutating func readFraction(at start: Int) -> Int? {
    guard let (below, number) = writtenFraction(at: start) else { return nil }
    if let share = Self.share(number, of: below) {
      var draft = draft(share)
      draft.unit = ChineseUnits.word("%", .percent)
      takeUpperEnd(&draft, partsOf: below)
      return finish(&draft)
    }
    guard let part = try? number.value.divided(by: ExactNumber(below)) else { return nil }
    var draft = draft(
      WrittenNumber(part, place: FractionStep.of(below), isPlain: false, cells: number.cells, digits: number.cells))
    draft.unit = ChineseUnits.one(.ratio)
    return finish(&draft)
  }

  /// 百分之三 as 100 and 3, over all its cells.
  private func writtenFraction(at start: Int) -> (below: Int, above: WrittenNumber)? {
    guard let (below, end) = denominator(at: start), text[end] == Han.minute, text[end + 1] == Han.divided else {
      return nil
    }
    let place = numerals.skippingSpaces(end + 2)
    guard var number = number(at: place) ?? wholeHundred(at: place) else { return nil }
    number.cells = start..<number.end
    number.digits = number.cells
    return (below, number)
  }

  /// Parts of a hundred, a thousand and ten thousand as percentages.
  private static func share(_ number: WrittenNumber, of below: Int) -> WrittenNumber? {
    guard [100, 1000, 10_000].contains(below) else { return nil }
    return (try? ExactNumber(100, over: Int128(below))).flatMap { number.multiplied(by: $0) }
  }

  /// 百分之三 as the upper end of a range.
  func share(at start: Int) -> WrittenNumber? {
    writtenFraction(at: start).flatMap { Self.share($0.above, of: $0.below) }
  }

  /// 百分之三至五: the upper end says so many parts no more. Nil where it counts something of its own.
  func share(at start: Int, of below: Int) -> WrittenNumber? {
    guard let number = number(at: start), number.upper == nil, !number.isBareScale else { return nil }
    let next = numerals.skippingSpaces(number.end)
    guard vocabulary.units.longest(in: text, at: next)?.value.unit == nil,
      text[next] == Han.of || noun(after: next, reach: 0, only: .any) == nil, !HanSet.ofDates.contains(text[next])
    else { return nil }
    return Self.share(number, of: below)
  }

  private func denominator(at start: Int) -> (Int, Int)? {
    if let run = DigitRun(in: text, at: start) { return run.plainWhole.flatMap { $0 > 1 ? ($0, run.end) : nil } }
    guard isNumeral(text[start]), let number = ChineseWordNumber.read(numerals, at: start) else { return nil }
    return number.whole.flatMap { $0 > 1 ? ($0, number.end) : nil }
  }

  /// 百分之百.
  private func wholeHundred(at place: Int) -> WrittenNumber? {
    text[place] == Han.hundred ? WrittenNumber(mantissa: 100, cells: place..<place + 1, digits: place..<place + 1) : nil
  }

  /// 二〇一六年; other rows of numerals count nothing.
  private mutating func readRow(at start: Int) -> Int? {
    guard let (number, end) = numerals.row(at: start) else { return nil }
    if text[end] == Han.year, DigitPattern.isYear(number) { return readYear(number, start, end + 1) }
    return nil
  }

  /// 八五折 is 85 % of the price.
  private mutating func readFold(at start: Int) -> Int? {
    guard let tens = ChineseSigns.digit(text[start]), let ones = ChineseSigns.digit(text[start + 1]),
      text[start + 2] == Han.fold,
      let number = WrittenNumber(
        mantissa: Int128(tens * 10 + ones), cells: start..<start + 2, digits: start..<start + 2)
    else { return nil }
    var draft = draft(number)
    (draft.unit, draft.end) = (ChineseUnits.word("%", .percent), start + 3)
    return finish(&draft)
  }

  /// 三月底, 五月四日, 一季度, 二期.
  private mutating func readWordDate(_ number: WrittenNumber) -> Int? {
    guard let whole = number.whole, !number.isOdd, !number.isBareScale else { return nil }
    let (start, end) = (number.cells.lowerBound, number.end)
    if text[end] == Han.month { return readMonth(whole, of: nil, start, end, inWords: true) ?? end }
    if text[end] == Han.season, text[end + 1] == Han.degree {
      if text[start - 1] == Han.before, (1...4).contains(whole) {
        return emitDate(start - 1..<end + 2, nil, key: PartOfYear.firstQuarters(whole).key)
      }
      return readQuarter(whole, of: nil, start, end + 2)
    }
    if text[end] == Han.century, text[end + 1] == Han.era, whole >= 10 { return end + 2 }
    if text[end] == Han.phase, whole < 10, vocabulary.units.longest(in: text, at: end)?.end == end + 1,
      draft(number).leading.wordsStart == start
    {
      return emitRank(whole, start..<end + 1)
    }
    return nil
  }

  /// A bare 一: a figure with a measure, else no more than an article.
  private mutating func readOne(_ number: WrittenNumber) -> Int {
    if unitAfterPiece(at: number.end, of: number) != nil { return readQuantity(number) }
    let draft = draft(number)
    let unit = vocabulary.units.longest(in: text, at: number.end)
    guard let unit, unit.value.unit != nil else { return number.end }
    if unit.value.isMeasure { return namesTime(number) ? unit.end : readQuantity(number) }
    if let word = draft.leading.qualifier, word.qualifier != .exact, word.reach == .all {
      return readQuantity(number)
    }
    guard ChineseWords.articleUnits.value(of: number.end..<unit.end, in: text) != nil else { return unit.end }
    return emit(
      .other(.vague, number.cells.lowerBound..<unit.end, in: text, value: .one, unit: unit.value.unit), to: unit.end)
  }

  /// 前一年, 这一天, 最后一周: one among others, told by the word before it. 提前一年 is a span.
  private func namesTime(_ one: WrittenNumber) -> Bool {
    ChineseWords.namingTime.longest(in: text, before: one.cells.lowerBound, floor: floor)?.value ?? false
  }

  // MARK: What is a figure

  /// Digits always count something. Numerals need a unit, or a size that no word has.
  func isFigure(_ draft: FigureDraft) -> Bool {
    let number = draft.number
    if ChineseWords.fullMarks.longest(in: text, before: draft.leading.start, floor: 0) != nil { return false }
    if number.isBareScale { return isQualified(draft) && !isDenominator(draft) }
    if isDenominator(draft) { return false }
    if !number.isInWords || draft.upper != nil { return true }
    guard draft.unit == nil || draft.noun != nil && draft.unit?.unit?.quantity.isClass == true && draft.end > number.end
    else { return true }
    if draft.unit != nil { return numeralCount(number) > 1 || draft.end <= number.end + 4 }
    if number.upper != nil { return !number.isPlain && isClosed(number.end) }  // 七八万
    return numeralCount(number) > 1 && (number.isOdd || !number.isPlain || isClosed(number.end))
  }

  private func isQualified(_ draft: FigureDraft) -> Bool {
    if let word = draft.leading.qualifier, word.qualifier != .exact || word.isCeiling { return true }
    return draft.number.isOdd || draft.trailing != nil || draft.leading.isLevel && draft.unit != nil
      || ChineseWords.trailing.longest(in: text, at: numerals.skippingSpaces(draft.end))?.value != nil
  }

  /// 每百万工时, 每100人, 每1吨: a part of the unit of some other figure.
  private func isDenominator(_ draft: FigureDraft) -> Bool {
    guard text[draft.leading.wordsStart - 1] == Han.each else { return false }
    return draft.number.value.isPowerOfTen || draft.kind == .measure
  }

  private func numeralCount(_ number: WrittenNumber) -> Int { number.digits.count }

  private func isClosed(_ end: Int) -> Bool {
    let next = text[numerals.skippingSpaces(end)]
    return !isHanUnit(next) || ChineseWords.trailing.longest(in: text, at: end) != nil
  }

  /// No figure: the place after its numerals, never its unit, which may hold another number.
  func passOver(_ draft: FigureDraft) -> Int { draft.number.end }
}

/// How fine a fraction is written: a third is meant to a twentieth, one in a million to a quarter of that.
enum FractionStep {
  static func of(_ denominator: Int) -> ExactNumber {
    (try? ExactNumber(1, over: Int128(max(20, 4 * min(denominator, 1_000_000_000))))) ?? .zero
  }
}
