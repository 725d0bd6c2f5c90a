import Values

extension EnglishReading {
  func draft(_ number: WrittenNumber) -> FigureDraft {
    FigureDraft(
      number, leading: Leading(before: number.cells.lowerBound, in: text, floor: floor, vocabulary.leading))
  }

  /// A number of which everything else is still to be read.
  mutating func readQuantity(_ number: WrittenNumber) -> Int {
    var draft = draft(number)
    let next = starts.sort(at: text.skippingSpaces(number.end), in: text)
    if !next.isEmpty {
      if next.contains(.unit) { takeSuffix(&draft) }
      takeUnit(&draft)
      takeUpperEnd(&draft)
    }
    takeAge(&draft)
    takeHyphened(&draft)
    takeAgeGroup(&draft)
    if isAgeOfStaff(draft) { draft.unit = EnglishUnits.word("a", .age) }
    ignoreComparison(&draft)
    ignorePreposition(&draft)
    guard !isCompound(draft) else { return number.end }
    if isPronoun(draft) { return emitPronoun(number) }
    guard !number.isBareScale || draft.leading.qualifier != nil else { return number.end }
    guard !endsPeriod(draft), !isDenominator(draft), !isTime(draft), floor > 0 || !text.isUnitOfRow(draft) else {
      return draft.end
    }
    return finish(&draft)
  }

  mutating func finish(_ draft: inout FigureDraft) -> Int {
    let end = takeTrailing(&draft)
    takeDistantDirection(&draft)
    if isPhrasalVerb(draft) { draft.leading.direction = nil }
    draft.isBracketed = text.isBracketed(draft.leading.wordsStart, floor: floor)
    takeBelowNought(&draft)
    if text.isInAccountBrackets(draft, setting) { draft.leading.isNegative = true }
    if draft.unit?.kind == .multiple, draft.factor == nil { draft.factor = factor(of: draft) }
    if draft.isPlainAmount { draft.isRate = isRate(draft) }
    takeSubstances(&draft)
    guard draft.convert() else { return end }
    figures.append(draft.figure(in: text))
    let unitEnd = draft.end
    if draft.lendsUnit { shareUnit(scale: draft.number.scale) { $0.isAnnounced(after: unitEnd) } }
    floor = unitEnd
    return end
  }

  /// 5 °C below zero.
  private func takeBelowNought(_ draft: inout FigureDraft) {
    let isBare = draft.noun == "degrees"
    guard isBare || draft.unit?.kind == .measure,
      EnglishSuffixes.belowNought.longestWords(in: text, at: text.skippingSpaces(draft.end)) != nil
    else { return }
    if isBare { (draft.unit, draft.noun) = (EnglishUnits.word("Cel", .measure), nil) }
    draft.leading.isNegative = true
  }

  /// "Per tonne of steel we used 0.5 MWh", "RMB 60 a barrel".
  private mutating func isRate(_ draft: FigureDraft) -> Bool {
    let next = text.skippingSpaces(draft.end)
    if text[next] == DigitPattern.Sign.slash || numbers.isWord("a", at: next) || numbers.isWord("an", at: next) {
      return true
    }
    return rates.find(at: draft.leading.start, in: text) { [text, numbers] in
      $0.contains { Self.isOfRates($0, numbers) && !isWordUnit(text[$0 - 1]) }
    }
  }

  private static func isOfRates(_ place: Int, _ numbers: EnglishNumbers) -> Bool {
    switch numbers.text[place] {
    case 0x65: numbers.isWord("each", at: place) || numbers.isWord("every", at: place)
    case 0x69: numbers.isWord("intensity", at: place)
    case 0x70: numbers.isWord("per", at: place)
    default: false
    }
  }

