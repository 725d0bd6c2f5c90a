/// What the sentence of a figure says besides it. Kept from one figure to the next, so that each sentence is looked through
/// once.
struct SentenceFinding<Found> {
  private var end = 0
  private var found: Found

  /// Before any sentence.
  init(_ nothing: Found) { found = nothing }

  /// Asked of the figures of a text in order. `search` looks through the places of a sentence.
  mutating func find(at place: Int, in text: FigureText, _ search: (Range<Int>) -> Found) -> Found {
    if place < end { return found }
    var start = place
    while start > 0, start > place - Self.reach, !Self.isEnd(start - 1, in: text) { start -= 1 }
    end = place
    while end < text.count, end < place + Self.reach, !Self.isEnd(end, in: text) { end += 1 }
    found = search(start..<end)
    return found
  }

  // Longer sentences are lists and tables.
  private static var reach: Int { 300 }

  private static func isEnd(_ place: Int, in text: FigureText) -> Bool {
    switch text[place] {
    case 0x3002, 0xFF1B, 0x0A: true  // 。；
    case UInt16(UInt8(ascii: ".")), UInt16(UInt8(ascii: ";")): isSpaceUnit(text[place + 1])
    default: false
    }
  }
}
