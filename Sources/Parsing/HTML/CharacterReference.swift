/// `&amp;` and its like. Pages hold only those that markup needs, and numbers of characters.
enum CharacterReference {
  private static let named: [String: String] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}"
  ]

  /// The text with the characters meant; what is no reference stays as it is.
  static func append(_ text: ArraySlice<UInt8>, to out: inout [UInt8]) {
    var rest = text
    while let start = rest.firstIndex(of: UInt8(ascii: "&")) {
      out += rest[..<start]
      let body = rest[(start + 1)...].prefix(10)
      if let end = body.firstIndex(of: UInt8(ascii: ";")), let character = character(body[..<end]) {
        out += character.utf8
        rest = rest[(end + 1)...]
      } else {
        out.append(UInt8(ascii: "&"))
        rest = rest[(start + 1)...]
      }
    }
    out += rest
  }

  private static func character(_ body: ArraySlice<UInt8>) -> String? {
    let name = String(decoding: body, as: UTF8.self)
    guard name.hasPrefix("#") else { return named[name] }
    let isHexadecimal = name.dropFirst().lowercased().hasPrefix("x")
    let number = UInt32(name.dropFirst(isHexadecimal ? 2 : 1), radix: isHexadecimal ? 16 : 10)
    return number.flatMap(Unicode.Scalar.init).map { String(Character($0)) }
  }
}
