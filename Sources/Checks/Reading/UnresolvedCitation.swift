import Diagnostics
import Parsing
import ReportModel

/// A citation that points at nothing, where it stands, and why.
struct UnresolvedCitation: Sendable {
  let document: Document
  let node: Int
  let problem: Citation.Problem

  static func all(in edition: Edition) -> [UnresolvedCitation] {
    edition.citations.compactMap { citation in
      guard case .unresolved(let problem) = citation.resolution else { return nil }
      return UnresolvedCitation(document: edition.document, node: citation.node, problem: problem)
    }
  }

  /// The destination; the whole citation where the destination is not written as such.
  var destinationLocation: Location { document.location(of: document.destinationRange(of: node)) }

  /// A part of the destination, such as a member after its `#`.
  func location(of part: String, after mark: String) -> Location {
    guard let found = document.range(of: mark + part, in: document.destinationRange(of: node))
    else { return destinationLocation }
    return document.location(of: found.lowerBound + mark.utf8.count..<found.upperBound)
  }
}
