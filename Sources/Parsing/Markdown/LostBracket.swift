/// The brackets in front of a scheme that did not become a citation: `](`, `<`, or those of full width.
struct LostBracket {
  /// Those of full width, in order.
  private(set) var wideSigns: [Range<Int>] = []
  /// What closes it, of ASCII and of full width.
  private let closing: [[UInt8]]

  /// Nil where no bracket stands before `word`.
  init?(before word: Int, in bytes: [UInt8], _ run: Range<Int>) {
    let text = bytes[run.lowerBound..<word]
    guard let bracket = Self.suffix(of: text, ["<", "＜", "《", "〈", "(", "（"]) else { return nil }
    let isRound = bracket == "(" || bracket == "（"
    closing = (isRound ? [")", "）"] : [">", "＞", "》", "〉"]).map { Array($0.utf8) }
    let before = text.dropLast(bracket.utf8.count)
    if isRound {
      guard let square = Self.suffix(of: before, ["]", "】", "］"]) else { return nil }
      if square != "]" { wideSigns = Self.squareBrackets(square, endingAt: before.endIndex, in: before) }
    }
    if bracket.utf8.count > 1 { wideSigns.append(before.endIndex..<word) }
  }

  /// The bracket that closes it; nil where there is none.
  func close(in bytes: [UInt8], _ range: Range<Int>) -> Range<Int>? {
    range.lazy.compactMap { offset in
      closing.first { bytes[offset..<range.upperBound].starts(with: $0) }.map { offset..<offset + $0.count }
    }.first
  }

  private static func suffix(of text: ArraySlice<UInt8>, _ signs: [String]) -> String? {
    signs.first { text.suffix($0.utf8.count).elementsEqual($0.utf8) }
  }

  /// The closing one, and the opening one where it is near: a page of unclosed ones costs no more than its length.
  private static func squareBrackets(_ closing: String, endingAt end: Int, in text: ArraySlice<UInt8>) -> [Range<Int>] {
    let opening = Array((closing == "】" ? "【" : "［").utf8)
    let near = max(text.startIndex, end - 200)..<end
    let start = near.reversed().first { text[$0...].starts(with: opening) }
    return (start.map { [$0..<$0 + 3] } ?? []) + [end - 3..<end]
  }
}