  /// two-way, three-coloured, tier-four: part of a word that counts nothing.
  private func isCompound(_ draft: FigureDraft) -> Bool {
    let (start, end) = (draft.number.cells.lowerBound, draft.end)
    let opens = text[end] == DigitPattern.Sign.hyphen && isLetterUnit(text[end + 1]) && draft.unit == nil
    let closes = text[start - 1] == DigitPattern.Sign.hyphen && isLetterUnit(text[start - 2]) && draft.number.isInWords
    return opens || closes
  }

  /// "drew up 24 topics": no rise.
  private func isPhrasalVerb(_ draft: FigureDraft) -> Bool {
    let start = draft.leading.wordsStart
    return draft.leading.direction != nil && draft.kind == .count
      && (numbers.isWord("up", at: start) || numbers.isWord("down", at: start))
  }

  /// "respectively" within the next words.
  private func isAnnounced(after end: Int) -> Bool {
    (end..<min(text.count, end + 60)).contains { text[$0] == 0x72 && numbers.isWord("respectively", at: $0) }
  }

  /// "passed the 1 million mark", "crossed the 500-store threshold": more than that.
  func isCrossed(_ draft: FigureDraft) -> Bool {
    let end = Leading.skippingSpaces(before: draft.leading.wordsStart, in: text, floor: floor)
    guard let word = EnglishSuffixes.crossing.longest(in: text, before: end, floor: floor) else { return false }
    return !isWordUnit(text[word.start - 1])
  }

  // MARK: Unit

  /// twenty-odd, 10-plus, 4,000+, before the unit.
  private func takeSuffix(_ draft: inout FigureDraft) {
    guard let word = EnglishSuffixes.table.longest(in: text, at: draft.end), !isLetterUnit(text[word.end]) else {
      return
    }
    // "100 or more people", but "100 people, or more" and "reached 100 or more" end before it.
    let isPhrase = text[draft.end] == 0x20 && numbers.isWord("or", at: draft.end + 1)
    if isPhrase, !countsSomething(from: text.skippingSpaces(word.end)) { return }
    if word.value == .odd { draft.number.isOdd = true } else { draft.trailing = word.value }
    draft.end = word.end
    if let scaled = numbers.scaled(draft.number, after: word.end) {
      (draft.number, draft.end) = (scaled, scaled.end)
    }
  }

  private func countsSomething(from place: Int) -> Bool {
    place > 0 && (unit(at: place) != nil || noun(from: place, reach: 3) != nil)
  }

  private func takeUnit(_ draft: inout FigureDraft) {
    if text[draft.end] == DigitPattern.Sign.hyphen, let unit = unit(at: draft.end) {
      (draft.unit, draft.end) = (unit.word, unit.end)
      return
    }
    let place = afterAdjective(text.skippingSpaces(draft.end))
    let mayBeUnit = starts.sort(at: place, in: text).contains(.unit)
    if mayBeUnit, let unit = unit(at: place), !isScatteredLetter(place, unit.end, draft.end),
      !isForEachThousand(place, unit.end)
    {
      (draft.unit, draft.end) = (unit.word, unit.end)
      if unit.word.isNoun { draft.noun = text.written(place..<unit.end) }
      takeDenominator(&draft)
    } else if draft.leading.currency == nil {
      takeNoun(&draft, at: place)
    }
    trimQuotationMark(&draft)
    takeHalf(&draft)
    takeTimes(&draft)
    takeCents(&draft)
  }

  /// '30 days' in quotation marks, and no 30 days' notice: no noun follows.
  private func trimQuotationMark(_ draft: inout FigureDraft) {
    guard draft.unit != nil, text[draft.end - 1] == UInt16(UInt8(ascii: "'")) else { return }
    let next = text.skippingSpaces(draft.end)
    let end = numbers.wordEnd(next)
    if next == draft.end || end == next || EnglishWords.stops.value(of: next..<end, in: text) != nil
      || numbers.isWord("and", at: next)
    {
      draft.end -= 1
    }
  }

