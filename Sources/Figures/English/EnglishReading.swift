import Values

/// One pass over an English text, left to right, word by word.
struct EnglishReading: FigureReading {
  let text: FigureText
  let setting: FigureSetting
  let vocabulary: EnglishVocabulary
  var figures: [Figure] = []
  var floor = 0
  var rates = SentenceFinding(false)
  var substances = SentenceFinding(Substances())

  init(_ text: FigureText, _ vocabulary: EnglishVocabulary, _ setting: FigureSetting) {
    self.text = text
    self.setting = setting
    self.vocabulary = vocabulary
  }

  var numbers: EnglishNumbers { EnglishNumbers(text: text) }
  var starts: EnglishWordStarts { vocabulary.wordStarts }

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

  private mutating func read(at place: Int, _ sort: FigureStart) -> Int {
    if sort.contains(.name), let name = vocabulary.names?.longest(in: text, at: place),
      let end = readName(place..<name.end, endOfNumber: { [numbers] in numbers.scaled($0, isMoney: false)?.end })
    {
      return end
    }
    if sort.contains(.digit) { return readDigits(at: place) }
    if sort.contains(.letter) { return readWord(at: place) }
    return VulgarFraction.isOne(text[place]) ? readVulgar(at: place) : place
  }

  // MARK: Words

  private mutating func readWord(at start: Int) -> Int {
    let end = numbers.wordEnd(start)
    // it's, O'Neill; in 'twelve trees' the mark opens a quotation.
    let isJoined = text[start - 1] == UInt16(UInt8(ascii: "'")) && isWordUnit(text[start - 2])
    guard !isWordUnit(text[start - 1]), !isJoined else { return end }
    let sort = starts.sort(at: start, in: text)
    if sort.contains(.opener), let opener = EnglishOpeners.table.longestWords(in: text, at: start),
      let end = read(opener.value, start..<opener.end)
    {
      return end
    }
    guard sort.contains(.prefix) || LatinWord.mayGoOn(with: text[end]) else { return end }
    return readLatin(from: start, lettersEnd: end) ?? end
  }

  private mutating func read(_ opener: EnglishOpener, _ cells: Range<Int>) -> Int? {
    switch opener {
    case .nothing: return cells.upperBound
    case .numeral: return readNumberWords(at: cells.lowerBound)
    case .article: return readAfterArticle(cells)
    case .half: return readHalf(cells)
    case .ordinal(let rank): return isAdverb(cells) ? cells.upperBound : readOrdinal(rank, cells)
    case .month(let month, let isCommonWord): return readMonth(month, cells, isCommonWord)
    case .twice(let times): return readTwice(times, cells)
    case .factor(let above, let below): return readFactor(above, below, cells)
    case .multiply(let times): return isInfinitive(cells.lowerBound) ? readFactor(times, 1, cells) : nil
    case .vague(let low, let high, let needsNoun): return readVague(low, high, cells, needsNoun)
    case .zero: return readZero(cells)
    case .pair: return readPair(cells)
    case .part(let part): return readPart(part, cells)
    case .span: return readSpan(cells)
    }
  }

  /// Five hundred, two thirds, one in five; a bare "one" is an article unless it measures.
  private mutating func readNumberWords(at start: Int) -> Int? {
    guard var number = numbers.words(at: start) else { return nil }
    if let end = endOfProperName(number) { return end }
    number = numbers.withHalf(number)
    if let end = readParts(number) ?? readProportion(number) ?? readLabelled(number) { return end }
    number = withNeighbour(number)
    if number.value == .one, number.upper == nil, number.end == start + 3 { return readOne(number) }
    return readQuantity(number)
  }

  /// "beside the Three Gorges pavilion": a numeral and a noun in capitals, after "the" or a word in small letters.
  private func endOfProperName(_ number: WrittenNumber) -> Int? {
    let start = number.cells.lowerBound
    guard text.isCapital(start), number.whole.map({ $0 < 13 }) ?? false, number.digits.count < 7,
      let noun = numbers.nextWord(after: number.end), text.isCapital(noun), text[number.end] == 0x20
    else { return nil }
    let end = Leading.skippingSpaces(before: start, in: text, floor: 0)
    var before = end
    while isLetterUnit(text[before - 1]) { before -= 1 }
    guard before < end, !text.isCapital(before) || numbers.isWord("the", at: before) else { return nil }
    return numbers.wordEnd(noun)
  }

  /// a million, a dozen, a quarter, a third of.
  private mutating func readAfterArticle(_ cells: Range<Int>) -> Int? {
    guard let next = numbers.nextWord(after: cells.upperBound) else { return nil }
    if numbers.isWord("half", at: next) { return readHalf(next..<next + 4) }
    let word = next..<numbers.wordEnd(next)
    if let unit = vocabulary.units.value(of: word, in: text), let end = readArticleUnit(cells, word, unit) {
      return end
    }
    if case .scale? = numbers.numeral(at: next)?.0, var number = numbers.words(at: next, first: .ones(1)) {
      number.cells = cells.lowerBound..<number.end
      number.isBareScale = false
      return readQuantity(numbers.withHalf(number))
    }
    if case .dozen? = numbers.numeral(at: next)?.0, var number = numbers.words(at: next) {
      number.cells = cells.lowerBound..<number.end
      return readQuantity(number)
    }
    return readArticlePart(cells, word)
  }

