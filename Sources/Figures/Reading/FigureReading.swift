import Values

/// What the passes over both languages share: the figures found so far, and how the commonest of them are added.
protocol FigureReading {
  var text: FigureText { get }
  var figures: [Figure] { get set }
  /// Where the last figure ended: words before it belong to no later one.
  var floor: Int { get set }
  var substances: SentenceFinding<Substances> { get set }
}

extension FigureReading {
  mutating func emit(_ figure: Figure?, to end: Int) -> Int {
    guard let figure else { return end }
    figures.append(figure)
    floor = end
    return end
  }

  /// What a bare mass is of, as far as its sentence says so.
  mutating func takeSubstances(_ draft: inout FigureDraft) {
    guard draft.unit?.kind == .measure, draft.unit?.unit?.quantity == .measure("kg") else { return }
    draft.substances = substances.find(at: draft.leading.start, in: text) { [text] in Substances.named(in: $0, of: text)
    }
  }

  mutating func emitDate(_ cells: Range<Int>, _ period: Period?, key: String? = nil) -> Int {
    emit(.other(.date, cells, in: text, period: period, key: key), to: cells.upperBound)
  }

  mutating func emitRank(_ rank: Int, _ cells: Range<Int>) -> Int {
    emit(.other(.ordinal, cells, in: text, value: ExactNumber(rank)), to: cells.upperBound)
  }

  mutating func emitCode(_ cells: Range<Int>) -> Int { emit(.code(cells, in: text), to: cells.upperBound) }

  /// Digits with the word that makes them a label: 24小时热线, 3号楼. Their key is the digits.
  mutating func emitLabel(_ run: DigitRun, to end: Int) -> Int {
    let key = String(decoding: text.cells(run.cells), as: UTF16.self)
    nameTemperature(before: run.cells.lowerBound)
    return emit(.other(.code, run.cells.lowerBound..<end, in: text, key: key), to: end)
  }

  /// 1.5℃和2℃情景: the first of two names has its word from the second.
  private mutating func nameTemperature(before start: Int) {
    guard let last = figures.last, last.unit?.code.text == "Cel", last.upper == nil else { return }
    let between = text.written(bytes: last.range.upperBound..<text.start(of: start))
    guard ["、", "和", "与", "與", "及", "或", " and ", " or ", ", "].contains(between) else { return }
    let name = Figure(
      range: last.range, digits: last.digits, value: .zero, kind: .code, step: .zero, key: "\(last.value)")
    figures[figures.count - 1] = name
  }

  /// 5G, 3D: letters right after digits that are no unit of theirs.
  mutating func readAttachedCode(_ run: DigitRun, isUnit: Bool) -> Int? {
    guard isLetterUnit(text[run.end]), !isUnit else { return nil }
    return emitCode(run.cells.lowerBound..<LatinWord.endOfWord(in: text, from: run.end))
  }

  /// A name of the site that holds digits. Nil where the digits go on: 310 is no part of 3100, 310,000 or 310%, nor of
  /// what `endOfNumber` reads on from its last digits, such as 310 million.
  mutating func readName(_ name: Range<Int>, endOfNumber: (DigitRun) -> Int?) -> Int? {
    let (first, last, next) = (text[name.lowerBound], text[name.upperBound - 1], text[name.upperBound])
    guard !(isWordUnit(last) && isWordUnit(next)), !(isWordUnit(first) && isWordUnit(text[name.lowerBound - 1])),
      !(isDigitUnit(last) && (next == UInt16(UInt8(ascii: "%")) || ChineseSigns.isMultiplier(next)))
    else { return nil }
    var digits = name.upperBound
    while digits > name.lowerBound, isDigitUnit(text[digits - 1]) { digits -= 1 }
    if let run = DigitRun(in: text, at: digits), run.end > name.upperBound || (endOfNumber(run) ?? 0) > run.end {
      return nil
    }
    return emitCode(name)
  }

  /// Scope 1, 2 and 3: each a code with the prefix.
  mutating func readCodes(_ prefix: Range<Int>, _ firstEnd: Int) -> Int {
    var end = emitCode(prefix.lowerBound..<firstEnd)
    while let run = LatinWord.nextInList(after: end, in: text) {
      let key = Figure.key(text.cells(prefix) + text.cells(run.cells))
      end = emit(.other(.code, run.cells, in: text, key: key), to: run.end)
    }
    return end
  }

  /// 3.5% ± 0.2%: how far the value before it may be off is none of its own.
  func isTolerance(_ run: DigitRun) -> Bool {
    let sign = Leading.skippingSpaces(before: run.cells.lowerBound, in: text, floor: floor) - 1
    return floor > 0 && text[sign] == 0xB1 && Leading.skippingSpaces(before: sign, in: text, floor: floor) == floor
  }

  /// A telephone number in groups, 2880 1234: where the last of its digits ends.
  func endOfGroups(_ run: DigitRun) -> Int {
    var end = run.end
    while text[end] == 0x20 || text[end] == DigitPattern.Sign.hyphen, let next = DigitRun(in: text, at: end + 1),
      next.plainWhole != nil, next.wholeDigits > 2
    {
      end = next.end
    }
    return end
  }

  /// The other side of 1:4, where both are short numbers.
  func otherSide(of run: DigitRun) -> DigitRun? {
    guard text[run.end] == DigitPattern.Sign.colon, run.wholeDigits <= 3,
      let other = DigitRun(in: text, at: run.end + 1), other.wholeDigits <= 3, other.mantissa > 0,
      !isWordUnit(text[other.end]), text[other.end] != DigitPattern.Sign.colon
    else { return nil }
    return other
  }

  /// The number that `run` is of `other`.
  func ratio(of run: DigitRun, to other: DigitRun) -> ExactNumber? {
    guard let one = run.number?.value, let two = other.number?.value else { return nil }
    return try? one.divided(by: two)
  }

  /// Governance …… 12: the page in a table of contents. Without leaders only a list that calls itself one is sure:
  /// 董事人数 12 may stand in a table.
  func isPageOfContents(_ run: DigitRun) -> Bool {
    guard run.fractionDigits == 0, run.wholeDigits <= 3 else { return false }
    if text.isContents, isSpaceUnit(text[run.cells.lowerBound - 1]) {
      let next = text[run.end]
      if run.end >= text.count || isSpaceUnit(next) || next == UInt16(UInt8(ascii: "|")) { return true }
    }
    let end = Leading.skippingSpaces(before: run.cells.lowerBound, in: text, floor: 0)
    let (last, before) = (text[end - 1], text[end - 2])
    return last == before && (last == DigitPattern.Sign.point || last == 0x2026 || last == 0xB7)
  }

  /// What a word of Latin letters with digits is; `end` is where its letters end.
  mutating func readLatin(from start: Int, lettersEnd end: Int) -> Int? {
    switch LatinWord(in: text, from: start, lettersEnd: end) {
    case .code(let end): emitCode(start..<end)
    case .codes(let prefix, let end): readCodes(start..<prefix, end)
    case .rank(let rank, let end): emitRank(rank, start..<end)
    case .date(let period, let key, let end): emitDate(start..<end, period, key: key)
    case .nothing(let end): end
    case .before(let digits): digits
    case nil: nil
    }
  }

  /// Digits alone in quotation marks are a name: “310”.
  func isQuoted(_ run: DigitRun) -> Bool {
    let (before, after) = (text[run.cells.lowerBound - 1], text[run.end])
    return (before == 0x201C || before == UInt16(UInt8(ascii: "\"")))
      && (after == 0x201D || after == UInt16(UInt8(ascii: "\"")))
      || before == 0x300C && after == 0x300D
  }
}