  /// Two hours and a half, an hour and a half; not "two hours and a half of the staff".
  private func takeHalf(_ draft: inout FigureDraft) {
    guard draft.unit?.kind == .duration || draft.unit?.kind == .measure,
      let end = numbers.endOfAndAHalf(after: draft.end), !numbers.isWord("of", at: text.skippingSpaces(end)),
      let sum = draft.number.addingHalf
    else { return }
    (draft.number, draft.end) = (sum, end)
  }

  /// 2.4 per thousand employees: of each thousand of them, and no per mille.
  private func isForEachThousand(_ place: Int, _ end: Int) -> Bool {
    guard numbers.isWord("per", at: place), text[end - 1] == 0x64 else { return false }  // The d of thousand.
    return noun(from: text.skippingSpaces(end), reach: 3) != nil
  }

  /// US14.6 cents, HK20.5 cents: whose cents they are stands before the number.
  private func takeCents(_ draft: inout FigureDraft) {
    let start = Leading.skippingSpaces(before: draft.number.cells.lowerBound, in: text, floor: floor)
    guard draft.unit?.unit == EnglishSuffixes.cents?.unit, draft.unit?.multiplier != nil, text.isCapital(start - 1),
      let cents = EnglishSuffixes.centsOf.longest(in: text, before: start, floor: floor),
      !isWordUnit(text[cents.start - 1])
    else { return }
    draft.unit = cents.value
  }

  /// three consecutive years: past a word that may stand before a unit, where a unit does follow it.
  private func afterAdjective(_ place: Int) -> Int {
    guard let word = EnglishWords.beforeUnit.longestWords(in: text, at: place) else { return place }
    let next = text.skippingSpaces(word.end)
    return unit(at: next) == nil ? place : next
  }

  /// "under a 12-year agreement", "over the 5-year plan": by it, and no shorter or longer.
  private func ignorePreposition(_ draft: inout FigureDraft) {
    guard let word = draft.leading.qualifier, word.isPastBeforeTime || word.isPreposition,
      draft.unit?.kind == .duration, text[draft.number.end] == DigitPattern.Sign.hyphen,
      EnglishSuffixes.articles.longest(
        in: text, before: Leading.skippingSpaces(before: draft.leading.start, in: text, floor: floor), floor: floor)
        != nil
    else { return }
    draft.leading.qualifier = nil
  }

  func unit(at place: Int) -> (word: UnitWord, end: Int)? {
    let found = vocabulary.units.longestWords(in: text, at: place)
    if let capital = UnitSymbols.capital(at: place, in: text), capital.end >= found?.end ?? 0 { return capital }
    guard let unit = found, unit.value.unit != nil, !opensWord(place, unit.end) else { return nil }
    switch unit.value.letterCase {
    case .any: return (unit.value, unit.end)
    case .lower: return text.isCapital(place) ? nil : (unit.value, unit.end)
    case .upper: return text.isCapital(place) ? (unit.value, unit.end) : nil
    }
  }

  /// T-shirts, S-bend: a letter that is no symbol of a unit but part of a word.
  private func opensWord(_ place: Int, _ end: Int) -> Bool {
    end == place + 1 && text[end] == DigitPattern.Sign.hyphen && isLetterUnit(text[end + 1])
  }

  /// A multiplication sign or letter apart from its number is none of it: 3 x 4.
  private func isScatteredLetter(_ place: Int, _ end: Int, _ numberEnd: Int) -> Bool {
    place > numberEnd && end == place + 1
      && (text[place] == DigitPattern.Sign.x || text[place] == DigitPattern.Sign.times)
  }

  /// "11 kWh less than three years ago": the words compare the figure before them, and bound nothing after them.
  private func ignoreComparison(_ draft: inout FigureDraft) {
    guard draft.leading.qualifier?.comparesFigures == true, let last = figures.last, last.hasOwnValue,
      Leading.skippingSpaces(before: draft.leading.wordsStart, in: text, floor: floor) == floor, floor > 0
    else { return }
    draft.leading.qualifier = nil
  }

