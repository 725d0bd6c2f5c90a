/// Whether the sentence of a figure speaks of so much for each of something. Kept from one figure to the next, so that
/// each sentence is looked through once.
struct RateSentence {
  private var end = 0
  private var isSaid = false

  /// Asked of the figures of a text in order. `isWord` tells whether a word of rates begins at a place.
  mutating func isRate(at place: Int, in text: FigureText, isWord: (Int) -> Bool) -> Bool {
    if place < end { return isSaid }
    var start = place
    while start > 0, start > place - Self.reach, !Self.isEnd(start - 1, in: text) { start -= 1 }
    end = place
    while end < text.count, end < place + Self.reach, !Self.isEnd(end, in: text) { end += 1 }
    isSaid = (start..<end).contains(where: isWord)
    return isSaid
  }

  // Longer sentences are lists and tables.
  private static let reach = 300

  private static func isEnd(_ place: Int, in text: FigureText) -> Bool {
    switch text[place] {
    case 0x3002, 0xFF1B, 0x0A: true  // 。；
    case UInt16(UInt8(ascii: ".")), UInt16(UInt8(ascii: ";")): isSpaceUnit(text[place + 1])
    default: false
    }
  }
}
