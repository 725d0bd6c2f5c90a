/// The words at whose beginning a check of style looks, told by their first two bytes: so few places are looked at that
/// it matters little how.
struct StyleTriggers: Sendable, ExpressibleByArrayLiteral {
  /// For each first byte the second ones, as four words of 64 bits.
  private var seconds = [UInt64](repeating: 0, count: 256 * 4)

  init(words: [String]) {
    for word in words {
      let bytes = Array(word.utf8.prefix(2))
      if bytes.count == 2 { add(bytes[0], bytes[1]) } else if let first = bytes.first { add(all: first) }
    }
  }

  /// Everything that begins with one of these bytes.
  init(bytes: ClosedRange<UInt8>) {
    for byte in bytes { add(all: byte) }
  }

  init(arrayLiteral words: String...) { self.init(words: words) }

  mutating func formUnion(_ other: StyleTriggers) {
    for index in seconds.indices { seconds[index] |= other.seconds[index] }
  }

  func contains(_ first: UInt8, _ second: UInt8) -> Bool {
    seconds[Int(first) << 2 | Int(second) >> 6] >> UInt64(second & 63) & 1 == 1
  }

  private mutating func add(_ first: UInt8, _ second: UInt8) {
    seconds[Int(first) << 2 | Int(second) >> 6] |= 1 << UInt64(second & 63)
  }

  private mutating func add(all first: UInt8) {
    for second in UInt8.min...UInt8.max { add(first, second) }
  }
}
