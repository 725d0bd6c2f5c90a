// Numbers that are somebody's years: aged 60, under 18s, employees under 30.
extension EnglishReading {
  /// aged 60, at the age of 25.
  func takeAge(_ draft: inout FigureDraft) {
    guard draft.unit == nil || draft.unit?.kind == .count && draft.noun == nil else { return }
    let end = Leading.skippingSpaces(before: draft.leading.wordsStart, in: text, floor: floor)
    guard let word = EnglishWords.ageBefore.longest(in: text, before: end, floor: floor),
      !isWordUnit(text[word.start - 1])
    else { return }
    draft.unit = EnglishUnits.word("a", .age)
    draft.noun = nil
    takeQualifier(before: word.start, &draft)
  }

  /// "under the age of 16": the qualifier stands before the words for the age.
  private func takeQualifier(before place: Int, _ draft: inout FigureDraft) {
    var end = Leading.skippingSpaces(before: place, in: text, floor: floor)
    if end - 3 >= floor, numbers.isWord("the", at: end - 3) {
      end = Leading.skippingSpaces(before: end - 3, in: text, floor: floor)
    }
    guard draft.leading.qualifier == nil,
      let word = EnglishWords.leading.qualifiers.longest(in: text, before: end, floor: floor),
      !isWordUnit(text[word.start - 1])
    else { return }
    draft.leading.qualifier = word.value
    draft.leading.wordsStart = word.start
  }

  /// "under 18s", "over-60s": people by their age, no seconds.
  func takeAgeGroup(_ draft: inout FigureDraft) {
    guard isPluralLetter(draft.number.end), !isWordUnit(text[draft.number.end + 1]),
      let age = draft.number.whole, (10...99).contains(age), let word = ageBound(before: draft.number.cells.lowerBound)
    else { return }
    (draft.unit, draft.end) = (EnglishUnits.word("a", .age), draft.number.end + 1)
    draft.noun = nil
    draft.leading.qualifier = word
  }

  /// under or over, with a space or a hyphen between it and the age.
  func ageBound(before start: Int) -> QualifierWord? {
    let end =
      text[start - 1] == DigitPattern.Sign.hyphen
      ? start - 1 : Leading.skippingSpaces(before: start, in: text, floor: 0)
    guard end < start, let word = EnglishSuffixes.ageBounds.longest(in: text, before: end, floor: 0) else { return nil }
    return isWordUnit(text[word.start - 1]) ? nil : word.value
  }

  /// "employees under 30", "women over 55": years of age, where nothing else is counted.
  func isAgeOfStaff(_ draft: FigureDraft) -> Bool {
    guard let word = draft.leading.qualifier?.qualifier, word == .moreThan || word == .lessThan, draft.unit == nil,
      draft.upper == nil, draft.leading.currency == nil, let age = draft.number.whole, (14...80).contains(age)
    else { return false }
    let end = Leading.skippingSpaces(before: draft.leading.wordsStart, in: text, floor: 0)
    var start = end
    while isLetterUnit(text[start - 1]) { start -= 1 }
    return start < end && vocabulary.nouns.value(of: start..<end, in: text)?.unit?.code.text == "{person}"
  }
}
