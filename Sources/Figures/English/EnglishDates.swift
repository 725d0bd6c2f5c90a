import Values

extension EnglishReading {
  /// 14 May 2016, 1990s, '90s, 21st century. The end, or nil for no date.
  mutating func readDate(_ run: DigitRun) -> Int? {
    guard let number = run.plainWhole else { return nil }
    let start = run.cells.lowerBound
    if let end = decadeEnd(run), let period = Self.decade(number, run.wholeDigits) {
      return emitDate(start..<end, period)
    }
    guard run.wholeDigits <= 2, (1...31).contains(number) else { return nil }
    let dayEnd = ordinalEnd(run.end) ?? run.end
    var place = text.skippingSpaces(dayEnd)
    if numbers.isWord("of", at: place) { place = text.skippingSpaces(place + 2) }
    guard place > dayEnd, text.isCapital(place), let month = month(at: place) else { return nil }
    return emitDay(number, month.month, start, month.end)
  }

  /// A month, or a day and its month.
  func opensDate(_ place: Int) -> Bool {
    let run = DigitRun(in: text, at: place)
    return month(at: text.skippingSpaces(run.map { ordinalEnd($0.end) ?? $0.end } ?? place)) != nil
  }

  private func month(at place: Int) -> (month: Int, end: Int)? {
    guard let opener = EnglishOpeners.table.longestWords(in: text, at: place), case .month(let month, _) = opener.value
    else { return nil }
    return (month, opener.end)
  }

  private mutating func emitDay(_ day: Int, _ month: Int, _ start: Int, _ end: Int) -> Int? {
    if let (year, end) = LatinWord.yearAfter(end, in: text) {
      guard let date = Day(year: year, month: month, day: day) else { return nil }
      return emitDate(start..<end, Period(day: date))
    }
    return emitDate(start..<end, nil, key: PartOfYear.day(month: month, day: day).key)
  }

  /// May 14, 2016; September 2016; mid-April. Common words are months only where a date needs one.
  mutating func readMonth(_ month: Int, _ cells: Range<Int>, _ isCommonWord: Bool) -> Int? {
    guard text.isCapital(cells.lowerBound) else { return nil }
    let place = text.skippingSpaces(cells.upperBound)
    if let run = DigitRun(in: text, at: place), run.wholeDigits <= 2, let day = run.plainWhole, (1...31).contains(day) {
      return emitDay(day, month, cells.lowerBound, endOfDays(ordinalEnd(run.end) ?? run.end))
    }
    if let (year, end) = LatinWord.yearAfter(cells.upperBound, in: text) {
      return emitDate(cells.lowerBound..<end, Period(year: year, month: month))
    }
    guard !isCommonWord || followsPreposition(cells.lowerBound) else { return nil }
    return emitDate(cells, nil, key: PartOfYear.month(month).key)
  }

  /// January 24-26: the last day of a row belongs to the date.
  private func endOfDays(_ end: Int) -> Int {
    guard text[end] == DigitPattern.Sign.hyphen || text[end] == DigitPattern.Sign.enDash,
      let run = DigitRun(in: text, at: end + 1), run.wholeDigits <= 2, run.fractionDigits == 0
    else { return end }
    return run.end
  }

  private func followsPreposition(_ start: Int) -> Bool {
    let end = Leading.skippingSpaces(before: start, in: text, floor: 0)
    return EnglishDates.prepositions.longest(in: text, before: end, floor: 0) != nil
  }

  /// First quarter of 2017, second half of the year.
  mutating func readPart(_ part: PartOfYear, _ cells: Range<Int>) -> Int? {
    if let (year, end) = LatinWord.yearAfter(cells.upperBound, in: text) {
      return emitDate(cells.lowerBound..<end, part.period(of: year))
    }
    return emitDate(cells, nil, key: part.key)
  }

  // MARK: Years

