/// The sentences of a text, as ranges of its bytes.
struct Sentences: Sequence, IteratorProtocol {
  private let text: [UInt8]
  private var start = 0

  init(_ text: [UInt8]) { self.text = text }

  mutating func next() -> Range<Int>? {
    guard start < text.count else { return nil }
    var end = start
    while end < text.count, !ends(before: &end) { end += 1 }
    defer { start = end }
    return start..<end
  }

  /// Whether a sentence ends here; its full stop is passed over.
  private func ends(before place: inout Int) -> Bool {
    switch text[place] {
    case UInt8(ascii: "\n"): place += 1
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ";"):
      guard place + 1 >= text.count || text[place + 1] == UInt8(ascii: " ") else { return false }
      place += 1
    case 0xE3 where isWide(place, 0x80, 0x82): place += 3  // 。
    case 0xEF where isWide(place, 0xBC, 0x81) || isWide(place, 0xBC, 0x9F) || isWide(place, 0xBC, 0x9B): place += 3
    default: return false
    }
    return true
  }

  private func isWide(_ place: Int, _ second: UInt8, _ third: UInt8) -> Bool {
    place + 2 < text.count && text[place + 1] == second && text[place + 2] == third
  }
}
