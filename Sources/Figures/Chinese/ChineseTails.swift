import Values

extension ChineseReading {
  // MARK: Ranges

  /// 15%～30%, 百分之五到百分之八, 3至5年, 9亿-16亿元: the upper end, which lends its scale and unit to the lower.
  /// `below` is the denominator in 百分之三至五.
  func takeUpperEnd(_ draft: inout FigureDraft, partsOf below: Int? = nil) {
    guard draft.number.upper == nil, !draft.number.isOdd, draft.trailing == nil else { return }
    let joint = numerals.skippingSpaces(draft.end)
    guard PhraseEnds.joints.contains(text[joint]) else { return }
    let start = upperStart(&draft, after: joint)
    let isShare = draft.unit?.kind == .percent
    let share = isShare ? share(at: start) ?? below.flatMap { self.share(at: start, of: $0) } : nil
    guard var upper = share ?? number(at: start), upper.upper == nil, !upper.isBareScale else { return }
    var end = FigureDraft(upper, leading: draft.leading)
    if share != nil { end.unit = draft.unit } else { takeOwnUnit(&end) }
    guard let lower = lowered(draft, to: upper, end.unit), draft.isRange(from: lower, to: upper),
      !isChange(draft, joint, from: lower, to: upper)
    else { return }
    upper.isOdd = upper.isOdd || draft.number.isOdd
    (draft.number, draft.upper, draft.unit, draft.noun, draft.end) = (
      lower, upper, end.unit ?? draft.unit, end.noun, end.end
    )
  }

  /// Beyond the joint and a sign of the upper end's own: -10~-5℃, −3% 至 5%. 零下5至10℃ has one for both.
  private func upperStart(_ draft: inout FigureDraft, after joint: Int) -> Int {
    let isTwice = text[joint] == text[joint + 1]
    let isJointAndSign = isTwice && draft.leading.isNegative && MinusSign.isSign(text[joint])
    let start = numerals.skippingSpaces(isTwice && !isJointAndSign ? joint + 2 : joint + 1)
    let sign = MinusSign.skipped(at: start, in: text)
    let isForBoth = draft.leading.isNegative && text[draft.leading.start] == Han.nought && draft.unit == nil
    draft.isUpperNegative = sign.isNegative || isForBoth
    return sign.end
  }

  private func takeOwnUnit(_ draft: inout FigureDraft) {
    let place = numerals.skippingSpaces(draft.end)
    if let unit = vocabulary.units.longest(in: text, at: place), unit.value.unit != nil,
      !isLetterUnit(text[place]) || !isWordUnit(text[unit.end])
    {
      (draft.unit, draft.end) = (unit.value, unit.end)
    } else if let noun = noun(after: draft.end, reach: 0, only: .any) {
      (draft.unit, draft.end) = (noun.unit, noun.cells.upperBound)
      draft.noun = text.written(noun.cells)
    }
  }

  /// 从300到1000, 增加12人至58人: a change with two values, no range. 减少12%至15% is one, unless its ends lie far apart.
  private func isChange(
    _ draft: FigureDraft, _ joint: Int, from lower: WrittenNumber, to upper: WrittenNumber
  ) -> Bool {
    guard text[joint] == Han.to || text[joint] == Han.upTo else { return false }
    let before = Leading.skippingSpaces(before: draft.leading.wordsStart, in: text, floor: floor) - 1
    if HanSet.changes.contains(text[before]) { return true }
    guard draft.leading.direction != nil, let unit = draft.unit else { return false }
    return unit.kind != .percent || lower.multiplied(by: ExactNumber(3)).map { $0.value < upper.value } ?? true
  }

  func number(at start: Int) -> WrittenNumber? {
    if let run = DigitRun(in: text, at: start) { return run.hasLeadingZero ? nil : numerals.scaled(run) }
    return isNumeral(text[start]) ? numerals.words(at: start) : nil
  }

