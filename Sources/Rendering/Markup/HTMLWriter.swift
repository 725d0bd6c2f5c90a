/// HTML being written: a buffer of bytes that only grows. Tags come from literals of the source code, everything
/// else is escaped or already markup.
struct HTMLWriter {
  private(set) var bytes: [UInt8] = []

  init(capacity: Int = 0) { bytes.reserveCapacity(capacity) }

  var markup: Markup { Markup(bytes: bytes) }

  /// A tag or another piece of markup that stands in the source code.
  mutating func raw(_ literal: StaticString) {
    literal.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  mutating func markup(_ markup: Markup) { bytes.append(contentsOf: markup.bytes) }

  mutating func markup(_ finished: ArraySlice<UInt8>) { bytes.append(contentsOf: finished) }

  mutating func text(_ text: String) {
    var text = text
    text.withUTF8 { escape($0) }
  }

  mutating func text(_ slice: ArraySlice<UInt8>) {
    slice.withUnsafeBufferPointer { escape($0) }
  }

  mutating func number(_ number: Int) { text(String(number)) }

  /// ` name="value"` with the value escaped; `name` brings its own leading space and `="`.
  mutating func attribute(_ name: StaticString, _ value: String) {
    raw(name)
    text(value)
    raw("\"")
  }

  mutating func link(to address: String, _ text: String) {
    link(to: address) { $0.text(text) }
  }

  mutating func link(to address: String, _ writeText: (inout HTMLWriter) -> Void) {
    attribute("<a href=\"", address)
    raw(">")
    writeText(&self)
    raw("</a>")
  }

  // Runs between characters that need escaping are copied whole.
  private mutating func escape(_ text: UnsafeBufferPointer<UInt8>) {
    var start = 0
    for index in text.indices {
      guard let entity = Self.entity(for: text[index]) else { continue }
      bytes.append(contentsOf: text[start..<index])
      raw(entity)
      start = index + 1
    }
    bytes.append(contentsOf: text[start...])
  }

  @inline(__always)
  private static func entity(for byte: UInt8) -> StaticString? {
    guard byte <= UInt8(ascii: ">") else { return nil }
    switch byte {
    case UInt8(ascii: "&"): return "&amp;"
    case UInt8(ascii: "<"): return "&lt;"
    case UInt8(ascii: ">"): return "&gt;"
    case UInt8(ascii: "\""): return "&quot;"
    default: return nil
    }
  }
}
