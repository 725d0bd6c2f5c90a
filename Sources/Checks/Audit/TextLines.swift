import Diagnostics

/// The lines of a plain text; a line too long for one paragraph in parts.
enum TextLines {
  /// No paragraph of a report is longer; a file may hold all of its text in one line.
  static let longest = 16_000

  static func all(of source: SourceFile) -> [TextLine] {
    var lines: [TextLine] = []
    lines.reserveCapacity(source.lineCount)
    for number in 1...source.lineCount {
      let range = source.line(number)
      if range.count <= longest {
        lines.append(TextLine(range, number: number, of: source.bytes))
      } else {
        lines += sentences(in: range, number, source.bytes)
      }
    }
    return lines
  }

  /// Each run of sentences in one language as a line, with an empty one between.
  private static func sentences(in range: Range<Int>, _ number: Int, _ bytes: [UInt8]) -> [TextLine] {
    var lines: [TextLine] = []
    var start = range.lowerBound
    while start < range.upperBound {
      let end = endOfSentence(from: start, range.upperBound, bytes)
      var line = TextLine(start..<end, number: number, of: bytes)
      if let last = lines.last, last.language == line.language || line.language == nil,
        end - last.range.lowerBound <= 1_000
      {
        lines.removeLast(2)
        start = last.range.lowerBound
        line = TextLine(start..<end, number: number, of: bytes)
      }
      lines += [line, TextLine(end..<end, number: number, of: bytes)]
      start = end
    }
    return lines
  }

  private static func endOfSentence(from start: Int, _ limit: Int, _ bytes: [UInt8]) -> Int {
    var index = start
    while index < limit {
      let length = Glyph.length(bytes[index])
      let next = min(index + length, limit)
      let isStop = bytes[index] == UInt8(ascii: ".") && next < limit && bytes[next] <= 0x20
      if isStop || length == 3 && next - start > 3 && bytes[index..<next].elementsEqual(fullStop) { return next }
      if next - start > longest { return next }
      index = next
    }
    return limit
  }

  private static let fullStop = Array("。".utf8)
}
