/// A tag of a finished page, with the attributes that say something of figures.
struct HTMLTag {
  let name: String
  let isEnd: Bool
  let attributes: [String: String]
  /// From `<` to behind `>`.
  let range: Range<Int>

  /// The tag that begins at a `<`; nil where none does.
  init?(_ bytes: [UInt8], at start: Int) {
    var cursor = start + 1
    isEnd = bytes.byte(at: cursor) == UInt8(ascii: "/")
    if isEnd { cursor += 1 }
    name = Self.word(bytes, &cursor).lowercased()
    guard !name.isEmpty else { return nil }
    var attributes: [String: String] = [:]
    while let byte = bytes.byte(at: cursor), byte != UInt8(ascii: ">") {
      let key = Self.word(bytes, &cursor)
      if key.isEmpty {
        cursor += 1
      } else {
        attributes[key.lowercased()] = Self.value(bytes, &cursor)
      }
    }
    self.attributes = attributes
    range = start..<min(cursor + 1, bytes.count)
  }

  private static func word(_ bytes: [UInt8], _ cursor: inout Int) -> String {
    let start = cursor
    while let byte = bytes.byte(at: cursor), byte.isNameOfMarkup { cursor += 1 }
    return String(decoding: bytes[start..<cursor], as: UTF8.self)
  }

  /// What follows the `=` of an attribute; empty for an attribute that stands alone.
  private static func value(_ bytes: [UInt8], _ cursor: inout Int) -> String {
    guard bytes.byte(at: cursor) == UInt8(ascii: "=") else { return "" }
    cursor += 1
    guard let quote = bytes.byte(at: cursor), quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      return word(bytes, &cursor)
    }
    let start = cursor + 1
    let end = bytes[start...].firstIndex(of: quote) ?? bytes.count
    cursor = min(end + 1, bytes.count)
    var text: [UInt8] = []
    CharacterReference.append(bytes[start..<end], to: &text)
    return String(decoding: text, as: UTF8.self)
  }
}

extension [UInt8] {
  /// Nil behind the end.
  fileprivate func byte(at index: Int) -> UInt8? { index < count ? self[index] : nil }
}

extension UInt8 {
  fileprivate var isNameOfMarkup: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: ":"), UInt8(ascii: "_"):
      true
    default: false
    }
  }
}
