/// Page numbers, and headers and footers that run through all pages.
enum PageFurniture {
  /// The lines without them; an isolated one leaves no empty line behind, as the sentence may go on below it.
  static func removed(from lines: [TextLine], bytes: [UInt8]) -> [TextLine] {
    let running = runningLines(lines, bytes)
    return lines.indices.compactMap { index in
      let line = lines[index]
      if line.isBlank { return line }
      if isPageNumber(index, lines, bytes) || running.contains(key(of: line, bytes) ?? []) { return nil }
      return line
    }
  }

  /// A number alone, where no other short lines make a column of numbers of it.
  private static func isPageNumber(_ index: Int, _ lines: [TextLine], _ bytes: [UInt8]) -> Bool {
    let line = lines[index]
    guard (1...4).contains(line.digits), bytes[line.range].allSatisfy(isMargin) else { return false }
    return ![index - 1, index + 1].contains { other in
      lines.indices.contains(other) && !lines[other].isBlank && lines[other].width <= 30
    }
  }

  /// What is repeated about once a page, page numbers beside it aside.
  private static func runningLines(_ lines: [TextLine], _ bytes: [UInt8]) -> Set<[UInt8]> {
    var places: [[UInt8]: (first: Int, last: Int, count: Int)] = [:]
    for (index, line) in lines.enumerated() where !line.isBlank && line.width <= 80 {
      guard let key = key(of: line, bytes) else { continue }
      let known = places[key]
      places[key] = (known?.first ?? index, index, (known?.count ?? 0) + 1)
    }
    let often = places.filter { place in
      let pages = place.value.count - 1
      return pages >= 3 && (pages * 8...pages * 150).contains(place.value.last - place.value.first)
    }
    return Set(often.keys)
  }

  /// The words of a line without numbers at either end; nil where there are hardly any, or a sentence ends.
  private static func key(of line: TextLine, _ bytes: [UInt8]) -> [UInt8]? {
    guard line.han * 2 + line.letters >= 4, !HardBreaks.endsSentence(line, bytes) else { return nil }
    let words = bytes[line.range].drop(while: isMargin)
    return Array(words.reversed().drop(while: isMargin).reversed())
  }

  private static func isMargin(_ byte: UInt8) -> Bool {
    Glyph.isDigit(byte) || byte <= 0x20 || byte == UInt8(ascii: "|") || byte == UInt8(ascii: "/")
      || byte == UInt8(ascii: "-")
  }
}
