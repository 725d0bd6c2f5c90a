/// The words at whose beginning a check of style looks, told by their first three bytes: so few places are looked at that
/// it matters little how.
struct StyleTriggers: Sendable, ExpressibleByArrayLiteral {
  /// How words begin: for each first byte the second ones, as four words of 64 bits.
  private var pairs = [UInt64](repeating: 0, count: 256 * 4)
  /// Those of words of one or two bytes.
  private var short = [UInt64](repeating: 0, count: 256 * 4)
  /// Longer words: the same, and for the first two bytes, folded together, the low six bits of the third, which tell
  /// Chinese characters apart.
  private var long = [UInt64](repeating: 0, count: 256 * 4)
  private var thirds = [UInt64](repeating: 0, count: 256)

  init(words: [String]) {
    for word in words {
      let bytes = Array(word.utf8.prefix(3))
      switch bytes.count {
      case 0: continue
      case 1: add(all: bytes[0])
      case 2: add(bytes[0], bytes[1])
      default: add(bytes[0], bytes[1], bytes[2])
      }
    }
  }

  /// Everything that begins with one of these bytes.
  init(bytes: ClosedRange<UInt8>) {
    for byte in bytes { add(all: byte) }
  }

  init(arrayLiteral words: String...) { self.init(words: words) }

  mutating func formUnion(_ other: StyleTriggers) {
    for index in pairs.indices { pairs[index] |= other.pairs[index] }
    for index in short.indices { short[index] |= other.short[index] }
    for index in long.indices { long[index] |= other.long[index] }
    for index in thirds.indices { thirds[index] |= other.thirds[index] }
  }

  /// Every place of a text where one of the words may begin, with its three bytes.
  func forEachPlace(in text: [UInt8], _ found: (_ place: Int, _ first: UInt8, _ second: UInt8, _ third: UInt8) -> Void)
  {
    var (first, second): (UInt8, UInt8) = (0, 0)
    for next in 0..<text.count + 2 {
      let third = next < text.count ? text[next] : 0
      let (word, bit) = Self.place(first, second)
      if pairs[word] & bit != 0, next >= 2, contains(first, second, third) { found(next - 2, first, second, third) }
      (first, second) = (second, third)
    }
  }

  /// Three bytes of the text; 0 beyond its end.
  func contains(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
    let (word, bit) = Self.place(first, second)
    if short[word] & bit != 0 { return true }
    return long[word] & bit != 0 && thirds[Self.fold(first, second)] & 1 << UInt64(third & 63) != 0
  }

  private mutating func add(_ first: UInt8, _ second: UInt8) {
    let (word, bit) = Self.place(first, second)
    pairs[word] |= bit
    short[word] |= bit
  }

  private mutating func add(_ first: UInt8, _ second: UInt8, _ third: UInt8) {
    let (word, bit) = Self.place(first, second)
    pairs[word] |= bit
    long[word] |= bit
    thirds[Self.fold(first, second)] |= 1 << UInt64(third & 63)
  }

  private mutating func add(all first: UInt8) {
    for second in UInt8.min...UInt8.max { add(first, second) }
  }

  private static func place(_ first: UInt8, _ second: UInt8) -> (word: Int, bit: UInt64) {
    (Int(first) << 2 | Int(second) >> 6, 1 << UInt64(second & 63))
  }

  private static func fold(_ first: UInt8, _ second: UInt8) -> Int { Int(first &* 37 ^ second) }
}
