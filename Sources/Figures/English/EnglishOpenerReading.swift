import Values

extension EnglishReading {
  /// "one": a figure with a measure, else no more than an article.
  mutating func readOne(_ number: WrittenNumber) -> Int {
    let place = text[number.end] == DigitPattern.Sign.hyphen ? number.end : text.skippingSpaces(number.end)
    // A meter is as often what counts: 一块电表.
    if let unit = unit(at: place), unit.word.isMeasure, unit.word.kind != .multiple, !numbers.isWord("meter", at: place)
    {
      return readQuantity(number)
    }
    if opensWordRange(place) { return readQuantity(number) }
    let draft = draft(number)
    if let word = draft.leading.qualifier, word.qualifier != .exact {
      return word.qualifier == .moreThan ? number.end : readQuantity(number)
    }
    guard text[number.end] == 0x20,
      let noun = noun(from: text.skippingSpaces(number.end), reach: 3) ?? thing(number.end)
    else { return number.end }
    let end = noun.cells.upperBound
    return emit(
      .other(.vague, number.cells.lowerBound..<end, in: text, value: .one, unit: noun.unit.unit), to: end)
  }

  /// one to two days.
  private func opensWordRange(_ place: Int) -> Bool {
    guard numbers.isWord("to", at: place) else { return false }
    let next = text.skippingSpaces(place + 2)
    return isDigitUnit(text[next]) || numbers.numeral(at: next) != nil
  }

  /// "the two launched a fund", "all three": a few that were named before, where no noun follows.
  func isPronoun(_ draft: FigureDraft) -> Bool {
    guard draft.number.isInWords, draft.unit == nil, draft.number.upper == nil, draft.leading.currency == nil,
      draft.qualifier == .exact, let whole = draft.number.whole, (2...9).contains(whole)
    else { return false }
    let end = Leading.skippingSpaces(before: draft.number.cells.lowerBound, in: text, floor: 0)
    guard let word = EnglishLabels.beforePronoun.longest(in: text, before: end, floor: 0) else { return false }
    return !isWordUnit(text[word.start - 1])
  }

  /// It may answer a count in the other language, and need not.
  mutating func emitPronoun(_ number: WrittenNumber) -> Int {
    emit(.other(.vague, number.cells, in: text, value: number.value), to: number.end)
  }

  /// both partners.
  mutating func readPair(_ cells: Range<Int>) -> Int? {
    emit(.other(.vague, cells, in: text, value: ExactNumber(2)), to: cells.upperBound)
  }

  /// Any word that may be a thing.
  private func thing(_ end: Int) -> (unit: UnitWord, cells: Range<Int>)? {
    let start = text.skippingSpaces(end)
    let wordEnd = numbers.wordEnd(start)
    guard wordEnd > start + 2, EnglishWords.stops.value(of: start..<wordEnd, in: text) == nil else { return nil }
    return (EnglishSuffixes.thing, start..<wordEnd)
  }

  /// Chapter Two, step three: a rank. Top ten: a code.
  mutating func readLabelled(_ number: WrittenNumber) -> Int? {
    guard let rank = number.whole, rank < 100 else { return nil }
    let start = number.cells.lowerBound
    let end = Leading.skippingSpaces(before: start, in: text, floor: floor)
    if end > 2, numbers.isWord("top", at: end - 3), !isWordUnit(text[end - 4]) {
      return emit(.other(.code, end - 3..<number.end, in: text, key: "TOP\(rank)"), to: number.end)
    }
    guard let word = EnglishLabels.before.longest(in: text, before: end, floor: floor),
      !isWordUnit(text[word.start - 1]),
      unit(at: text.skippingSpaces(number.end)) == nil
    else { return nil }
    return emitRank(rank, start..<number.end)
  }

  /// Digits that name something: room 12, 24-hour hotline.
  mutating func readLabel(_ run: DigitRun, _ next: EnglishWordStarts.Sort) -> Int? {
    if let end = endOfAlways(run) { return emitLabel(run, to: end) }
    if next.contains(.label), let label = EnglishLabels.after.longestWords(in: text, at: run.end) {
      return emitLabel(run, to: label.end)
    }
    if run.fractionDigits == 1, run.wholeDigits == 1, run.mantissa % 10 == 0, run.mantissa > 0, isVersion(run) {
      return emitCode(run.cells)
    }
    if isIdentifier(run) { return emitCode(run.cells.lowerBound..<endOfGroups(run)) }
    guard run.wholeDigits <= 6, !run.isGrouped else { return nil }
    if run.fractionDigits > 0 { return readDecimalLabel(run) }
    if isStandard(run) || isServiceNumber(run) || endsQuotedName(run) || isHouseNumber(run) || isPostcode(run)
      || endsName(run)
    {
      return emitCode(run.cells)
    }
    let end = Leading.skippingSpaces(before: run.cells.lowerBound, in: text, floor: floor)
    guard let word = EnglishLabels.before.longest(in: text, before: end, floor: floor),
      !isWordUnit(text[word.start - 1]),
      unit(at: text.skippingSpaces(run.end)) == nil
    else { return nil }
    return emitCodes(run, listed: isPluralLetter(end - 1))
  }