  /// A year: four digits that count nothing.
  mutating func readYear(_ run: DigitRun) -> Int? {
    guard run.wholeDigits == 4, let year = run.plainWhole, (1900...2199).contains(year) else { return nil }
    let next = text.skippingSpaces(run.end)
    guard !isLetterUnit(text[run.end]), text[run.end] != UInt16(UInt8(ascii: "+")), unit(at: next)?.word.isNoun ?? true,
      scaleWord(at: next) == nil, !isCounted(next, from: run.cells.lowerBound)
    else { return nil }
    let leading = Leading(before: run.cells.lowerBound, in: text, floor: floor, EnglishWords.leading)
    guard leading.currency == nil, leading.qualifier.map({ $0.isPastBeforeTime || $0.qualifier == .exact }) ?? true
    else {
      return comparedYear(run, leading)
    }
    return emitDate(run.cells, Period(year: year))
  }

  /// "12 % above 2019": a comparison with a year, where a figure stands right before the word.
  private mutating func comparedYear(_ run: DigitRun, _ leading: Leading) -> Int? {
    guard floor > 0, Leading.skippingSpaces(before: leading.wordsStart, in: text, floor: floor) <= floor + 16,
      run.plainWhole.flatMap(Period.init(year:)) != nil, leading.currency == nil
    else { return nil }
    return emitDate(run.cells, run.plainWhole.flatMap { Period(year: $0) })
  }

  private func scaleWord(at place: Int) -> Int? {
    EnglishNumerals.afterDigits.longestWords(in: text, at: place)?.value
  }

  /// Whether people are counted right after it: 2000 people. Reports and results are of a year.
  private func isCounted(_ place: Int, from start: Int) -> Bool {
    guard let noun = vocabulary.nouns.longestWords(in: text, at: place), !text.isCapital(place),
      !followsPreposition(start) || EnglishDates.amounts.longest(in: text, before: start, floor: 0) != nil
    else { return false }
    return ["{person}", "{time}", "{tree}", "{animal}", "{household}"].contains(noun.value.unit?.code.text)
  }

  // MARK: Ordinals and decades

  /// The end of st, nd, rd or th.
  func ordinalEnd(_ end: Int) -> Int? {
    let ending = numbers.wordEnd(end)
    guard ending == end + 2 else { return nil }
    return EnglishDates.ordinalEndings.value(of: end..<ending, in: text) != nil ? ending : nil
  }

  mutating func readOrdinalDigits(_ run: DigitRun) -> Int? {
    guard run.fractionDigits == 0, let rank = run.plainWhole, let end = ordinalEnd(run.end) else { return nil }
    let next = text.skippingSpaces(end)
    if numbers.isWord("century", at: next), let first = Day(year: rank * 100 - 99, month: 1, day: 1),
      let last = Day(year: rank * 100, month: 12, day: 31)
    {
      return emitDate(run.cells.lowerBound..<next + 7, Period(first: first, last: last))
    }
    return readOrdinal(rank, run.cells.lowerBound..<end)
  }

  /// the 100 millionth.
  mutating func readScaledRank(_ run: DigitRun) -> Int? {
    let next = text.skippingSpaces(run.end)
    guard run.fractionDigits == 0, next > run.end,
      let exponent = EnglishDates.scaledRanks.longestWords(in: text, at: next),
      let power = ExactNumber.powerOfTen(exponent.value), run.mantissa < 1_000_000
    else { return nil }
    return emitRank(Int(run.mantissa * power), run.cells.lowerBound..<exponent.end)
  }

  /// A rank, with the plan it may number: the 14th Five-Year Plan.
  mutating func readOrdinal(_ rank: Int, _ cells: Range<Int>) -> Int? {
    let next = text.skippingSpaces(cells.upperBound)
    if text[cells.upperBound] == DigitPattern.Sign.hyphen, !isWordUnit(text[cells.upperBound + 1]) {
      return cells.upperBound  // third- and lower-tier: part of a word that counts nothing.
    }
    if rank == 1, isDigitUnit(text[next]) || numbers.numeral(at: next) != nil { return cells.upperBound }
    let end = EnglishDates.plans.longestWords(in: text, at: next)?.end ?? cells.upperBound
    return emitRank(rank, cells.lowerBound..<end)
  }

