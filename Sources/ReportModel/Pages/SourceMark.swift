import Diagnostics
import Parsing
import Values

/// What a translation was made from: a short hash of each segment of the source page, its figures left out, so that a
/// changed figure alone does not make the translation old. A segment is what stands at the top of the page: a
/// paragraph, a heading, a list, a table; the first is title and summary.
///
/// Written it is `1-` and four letters a segment. Layout and punctuation are no part of it.
public struct SourceMark: Sendable {
  private struct Segment: Sendable {
    let code: String
    /// Index in the document; nil for title and summary.
    let node: Int?
  }

  /// What has changed in the source since a mark was made.
  public struct Changes: Sendable {
    /// Changed or new segments, where they stand.
    public let places: [Location]
    /// How many segments are gone, those that were changed included.
    public let missing: Int
  }

  private let segments: [Segment]
  private let edition: Edition

  private static let version = "1-"
  private static let codeLength = 4

  public init(of source: Edition) {
    edition = source
    var segments: [Segment] = []
    var letters = LetterReader()
    letters.read(source.title.utf8)
    letters.read((source.summary ?? "").utf8)
    if let hash = letters.finish() { segments.append(Segment(code: Self.code(hash), node: nil)) }
    let document = source.document
    var prose = Prose(block: 0)
    var node = 0
    while node < document.nodes.count {
      let end = Int(document.nodes[node].end)
      for block in document.proseBlocks(in: node..<end) {
        document.read(block, into: &prose)
        letters.read(prose.text)
      }
      if let hash = letters.finish() { segments.append(Segment(code: Self.code(hash), node: node)) }
      node = end
    }
    self.segments = segments
  }

  /// As front matter holds it.
  public var text: String { Self.version + segments.map(\.code).joined() }

  /// Twenty bits as four letters of a to z and 2 to 7.
  private static func code(_ hash: UInt64) -> String {
    let alphabet = Array("abcdefghijklmnopqrstuvwxyz234567".utf8)
    let folded = hash ^ (hash >> 20) ^ (hash >> 40)
    let letters = (0..<codeLength).map { alphabet[Int((folded >> UInt64($0 * 5)) & 31)] }
    return String(decoding: letters, as: UTF8.self)
  }

  /// Nil for a text that is no mark.
  public func changes(since written: String) -> Changes? {
    guard written.hasPrefix(Self.version) else { return nil }
    let letters = Array(written.utf8.dropFirst(Self.version.utf8.count))
    guard letters.count.isMultiple(of: Self.codeLength) else { return nil }
    var known: [String: Int] = [:]
    for start in stride(from: 0, to: letters.count, by: Self.codeLength) {
      known[String(decoding: letters[start..<start + Self.codeLength], as: UTF8.self), default: 0] += 1
    }
    var places: [Location] = []
    for segment in segments {
      guard let count = known[segment.code], count > 0 else {
        places.append(segment.node.map { edition.document.location(of: $0) } ?? edition.titleLocation)
        continue
      }
      known[segment.code] = count - 1
    }
    return Changes(places: places, missing: known.values.reduce(0, +))
  }
}
