import Values

extension EnglishReading {
  // MARK: Ranges

  /// 9–12 million, 10 to 15%, between 10 and 20: the upper end lends its scale and unit to the lower.
  func takeUpperEnd(_ draft: inout FigureDraft) {
    guard draft.number.upper == nil, !draft.number.isOdd, draft.trailing == nil,
      draft.noun == nil || draft.unit?.kind != .count,
      let start = upperStart(draft)
    else { return }
    let sign = MinusSign.skipped(at: start, in: text)
    draft.isUpperNegative = sign.isNegative
    guard var upper = number(at: sign.end, draft), upper.upper == nil else { return }
    var end = FigureDraft(upper, leading: draft.leading)
    takeOwnUnit(&end)
    guard let lower = lowered(draft, to: upper, end.unit), draft.isRange(from: lower, to: upper),
      !isChange(draft, from: lower, to: upper)
    else { return }
    upper.isOdd = upper.isOdd || draft.number.isOdd
    (draft.number, draft.upper, draft.unit, draft.noun, draft.end) = (
      lower, upper, end.unit ?? draft.unit, end.noun, end.end
    )
  }

  /// "grew by €84m to €1,207m": a change and the level it led to. "Fell by 12% to 15%" is a range, unless its ends lie far
  /// apart.
  private func isChange(_ draft: FigureDraft, from lower: WrittenNumber, to upper: WrittenNumber) -> Bool {
    let isTold = draft.leading.direction != nil && !draft.leading.isLevel
    guard isTold || EnglishSuffixes.by(draft.leading.wordsStart, draft.leading.start, in: text),
      numbers.isWord("to", at: text.skippingSpaces(draft.end)),
      draft.unit != nil || draft.leading.currency != nil || draft.number.scale > 0
    else { return false }
    return draft.unit?.kind != .percent || lower.multiplied(by: ExactNumber(3)).map { $0.value < upper.value } ?? true
  }

  /// Where the upper number would begin.
  private func upperStart(_ draft: FigureDraft) -> Int? {
    let place = text.skippingSpaces(draft.end)
    let sign = text[place]
    if sign == DigitPattern.Sign.hyphen || sign == DigitPattern.Sign.enDash || sign == 0x2014 || sign == 0x7E {
      return text.skippingSpaces(place + 1)
    }
    if numbers.isWord("to", at: place) {
      if isRanging(draft) { return text.skippingSpaces(place + 2) }
      return precedes("from", draft) && draft.unit != nil ? nil : afterTo(place + 2, draft)
    }
    if numbers.isWord("and", at: place), precedes("between", draft) { return text.skippingSpaces(place + 3) }
    return nil
  }

  /// From 300 to 1,000 are two values of a change; from 9 to 12 million is one range.
  private func afterTo(_ end: Int, _ draft: FigureDraft) -> Int? {
    let start = text.skippingSpaces(end)
    guard precedes("from", draft) else { return start }
    guard draft.number.scale == 0, let upper = number(at: start, draft), upper.scale > 0 else { return nil }
    return start
  }

  /// ranged from 0.8 to 1.4 grams.
  private func isRanging(_ draft: FigureDraft) -> Bool {
    let end = Leading.skippingSpaces(before: draft.leading.wordsStart, in: text, floor: floor)
    guard let word = EnglishSuffixes.ranging.longest(in: text, before: end, floor: floor) else { return false }
    return !isWordUnit(text[word.start - 1])
  }

  private func precedes(_ word: StaticString, _ draft: FigureDraft) -> Bool {
    let end = Leading.skippingSpaces(before: draft.leading.wordsStart, in: text, floor: floor)
    let start = end - word.utf8CodeUnitCount
    return start >= floor && numbers.isWord(word, at: start) && !isWordUnit(text[start - 1])
  }

