/// Which lines of a paragraph are one text, broken where the page was full, and which stand for themselves.
enum HardBreaks {
  /// Groups of lines that belong together.
  static func undone(in lines: [TextLine], _ bytes: [UInt8]) -> [ArraySlice<TextLine>] {
    let widest = lines.reduce(0) { max($0, $1.width) }
    var groups: [ArraySlice<TextLine>] = []
    var start = 0
    for next in 1..<max(lines.count, 1)
    where !isSoft(lines[next - 1], lines[next], widest, bytes) || isLong(lines[start..<next], bytes) {
      groups.append(lines[start..<next])
      start = next
    }
    return groups + [lines[start...]]
  }

  /// Whether lines are more than any paragraph holds, and a sentence ends: a file may have no empty lines.
  private static func isLong(_ lines: ArraySlice<TextLine>, _ bytes: [UInt8]) -> Bool {
    guard let first = lines.first, let last = lines.last else { return false }
    let length = last.range.upperBound - first.range.lowerBound
    return length > TextLines.longest && (length > 2 * TextLines.longest || endsSentence(last, bytes))
  }

  /// Whether the break between two lines stands for nothing. A line that ends well before the others do has ended
  /// where its author wanted.
  private static func isSoft(_ line: TextLine, _ next: TextLine, _ widest: Int, _ bytes: [UInt8]) -> Bool {
    if beginsItem(next, bytes) || isRow(line, bytes) || isRow(next, bytes) { return false }
    let isFull = widest >= 40 && line.width * 100 >= widest * 94 && !endsSentence(line, bytes)
    if isNumber(bytes[line.range.upperBound - 1]), isNumber(bytes[next.range.lowerBound]) {
      return isFull && line.han > 0
    }
    if beginsSmall(next, bytes) { return true }
    if line.letters + line.han == 0 { return false }
    if next.letters + next.han == 0 { return isFull || widest >= 40 && line.width * 100 >= widest * 85 }
    return line.width * 100 >= widest * (endsSentence(line, bytes) ? 85 : 60)
  }

  /// A number at either side of a break is more likely a column than one number in two parts.
  private static func isNumber(_ byte: UInt8) -> Bool { Glyph.isDigit(byte) || byte == UInt8(ascii: "%") }

  /// Columns: a tab, or three spaces.
  static func isRow(_ line: TextLine, _ bytes: [UInt8]) -> Bool {
    var spaces = 0
    for byte in bytes[line.range] {
      if byte == UInt8(ascii: "\t") { return true }
      spaces = byte == UInt8(ascii: " ") ? spaces + 1 : 0
      if spaces == 3 { return true }
    }
    return false
  }

  static func endsSentence(_ line: TextLine, _ bytes: [UInt8]) -> Bool { endsSentence(line.range, bytes) }

  /// By its last mark, brackets and quotes behind it aside.
  static func endsSentence(_ range: Range<Int>, _ bytes: [UInt8]) -> Bool {
    var end = range.upperBound
    while end > range.lowerBound, let length = closerLength(bytes, before: end, in: range) { end -= length }
    guard end > range.lowerBound else { return false }
    if Self.asciiEnds.contains(bytes[end - 1]) { return true }
    guard end - 3 >= range.lowerBound else { return false }
    return Self.wideEnds.contains([bytes[end - 3], bytes[end - 2], bytes[end - 1]])
  }

  private static func closerLength(_ bytes: [UInt8], before end: Int, in range: Range<Int>) -> Int? {
    if Self.asciiClosers.contains(bytes[end - 1]) { return 1 }
    guard end - 3 >= range.lowerBound else { return nil }
    return Self.wideClosers.contains([bytes[end - 3], bytes[end - 2], bytes[end - 1]]) ? 3 : nil
  }

  private static let asciiEnds = Set(".!?;:".utf8)
  private static let asciiClosers = Set("\"')]* ".utf8)
  private static let wideEnds = Set("。！？；：…".unicodeScalars.map { Array(String($0).utf8) })
  private static let wideClosers = Set("”’）】》」』".unicodeScalars.map { Array(String($0).utf8) })

  static func beginsSmall(_ line: TextLine, _ bytes: [UInt8]) -> Bool {
    let byte = bytes[line.range.lowerBound]
    return byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z")
  }

  /// A bullet, `1.`, `(1)`, `（一）`, `一、`.
  static func beginsItem(_ line: TextLine, _ bytes: [UInt8]) -> Bool { itemLength(line.range, bytes) > 0 }

  /// The bytes of lines without the number that the first begins with as an item of a list: languages may count or not.
  static func withoutItemNumber(_ lines: [TextLine], _ bytes: [UInt8]) -> [Range<Int>] {
    let first = lines[0].range
    var start = first.lowerBound + itemLength(first, bytes)
    while start < first.upperBound, let length = Glyph.spaceLength(bytes, at: start) { start += length }
    return [(start < first.upperBound ? start : first.lowerBound)..<first.upperBound] + lines.dropFirst().map(\.range)
  }

  private static func itemLength(_ range: Range<Int>, _ bytes: [UInt8]) -> Int {
    var rest = bytes[range].prefix(16)
    for bullet in Self.bullets where rest.starts(with: bullet) { return bullet.count }
    for bracket in Self.openers where rest.starts(with: bracket) { rest = rest.dropFirst(bracket.count) }
    let digits = rest.prefix { Glyph.isDigit($0) }.count
    var numerals = 0
    while digits == 0, Self.numerals.contains(Array(rest.dropFirst(numerals).prefix(3))) { numerals += 3 }
    rest = rest.dropFirst(digits + numerals)
    guard digits + numerals > 0, let closer = Self.itemClosers.first(where: { rest.starts(with: $0) }) else { return 0 }
    rest = rest.dropFirst(closer.count)
    return rest.first.map { !Glyph.isDigit($0) } ?? false ? rest.startIndex - range.lowerBound : 0
  }

  private static let bullets = ["•", "●", "■", "◆", "▪", "►", "- ", "– ", "* ", "·"].map { Array($0.utf8) }
  private static let openers = ["(", "（"].map { Array($0.utf8) }
  private static let itemClosers = [".", "、", ")", "）"].map { Array($0.utf8) }
  private static let numerals = Set("一二三四五六七八九十".unicodeScalars.map { Array(String($0).utf8) })
}