  /// IATF 16949, AS 9100: four or five digits after a short word all in capitals, within a sentence.
  private func isStandard(_ run: DigitRun) -> Bool {
    guard (4...5).contains(run.wholeDigits), text[run.cells.lowerBound - 1] == 0x20 else { return false }
    let end = run.cells.lowerBound - 1
    var start = end
    while text.isCapital(start - 1), start > end - 6 { start -= 1 }
    guard (2...5).contains(end - start), !isWordUnit(text[start - 1]) else { return false }
    let isInRow = (max(0, start - 60)..<start).allSatisfy {
      !isLetterUnit(text[$0]) || text.isCapital($0) || text[$0 - 1] != 0x20
    }
    return !isInRow && draft(WrittenNumber.zero(run.cells)).leading.currency == nil
  }

  /// 24 hours a day, 7 days a week, 365 days a year: always.
  private func endOfAlways(_ run: DigitRun) -> Int? {
    guard let all = EnglishLabels.always.longestWords(in: text, at: run.end), run.plainWhole == all.value else {
      return nil
    }
    return all.end
  }

  /// Rule 13.91, Section 2.3.
  private mutating func readDecimalLabel(_ run: DigitRun) -> Int? {
    let end = Leading.skippingSpaces(before: run.cells.lowerBound, in: text, floor: floor)
    guard let word = EnglishLabels.beforeDecimal.longest(in: text, before: end, floor: floor),
      !isWordUnit(text[word.start - 1]), unit(at: text.skippingSpaces(run.end)) == nil
    else { return nil }
    return emitCode(run.cells)
  }

  /// Towers 1 and 2, pages 35–38: the numbers after a plural are labels all.
  private mutating func emitCodes(_ run: DigitRun, listed: Bool) -> Int {
    let end = listed ? readCodes(run.cells.lowerBound..<run.cells.lowerBound, run.end) : emitCode(run.cells)
    if listed, numbers.isWord("to", at: text.skippingSpaces(end)),
      let last = DigitRun(in: text, at: text.skippingSpaces(text.skippingSpaces(end) + 2)), last.plainWhole != nil
    {
      return last.end
    }
    guard text[end] == DigitPattern.Sign.enDash || text[end] == DigitPattern.Sign.hyphen,
      let last = DigitRun(in: text, at: end + 1), last.plainWhole != nil
    else { return end }
    return last.end
  }

  /// 95188 and +86, where they count nothing.
  private func isServiceNumber(_ run: DigitRun) -> Bool {
    let next = text.skippingSpaces(run.end)
    let isCalling = text[run.cells.lowerBound - 1] == UInt16(UInt8(ascii: "+"))
    let isService =
      run.wholeDigits == 5
      && ((95_000...96_999).contains(Int(run.mantissa)) || (12_300...12_399).contains(Int(run.mantissa)))
    return (isCalling || isService) && unit(at: next) == nil && noun(from: next, reach: 3) == nil
  }

  /// Lujiazui, Shanghai 200120: five or six digits right after a capitalised word that a comma precedes.
  private func isPostcode(_ run: DigitRun) -> Bool {
    guard (5...6).contains(run.wholeDigits), text[run.cells.lowerBound - 1] == 0x20 else { return false }
    var place = run.cells.lowerBound - 1
    while isLetterUnit(text[place - 1]) { place -= 1 }
    return text.isCapital(place) && text[place - 1] == 0x20 && text[place - 2] == UInt16(UInt8(ascii: ","))
  }

  /// Ticker: 600519.
  private func isIdentifier(_ run: DigitRun) -> Bool {
    let end = Leading.skippingSpaces(before: run.cells.lowerBound, in: text, floor: 0)
    let isCalled = EnglishLabels.lines.longest(in: text, before: end, floor: 0).map { !isWordUnit(text[$0.start - 1]) }
    if isCalled ?? false, !isCounting(run) { return true }
    guard text[end - 1] == DigitPattern.Sign.colon,
      let word = EnglishLabels.identifiers.longest(in: text, before: end - 1, floor: floor)
    else { return false }
    return !isWordUnit(text[word.start - 1])
  }

