import Values

extension EnglishReading {
  private static let parts = PhraseTable<Int>(EnglishNumerals.parts)

  static func fraction(_ value: ExactNumber, _ cells: Range<Int>) -> WrittenNumber {
    let place = FractionStep.of(Int(clamping: value.denominator))
    return WrittenNumber(value, place: place, isPlain: false, cells: cells, digits: cells)
  }

  /// 1/3.
  mutating func readFraction(_ above: Int, _ below: Int, _ cells: Range<Int>) -> Int {
    guard let value = try? ExactNumber(Int128(above), over: Int128(below)) else { return cells.upperBound }
    return finishRatio(Self.fraction(value, cells))
  }

  mutating func finishRatio(_ number: WrittenNumber) -> Int {
    var draft = draft(number)
    draft.unit = EnglishUnits.word("1", .ratio)
    return finish(&draft)
  }

  /// Two fifths, one-third, three quarters, one millionth.
  mutating func readParts(_ number: WrittenNumber) -> Int? {
    guard let whole = number.whole, whole < 100, whole > 0, let next = numbers.nextWord(after: number.end) else {
      return nil
    }
    guard let (below, word) = part(at: next), !isRankOfCompound(number, word), whole < below || below == 2,
      whole < 2 || isPlural(word)
    else {
      return nil
    }
    guard let value = try? ExactNumber(Int128(whole), over: Int128(below)) else { return nil }
    return finishRatio(Self.fraction(value, number.cells.lowerBound..<word.upperBound))
  }

  /// fifth, millionth, ten-millionth: its denominator.
  private func part(at start: Int) -> (below: Int, word: Range<Int>)? {
    let end = numbers.wordEnd(start)
    if let below = Self.parts.value(of: start..<end, in: text) { return (below, start..<end) }
    guard numbers.isWord("ten", at: start), let next = numbers.nextWord(after: end),
      let below = Self.parts.value(of: next..<numbers.wordEnd(next), in: text), below >= 1000
    else { return nil }
    return (below * 10, start..<numbers.wordEnd(next))
  }

  /// one third-party audit, one half-day: no part of a whole, as in one-third-owned.
  private func isRankOfCompound(_ number: WrittenNumber, _ word: Range<Int>) -> Bool {
    isSpaceUnit(text[number.end]) && text[word.upperBound] == DigitPattern.Sign.hyphen
      && isLetterUnit(text[word.upperBound + 1]) && !isPlural(word)
  }

  private func isPlural(_ word: Range<Int>) -> Bool { text[word.upperBound - 1] == UInt16(UInt8(ascii: "s")) }

  /// A third of, a quarter: with an article only where its whole follows or nothing does; a third plant is a rank.
  mutating func readArticlePart(_ article: Range<Int>, _ word: Range<Int>) -> Int? {
    guard let below = Self.parts.value(of: word, in: text), !isPlural(word) else { return nil }
    let next = text.skippingSpaces(word.upperBound)
    guard isPartAlone(before: next), text[word.upperBound] != DigitPattern.Sign.hyphen else { return nil }
    guard let value = try? ExactNumber(1, over: Int128(below)) else { return nil }
    return finishRatio(Self.fraction(value, article.lowerBound..<word.upperBound))
  }

  /// Whether no thing of a rank follows: "a third of", "a quarter, and", but "a third and fourth plant".
  private func isPartAlone(before place: Int) -> Bool {
    let end = numbers.wordEnd(place)
    guard end > place else { return true }
    guard numbers.isWord("and", at: place) || numbers.isWord("or", at: place) else {
      return EnglishWords.stops.value(of: place..<end, in: text) != nil
        || EnglishProportions.comparatives.value(of: place..<end, in: text) != nil
    }
    if case .ordinal? = EnglishOpeners.table.longestWords(in: text, at: text.skippingSpaces(end))?.value {
      return false
    }
    return true
  }

  /// One in five, three out of four, one in ten million. "4.6 out of 5" is a score: its first number only.
  mutating func readProportion(_ number: WrittenNumber) -> Int? {
    guard let (start, isOutOf) = wholeStart(after: number.end), let below = whole(at: start), number.scale == 0 else {
      return nil
    }
    if !number.value.isWhole || isOutOf && isScored(number), below.value > number.value {
      var draft = draft(number)
      _ = finish(&draft)
      return below.end
    }
    guard let above = number.whole, above > 0, above <= (isOutOf ? 999 : 20), number.value < below.value, isPart(below),
      let value = try? number.value.divided(by: below.value)
    else { return nil }
    return finishRatio(Self.fraction(value, number.cells.lowerBound..<below.end))
  }

  /// "scored 86 out of 100".
  private func isScored(_ number: WrittenNumber) -> Bool {
    guard let draft = Optional(draft(number)), draft.leading.currency == nil else { return false }
    let end = Leading.skippingSpaces(before: draft.leading.wordsStart, in: text, floor: floor)
    guard let word = EnglishProportions.beforeScore.longest(in: text, before: end, floor: floor) else { return false }
    return !isWordUnit(text[word.start - 1])
  }

  /// Beyond in, out of, in every, out of every.
  private func wholeStart(after end: Int) -> (start: Int, isOutOf: Bool)? {
    EnglishProportions.joints.longest(in: text, at: end).map { ($0.end, $0.value) }
  }