  private func number(at start: Int, _ draft: FigureDraft) -> WrittenNumber? {
    var place = start
    if let money = EnglishSuffixes.currencies.longest(in: text, at: start), draft.leading.currency != nil {
      guard money.value == draft.leading.currency else { return nil }
      place = text.skippingSpaces(money.end)
    }
    if let run = DigitRun(in: text, at: place) {
      guard ordinalEnd(run.end) == nil, !run.hasLeadingZero, text[run.end] != DigitPattern.Sign.colon else {
        return nil
      }
      return numbers.scaled(run, isMoney: draft.leading.currency != nil)
    }
    guard numbers.numeral(at: place) != nil, let number = numbers.words(at: place), !number.isBareScale else {
      return nil
    }
    return number
  }

  private func takeOwnUnit(_ draft: inout FigureDraft) {
    let place = text.skippingSpaces(draft.end)
    if text[draft.end] == DigitPattern.Sign.hyphen, let unit = unit(at: draft.end) {
      (draft.unit, draft.end) = (unit.word, unit.end)
    } else if let unit = unit(at: place) {
      (draft.unit, draft.end) = (unit.word, unit.end)
      takeDenominator(&draft)
    } else if draft.leading.currency == nil, let noun = noun(from: place, reach: 4) {
      (draft.unit, draft.end) = (noun.unit, noun.cells.upperBound)
      draft.noun = text.written(noun.cells)
    }
  }

  private func lowered(_ draft: FigureDraft, to upper: WrittenNumber, _ unit: UnitWord?) -> WrittenNumber? {
    if let own = draft.unit?.unit {
      guard unit?.unit?.quantity == own.quantity else { return nil }
      return draft.lowerEnd(in: unit)
    }
    guard draft.number.scale == 0, upper.scale > 0, draft.unit == nil,
      let carried = draft.number.scaled(by: upper.scale, through: draft.number.end),
      draft.isRange(from: carried, to: upper)
    else { return draft.number }
    return carried
  }

  // MARK: Direction

  /// "reduced the loan interest rate by 10%": the verb stands a few words before its "by".
  func takeDistantDirection(_ draft: inout FigureDraft) {
    guard draft.leading.direction == nil, EnglishSuffixes.by(draft.leading.wordsStart, draft.leading.start, in: text)
    else {
      return
    }
    var end = Leading.skippingSpaces(before: draft.leading.wordsStart, in: text, floor: floor)
    for _ in 0..<12 {
      var start = end
      while start > floor, isWordUnit(text[start - 1]) { start -= 1 }
      guard start < end else { return }
      if let direction = EnglishWords.following.value(of: start..<end, in: text)
        ?? EnglishWords.verbs.value(of: start..<end, in: text)
      {
        draft.leading.direction = direction
        return
      }
      end = Leading.skippingSpaces(before: start, in: text, floor: floor)
    }
  }

  // MARK: After the unit

  /// or more, and above, or so, +; and a direction after it: a 5% increase. The place after the qualifier.
  func takeTrailing(_ draft: inout FigureDraft) -> Int {
    let place = text.skippingSpaces(draft.end)
    guard starts.sort(at: place, in: text).contains(.tail) else { return draft.end }
    if numbers.isWord("ago", at: place) || isSpanOf(place, draft) { draft.leading.qualifier?.isPastBeforeTime = false }
    if let direction = EnglishWords.following.longestWords(in: text, at: place) {
      draft.followingDirection = direction.value
    }
    if EnglishSuffixes.marks.longestWords(in: text, at: place) != nil, isCrossed(draft) { draft.trailing = .moreThan }
    guard let word = EnglishWords.trailing.longestWords(in: text, at: place), word.value != .odd,
      !opensNext(place..<word.end), !isDigitUnit(text[word.end])
    else { return draft.end }
    draft.trailing = draft.trailing?.narrowed(by: word.value) ?? word.value
    return word.end
  }
}

extension EnglishReading {
  /// "over 2 years of cooperation": more than two; "over the 2 years of the plan": within them.
  fileprivate func isSpanOf(_ place: Int, _ draft: FigureDraft) -> Bool {
    numbers.isWord("of", at: place) && draft.leading.start - draft.leading.wordsStart <= 5
  }

