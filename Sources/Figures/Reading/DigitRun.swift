/// A run of ASCII digits with its separators: `6,909`, `5109.50`, `12 345` with joining spaces.
struct DigitRun {
  let cells: Range<Int>
  let mantissa: Int128
  let fractionDigits: Int
  /// Digits before the point.
  let wholeDigits: Int
  let isGrouped: Bool
  let hasLeadingZero: Bool

  /// Nil when no digit stands there. A number of more than 30 digits is none that a report writes.
  init?(in text: FigureText, at start: Int) {
    guard isDigitUnit(text[start]) else { return nil }
    var (place, mantissa, digits) = (start, Int128(0), 0)
    func take() {
      if digits < 30 { mantissa = mantissa &* 10 &+ Int128(text[place] &- 0x30) }  // 10^30 is far from overflowing.
      (digits, place) = (digits + 1, place + 1)
    }
    while isDigitUnit(text[place]) { take() }
    var grouped = false
    while digits <= 3 || grouped, Self.groupFollows(in: text, at: place) {
      grouped = true
      place += 1
      for _ in 0..<3 { take() }
    }
    wholeDigits = digits
    if text[place] == UInt16(UInt8(ascii: ".")), isDigitUnit(text[place + 1]) {
      place += 1
      while isDigitUnit(text[place]) { take() }
    }
    fractionDigits = digits - wholeDigits
    (cells, self.mantissa, isGrouped) = (start..<place, digits > 30 ? 0 : mantissa, grouped)
    hasLeadingZero = text[start] == 0x30 && wholeDigits > 1 || digits > 30
  }

  private static func groupFollows(in text: FigureText, at place: Int) -> Bool {
    guard text[place] == UInt16(UInt8(ascii: ",")) || text[place] == 0xA0 || isWideComma(at: place, in: text) else {
      return false
    }
    return isDigitUnit(text[place + 1]) && isDigitUnit(text[place + 2]) && isDigitUnit(text[place + 3])
      && !isDigitUnit(text[place + 4])
  }

  /// ６，９０９: among digits as wide as itself.
  private static func isWideComma(at place: Int, in text: FigureText) -> Bool {
    text[place] == 0xFF0C && text.isWide(place - 1) && text.isWide(place + 1)
  }

  /// Whole, ungrouped and short enough for a year, a day or a section.
  var plainWhole: Int? { isGrouped || fractionDigits > 0 || wholeDigits > 6 ? nil : Int(mantissa) }
  var end: Int { cells.upperBound }

  var number: WrittenNumber? {
    guard !hasLeadingZero || fractionDigits == 0 else { return nil }
    return WrittenNumber(mantissa: mantissa, fractionDigits: fractionDigits, cells: cells, digits: cells)
  }
}
