/// What a character of a text is, told by its bytes in UTF-8.
enum Glyph {
  case han, letter, digit, other

  init(_ bytes: [UInt8], at index: Int) {
    let byte = bytes[index]
    if byte < 0x80 {
      self = Self.isLetter(byte) ? .letter : Self.isDigit(byte) ? .digit : .other
    } else if (0xE4...0xE9).contains(byte) || byte == 0xF0 {
      self = .han
    } else if byte == 0xE3 {
      // U+3400 and above: what lies below are marks and kana.
      self = index + 1 < bytes.count && bytes[index + 1] >= 0x90 ? .han : .other
    } else {
      self = (0xC3...0xC9).contains(byte) ? .letter : .other
    }
  }

  static func length(_ lead: UInt8) -> Int { lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4 }

  static func isLetter(_ byte: UInt8) -> Bool {
    (byte | 0x20) >= UInt8(ascii: "a") && (byte | 0x20) <= UInt8(ascii: "z")
  }

  static func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }

  /// A space, a control character, U+00A0, U+2000…U+200B or U+3000 at a place.
  static func spaceLength(_ bytes: [UInt8], at index: Int) -> Int? {
    let byte = bytes[index]
    if byte <= 0x20 { return 1 }
    if byte == 0xC2, index + 1 < bytes.count, bytes[index + 1] == 0xA0 { return 2 }
    return isWideSpace(bytes, index) ? 3 : nil
  }

  static func spaceLength(_ bytes: [UInt8], before end: Int) -> Int? {
    guard end > 0 else { return nil }
    if bytes[end - 1] <= 0x20 { return 1 }
    if end > 1, bytes[end - 1] == 0xA0, bytes[end - 2] == 0xC2 { return 2 }
    return end > 2 && isWideSpace(bytes, end - 3) ? 3 : nil
  }

  private static func isWideSpace(_ bytes: [UInt8], _ index: Int) -> Bool {
    guard index + 2 < bytes.count else { return false }
    let (one, two, three) = (bytes[index], bytes[index + 1], bytes[index + 2])
    if one == 0xE3 { return two == 0x80 && three == 0x80 }
    return one == 0xE2 && two == 0x80 && (three <= 0x8B && three >= 0x80)
  }
}
