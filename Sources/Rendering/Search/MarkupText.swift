/// The words of finished markup.
enum MarkupText {
  /// Reads them into terms. Elements within a line do not part words, all others do.
  static func read(_ markup: [UInt8], into terms: inout TermReader) {
    var index = 0
    while index < markup.count {
      switch markup[index] {
      case UInt8(ascii: "<"):
        let end = markup[index...].firstIndex(of: UInt8(ascii: ">")) ?? markup.count - 1
        if !isInline(markup[(index + 1)..<end]) { terms.endText() }
        index = end + 1
      case UInt8(ascii: "&"):
        terms.endText()
        index = (markup[index...].firstIndex(of: UInt8(ascii: ";")) ?? markup.count - 1) + 1
      default:
        let end = markup[index...].firstIndex { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") } ?? markup.count
        terms.read(markup[index..<end])
        index = end
      }
    }
    terms.endText()
  }

  /// Of what stands between the brackets of a tag.
  private static func isInline(_ tag: ArraySlice<UInt8>) -> Bool {
    let name = tag.drop { $0 == UInt8(ascii: "/") }.prefix { $0 != UInt8(ascii: " ") }
    return inline.contains { name.elementsEqual($0) }
  }

  private static let inline = ["a", "data", "span", "em", "strong", "code", "b"].map { Array($0.utf8) }
}
