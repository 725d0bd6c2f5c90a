import Mustache

/// The layouts that pages are drawn with; each is a file `templates/<name>.mustache`.
enum LayoutName: String, Sendable, Hashable, CaseIterable {
  case gate, home, report, page, book, metric, print
  case notFound = "not-found"
}

/// A layout of one language with its words, partials and blocks in place: finished pieces with keys and sections
/// between them. Mustache has done its part once; drawing a page is copying bytes.
struct Layout: Sendable {
  enum Piece: Sendable {
    case bytes([UInt8])
    case key(TemplateKey)
    /// What follows up to the piece at `end` is drawn only where the key's presence is as `wanted`.
    case section(TemplateKey, wanted: Bool, end: Int)
  }

  private let pieces: [Piece]

  init(_ name: LayoutName, in library: MustacheLibrary) {
    let text = library.render([String: Any](), withTemplate: name.rawValue) ?? ""
    pieces = Self.pieces(of: Array(text.utf8))
  }

  private static func pieces(of bytes: [UInt8]) -> [Piece] {
    var pieces: [Piece] = []
    var open: [Int] = []
    for (place, part) in bytes.split(separator: 0, omittingEmptySubsequences: false).enumerated() {
      if place % 2 == 0 {
        if !part.isEmpty { pieces.append(.bytes(Array(part))) }
        continue
      }
      switch TemplateMark(part) {
      case .key(let key): pieces.append(.key(key))
      case .section(let key, let wanted):
        open.append(pieces.count)
        pieces.append(.section(key, wanted: wanted, end: 0))
      case .end:
        guard let start = open.popLast(), case .section(let key, let wanted, _) = pieces[start] else { continue }
        pieces[start] = .section(key, wanted: wanted, end: pieces.count)
      case nil: continue
      }
    }
    return pieces
  }

  func fill(_ values: TemplateValues) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(8192 + values[.content].bytes.count)
    var index = 0
    while index < pieces.count {
      switch pieces[index] {
      case .bytes(let bytes): result.append(contentsOf: Self.withoutEmptyLine(bytes, after: result.last))
      case .key(let key): result.append(contentsOf: values[key].bytes)
      case .section(let key, let wanted, let end):
        if values[key].isEmpty == wanted {
          index = end
          continue
        }
      }
      index += 1
    }
    return result
  }
}

extension Layout {
  /// Markup ends its own line: the line end after its tag would only leave an empty one.
  private static func withoutEmptyLine(_ bytes: [UInt8], after last: UInt8?) -> ArraySlice<UInt8> {
    let lineEnd = UInt8(ascii: "\n")
    return bytes.first == lineEnd && last == lineEnd ? bytes.dropFirst() : bytes[...]
  }
}

/// What stands in a template's text for a tag until the layout is cut into pieces: a letter and the key's number
/// between two NUL bytes, which no text has.
enum TemplateMark {
  case key(TemplateKey)
  case section(TemplateKey, wanted: Bool)
  case end

  init?(_ bytes: some Collection<UInt8>) {
    guard let letter = bytes.first else { return nil }
    let key = Int(String(decoding: bytes.dropFirst(), as: UTF8.self)).flatMap(TemplateKey.init)
    switch (letter, key) {
    case (UInt8(ascii: "k"), let key?): self = .key(key)
    case (UInt8(ascii: "s"), let key?): self = .section(key, wanted: true)
    case (UInt8(ascii: "i"), let key?): self = .section(key, wanted: false)
    case (UInt8(ascii: "e"), nil): self = .end
    default: return nil
    }
  }

  var text: String {
    switch self {
    case .key(let key): "\u{0}k\(key.rawValue)\u{0}"
    case .section(let key, let wanted): "\u{0}\(wanted ? "s" : "i")\(key.rawValue)\u{0}"
    case .end: "\u{0}e\u{0}"
    }
  }
}
