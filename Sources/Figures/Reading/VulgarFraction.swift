import Values

/// ½, ⅔ and the other fractions that are one character.
enum VulgarFraction {
  private static let parts: [UInt16: (above: Int, below: Int)] = [
    0xBC: (1, 4), 0xBD: (1, 2), 0xBE: (3, 4), 0x2150: (1, 7), 0x2151: (1, 9), 0x2152: (1, 10), 0x2153: (1, 3),
    0x2154: (2, 3), 0x2155: (1, 5), 0x2156: (2, 5), 0x2157: (3, 5), 0x2158: (4, 5), 0x2159: (1, 6), 0x215A: (5, 6),
    0x215B: (1, 8), 0x215C: (3, 8), 0x215D: (5, 8), 0x215E: (7, 8)
  ]
  static let units = parts.keys

  @inline(__always)
  static func isOne(_ unit: UInt16) -> Bool { unit &- 0xBC < 3 || unit &- 0x2150 < 15 }

  /// The fraction that is the cell there.
  static func number(at place: Int, in text: FigureText) -> WrittenNumber? {
    guard isOne(text[place]), let part = parts[text[place]],
      let value = try? ExactNumber(Int128(part.above), over: Int128(part.below))
    else { return nil }
    let cells = place..<place + 1
    return WrittenNumber(value, place: FractionStep.of(part.below), isPlain: false, cells: cells, digits: cells)
  }
}

extension WrittenNumber {
  /// 2½ and 2¼: with the fraction right behind its digits.
  func withFraction(in text: FigureText) -> WrittenNumber {
    guard let fraction = VulgarFraction.number(at: end, in: text), let sum = try? value.adding(fraction.value),
      let tenth = ExactNumber(1, exponent: -1)
    else { return self }
    let cells = cells.lowerBound..<end + 1
    let place = fraction.value.denominator == 2 ? tenth : fraction.place
    return WrittenNumber(sum, place: place, isPlain: false, cells: cells, digits: cells)
  }
}
