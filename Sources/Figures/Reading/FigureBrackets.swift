import Values

extension FigureText {
  /// The first place from there on that is no space.
  @inline(__always)
  func skippingSpaces(_ place: Int) -> Int {
    var place = place
    while isSpaceUnit(self[place]) { place += 1 }
    return place
  }

  /// Whether it begins with the heading of a table of contents.
  var isContents: Bool {
    guard let heading = Self.contents.longestWords(in: self, at: skippingSpaces(0)) else { return false }
    return isSpaceUnit(self[heading.end])
  }

  private static let contents = PhraseTable(["目录", "目 录", "contents", "table of contents"].map { ($0, true) })

  /// Whether words that begin there stand in brackets right after a figure that ended at `floor`, as a conversion does:
  /// 70亿元（折合约10亿美元）; or after a sign of equality: (1 mu = 0.0667 ha).
  func isBracketed(_ wordsStart: Int, floor: Int) -> Bool {
    guard floor > 0 else { return false }
    let open = beforeAnnouncement(Leading.skippingSpaces(before: wordsStart, in: self, floor: floor), floor: floor) - 1
    guard open >= floor, self[open] == UInt16(UInt8(ascii: "(")) || self[open] == UInt16(UInt8(ascii: "=")) else {
      return false
    }
    return Leading.skippingSpaces(before: open, in: self, floor: floor) == floor
  }

  private func beforeAnnouncement(_ place: Int, floor: Int) -> Int {
    guard let word = Self.announcements.longest(in: self, before: place, floor: floor) else { return place }
    return Leading.skippingSpaces(before: word.start, in: self, floor: floor)
  }

  /// What may say that a conversion follows, behind its bracket.
  private static let announcements = PhraseTable<Bool>(
    [
      "合", "约合", "折合", "折合为", "折算为", "换算为", "即", "相当于", "等于", "or", "i.e.", "i.e.,", "that is", "equal to",
      "equivalent to", "which is", "~", "≈"
    ].map { ($0, true) }, .backward)

  /// (1,204) alone in a cell is a negative number of accounts: a bare number, money, or where a table is seen a percentage.
  /// A cell ends at a stroke, a tab, a line or another number.
  func isInAccountBrackets(_ draft: FigureDraft, _ setting: FigureSetting) -> Bool {
    let open = Leading.skippingSpaces(before: draft.leading.start, in: self, floor: 0) - 1
    let close = skippingSpaces(draft.end)
    guard self[open] == UInt16(UInt8(ascii: "(")), self[close] == UInt16(UInt8(ascii: ")")),
      !draft.number.isInWords, draft.number.scale == 0
    else { return false }
    return isCellOfAccounts(open..<close + 1, draft, setting) || isStated(draft, in: open..<close + 1)
  }

  private func isCellOfAccounts(_ cells: Range<Int>, _ draft: FigureDraft, _ setting: FigureSetting) -> Bool {
    let (before, after) = (border(before: cells.lowerBound), border(after: cells.upperBound))
    if setting == .prose, before != .cell || after != .cell { return false }
    switch draft.kind {
    case .count where draft.unit == nil, .currency: break
    // 12 (4%) is a number with its share.
    case .percent, .percentagePoints:
      guard before != .number, after != .number, setting == .cell || before == .cell || after == .cell else {
        return false
      }
    case .count, .ratio, .multiple, .measure, .duration, .age, .date, .ordinal, .code, .vague: return false
    }
    // A large number is taken for a cell's behind words as well.
    return after != .none && (before != .none || isAmountOfAccounts(draft))
  }

  /// "The result was (36.4), restated from (29.8)": brackets right after a word that a value follows.
  private func isStated(_ draft: FigureDraft, in cells: Range<Int>) -> Bool {
    guard draft.unit == nil, draft.leading.currency == nil, !draft.number.value.isWhole || isAmountOfAccounts(draft),
      let word = Self.beforeValue.longest(
        in: self, before: Leading.skippingSpaces(before: cells.lowerBound, in: self, floor: 0), floor: 0)
    else { return false }
    return !isLetterUnit(self[word.start]) || !isWordUnit(self[word.start - 1])
  }

  private static let beforeValue = PhraseTable(
    ["was", "were", "is", "from", "to", "at", "of", "为", "由", "从", "至", "到"].map { ($0, true) }, .backward)

  private func isAmountOfAccounts(_ draft: FigureDraft) -> Bool {
    draft.leading.currency == nil && draft.unit == nil && draft.number.value > ExactNumber(999)
  }

  /// (RMB 100 million) at the head of a row tells its unit, and so does RMB 10,000 behind "Unit:".
  func isUnitOfRow(_ draft: FigureDraft) -> Bool {
    guard draft.leading.currency != nil || draft.unit?.kind == .currency, draft.number.value.isPowerOfTen,
      draft.number.scale > 0 || draft.number.value > ExactNumber(999)
    else { return false }
    if isAfterUnit(draft.leading.start) { return true }
    let open = Leading.skippingSpaces(before: draft.leading.start, in: self, floor: 0) - 1
    let close = skippingSpaces(draft.end)
    return self[open] == UInt16(UInt8(ascii: "(")) && self[close] == UInt16(UInt8(ascii: ")"))
      && draft.number.scale > 0 && (open == 0 || close + 1 < count) && isAtBorder(close + 1)
  }

  /// Unit: RMB 10,000.
  private func isAfterUnit(_ start: Int) -> Bool {
    let end = Leading.skippingSpaces(before: start, in: self, floor: 0)
    return Self.beforeUnit.longest(in: self, before: end, floor: 0) != nil
  }

  private static let beforeUnit = PhraseTable(["unit:", "units:", "unit :"].map { ($0, true) }, .backward)

  private func isAtBorder(_ place: Int) -> Bool {
    let after = skippingSpaces(place)
    return after >= count || self[after] == Self.stroke || hasTab(place..<after)
  }

  /// (1), (12): a mark of a list or a note, where it is no cell of its own.
  func isListMark(_ run: DigitRun) -> Bool {
    let (open, close) = (run.cells.lowerBound - 1, run.end)
    guard run.wholeDigits <= 2, run.fractionDigits == 0, self[open] == UInt16(UInt8(ascii: "(")),
      self[close] == UInt16(UInt8(ascii: ")"))
    else { return false }
    return border(before: open) == .none || border(after: close + 1) == .none
  }

  /// What a cell of a table may end with.
  private enum Border {
    case none
    /// The end of the text, which may be a cell or a sentence.
    case text
    /// Another number.
    case number
    /// A stroke, a tab or a line.
    case cell
  }

  private func border(before place: Int) -> Border {
    let before = Leading.skippingSpaces(before: place, in: self, floor: 0)
    if before == 0 { return .text }
    let isNumber = before < place && (isDigitUnit(self[before - 1]) || self[before - 1] == UInt16(UInt8(ascii: ")")))
    if self[before - 1] == Self.stroke || hasTab(before..<place) { return .cell }
    return isNumber ? .number : .none
  }

  private func border(after place: Int) -> Border {
    let after = skippingSpaces(place)
    if after >= count { return .text }
    let isNumber = after > place && (isDigitUnit(self[after]) || self[after] == UInt16(UInt8(ascii: "(")))
    if self[after] == Self.stroke || hasTab(place..<after) { return .cell }
    return isNumber ? .number : .none
  }

  private static let stroke = UInt16(UInt8(ascii: "|"))

  private func hasTab(_ cells: Range<Int>) -> Bool { cells.contains { self[$0] == 0x09 || self[$0] == 0x0A } }
}
