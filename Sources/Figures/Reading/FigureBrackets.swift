import Values

extension FigureText {
  /// The first place from there on that is no space.
  func skippingSpaces(_ place: Int) -> Int {
    var place = place
    while isSpaceUnit(self[place]) { place += 1 }
    return place
  }

  /// Whether words that begin there stand in brackets right after a figure that ended at `floor`, as a conversion does:
  /// 70亿元（约10亿美元）; or after a sign of equality: (1 mu = 0.0667 ha).
  func isBracketed(_ wordsStart: Int, floor: Int) -> Bool {
    guard floor > 0 else { return false }
    let open = Leading.skippingSpaces(before: wordsStart, in: self, floor: floor) - 1
    guard open >= floor, self[open] == UInt16(UInt8(ascii: "(")) || self[open] == UInt16(UInt8(ascii: "=")) else {
      return false
    }
    return Leading.skippingSpaces(before: open, in: self, floor: floor) == floor
  }

  /// (1,204) alone in a cell is a negative number of accounts.
  func isInAccountBrackets(_ draft: FigureDraft) -> Bool {
    let open = Leading.skippingSpaces(before: draft.leading.start, in: self, floor: 0) - 1
    let close = skippingSpaces(draft.end)
    return self[open] == UInt16(UInt8(ascii: "(")) && self[close] == UInt16(UInt8(ascii: ")"))
      && !draft.number.isInWords
      && Leading.skippingSpaces(before: open, in: self, floor: 0) == 0 && skippingSpaces(close + 1) >= count
  }
}
