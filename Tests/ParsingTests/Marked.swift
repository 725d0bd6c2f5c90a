import Diagnostics
import Testing

@testable import Parsing

/// A text with the places that a test expects between `«` and `»`, which are taken out of it.
struct Marked {
  let source: SourceFile
  /// Bytes of `source`, in the order in which the marks open.
  let places: [Range<Int>]

  init(_ text: String, path: String = "page.md") {
    var bytes: [UInt8] = []
    var places: [Range<Int>] = []
    var open: [Int] = []
    for character in text.unicodeScalars {
      switch character {
      case "«":
        open.append(places.count)
        places.append(bytes.count..<bytes.count)
      case "»":
        let index = open.removeLast()
        places[index] = places[index].lowerBound..<bytes.count
      default: bytes += Array(String(character).utf8)
      }
    }
    source = SourceFile(path: path, bytes: bytes)
    self.places = places
  }

  var locations: [Location] { places.map { source.location(of: $0) } }
}

/// Expects exactly these codes, each at the marked place of the same order.
func expect(
  _ findings: [Diagnostic], _ codes: [String], in marked: Marked,
  at sourceLocation: SourceLocation = #_sourceLocation
) {
  let found = findings.sorted()
  #expect(found.map(\.rule.code) == codes, "\(found.map(\.message.en))", sourceLocation: sourceLocation)
  #expect(found.map(\.location) == marked.locations, sourceLocation: sourceLocation)
}