  /// 88 Queen's Road: capitalised words up to one for a street.
  private func isHouseNumber(_ run: DigitRun) -> Bool {
    var place = text.skippingSpaces(run.end)
    for _ in 0..<4 {
      guard text.isCapital(place) else { return false }
      if EnglishLabels.streets.longestWords(in: text, at: place) != nil { return true }
      while isWordUnit(text[place]) || text[place] == 0x27 { place += 1 }
      place = text.skippingSpaces(place)
    }
    return false
  }

  /// "the Ocean Pearl 8", "in Hall 5": one or two digits after a capitalised word within a sentence, counting nothing. The
  /// heading of a row ends with a plural or a noun that is counted: Board Members 12.
  private func endsName(_ run: DigitRun) -> Bool {
    let isShort = run.wholeDigits <= 2
    guard isShort || run.wholeDigits == 3 && goesOn(after: run.end), text[run.cells.lowerBound - 1] == 0x20 else {
      return false
    }
    let end = run.cells.lowerBound - 1
    var start = end
    while isLetterUnit(text[start - 1]) { start -= 1 }
    guard end - start > 2, text.isCapital(start), text[start - 1] == 0x20, isLetterUnit(text[start - 2]),
      !isPluralLetter(end - 1), vocabulary.nouns.value(of: start..<end, in: text) == nil,
      EnglishOpeners.table.value(of: start..<end, in: text) == nil
    else { return false }
    let next = text.skippingSpaces(run.end)
    return isInSentence(start) && unit(at: next) == nil && noun(from: next, reach: 3) == nil
      && draft(WrittenNumber.zero(run.cells)).leading.wordsStart == run.cells.lowerBound
  }

  /// "Office 365 runs", "Climate Action 100+ dialogue": a word in small letters follows, perhaps after a plus sign.
  private func goesOn(after end: Int) -> Bool {
    let space = text[end] == UInt16(UInt8(ascii: "+")) ? end + 1 : end
    return text[space] == 0x20 && isLetterUnit(text[space + 1]) && !text.isCapital(space + 1)
  }

  /// Whether a word in small letters stands among the three before it, as it does in no heading.
  private func isInSentence(_ start: Int) -> Bool {
    var place = start
    for _ in 0..<3 {
      place = Leading.skippingSpaces(before: place, in: text, floor: 0)
      let end = place
      while isLetterUnit(text[place - 1]) { place -= 1 }
      guard place < end else { return false }
      if !text.isCapital(place), EnglishWords.stops.value(of: place..<end, in: text) != nil { return true }
    }
    return false
  }

  /// “Poverty Alleviation 100”: digits at the end of a name in quotation marks.
  private func endsQuotedName(_ run: DigitRun) -> Bool {
    guard text[run.end] == 0x201D || text[run.end] == 0x22, text[run.cells.lowerBound - 1] == 0x20 else { return false }
    var place = run.cells.lowerBound - 2
    while place > floor, place > run.cells.lowerBound - 40,
      isLetterUnit(text[place]) || text[place] == 0x20 || text[place] == 0x2D
    {
      place -= 1
    }
    return (text[place] == 0x201C || text[place] == 0x22) && text.isCapital(place + 1)
      && draft(WrittenNumber.zero(run.cells)).leading.wordsStart == run.cells.lowerBound
  }

  /// Industry 4.0, 2.0 version: one digit, a nought, and nothing that it could measure.
  private func isVersion(_ run: DigitRun) -> Bool {
    let start = Leading.skippingSpaces(before: run.cells.lowerBound, in: text, floor: 0)
    let after = text.skippingSpaces(run.end)
    guard unit(at: after) == nil, EnglishNumerals.afterDigits.longestWords(in: text, at: after) == nil,
      !opensRange(after)
    else {
      return false
    }
    if start == 0 || numbers.isWord("the", at: start - 3), isLetterUnit(text[after]) { return true }
    return start == 0
      || isLetterUnit(text[start - 1])
        && draft(WrittenNumber.zero(run.cells)).leading.wordsStart == run.cells.lowerBound
  }

