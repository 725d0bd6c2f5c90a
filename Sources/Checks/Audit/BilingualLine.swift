/// A line in which a text stands beside its translation: 员工总数 Total employees, in the cells of a table or as a
/// caption.
enum BilingualLine {
  enum Cell {
    case one(TextLine)
    case both(chinese: TextLine, english: TextLine)
  }

  /// One cell, the line itself, where it is in one language.
  static func cells(of line: TextLine, _ bytes: [UInt8]) -> [Cell] {
    guard line.han >= 1, line.words >= 1 else { return [.one(line)] }
    let columns = columns(of: line, bytes)
    let cells = columns.map { split($0, bytes) }
    let isBilingual = cells.contains { if case .both = $0 { true } else { false } }
    let languages = Set(columns.compactMap(\.language))
    return isBilingual || languages.count == 2 && columns.count > 1 ? cells : [.one(line)]
  }

  private static func columns(of line: TextLine, _ bytes: [UInt8]) -> [TextLine] {
    bytes[line.range].split(separator: UInt8(ascii: "\t")).map {
      TextLine($0.startIndex..<$0.endIndex, number: line.number, of: bytes)
    }.filter { !$0.isBlank }
  }

  /// Where the other language follows the first as a whole, and says about as much.
  private static func split(_ cell: TextLine, _ bytes: [UInt8]) -> Cell {
    guard let first = firstHan(in: cell.range, bytes), let last = endOfHan(in: cell.range, bytes) else {
      return .one(cell)
    }
    func part(_ range: Range<Int>) -> TextLine { TextLine(range, number: cell.number, of: bytes) }
    let tail = startOfWords(from: last, cell.range.upperBound, bytes)
    let after = (chinese: part(cell.range.lowerBound..<tail), english: part(tail..<cell.range.upperBound))
    if isTranslation(after.chinese, after.english) { return .both(chinese: after.chinese, english: after.english) }
    let before = (chinese: part(first..<cell.range.upperBound), english: part(cell.range.lowerBound..<first))
    if before.english.words > 1, isTranslation(before.chinese, before.english) {
      return .both(chinese: before.chinese, english: before.english)
    }
    return .one(cell)
  }

  private static func isTranslation(_ chinese: TextLine, _ english: TextLine) -> Bool {
    guard english.words >= 1, english.han == 0 else { return false }
    // A word alone beside Chinese may be a name in the middle of a sentence.
    if english.words == 1 || chinese.han == 1, chinese.width + english.width > 36 { return false }
    return chinese.letters <= chinese.han && (chinese.han...chinese.han * 9).contains(english.letters)
  }

  private static func firstHan(in range: Range<Int>, _ bytes: [UInt8]) -> Int? {
    var index = range.lowerBound
    while index < range.upperBound {
      if case .han = Glyph(bytes, at: index) { return index }
      index += Glyph.length(bytes[index])
    }
    return nil
  }

  private static func endOfHan(in range: Range<Int>, _ bytes: [UInt8]) -> Int? {
    var index = range.upperBound - 1
    while index >= range.lowerBound {
      if bytes[index] & 0xC0 != 0x80, case .han = Glyph(bytes, at: index) { return index + Glyph.length(bytes[index]) }
      index -= 1
    }
    return nil
  }

  /// Behind the marks that end the Chinese part.
  private static func startOfWords(from start: Int, _ limit: Int, _ bytes: [UInt8]) -> Int {
    var index = start
    while index < limit, bytes[index] >= 0x80 { index += Glyph.length(bytes[index]) }
    return min(index, limit)
  }
}