  private func whole(at start: Int) -> WrittenNumber? {
    if let run = DigitRun(in: text, at: start) {
      guard run.fractionDigits == 0, !isLetterUnit(text[run.end]) else { return nil }
      return numbers.scaled(run, isMoney: false)
    }
    if numbers.isWord("a", at: start), let scale = numbers.nextWord(after: start + 1),
      case .scale? = numbers.numeral(at: scale)?.0
    {
      return numbers.words(at: scale, first: .ones(1))
    }
    guard numbers.numeral(at: start) != nil else { return nil }
    return numbers.words(at: start)
  }

  /// A small whole, or one with a scale: "5 in 2016" is no proportion, nor is "3 in 45 cities".
  private func isPart(_ below: WrittenNumber) -> Bool {
    let value = below.value
    let isRound = [2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 20, 50, 100, 1000, 10_000].contains { value == ExactNumber($0) }
    return isRound || below.scale > 0
  }

  /// ½ of staff, ¼ mile, ½ million.
  mutating func readVulgar(at place: Int) -> Int {
    guard let fraction = VulgarFraction.number(at: place, in: text) else { return place }
    if let scaled = numbers.scaled(fraction, after: fraction.end) { return readQuantity(scaled) }
    let next = text[fraction.end] == DigitPattern.Sign.hyphen ? fraction.end : text.skippingSpaces(fraction.end)
    if let unit = unit(at: next), unit.word.isMeasure { return readQuantity(fraction) }
    return readHalfOf(unitAt: next, fraction.cells, fraction.value) ?? finishRatio(fraction)
  }

  // MARK: Halves

  /// Half of, nearly half, half a million, half an hour; not "half" beside a noun.
  mutating func readHalf(_ cells: Range<Int>) -> Int? {
    guard let half = try? ExactNumber(1, over: 2) else { return nil }
    let next = text.skippingSpaces(cells.upperBound)
    if let end = readHalfOf(unitAt: next, cells, half) { return end }
    var draft = draft(Self.fraction(half, cells))
    takeDistantDirection(&draft)
    let isOf = EnglishProportions.afterHalf.longestWords(in: text, at: next) != nil || !isLetterUnit(text[next])
    guard draft.leading.qualifier != nil || isOf || draft.leading.direction != nil,
      text[cells.upperBound] != DigitPattern.Sign.hyphen
    else { return nil }
    draft.unit = EnglishUnits.word("1", .ratio)
    if draft.leading.direction == .down, !draft.leading.isLevel {
      draft.unit = EnglishUnits.word("1", .multiple)
      draft.factor = half
    }
    return finish(&draft)
  }

  /// Half a million, half an hour, half a dozen.
  private mutating func readHalfOf(unitAt next: Int, _ cells: Range<Int>, _ half: ExactNumber) -> Int? {
    if let six = halfDozen(at: numbers.nextWord(after: cells.upperBound), cells.lowerBound) { return readQuantity(six) }
    let article = numbers.isWord("a", at: next) ? 1 : numbers.isWord("an", at: next) ? 2 : 0
    let place = text.skippingSpaces(next + article)
    guard article > 0 else { return nil }
    if case .scale(let exponent)? = numbers.numeral(at: place)?.0, exponent > 2 {
      let end = numbers.wordEnd(place)
      let number = WrittenNumber(mantissa: 5, exponent: exponent - 1, cells: cells.lowerBound..<end, digits: cells)
      return number.map { readQuantity($0) }
    }
    guard let unit = unit(at: place), unit.word.kind == .duration else { return nil }
    var draft = draft(Self.fraction(half, cells))
    (draft.unit, draft.end) = (unit.word, unit.end)
    return finish(&draft)
  }
}

extension EnglishReading {
  /// Half a dozen, half-a-dozen, half dozen: 6.
  private func halfDozen(at next: Int?, _ start: Int) -> WrittenNumber? {
    guard let next else { return nil }
    let place = numbers.isWord("a", at: next) ? numbers.nextWord(after: next + 1) : next
    guard let place, numbers.isWord("dozen", at: place) else { return nil }
    let cells = start..<place + 5
    var six = WrittenNumber(mantissa: 6, cells: cells, digits: cells)
    six?.isInWords = true
    return six
  }
}

enum EnglishProportions {
  private static let phrases = [
    (" in ", false), (" out of ", true), (" in every ", false), (" out of every ", true), (" out of each ", true),
    ("-in-", false), (" of every ", true)
  ]
  static let beforeScore = PhraseTable(
    ["score", "scored", "scores", "scoring", "rated", "rating", "ratings", "marks", "mark", "grade"].map { ($0, true) },
    .backward)
  static let joints = PhraseTable(phrases)
  static let words = phrases.map(\.0)
  /// "a third lower than".
  static let comparatives = PhraseTable(
    [
      "lower", "higher", "less", "more", "fewer", "cheaper", "smaller", "larger", "faster", "longer", "shorter",
      "greater", "lighter", "bigger"
    ].map { ($0, true) })
  static let afterHalf = PhraseTable(
    ["of", "the", "as", "its", "our", "their", "what", "say", "were", "are", "is", "was"].map { ($0, true) })
}
