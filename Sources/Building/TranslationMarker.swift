import Diagnostics
import Parsing

/// Puts a mark into the front matter of a page, and changes no other byte.
struct TranslationMarker {
  private let source: SourceFile
  /// A byte order mark, or nothing.
  private let prefix: [UInt8]

  /// Nil for bytes that are no well-formed text: what is shown as repaired must not be written back.
  init?(path: String, bytes: [UInt8]) {
    let (source, findings) = TextFile.read(path: path, bytes: bytes)
    guard findings.isEmpty else { return nil }
    self.source = source
    prefix = Array(bytes.prefix(bytes.count - source.bytes.count))
  }

  /// The bytes of the file with the mark; nil for a page without front matter.
  func marked(_ mark: String) -> [UInt8]? {
    var bytes = source.bytes
    if let old = FrontMatter.read(source).0.translated {
      bytes.replaceSubrange(old.span, with: mark.utf8)
    } else {
      guard let end = closingLine else { return nil }
      bytes.insert(contentsOf: "translated: \(mark)\(lineEnd)".utf8, at: end)
    }
    return prefix + bytes
  }

  /// Where the line `---` that ends the front matter begins.
  private var closingLine: Int? {
    guard isFence(1) else { return nil }
    return (2...max(2, source.lineCount)).first(where: isFence).map { source.line($0).lowerBound }
  }

  private func isFence(_ line: Int) -> Bool {
    var text = source.bytes[source.line(line)]
    while let last = text.last, last == UInt8(ascii: " ") || last == UInt8(ascii: "\t") { text.removeLast() }
    return text.elementsEqual("---".utf8)
  }

  /// That of the first line.
  private var lineEnd: String {
    let end = source.line(1).upperBound
    return end < source.bytes.count && source.bytes[end] == UInt8(ascii: "\r") ? "\r\n" : "\n"
  }
}
