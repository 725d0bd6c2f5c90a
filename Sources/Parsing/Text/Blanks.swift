// Blanks are white space and control characters: bytes up to 0x20.
extension [UInt8] {
  /// A range without the blanks around it; empty at its end where there is nothing else.
  func withoutBlanks(around range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    while start < range.upperBound, self[start] <= 0x20 { start += 1 }
    return withoutBlanks(after: start..<range.upperBound)
  }

  /// A range without the blanks at its end.
  func withoutBlanks(after range: Range<Int>) -> Range<Int> {
    var end = range.upperBound
    while end > range.lowerBound, self[end - 1] <= 0x20 { end -= 1 }
    return range.lowerBound..<end
  }
}
