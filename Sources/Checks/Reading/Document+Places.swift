import Diagnostics
import Parsing

// Ways to the narrowest span; walked only when there is something to find.
extension Document {
  func sourceRange(of node: Int) -> Range<Int> {
    Int(nodes[node].source.lowerBound)..<Int(nodes[node].source.upperBound)
  }

  /// Empty for an image without one.
  func imageTitle(of node: Int) -> String {
    guard case .image(_, let title?) = nodes[node].kind else { return "" }
    return self[title]
  }

  func location(of range: Range<Int>) -> Location { source.location(of: range) }

  /// The last place of a text within a range of the source: what a link says comes before where it leads.
  func range(of text: String, in range: Range<Int>) -> Range<Int>? {
    let wanted = Array(text.utf8)
    guard !wanted.isEmpty, wanted.count <= range.count else { return nil }
    for start in (range.lowerBound...range.upperBound - wanted.count).reversed()
    where source.bytes[start..<start + wanted.count].elementsEqual(wanted) {
      return start..<start + wanted.count
    }
    return nil
  }
}
