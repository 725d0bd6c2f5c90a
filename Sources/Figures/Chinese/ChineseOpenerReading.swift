import Values

extension ChineseReading {
  /// What an opener begins. Nil where its characters turn out to be an ordinary number: 十分 is a set phrase, 十分钟 is not.
  mutating func read(_ opener: ChineseOpener, _ cells: Range<Int>) -> Int? {
    switch opener {
    case .nothing: return opensNumber(cells) ? nil : cells.upperBound
    case .rank: return readRank(cells)
    case .ordinal(let rank): return readFixedRank(rank, cells)
    case .top: return readTop(cells)
    case .half: return readHalf(cells)
    case .factor(let above, let below): return readFactor(above, below, cells)
    case .doubling(let times): return readDoubling(times, cells)
    case .vague(let low, let high, let needsUnit): return readVague(low, high, cells, needsUnit)
    case .zero: return readZero(cells)
    case .code(let key): return emit(.other(.code, cells, in: text, key: key), to: cells.upperBound)
    }
  }

  /// 十分钟 is longer than 十分, 万分之三 a fraction.
  private func opensNumber(_ cells: Range<Int>) -> Bool {
    text[cells.upperBound] == Han.divided && text[cells.upperBound - 1] == Han.minute
      || quantityEnd(at: cells.lowerBound) > cells.upperBound
  }

  /// Where a number in numerals with its unit would end.
  private func quantityEnd(at place: Int) -> Int {
    guard isNumeral(text[place]), let number = numerals.words(at: place) else { return place }
    let unit = vocabulary.units.longest(in: text, at: number.end)
    return unit.map { $0.value.unit == nil ? number.end : $0.end } ?? place
  }

  func isNumeral(_ unit: UInt16) -> Bool { ChineseSigns.digit(unit) != nil || ChineseSigns.isMultiplier(unit) }

  // MARK: Ranks

  /// 第三, 第45次, 第一季度; 第2.3节 is a code.
  private mutating func readRank(_ cells: Range<Int>) -> Int? {
    let place = numerals.skippingSpaces(cells.upperBound)
    let run = DigitRun(in: text, at: place)
    if let run, run.fractionDigits > 0 { return emitCode(cells.lowerBound..<run.end) }
    let number = run.flatMap { $0.plainWhole.map { ($0, run?.end ?? place) } } ?? wordRank(at: place)
    guard let (rank, end) = number else { return nil }
    if isEnumeration(cells.lowerBound, end) { return end }
    if text[end] == Han.season, text[end + 1] == Han.degree {
      return readQuarter(rank, of: nil, cells.lowerBound, end + 2)
    }
    let last = endOfRanks(end)
    let after = ChineseRanks.after.longest(in: text, at: last)?.end ?? last
    // 第一次 is an adverb as well, as "for the first time" is.
    let word = after > last && text[last] != Han.times ? text.written(last..<after) : nil
    return emit(
      .other(.ordinal, cells.lowerBound..<after, in: text, value: ExactNumber(rank), noun: word), to: after)
  }

  /// 第二，加强培训: a mark of a list.
  private func isEnumeration(_ start: Int, _ end: Int) -> Bool {
    (text[end] == Han.comma || text[end] == 0x3001) && (start == 0 || HanSet.clauseEnds.contains(text[start - 1]))
  }

  /// 第35-38页: the last of a row of ranks belongs to the first.
  private func endOfRanks(_ end: Int) -> Int {
    guard PhraseEnds.joints.contains(text[end]), let run = DigitRun(in: text, at: end + 1), run.plainWhole != nil else {
      return end
    }
    return run.end
  }

  /// 前十大, 前50名: the first so many, which English calls the top ten. 前三年 is a span of time.
  private mutating func readTop(_ cells: Range<Int>) -> Int? {
    // 前三个月 may be months of anything.
    if let months = firstMonths(at: cells.lowerBound), case .firstQuarters = months.part {
      return emitDate(cells.lowerBound..<months.end, nil, key: months.part.key)
    }
    let place = numerals.skippingSpaces(cells.upperBound)
    let run = DigitRun(in: text, at: place)
    let number = run.flatMap { $0.plainWhole.map { ($0, run?.end ?? place) } } ?? wordRank(at: place)
    guard let (count, end) = number, let after = ChineseRanks.afterTop.longest(in: text, at: end) else { return nil }
    return emit(.other(.code, cells.lowerBound..<after.end, in: text, key: "TOP\(count)"), to: after.end)
  }

  private func wordRank(at place: Int) -> (Int, Int)? {
    guard isNumeral(text[place]), let number = ChineseWordNumber.read(numerals, at: place) else { return nil }
    return number.whole.map { ($0, number.end) }
  }

  private mutating func readFixedRank(_ rank: Int, _ cells: Range<Int>) -> Int {
    let end = rank > 1 && text[cells.upperBound] == Han.phase ? cells.upperBound + 1 : cells.upperBound
    return emitRank(rank, cells.lowerBound..<end)
  }

  // MARK: Halves and factors

  /// 半数, 一半; 减少一半 is a factor.
  private mutating func readHalf(_ cells: Range<Int>) -> Int? {
    guard let half = try? ExactNumber(1, over: 2) else { return nil }
    var draft = draft(ChineseReading.fraction(half, cells))
    draft.number.isBareScale = true  // 过半数
    draft.unit = ChineseUnits.one(.ratio)
    takeComparative(&draft)
    if draft.leading.direction == .down, !draft.leading.isLevel {
      draft.unit = ChineseUnits.one(.multiple)
      draft.factor = half
    }
    return finish(&draft)
  }

