/// The numbers of pages at the ends of the lines of a table of contents, which differ between editions.
enum ContentsNumbers {
  /// As many lines in a row as make a table of contents.
  private static let few = 5

  /// The lines without them.
  static func removed(from lines: [TextLine], bytes: [UInt8]) -> [TextLine] {
    var lines = lines
    var row: [(index: Int, end: Int, number: Int)] = []
    func cut() {
      guard row.count >= few, row[0].number < row[row.count - 1].number else { return }
      for (index, end, _) in row {
        lines[index] = TextLine(lines[index].range.lowerBound..<end, number: lines[index].number, of: bytes)
      }
    }
    for (index, line) in lines.enumerated() where !line.isBlank {
      let found = number(at: line, bytes)
      // A long entry has its number in its second line.
      if found == nil, line.width <= 80, !HardBreaks.endsSentence(line, bytes), !row.isEmpty,
        row.last!.index == lastText(before: index, lines)
      {
        continue
      }
      if let found, row.last.map({ $0.number <= found.number }) ?? true {
        row.append((index, found.end, found.number))
      } else {
        cut()
        row = found.map { [(index, $0.end, $0.number)] } ?? []
      }
    }
    cut()
    return lines
  }

  private static func lastText(before index: Int, _ lines: [TextLine]) -> Int? {
    lines[..<index].lastIndex { !$0.isBlank }
  }

  /// A number of up to three digits behind words and a space, and where the words end.
  private static func number(at line: TextLine, _ bytes: [UInt8]) -> (end: Int, number: Int)? {
    guard line.han + line.letters > 1, line.width <= 100 else { return nil }
    var (start, number, power) = (line.range.upperBound, 0, 1)
    while start > line.range.lowerBound, Glyph.isDigit(bytes[start - 1]), power < 10_000 {
      start -= 1
      number += Int(bytes[start] - UInt8(ascii: "0")) * power
      power *= 10
    }
    guard power > 1, power <= 1_000, start > line.range.lowerBound else { return nil }
    let before = bytes[start - 1]
    return before <= 0x20 || before == UInt8(ascii: ".") ? (start, number) : nil
  }
}