  /// "India went first", "First, we asked", "Second, we built": no rank, for neither a thing to order follows nor a word that ranks stands
  /// before.
  func isAdverb(_ cells: Range<Int>) -> Bool {
    if text[cells.upperBound] == UInt16(UInt8(ascii: ",")), text.isCapital(cells.lowerBound) { return true }
    guard numbers.isWord("first", at: cells.lowerBound), text[cells.upperBound] != DigitPattern.Sign.hyphen else {
      return false
    }
    let next = text.skippingSpaces(cells.upperBound)
    let end = numbers.wordEnd(next)
    if numbers.isWord("and", at: next) || numbers.isWord("or", at: next) {
      let after = text.skippingSpaces(end)
      if case .ordinal? = EnglishOpeners.table.longestWords(in: text, at: after)?.value { return false }
    } else if isDigitUnit(text[next]) || end > next && EnglishWords.stops.value(of: next..<end, in: text) == nil {
      return false
    }
    let before = Leading.skippingSpaces(before: cells.lowerBound, in: text, floor: 0)
    guard let word = EnglishDates.beforeRank.longest(in: text, before: before, floor: 0) else { return true }
    return isLetterUnit(text[word.start]) && isWordUnit(text[word.start - 1])
  }

  /// 1990s, 1990's, '90s, 90's.
  private func decadeEnd(_ run: DigitRun) -> Int? {
    guard run.wholeDigits == 4 || run.wholeDigits == 2, let number = run.plainWhole, number % 5 == 0 else { return nil }
    let apostrophe = text[run.end] == UInt16(UInt8(ascii: "'"))
    let letter = apostrophe ? run.end + 1 : run.end
    if run.wholeDigits == 2, ageBound(before: run.cells.lowerBound) != nil { return nil }
    guard text[letter] == UInt16(UInt8(ascii: "s")), !isWordUnit(text[letter + 1]) else { return nil }
    return letter + 1
  }

  private static func decade(_ number: Int, _ digits: Int) -> Period? {
    let year = digits == 4 ? number : number < 50 ? 2000 + number : 1900 + number
    guard DigitPattern.isYear(year), let first = Day(year: year, month: 1, day: 1),
      let last = Day(year: year + (year % 10 == 0 ? 9 : 4), month: 12, day: 31)
    else { return nil }
    return Period(first: first, last: last)
  }
}

enum EnglishDates {
  static let prepositions = PhraseTable(
    [
      " in", " of", " since", " by", " until", " from", " to", " on", " last", " next", " this", " every", " through",
      " each",
      " during", "mid-", " mid", " late", " early", " and", " till", "in", "since", "by", "until", "from", "during",
      "every",
      " before", " after", "early", "late", "(", "/", "–"
    ].map { ($0, true) }, .backward)
  /// What makes "first" a rank by standing before it.
  static let beforeRank = PhraseTable(
    [
      "the", "its", "our", "their", "his", "her", "my", "your", "a", "this", "that", "every", "each", "'s", "s'",
      "rank", "ranks", "ranked", "ranking", "placed", "stood", "finished"
    ].map { ($0, true) }, .backward)
  /// "of" after these is no preposition of time.
  static let amounts = PhraseTable(
    ["total of ", "number of ", "group of ", "team of ", "all of ", "survey of ", "some of "].map { ($0, true) },
    .backward)
  static let scaledRankWords = [("hundredth", 2), ("thousandth", 3), ("millionth", 6), ("billionth", 9)]
  static let scaledRanks = PhraseTable(scaledRankWords)
  private static let endings = ["st", "nd", "rd", "th"]
  static let ordinalEndings = PhraseTable(endings.map { ($0, true) })
  /// What makes a date or a rank of the digits before it, as far as it is a word.
  static let afterNumber = endings + EnglishOpeners.monthWords + ["of", "s"]
  static let plans = PhraseTable(["five-year plan", "five year plan", "national congress"].map { ($0, true) })
}
