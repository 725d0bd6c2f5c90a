/// Where the bytes of one text of libcmark stand in the text it was given.
enum TextRun {
  /// Byte for byte. `isEscaped`: a backslash stands before the first, which therefore is no markup.
  case verbatim(Range<Int>, isEscaped: Bool)
  /// `entity`, or what could not be found, stands for these bytes.
  case decoded(Range<Int>, [UInt8])
}

/// Follows a text with escapes and entities through its source.
struct TextRunReader {
  private let bytes: [UInt8]
  private let limit: Int
  private let literal: [UInt8]
  private(set) var offset: Int
  private(set) var runs: [TextRun] = []
  private var next = 0
  private var start: Int
  private var isEscaped = false

  init(_ literal: [UInt8], in bytes: [UInt8], at offset: Int, limit: Int) {
    (self.literal, self.bytes, self.offset, self.limit) = (literal, bytes, offset, limit)
    start = offset
    while next < literal.count, step() {}
    endRun()
  }

  /// False when nothing more can be found.
  private mutating func step() -> Bool {
    let byte = offset < limit ? bytes[offset] : 0
    if byte == UInt8(ascii: "\\"), offset + 1 < limit, isPunctuation(bytes[offset + 1]),
      literal[next] == bytes[offset + 1]
    {
      endRun()
      (start, isEscaped) = (offset + 1, true)
      offset += 2
      next += 1
    } else if byte == UInt8(ascii: "&"), let end = endOfEntity() {
      readEntity(end)
    } else if byte == literal[next], offset < limit {
      offset += 1
      next += 1
    } else {
      return resume()
    }
    return true
  }

  private mutating func endRun() {
    if start < offset { runs.append(.verbatim(start..<offset, isEscaped: isEscaped)) }
    (start, isEscaped) = (offset, false)
  }

  /// The end of an entity that stands here, if libcmark took it for one.
  private func endOfEntity() -> Int? {
    guard let semicolon = bytes[offset..<min(limit, offset + 34)].firstIndex(of: UInt8(ascii: ";")) else { return nil }
    if literal[next] != UInt8(ascii: "&") { return semicolon + 1 }
    let name = String(decoding: bytes[offset + 1..<semicolon], as: UTF8.self).lowercased()
    let isAmpersand = name == "amp" || name == "#38" || name == "#x26"
    return isAmpersand ? semicolon + 1 : nil
  }

  /// An entity stands for one scalar, seldom for two: for the second, when it is not what follows in the source.
  private mutating func readEntity(_ end: Int) {
    endRun()
    var length = decodeScalar(literal[...], at: next).length
    let following = end < limit ? bytes[end] : 0
    if next + length < literal.count, literal[next + length] >= 0x80, literal[next + length] != following,
      following != UInt8(ascii: "&"), following != UInt8(ascii: "\\")
    {
      length += decodeScalar(literal[...], at: next + length).length
    }
    runs.append(.decoded(offset..<end, Array(literal[next..<next + length])))
    next += length
    offset = end
    start = end
  }

  /// After bytes that do not fit (malformed ones, which libcmark replaces): goes on where the rest stands.
  private mutating func resume() -> Bool {
    endRun()
    let rest = literal[next...]
    if let found = firstIndex(of: rest) {
      offset = found + rest.count
      runs.append(.verbatim(found..<offset, isEscaped: false))
    } else {
      runs.append(.decoded(offset..<offset, Array(rest)))
    }
    start = offset
    next = literal.count
    return false
  }

  private func firstIndex(of rest: ArraySlice<UInt8>) -> Int? {
    guard let first = rest.first, rest.count <= limit - offset else { return nil }
    // Bounded, so that a hostile text costs no more than its length.
    for candidate in offset...min(limit - rest.count, offset + 64) where bytes[candidate] == first {
      if bytes[candidate..<candidate + rest.count] == rest { return candidate }
    }
    return nil
  }
}