  /// The lower end in the scale of the upper one; nil when their units do not agree.
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

  // MARK: After the unit

  /// 以上, 左右, 多: a qualifier that closes the figure; and a direction after it, 5%的增长.
  func takeTrailing(_ draft: inout FigureDraft) {
    let place = numerals.skippingSpaces(draft.end)
    if ChineseSigns.oddAfterUnit.contains(text[draft.end]), isOddAfterUnit(draft) {
      draft.number.isOdd = true
      draft.end += 1
    }
    if let word = ChineseWords.trailing.longest(in: text, at: place), let qualifier = word.value,
      text[place] != Han.plus || !isDigitUnit(text[word.end])
    {
      draft.trailing = draft.trailing?.narrowed(by: qualifier) ?? qualifier
    }
    draft.followingDirection = directionAfter(place)
  }

  /// 5%的增长, 5% 增长; in 300人增长到1000人 the verb speaks of the next figure.
  private func directionAfter(_ place: Int) -> Figure.Direction? {
    let isOf = text[place] == Han.of
    guard let word = ChineseWords.following.longest(in: text, at: isOf ? numerals.skippingSpaces(place + 1) : place)
    else {
      return nil
    }
    return isOf || !isHanUnit(text[word.end]) && !isDigitUnit(text[word.end]) ? word.value : nil
  }

  /// 比上年少25%, 较预算高约3%: where something is compared. Not of multiples, for 高3倍 may be three or four times as much.
  func takeComparative(_ draft: inout FigureDraft) {
    guard draft.leading.direction == nil, draft.unit?.kind != .multiple else { return }
    if draft.leading.isSaving, isCompared(before: draft.leading.wordsStart) { draft.leading.direction = .down }
    let word = Leading.skippingSpaces(before: draft.leading.wordsStart, in: text, floor: floor) - 1
    guard word >= floor, let direction = HanSet.direction(comparing: text[word]), isCompared(before: word) else {
      return
    }
    draft.leading.direction = direction
    draft.leading.wordsStart = word
  }

  /// 比 or 较 earlier in the clause, which is no part of another word: 占比高25%, 比例低.
  private func isCompared(before word: Int) -> Bool {
    for place in stride(from: word - 1, through: max(0, word - 24), by: -1) {
      if HanSet.clauseEnds.contains(text[place]) { return false }
      guard HanSet.comparing.contains(text[place]) else { continue }
      return !HanSet.beforeRatio.contains(text[place - 1]) && !HanSet.afterRatio.contains(text[place + 1])
    }
    return false
  }

  /// Where the qualifier after it ends, so that 以上 is not read again.
  func trailingEnd(_ draft: FigureDraft) -> Int {
    guard draft.trailing != nil else { return draft.end }
    return ChineseWords.trailing.longest(in: text, at: numerals.skippingSpaces(draft.end))?.end ?? draft.end
  }

  /// 五年多, 20元多, 两成多: of measures only, for 三家多 is no phrase.
  private func isOddAfterUnit(_ draft: FigureDraft) -> Bool {
    let isTenths = draft.kind == .percent && text[draft.end - 1] == Han.tenth
    guard isTenths || [.duration, .currency, .age, .multiple].contains(draft.kind) else { return false }
    let counted = vocabulary.units.longest(in: text, at: draft.end + 1)?.value
    return (counted?.kind != .count || counted?.unit == nil)
      && !ChineseSigns.notAfterOdd.contains(text[draft.end + 1])
  }

  /// 增长1.5倍 is 2.5 times as much; 增长到1.5倍 and 是…的1.5倍 are 1.5. A fall by so many times says nothing.
  func factor(of draft: FigureDraft) -> ExactNumber? {
    switch draft.leading.direction {
    case .up where !draft.leading.isLevel: try? draft.number.value.adding(.one)
    case .down where !draft.leading.isLevel: nil
    case .up, .down, nil: draft.number.value
    }
  }
}