  /// 3 times as many, by 60 times: a multiple; 6,700 times: how often.
  private func takeTimes(_ draft: inout FigureDraft) {
    guard draft.noun == "times" || draft.noun == "time" else { return }
    let next = text.skippingSpaces(draft.end)
    let isCompared = EnglishSuffixes.afterTimes.longestWords(in: text, at: next) != nil
    let isBy =
      draft.leading.direction != nil || EnglishSuffixes.by(draft.leading.wordsStart, draft.leading.start, in: text)
    guard isCompared || isBy else { return }
    draft.unit = EnglishUnits.word("1", .multiple)
    draft.noun = nil
  }

  /// Increased by 60 times is 61 times as much; increased 3 times, three times as many are 3.
  private func factor(of draft: FigureDraft) -> ExactNumber? {
    if let factor = draft.factor { return factor }
    let isBy = EnglishSuffixes.by(draft.leading.wordsStart, draft.leading.start, in: text)
    if isBy, !draft.leading.isLevel { return try? draft.number.value.adding(.one) }
    return draft.leading.direction == .down ? nil : draft.number.value
  }

  // MARK: Noun

  /// The thing that is counted, within a few words: 380 specific items.
  private func takeNoun(_ draft: inout FigureDraft, at place: Int) {
    guard let noun = noun(from: place, reach: 5),
      draft.number.value.isWhole || noun.unit.unit != EnglishSuffixes.thing.unit
    else { return }
    (draft.unit, draft.end) = (noun.unit, noun.cells.upperBound)
    draft.noun = text.written(noun.cells)
  }

  func noun(from start: Int, reach: Int) -> (unit: UnitWord, cells: Range<Int>)? {
    var place = start
    var plural: Range<Int>?
    var isJoined = false
    for step in 0..<reach {
      guard isLetterUnit(text[place]) else { break }
      let end = numbers.wordEnd(place)
      let word = place..<end
      if !isJoined, isStop(word) { break }
      if let noun = vocabulary.nouns.longestWords(in: text, at: place), !isModifier(place..<noun.end) {
        return (noun.value, place..<noun.end)
      }
      if plural == nil, isPlural(word) { plural = word }
      guard text[end] == 0x20 || text[end] == 0x0A || text[end] == DigitPattern.Sign.hyphen else { break }
      isJoined = text[end] == DigitPattern.Sign.hyphen
      place = text.skippingSpaces(end + 1)
      if plural != nil, step > 2 { break }
    }
    return plural.map { (EnglishSuffixes.thing, $0) }
  }

  private func isStop(_ word: Range<Int>) -> Bool {
    EnglishWords.stops.value(of: word, in: text) != nil && vocabulary.nouns.value(of: word, in: text) == nil
  }

  /// "college students": a singular noun before another names what sort, not what.
  private func isModifier(_ cells: Range<Int>) -> Bool {
    guard !isPluralLetter(cells.upperBound - 1), text[cells.upperBound] == 0x20 else { return false }
    let next = text.skippingSpaces(cells.upperBound)
    let end = numbers.wordEnd(next)
    if numbers.isWord("and", at: next) { return true }
    return end > next && EnglishWords.stops.value(of: next..<end, in: text) == nil && isPluralLetter(end - 1)
  }

  func isPluralLetter(_ place: Int) -> Bool { text[place] == UInt16(UInt8(ascii: "s")) }

  private func isPlural(_ word: Range<Int>) -> Bool {
    let last = word.upperBound - 1
    guard word.count > 3, isPluralLetter(last), text[word.upperBound] != UInt16(UInt8(ascii: "'")) else { return false }
    let before = text[last - 1]
    return before != UInt16(UInt8(ascii: "s")) && before != UInt16(UInt8(ascii: "u"))
      && before != UInt16(UInt8(ascii: "i"))
  }