  /// 3.0 to 3.5, 3.0–3.5.
  private func opensRange(_ place: Int) -> Bool {
    let joint = numbers.isWord("to", at: place) ? place + 2 : place + 1
    let isJoint =
      joint > place + 1 || text[place] == DigitPattern.Sign.hyphen || text[place] == DigitPattern.Sign.enDash
    return isJoint && isDigitUnit(text[text.skippingSpaces(joint)])
  }

  // MARK: Factors

  /// Twice as many is a multiple; "visited twice" says how often.
  mutating func readTwice(_ times: Int, _ cells: Range<Int>) -> Int? {
    guard let number = WrittenNumber(mantissa: Int128(times), cells: cells, digits: cells) else { return nil }
    var draft = draft(number)
    let next = text.skippingSpaces(cells.upperBound)
    let isCompared = EnglishSuffixes.afterTimes.longestWords(in: text, at: next) != nil
    draft.unit = isCompared ? EnglishUnits.word("1", .multiple) : EnglishUnits.word("{time}", .count)
    if isCompared { draft.factor = number.value }
    return finish(&draft)
  }

  mutating func readFactor(_ above: Int, _ below: Int, _ cells: Range<Int>) -> Int? {
    guard let factor = try? ExactNumber(Int128(above), over: Int128(below)) else { return nil }
    var draft = draft(WrittenNumber(factor, place: .one, isPlain: true, cells: cells, digits: cells))
    draft.unit = EnglishUnits.word("1", .multiple)
    draft.factor = factor
    draft.leading.direction = factor < .one ? .down : .up
    return finish(&draft)
  }

  /// "to double output", "will triple".
  func isInfinitive(_ start: Int) -> Bool {
    let end = Leading.skippingSpaces(before: start, in: text, floor: floor)
    guard let word = EnglishSuffixes.beforeInfinitive.longest(in: text, before: end, floor: floor) else { return false }
    return !isWordUnit(text[word.start - 1])
  }

  // MARK: Vague quantities and zero

  mutating func readVague(_ low: Int, _ high: Int, _ cells: Range<Int>, _ needsNoun: Bool) -> Int? {
    var place = text.skippingSpaces(cells.upperBound)
    if numbers.isWord("of", at: place) { place = text.skippingSpaces(place + 2) }
    let unit =
      unit(at: place).map { ($0.word, $0.end) } ?? noun(from: place, reach: 4).map { ($0.unit, $0.cells.upperBound) }
    guard !needsNoun || unit != nil else { return nil }
    let end = unit?.1 ?? cells.upperBound
    return emit(
      .other(
        .vague, cells.lowerBound..<end, in: text, value: ExactNumber(low), upper: ExactNumber(high),
        unit: unit?.0.unit),
      to: end)
  }

  /// No accidents, zero work-related fatalities: zero of what safety and compliance count.
  mutating func readZero(_ cells: Range<Int>) -> Int? {
    guard let zero = WrittenNumber(mantissa: 0, cells: cells, digits: cells) else { return nil }
    if text.skippingSpaces(0) == cells.lowerBound, text.skippingSpaces(cells.upperBound) >= text.count {
      var draft = draft(zero)
      return finish(&draft)
    }
    if !isLetterUnit(text[text.skippingSpaces(cells.upperBound)]), isStated(cells.lowerBound) {
      var draft = draft(zero)
      return finish(&draft)
    }
    var place = text.skippingSpaces(cells.upperBound)
    for _ in 0..<5 {
      let end = numbers.wordEnd(place)
      guard end > place, EnglishWords.stops.value(of: place..<end, in: text) == nil else { return nil }
      if let noun = EnglishUnits.caseNouns.value(of: place..<end, in: text) {
        var draft = draft(zero)
        (draft.unit, draft.noun, draft.end) = (noun, text.written(place..<end), end)
        return finish(&draft)
      }
      guard text[end] == 0x20 || text[end] == DigitPattern.Sign.hyphen else { return nil }
      place = text.skippingSpaces(end + 1)
    }
    return nil
  }
}

extension EnglishReading {
  /// "Fatalities were zero", "remained at nil".
  fileprivate func isStated(_ start: Int) -> Bool {
    let end = Leading.skippingSpaces(before: start, in: text, floor: floor)
    guard let word = EnglishLabels.beforeZero.longest(in: text, before: end, floor: floor) else { return false }
    return !isWordUnit(text[word.start - 1])
  }
}

extension WrittenNumber {
  /// Nought, to look at what stands before these cells.
  static func zero(_ cells: Range<Int>) -> WrittenNumber {
    WrittenNumber(.zero, place: .one, isPlain: true, cells: cells, digits: cells)
  }
}
