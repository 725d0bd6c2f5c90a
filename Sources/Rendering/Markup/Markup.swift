/// Finished HTML. Text becomes markup only by being escaped (`HTMLWriter.text`), so that nothing is escaped twice
/// and nothing is forgotten.
public struct Markup: Sendable, Hashable {
  public let bytes: [UInt8]

  init(bytes: [UInt8]) { self.bytes = bytes }

  /// `text` escaped.
  init(text: String) {
    var writer = HTMLWriter()
    writer.text(text)
    self = writer.markup
  }

  /// What `write` writes.
  init(_ write: (inout HTMLWriter) -> Void) {
    var writer = HTMLWriter()
    write(&writer)
    self = writer.markup
  }

  static let empty = Markup(bytes: [])
  var isEmpty: Bool { bytes.isEmpty }
  var string: String { String(decoding: bytes, as: UTF8.self) }
}