  /// "under 36 and over 50%", "of 30 at least 20": the qualifier of the next number, not of this one.
  fileprivate func opensNext(_ cells: Range<Int>) -> Bool {
    guard numbers.isWord("and", at: cells.lowerBound) || numbers.isWord("at", at: cells.lowerBound) else {
      return false
    }
    let next = text.skippingSpaces(cells.upperBound)
    return isDigitUnit(text[next]) || numbers.numeral(at: next) != nil || text[next] == 0x24
      || Money.before.longest(in: text, before: numbers.wordEnd(next), floor: next) != nil
        && numbers.wordEnd(next) > next
  }
}

enum EnglishSuffixes {
  static let cents = EnglishUnits.entries.first { $0.0 == "cents" }?.1
  static let centsOf = PhraseTable(
    EnglishUnits.entries.compactMap { word, unit in ["us cents": "us", "hk cents": "hk"][word].map { ($0, unit) } },
    .backward)
  static let entries: [(String, Qualifier)] = [
    ("-odd", .odd), (" odd", .odd), ("-plus", .odd), ("+", .atLeast), (" plus", .atLeast),
    (" or more", .atLeast), (" or fewer", .atMost), (" or less", .atMost)
  ]
  static let table = PhraseTable<Qualifier>(entries)
  static let afterTimes = PhraseTable(
    [
      "as", "that", "the", "more", "higher", "larger", "greater", "faster", "what", "its", "lower", "than", "those",
      "longer", "their"
    ]
    .map { ($0, true) })
  static let currencies = PhraseTable(
    [
      ("rmb", "CNY"), ("cny", "CNY"), ("us$", "USD"), ("usd", "USD"), ("hk$", "HKD"), ("hkd", "HKD"), ("eur", "EUR"),
      ("€", "EUR"), ("$", "XXX"), ("£", "GBP")
    ]
    .compactMap { word, code in Money.unit(code).map { (word, $0) } })
  /// What is counted in one word with its number, beside the nouns: a 300-bed hospital.
  static let hyphened = PhraseTable(
    "bed seat storey story room berth page bay pupil guest home panel acre lane turbine site".split(separator: " ").map
    {
      (String($0), thing)
    })
  /// What is crossed, and the verbs for it.
  static let markWords = ["mark", "milestone", "threshold", "barrier"]
  static let marks = PhraseTable(markWords.map { ($0, true) })
  static let crossing = PhraseTable(
    [
      "passed", "passing", "passes", "pass", "past", "crossed", "crossing", "crosses", "cross", "broke", "broken",
      "breaking", "breaks", "breached", "breaching", "broke through", "breaking through", "broken through", "cleared",
      "beyond"
    ].map { ($0, true) }, .backward)
  static let timeWords = ["o'clock", "a.m.", "p.m.", "am", "pm", "a.m", "p.m", "hours beijing time"]
  static let times = PhraseTable(timeWords.map { ($0, true) })
  static let ranging = PhraseTable(
    ["ranged from", "ranging from", "ranges from", "range from", "range of", "vary from", "varied from", "varies from"]
      .map { ($0, true) }, .backward)
  static let articles = PhraseTable(
    [" a", " an", " the", " its", " our", " this", " their"].map { ($0, true) }, .backward)
  static let beforeInfinitive = PhraseTable(
    ["to", "will", "would", "could", "can", "should", "may", "might", "more than", "nearly", "almost"].map {
      ($0, true)
    },
    .backward)
  static let belowNought = PhraseTable(["below zero", "below freezing", "below nought"].map { ($0, true) })
  static let ageBounds = PhraseTable(
    [("under", QualifierWord(.lessThan)), ("over", QualifierWord(.moreThan))], .backward)
  static let thing = EnglishUnits.word("{thing}", .count)

  /// Whether "by" is among the words before the number.
  static func by(_ wordsStart: Int, _ start: Int, in text: FigureText) -> Bool {
    let end = Leading.skippingSpaces(before: start, in: text, floor: 0)
    var place = max(0, wordsStart - 3)
    while place < end {
      let isWord = text[place] == UInt16(UInt8(ascii: "b")) && text[place + 1] == UInt16(UInt8(ascii: "y"))
      if isWord, !isWordUnit(text[place + 2]), !isWordUnit(text[place - 1]) { return true }
      place += 1
    }
    return false
  }
}
