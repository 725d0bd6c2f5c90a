/// The words at whose beginning a check of style looks, told by their first two bytes, and beyond ASCII by the third one
/// too: so few places are looked at that it matters little how.
struct StyleTriggers: Sendable, ExpressibleByArrayLiteral {
  /// For each first byte the second ones, as four words of 64 bits.
  private var seconds = [UInt64](repeating: 0, count: 256 * 4)
  /// For the first two bytes, folded together, the low six bits of the third: which Chinese character begins.
  private var thirds = [UInt64](repeating: 0, count: 256)

  init(words: [String]) {
    for word in words {
      let bytes = Array(word.utf8.prefix(3))
      switch bytes.count {
      case 0: continue
      case 1: add(all: bytes[0])
      case 2: add(bytes[0], bytes[1], thirds: .max)
      default: add(bytes[0], bytes[1], thirds: 1 << UInt64(bytes[2] & 63))
      }
    }
  }

  /// Everything that begins with one of these bytes.
  init(bytes: ClosedRange<UInt8>) {
    for byte in bytes { add(all: byte) }
  }

  init(arrayLiteral words: String...) { self.init(words: words) }

  mutating func formUnion(_ other: StyleTriggers) {
    for index in seconds.indices { seconds[index] |= other.seconds[index] }
    for index in thirds.indices { thirds[index] |= other.thirds[index] }
  }

  /// Three bytes of the text; 0 beyond its end.
  func contains(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
    seconds[Int(first) << 2 | Int(second) >> 6] >> UInt64(second & 63) & 1 == 1
      && (first < 0x80 || thirds[Self.fold(first, second)] >> UInt64(third & 63) & 1 == 1)
  }

  private mutating func add(_ first: UInt8, _ second: UInt8, thirds: UInt64) {
    seconds[Int(first) << 2 | Int(second) >> 6] |= 1 << UInt64(second & 63)
    if first >= 0x80 { self.thirds[Self.fold(first, second)] |= thirds }
  }

  private mutating func add(all first: UInt8) {
    for second in UInt8.min...UInt8.max { add(first, second, thirds: .max) }
  }

  private static func fold(_ first: UInt8, _ second: UInt8) -> Int { Int(first &* 37 ^ second) }
}
