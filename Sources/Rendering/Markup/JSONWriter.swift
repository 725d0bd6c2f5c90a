/// JSON being written: keys in the order they are given, text escaped so that it may stand inside a script element.
struct JSONWriter {
  private(set) var bytes: [UInt8] = []
  /// Whether the innermost open list or object has something in it already.
  private var hasElements: [Bool] = [false]

  mutating func object(_ key: String? = nil, _ write: (inout JSONWriter) -> Void) {
    nested("{", "}", key, write)
  }

  mutating func object(_ key: String, _ finished: JSONObject) {
    separate(key)
    bytes += finished.bytes
  }

  mutating func list(_ key: String? = nil, _ write: (inout JSONWriter) -> Void) {
    nested("[", "]", key, write)
  }

  mutating func text(_ key: String? = nil, _ value: String?) {
    guard let value else { return }
    separate(key)
    quote(value)
  }

  mutating func number(_ key: String? = nil, _ value: Int) {
    separate(key)
    bytes += String(value).utf8
  }

  mutating func flag(_ key: String? = nil, _ value: Bool) {
    separate(key)
    bytes += (value ? "true" : "false").utf8
  }

  private mutating func nested(
    _ open: Unicode.Scalar, _ close: Unicode.Scalar, _ key: String?, _ write: (inout JSONWriter) -> Void
  ) {
    separate(key)
    bytes.append(UInt8(ascii: open))
    hasElements.append(false)
    write(&self)
    hasElements.removeLast()
    bytes.append(UInt8(ascii: close))
  }

  private mutating func separate(_ key: String?) {
    if hasElements[hasElements.count - 1] { bytes.append(UInt8(ascii: ",")) }
    hasElements[hasElements.count - 1] = true
    guard let key else { return }
    quote(key)
    bytes.append(UInt8(ascii: ":"))
  }

  private mutating func quote(_ text: String) {
    var text = text
    bytes.append(UInt8(ascii: "\""))
    text.withUTF8 { appendEscaped($0) }
    bytes.append(UInt8(ascii: "\""))
  }

  // Runs without anything to escape are copied whole.
  private mutating func appendEscaped(_ text: UnsafeBufferPointer<UInt8>) {
    var start = 0
    for index in 0..<text.count where Self.needsEscape(text[index]) {
      bytes.append(contentsOf: text[start..<index])
      escape(text[index])
      start = index + 1
    }
    bytes.append(contentsOf: text[start...])
  }

  private static func needsEscape(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte == UInt8(ascii: "<")
  }

  private mutating func escape(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""): bytes += "\\\"".utf8
    case UInt8(ascii: "\\"): bytes += "\\\\".utf8
    case UInt8(ascii: "\n"): bytes += "\\n".utf8
    case UInt8(ascii: "<"): bytes += "\\u003c".utf8
    default: bytes += ("\\u00" + (byte < 16 ? "0" : "") + String(byte, radix: 16)).utf8
    }
  }
}

/// A finished object.
struct JSONObject: Sendable {
  fileprivate let bytes: [UInt8]

  init(_ write: (inout JSONWriter) -> Void) {
    var json = JSONWriter()
    json.object { write(&$0) }
    bytes = json.bytes
  }
}
