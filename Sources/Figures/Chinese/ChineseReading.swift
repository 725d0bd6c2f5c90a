import Values

/// One pass over a Chinese text, left to right. Finds where a figure may begin, and lets the file that knows its sort
/// read it.
struct ChineseReading: FigureReading {
  let text: FigureText
  let setting: FigureSetting
  let numerals: ChineseNumerals
  let vocabulary: ChineseVocabulary
  var figures: [Figure] = []
  /// Where the last figure ended: words before it belong to no later one.
  var floor = 0
  var rates = SentenceFinding(false)
  var substances = SentenceFinding(Substances())

  init(_ text: FigureText, _ vocabulary: ChineseVocabulary, _ setting: FigureSetting) {
    self.text = text
    self.setting = setting
    self.vocabulary = vocabulary
    numerals = ChineseNumerals(text: text, units: vocabulary.units)
  }

  mutating func readAll() {
    var place = 0
    let starts = vocabulary.starts
    while place < text.count {
      let sort = starts[Int(text[place])]
      if sort == 0 {
        place += 1
      } else {
        place = max(place + 1, read(at: place, FigureStart(rawValue: sort)))
      }
    }
  }

  /// Reads what begins there; the place after it, or `place` when nothing does.
  private mutating func read(at place: Int, _ sort: FigureStart) -> Int {
    if sort.contains(.name), let name = vocabulary.names?.longest(in: text, at: place),
      let end = readName(place..<name.end, endOfNumber: { [numerals] in numerals.scaled($0)?.end })
    {
      return end
    }
    if sort.contains(.opener), let opener = ChineseOpeners.table.longest(in: text, at: place) {
      if let end = read(opener.value, place..<opener.end) { return end }
    }
    if sort.contains(.digit) { return readDigits(at: place) }
    if sort.contains(.letter) { return readLatin(at: place) }
    return sort.contains(.numeral) ? readNumerals(at: place) : place
  }

  // MARK: Latin words

  private mutating func readLatin(at start: Int) -> Int {
    guard !isWordUnit(text[start - 1]) else { return start }
    var end = start
    while isLetterUnit(text[end]) { end += 1 }
    return readLatin(from: start, lettersEnd: end) ?? end
  }

  // MARK: Digits

  private mutating func readDigits(at start: Int) -> Int {
    guard let run = DigitRun(in: text, at: start) else { return start }
    if text[run.end] == DigitPattern.Sign.colon, isNumberOfWhatFollows(run) { return emitCode(run.cells) }
    if let end = readTelephone(run) ?? readDate(run) ?? readSides(run) ?? readScore(run) ?? readPattern(run)
      ?? readFraction(run)
    {
      return end
    }
    if isNumbering(run) || isQuoted(run) || isPageOfContents(run) || isTolerance(run) { return emitCode(run.cells) }
    if isLetterUnit(text[run.end]),
      let end = readAttachedCode(run, isUnit: unit(at: run.end, after: start) != nil)
    {
      return end
    }
    guard let number = numerals.scaled(run) else { return run.end }
    if number.end == run.end, let end = readLabel(run) ?? readProportion(number) { return end }
    return readQuantity(number)
  }

  /// 之比为1:4, 比例1:2.
  private mutating func readSides(_ run: DigitRun) -> Int? {
    guard let other = otherSide(of: run), let ratio = ratio(of: run, to: other) else { return nil }
    let (start, end) = (run.cells.lowerBound, other.end)
    guard (max(floor, start - 12)..<start).contains(where: { text[$0] == Han.compared }) else { return nil }
    var draft = draft(ChineseReading.fraction(ratio, start..<end))
    draft.unit = ChineseUnits.one(.ratio)
    return finish(&draft)
  }

  /// 以3比1获胜: a score, where it is not said to be a ratio.
  private mutating func readScore(_ run: DigitRun) -> Int? {
    guard text[run.end] == Han.compared, run.plainWhole != nil, run.wholeDigits <= 3,
      let other = DigitRun(in: text, at: run.end + 1), other.plainWhole != nil, other.wholeDigits <= 3,
      let one = run.number?.value, let two = other.number?.value
    else { return nil }
    let cells = run.cells.lowerBound..<other.end
    let around = max(floor, cells.lowerBound - 12)..<cells.lowerBound
    let isRatio = around.contains { text[$0] == Han.compared } || text[other.end + 1] == Han.compared
    guard isRatio, let ratio = try? one.divided(by: two) else {
      return emit(.other(.code, cells, in: text, key: "\(one)-\(two)"), to: other.end)
    }
    var draft = draft(ChineseReading.fraction(ratio, cells))
    draft.unit = ChineseUnits.one(.ratio)
    return finish(&draft)
  }

  private mutating func readPattern(_ run: DigitRun) -> Int? {
    let start = run.cells.lowerBound
    if DigitPattern.isMobileNumber(run), !isCounting(run) { return emitCode(run.cells) }
    switch DigitPattern(run, in: text) {
    case .date(let period, let end): return emitDate(start..<end, period)
    case .code(let end): return emitCode(start..<end)
    case .nothing(let end): return end
    case .ratio(let above, let below, let end): return readRatio(above, below, start..<end)
    case nil: return nil
    }
  }

  /// Whether a currency or a qualifier leads up to it, or a scale or a unit follows.
  private func isCounting(_ run: DigitRun) -> Bool {
    let leading = Leading(before: run.cells.lowerBound, in: text, floor: floor, vocabulary.leading)
    let next = numerals.skippingSpaces(run.end)
    return leading.currency != nil || leading.qualifier != nil || leading.direction != nil
      || numerals.scale(at: next) != nil || unit(at: next, after: run.cells.lowerBound) != nil
  }

  /// 100分之3: asked only where the digits are a denominator.
  private mutating func readFraction(_ run: DigitRun) -> Int? {
    guard text[run.end] == Han.minute, text[run.end + 1] == Han.divided else { return nil }
    return readFraction(at: run.cells.lowerBound)
  }

  /// 1/3: the digits on both sides of the stroke.
  private mutating func readRatio(_ above: Int, _ below: Int, _ cells: Range<Int>) -> Int {
    guard let value = try? ExactNumber(Int128(above), over: Int128(below)) else { return cells.upperBound }
    var draft = draft(ChineseReading.fraction(value, cells))
    draft.unit = ChineseUnits.one(.ratio)
    return finish(&draft)
  }

  static func fraction(_ value: ExactNumber, _ cells: Range<Int>) -> WrittenNumber {
    let place = FractionStep.of(Int(clamping: value.denominator))
    return WrittenNumber(value, place: place, isPlain: false, cells: cells, digits: cells)
  }
}