  /// A decade, an hour and a half; a gram, which need not be said again as "1 g".
  private mutating func readArticleUnit(_ article: Range<Int>, _ word: Range<Int>, _ unit: UnitWord) -> Int? {
    let isSpan = unit.kind == .duration && unit.multiplier != nil
    let hasHalf = numbers.endOfAndAHalf(after: word.upperBound) != nil
    if isSpan || hasHalf && (unit.kind == .duration || unit.kind == .measure) {
      return WrittenNumber(mantissa: 1, cells: article, digits: article).map { readQuantity($0) }
    }
    let isRate = floor > 0 && Leading.skippingSpaces(before: article.lowerBound, in: text, floor: floor) == floor
    guard unit.kind == .measure, word.count > 2, !isRate else { return nil }
    let cells = article.lowerBound..<word.upperBound
    return emit(.other(.vague, cells, in: text, value: .one, unit: unit.unit), to: cells.upperBound)
  }

  /// "the past decade" is ten years.
  private mutating func readSpan(_ cells: Range<Int>) -> Int? {
    let word = cells.lowerBound..<numbers.wordEnd(cells.lowerBound)
    return WrittenNumber(mantissa: 1, cells: word, digits: word).map { readQuantity($0) }
  }

  /// Three of three or four, 300 of three or four hundred; nil for others than neighbours.
  private static func lowerNeighbour(_ number: WrittenNumber, of upper: WrittenNumber) -> WrittenNumber? {
    guard let low = number.whole, let high = upper.whole else { return nil }
    let gap = high - low  // Ten of twenty or thirty.
    if low > 0, gap > 1, ExactNumber(gap).isPowerOfTen, low % gap == 0, low < 10 * gap { return number }
    guard high % (low + 1) == 0 else { return nil }
    let power = ExactNumber(high / (low + 1))
    if power == .one { return upper.scale == number.scale ? number : nil }
    guard low < 20, power == ExactNumber(12) || power > ExactNumber(10) && power.isPowerOfTen,
      var result = number.multiplied(by: power)
    else { return nil }
    (result.isPlain, result.scale) = (upper.isPlain, upper.scale)
    return result
  }

  /// Two or three, three or four: neighbours are a range.
  private func withNeighbour(_ number: WrittenNumber) -> WrittenNumber {
    guard let or = numbers.nextWord(after: number.end), numbers.isWord("or", at: or),
      let next = numbers.nextWord(after: or + 2), let upper = numbers.words(at: next),
      var result = Self.lowerNeighbour(number, of: upper)
    else { return number }
    result.upper = WrittenNumber.Upper(value: upper.value, place: upper.place)
    result.cells = number.cells.lowerBound..<upper.end
    result.digits = result.cells
    return result
  }

  // MARK: Digits

  private mutating func readDigits(at start: Int) -> Int {
    guard let run = DigitRun(in: text, at: start) else { return start }
    let next = starts.sort(at: text.skippingSpaces(run.end), in: text)
    if let end = readTelephone(run) { return end }
    if next.contains(.date), let end = readDate(run) { return end }
    if let end = readSides(run) ?? readPattern(run) { return end }
    if isNumbering(run) || isQuoted(run) || isPageOfContents(run) || isTolerance(run) { return emitCode(run.cells) }
    if next.contains(.date), let end = readOrdinalDigits(run) { return end }
    if next.contains(.scale), let end = readScaledRank(run) { return end }
    if let end = readYear(run) ?? readAttachedCode(run) { return end }
    if let end = readAccount(run) { return end }
    guard let number = number(of: run, next) else { return run.end }
    if number.end == run.end {
      if next.contains(.joint), let end = readProportion(number) { return end }
      if let end = readLabel(run, next) { return end }
    }
    return readQuantity(number)
  }

  /// RMB (1,204) million: brackets that mean less than nought, between a currency and a scale.
  private mutating func readAccount(_ run: DigitRun) -> Int? {
    let open = run.cells.lowerBound - 1
    guard text[open] == UInt16(UInt8(ascii: "(")), text[run.end] == UInt16(UInt8(ascii: ")")), var number = run.number
    else { return nil }
    let leading = Leading(before: open, in: text, floor: floor, vocabulary.leading)
    guard leading.currency != nil else { return nil }
    number.cells = open..<run.end + 1
    if let scale = EnglishNumerals.afterDigits.longestWords(in: text, at: text.skippingSpaces(run.end + 1)) {
      number = number.scaled(by: scale.value, through: scale.end) ?? number
    }
    var draft = FigureDraft(number, leading: leading)
    draft.leading.isNegative = true
    return finish(&draft)
  }

