import Diagnostics
import Figures

/// A line of a plain text, or a cell of one, with what tells its language and its kind.
struct TextLine {
  /// Its bytes in the file, without spaces around.
  let range: Range<Int>
  /// 1-based number of the line in the file.
  let number: Int
  private(set) var han = 0
  private(set) var letters = 0
  private(set) var digits = 0
  /// Columns on a terminal: two for a Han character.
  private(set) var width = 0
  /// Words of Latin letters that are not all capitals: of a sentence rather than of a name.
  private(set) var words = 0

  init(_ range: Range<Int>, number: Int, of bytes: [UInt8]) {
    self.range = Self.trimmed(range, bytes)
    self.number = number
    var scanner = WordScanner()
    var index = self.range.lowerBound
    while index < self.range.upperBound {
      let byte = bytes[index]
      let length = Glyph.length(byte)
      let glyph = Glyph(bytes, at: index)
      switch glyph {
      case .han: (han, width) = (han + 1, width + 2)
      case .letter: (letters, width) = (letters + 1, width + 1)
      case .digit: (digits, width) = (digits + 1, width + 1)
      case .other: width += length == 3 ? 2 : 1
      }
      words += scanner.endsWord(at: byte)
      index += length
    }
    words += scanner.endsWord(at: UInt8(ascii: " "))
  }

  var isBlank: Bool { range.isEmpty }

  /// By its weight of characters: a Han character says as much as three letters. Nil where there are neither.
  var language: FigureLanguage? {
    if han == 0 && letters == 0 { return nil }
    return han * 3 >= letters ? .chinese : .english
  }

  private static func trimmed(_ range: Range<Int>, _ bytes: [UInt8]) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, let length = Glyph.spaceLength(bytes, at: start) { start += length }
    while end > start, let length = Glyph.spaceLength(bytes, before: end), end - length >= start { end -= length }
    return start..<max(start, end)
  }
}

/// Counts words that hold a small letter.
private struct WordScanner {
  private var letters = 0
  private var hasSmall = false

  /// 1 where a word has just ended, else 0.
  mutating func endsWord(at byte: UInt8) -> Int {
    if Glyph.isLetter(byte) {
      letters += 1
      hasSmall = hasSmall || byte >= UInt8(ascii: "a")
      return 0
    }
    defer { (letters, hasSmall) = (0, false) }
    return hasSmall && letters > 1 ? 1 : 0
  }
}
