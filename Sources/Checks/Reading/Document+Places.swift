import Diagnostics
import Parsing

// Ways to the narrowest span; walked only when there is something to find.
extension Document {
  func sourceRange(of node: Int) -> Range<Int> {
    Int(nodes[node].source.lowerBound)..<Int(nodes[node].source.upperBound)
  }

  func location(of range: Range<Int>) -> Location { source.location(of: range) }

  /// Bytes of a link's destination as they stand in the source; nil where they stand there otherwise (escaped, or by
  /// a reference definition).
  func destinationRange(of node: Int) -> Range<Int>? {
    destination(of: node).flatMap { range(of: self[$0], in: sourceRange(of: node)) }
  }

  private func destination(of node: Int) -> StringIndex? {
    let kind = nodes[node].kind
    if case .link(let destination, _) = kind { return destination }
    if case .image(let destination, _) = kind { return destination }
    if case .citation(let destination) = kind { return destination }
    return nil
  }

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
