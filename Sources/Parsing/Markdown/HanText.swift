/// Which scalars Chinese and Japanese set without spaces between words: ideographs, kana, and their punctuation.
/// Hangul is not among them.
func isHan(_ scalar: UInt32) -> Bool {
  switch scalar {
  case 0x2E80...0xA4CF, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x20000...0x3FFFF: true
  default: false
  }
}

/// The scalar that begins at `offset` of well-formed UTF-8, and its length in bytes.
func decodeScalar(_ bytes: ArraySlice<UInt8>, at offset: Int) -> (scalar: UInt32, length: Int) {
  let first = UInt32(bytes[offset])
  let length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
  guard length > 1, offset + length <= bytes.endIndex else { return (first, 1) }
  var scalar = first & (0xFF >> UInt32(length + 1))
  for byte in bytes[offset + 1..<offset + length] { scalar = scalar << 6 | UInt32(byte & 0x3F) }
  return (scalar, length)
}

func beginsWithHan(_ text: ArraySlice<UInt8>) -> Bool {
  !text.isEmpty && isHan(decodeScalar(text, at: text.startIndex).scalar)
}

func endsInHan(_ text: ArraySlice<UInt8>) -> Bool {
  guard let start = startOfLastScalar(text) else { return false }
  return isHan(decodeScalar(text, at: start).scalar)
}

/// Where the last scalar begins; nil for an empty text.
func startOfLastScalar(_ text: ArraySlice<UInt8>) -> Int? {
  text.lastIndex { $0 & 0xC0 != 0x80 }
}
