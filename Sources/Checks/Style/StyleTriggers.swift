/// The words at whose beginning a check of style looks, told by their first three bytes: so few places are looked at that
/// it matters little how.
struct StyleTriggers: Sendable, ExpressibleByArrayLiteral {
  /// Whether a word begins with a byte.
  private var firsts = [Bool](repeating: false, count: 256)
  /// Words of one or two bytes: for each first byte the second ones, as four words of 64 bits.
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
    for index in firsts.indices { firsts[index] = firsts[index] || other.firsts[index] }
    for index in short.indices { short[index] |= other.short[index] }
    for index in long.indices { long[index] |= other.long[index] }
    for index in thirds.indices { thirds[index] |= other.thirds[index] }
  }

  /// Every place of a text where one of the words may begin, with its three bytes.
  func forEachPlace(in text: [UInt8], _ found: (_ place: Int, _ first: UInt8, _ second: UInt8, _ third: UInt8) -> Void)
  {
    for (place, first) in text.enumerated() where firsts[Int(first)] {
      let second = place + 1 < text.count ? text[place + 1] : 0
      let third = place + 2 < text.count ? text[place + 2] : 0
      if contains(first, second, third) { found(place, first, second, third) }
    }
  }

  /// Three bytes of the text; 0 beyond its end.
  func contains(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
    let (word, bit) = Self.place(first, second)
    if short[word] & bit != 0 { return true }
    return long[word] & bit != 0 && thirds[Self.fold(first, second)] & 1 << UInt64(third & 63) != 0
  }

  private mutating func add(_ first: UInt8, _ second: UInt8) {
    firsts[Int(first)] = true
    let (word, bit) = Self.place(first, second)
    short[word] |= bit
  }

  private mutating func add(_ first: UInt8, _ second: UInt8, _ third: UInt8) {
    firsts[Int(first)] = true
    let (word, bit) = Self.place(first, second)
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