  private func number(of run: DigitRun, _ next: EnglishWordStarts.Sort) -> WrittenNumber? {
    if !isLetterUnit(text[run.end]), next.isDisjoint(with: [.scale, .joint]) { return run.number }
    return numbers.scaled(run, isMoney: isMoney(run))
  }

  /// Whether a currency stands before it: asked only where a letter after it may be a scale, $5m.
  private func isMoney(_ run: DigitRun) -> Bool {
    guard isLetterUnit(text[run.end]) || VulgarFraction.isOne(text[run.end]) else { return false }
    return Leading(before: run.cells.lowerBound, in: text, floor: floor, EnglishWords.leading).currency != nil
  }

  /// A ratio of 1:4: digits on both sides of a colon, where they are said to be a ratio.
  private mutating func readSides(_ run: DigitRun) -> Int? {
    guard let other = otherSide(of: run), let ratio = ratio(of: run, to: other) else { return nil }
    let (start, end) = (run.cells.lowerBound, other.end)
    guard numbers.isWord("ratio", at: text.skippingSpaces(end)) || isRatioSaid(before: start) else { return nil }
    return finishRatio(Self.fraction(ratio, start..<end))
  }

  private func isRatioSaid(before start: Int) -> Bool {
    (max(floor, start - 80)..<start).contains { text[$0] == 0x72 && numbers.isWord("ratio", at: $0) }
  }

  private mutating func readPattern(_ run: DigitRun) -> Int? {
    let start = run.cells.lowerBound
    if let end = endOfName(run) { return emitCode(start..<end) }
    if DigitPattern.isMobileNumber(run), !isCounting(run) { return emitCode(run.cells) }
    switch DigitPattern(run, in: text) {
    case .date(let period, let end): return emitDate(start..<end, period)
    case .code(let end): return emitCode(start..<end)
    case .nothing(let end): return end
    case .ratio(let above, let below, let end): return readFraction(above, below, start..<end)
    case nil: return nil
    }
  }

  /// Whether a currency or a qualifier leads up to it, or a unit or a noun follows.
  func isCounting(_ run: DigitRun) -> Bool {
    let leading = Leading(before: run.cells.lowerBound, in: text, floor: floor, vocabulary.leading)
    let next = text.skippingSpaces(run.end)
    return leading.currency != nil || leading.qualifier != nil || leading.direction != nil || unit(at: next) != nil
      || noun(from: next, reach: 3) != nil
  }

  private mutating func readAttachedCode(_ run: DigitRun) -> Int? {
    guard isLetterUnit(text[run.end]) else { return nil }
    let isScale = numbers.scaled(run, isMoney: true).map { $0.end > run.end } ?? false
    return readAttachedCode(run, isUnit: isScale || unit(at: run.end) != nil)
  }

  /// 1-in-100-year flood, 30 by 30: digits that are part of a name.
  private func endOfName(_ run: DigitRun) -> Int? {
    guard let number = run.plainWhole, run.wholeDigits <= 2 else { return nil }
    if text[run.end] == DigitPattern.Sign.hyphen, numbers.isWord("in", at: run.end + 1),
      text[run.end + 3] == DigitPattern.Sign.hyphen, let other = DigitRun(in: text, at: run.end + 4)
    {
      if text[other.end] == DigitPattern.Sign.hyphen { return numbers.wordEnd(other.end + 1) }
      return other.plainWhole.map { $0 > number } ?? true ? nil : other.end  // A 1-in-3 chance is a part of a whole.
    }
    guard numbers.isWord("by", at: run.end + 1), let other = DigitRun(in: text, at: text.skippingSpaces(run.end + 3)),
      other.plainWhole == number, number > 1, !isWordUnit(text[other.end]),
      unit(at: text.skippingSpaces(other.end)) == nil
    else { return nil }
    return other.end
  }

  /// `2.1 Governance`, `1. Market`, at the head of a text.
  private func isNumbering(_ run: DigitRun) -> Bool {
    if text.isListMark(run) { return true }
    guard !run.isGrouped, run.wholeDigits <= 2, run.fractionDigits <= 2,
      Leading.skippingSpaces(before: run.cells.lowerBound, in: text, floor: 0) == 0
        || text[run.cells.lowerBound - 1] == 0x09
    else { return false }
    let next = text[run.end]
    if run.fractionDigits == 0 {
      let isListed =
        next == DigitPattern.Sign.point || next == UInt16(UInt8(ascii: ")"))
        || next == 0x09 && text[run.cells.lowerBound - 1] != 0x09
      return isListed || text[text.skippingSpaces(run.end)] == DigitPattern.Sign.slash
    }
    let after = text.skippingSpaces(run.end)
    return next == 0x20 && text.isCapital(after) && unit(at: after) == nil
  }
}