  private mutating func readFactor(_ above: Int, _ below: Int, _ cells: Range<Int>) -> Int? {
    guard let factor = try? ExactNumber(Int128(above), over: Int128(below)) else { return nil }
    var draft = draft(WrittenNumber(factor, place: .one, isPlain: true, cells: cells, digits: cells))
    draft.unit = ChineseUnits.one(.multiple)
    draft.factor = factor
    draft.leading.direction = factor < .one ? .down : .up
    return finish(&draft)
  }

  /// 翻了近一番, 翻超过两番: with the qualifier between verb and number; 下一番功夫 is another word.
  private mutating func readDoubling(_ times: Int, _ cells: Range<Int>) -> Int? {
    let leading = draft(WrittenNumber.zero(cells)).leading
    guard leading.qualifier != nil, text[leading.wordsStart - 1] == Han.turn else { return nil }
    return readFactor(1 << times, 1, cells)
  }

  /// Numerals that say a half of a unit: 半年, 半小时, 半个月, 过半. 上半年 is a part of a year.
  mutating func readHalfUnit(at start: Int) -> Int? {
    guard let half = try? ExactNumber(1, over: 2) else { return nil }
    if text[start + 1] == Han.year, text[start - 1] == Han.upper || text[start - 1] == Han.lower {
      let part: PartOfYear = .half(text[start - 1] == Han.upper ? 1 : 2)
      return emitDate(start - 1..<start + 2, nil, key: part.key)
    }
    var draft = draft(ChineseReading.fraction(half, start..<start + 1))
    if let unit = vocabulary.units.longest(in: text, at: start + 1), unit.value.kind == .duration {
      (draft.unit, draft.end) = (unit.value, unit.end)
      return finish(&draft)
    }
    guard let word = draft.leading.qualifier, isShare(halfAt: start, after: word) else { return nil }
    draft.number.isBareScale = true
    draft.unit = ChineseUnits.one(.ratio)
    return finish(&draft)
  }

  /// 营收过半来自海外, 近半员工; no measure word may follow: 走过半条街.
  private func isShare(halfAt start: Int, after word: QualifierWord) -> Bool {
    if noun(after: start + 1, reach: 0, only: .any) != nil { return word.reach != .all || word.qualifier == .nearly }
    let unit = vocabulary.units.longest(in: text, at: start + 1)
    guard unit?.value.unit == nil else { return false }
    return word.reach != .all
      || word.qualifier == .nearly
        && (!isHanUnit(text[start + 1]) || ChineseWords.afterHalf.contains(text[start + 1]))
  }

  // MARK: Vague quantities and zero

  private mutating func readVague(_ low: Int, _ high: Int, _ cells: Range<Int>, _ needsUnit: Bool) -> Int? {
    guard !ChineseWords.beforeVague.contains(text[cells.lowerBound - 1]) else { return cells.upperBound }
    let unit = vocabulary.units.longest(in: text, at: numerals.skippingSpaces(cells.upperBound))
    let known = unit.flatMap { $0.value.unit == nil ? nil : $0 }
    guard !needsUnit || known != nil else { return cells.upperBound }
    let end = known?.end ?? cells.upperBound
    let upper = high == Int.max ? nil : ExactNumber(high)
    return emit(
      .other(
        .vague, cells.lowerBound..<end, in: text, value: ExactNumber(low), upper: upper, unit: known?.value.unit),
      to: end)
  }

  /// 死亡率为零: the end of a clause.
  private func isStated(_ cells: Range<Int>) -> Bool {
    let before = text[cells.lowerBound - 1]
    return (before == Han.being || before == Han.equal) && cells.count == 1 && text[cells.lowerBound] == Han.nought
      && !isHanUnit(text[cells.upperBound]) && !isDigitUnit(text[cells.upperBound])
  }

  /// 零事故, 无重大安全事故, 未发生职业病案例: zero of the noun that follows within a few characters.
  private mutating func readZero(_ cells: Range<Int>) -> Int? {
    if isStated(cells), let zero = WrittenNumber(mantissa: 0, cells: cells, digits: cells) {
      var draft = draft(zero)
      return finish(&draft)
    }
    if cells.count == 3, text[cells.lowerBound] == Han.nought { return readNoneHappened(cells) }
    // 没有 denies much else.
    let reach = text[cells.upperBound - 1] == Han.having ? 4 : 14
    guard let noun = noun(after: cells.upperBound, reach: reach, only: .cases),
      text[noun.cells.upperBound] != Han.rate, let zero = WrittenNumber(mantissa: 0, cells: cells, digits: cells)
    else { return nil }
    var draft = draft(zero)
    (draft.unit, draft.noun, draft.end) = (noun.unit, text.written(noun.cells), noun.cells.upperBound)
    return finish(&draft)
  }
}

extension ChineseReading {
  /// 信息安全事件零发生: the noun stands before.
  private mutating func readNoneHappened(_ cells: Range<Int>) -> Int? {
    let noun = cells.lowerBound - 2..<cells.lowerBound
    guard let unit = ChineseUnits.caseNouns.value(of: noun, in: text),
      let zero = WrittenNumber(mantissa: 0, cells: cells, digits: cells.lowerBound..<cells.lowerBound + 1)
    else { return nil }
    var draft = draft(zero)
    (draft.unit, draft.noun) = (unit, text.written(noun))
    return finish(&draft)
  }
}

enum ChineseRanks {
  static let afterTop = PhraseTable(["大", "强", "名", "位", "家", "的", "甲"].map { ($0, true) })
  /// What a rank counts, where it belongs to the rank: 第三个, 第十四个五年规划.
  static let after = PhraseTable(
    [
      "个五年规划", "个五年计划", "个", "次", "届", "名", "位", "家", "批", "期", "章", "节", "条", "条款", "部分", "页", "年", "季", "大", "代", "轮",
      "场", "步", "款", "号"
    ]
    .map { ($0, true) })
}