  /// A 12-member board, a 300-bed hospital; "15,000-strong" has no noun.
  private func takeHyphened(_ draft: inout FigureDraft) {
    guard text[draft.end] == DigitPattern.Sign.hyphen, draft.unit == nil, !draft.number.isInWords else { return }
    let word = draft.end + 1..<numbers.wordEnd(draft.end + 1)
    if numbers.isWord("strong", at: word.lowerBound) {
      draft.unit = EnglishSuffixes.thing
    } else if let noun = vocabulary.nouns.value(of: word, in: text)
      ?? EnglishSuffixes.hyphened.value(of: word, in: text)
    {
      (draft.unit, draft.noun, draft.end) = (noun, text.written(word), word.upperBound)
    }
  }

  // MARK: Denominator

  /// kWh/m², tCO2e per RMB million: of measures only, and never by time.
  func takeDenominator(_ draft: inout FigureDraft) {
    guard draft.unit?.kind == .measure, let above = draft.unit?.unit, let start = denominatorStart(draft.end) else {
      return
    }
    let currency = EnglishSuffixes.currencies.longest(in: text, at: start)
    let scaleStart = currency.map { text.skippingSpaces($0.end) } ?? start
    let scale = EnglishNumerals.afterDigits.longestWords(in: text, at: scaleStart) ?? roundNumber(at: scaleStart)
    let unitStart = scale.map { text.skippingSpaces($0.end) } ?? scaleStart
    let below = currency.map { ($0.value, scale?.end ?? $0.end) } ?? self.below(at: unitStart)
    guard let (part, end) = below, part.quantity != .measure("s"),
      let code = Quotient.code(above, over: part, scale: scale?.value ?? 0),
      let unit = UnitCatalogue.builtIn.unit(code)
    else { return }
    draft.unit = UnitWord(unit: unit, kind: .measure, multiplier: draft.unit?.multiplier, isQuotient: true)
    draft.end = end
  }

  /// RMB 10,000 below the line: a power of ten.
  private func roundNumber(at place: Int) -> (value: Int, end: Int)? {
    guard let run = DigitRun(in: text, at: place), run.fractionDigits == 0,
      let exponent = (1...9).first(where: { ExactNumber.powerOfTen($0) == run.mantissa })
    else { return nil }
    return (exponent, run.end)
  }

  private func below(at place: Int) -> (Unit, Int)? {
    if let unit = unit(at: place), unit.word.multiplier == nil { return unit.word.unit.map { ($0, unit.end) } }
    return vocabulary.nouns.longestWords(in: text, at: place).flatMap { noun in noun.value.unit.map { ($0, noun.end) } }
  }

  private func denominatorStart(_ end: Int) -> Int? {
    if text[end] == DigitPattern.Sign.slash { return end + 1 }
    let next = text.skippingSpaces(end)
    return numbers.isWord("per", at: next) ? text.skippingSpaces(next + 3) : nil
  }

  /// per 100 employees, per 200,000 hours worked: a part of some other figure's unit.
  private func isDenominator(_ draft: FigureDraft) -> Bool {
    guard draft.leading.wordsStart == draft.leading.start else { return false }
    let end = Leading.skippingSpaces(before: draft.leading.start, in: text, floor: 0)
    guard end > 3, numbers.isWord("per", at: end - 3), !isWordUnit(text[end - 4]) else { return false }
    return draft.unit != nil || draft.number.value == .one || draft.number.value.isPowerOfTen
  }

  /// 6 o'clock, 10 a.m.
  private func isTime(_ draft: FigureDraft) -> Bool {
    EnglishSuffixes.times.longestWords(in: text, at: text.skippingSpaces(draft.number.end)) != nil
  }

  /// "the three months ended 31 March", "the 12 months to June": a period, told by its date.
  private func endsPeriod(_ draft: FigureDraft) -> Bool {
    guard draft.kind == .duration else { return false }
    let next = text.skippingSpaces(draft.end)
    if numbers.isWord("to", at: next) { return opensDate(text.skippingSpaces(next + 2)) }
    return numbers.isWord("ended", at: next) || numbers.isWord("ending", at: next)
  }
}
