import Algorithms
import Diagnostics
import Figures
import Values

/// A paragraph, heading, caption or row of a plain text in one language, its hard line breaks undone.
struct TextBlock {
  enum Kind {
    /// Sentences.
    case prose
    /// A heading, a caption, a row of a table, the label of a chart.
    case label
  }

  let language: FigureLanguage
  let kind: Kind
  /// The parts of the file that it is made of, in order; never empty.
  let pieces: [Range<Int>]
  /// Its place among all blocks of its file.
  let order: Int
  /// Of the two halves of one bilingual line the same number.
  let line: Int?
  /// Han characters in Chinese, letters in English; and all other letters and digits.
  let (own, foreign): (Int, Int)

  /// The words with one space between English lines and none between Chinese ones.
  func text(of source: SourceFile, spaces: NumberSpaces = .kept) -> JoinedText {
    JoinedText(pieces, of: source.bytes, separator: language == .english ? [UInt8(ascii: " ")] : [], spaces: spaces)
  }

  var start: Int { pieces[0].lowerBound }
  var range: Range<Int> { start..<pieces[pieces.count - 1].upperBound }
}

/// Whether spaces inside of numbers, which text out of a PDF may have, stand for nothing: `3, 794`, `2 016`.
enum NumberSpaces {
  case kept, dropped
}

/// Text put together from parts of a file, which knows where its bytes come from.
struct JoinedText {
  private(set) var bytes: [UInt8] = []
  /// Where a part begins here, and where in the file.
  private var parts: [(here: Int, there: Int)] = []

  init(_ pieces: [Range<Int>], of file: [UInt8], separator: [UInt8], spaces: NumberSpaces) {
    for (number, piece) in pieces.enumerated() {
      if number > 0, bytes.last != UInt8(ascii: "-") { bytes += separator }
      switch spaces {
      case .kept: append(piece, of: file)
      case .dropped: appendWithoutSpacesInNumbers(piece, of: file)
      }
    }
  }

  private mutating func append(_ piece: Range<Int>, of file: [UInt8]) {
    parts.append((bytes.count, piece.lowerBound))
    bytes += file[piece]
  }

  private mutating func appendWithoutSpacesInNumbers(_ piece: Range<Int>, of file: [UInt8]) {
    var start = piece.lowerBound
    for index in piece where file[index] == UInt8(ascii: " ") && Self.isInNumber(index, piece, file) {
      append(start..<index, of: file)
      start = index + 1
    }
    append(start..<piece.upperBound, of: file)
  }

  private static func isInNumber(_ index: Int, _ piece: Range<Int>, _ file: [UInt8]) -> Bool {
    guard index > piece.lowerBound, index + 1 < piece.upperBound else { return false }
    let (before, after) = (file[index - 1], file[index + 1])
    if Glyph.isDigit(before) { return Glyph.isDigit(after) || isMark(after) && isDigit(index + 2, piece, file) }
    return isMark(before) && Glyph.isDigit(after) && isDigit(index - 2, piece, file)
  }

  private static func isMark(_ byte: UInt8) -> Bool { byte == UInt8(ascii: ",") || byte == UInt8(ascii: ".") }

  private static func isDigit(_ index: Int, _ piece: Range<Int>, _ file: [UInt8]) -> Bool {
    piece.contains(index) && Glyph.isDigit(file[index])
  }

  /// Where bytes of this text stand in the file; over a line break, what lies between is taken in.
  func range(in file: Range<Int>) -> Range<Int> {
    let start = place(of: file.lowerBound)
    return start..<max(start, file.isEmpty ? start : place(of: file.upperBound - 1) + 1)
  }

  private func place(of offset: Int) -> Int {
    let part = parts[max(0, parts.partitioningIndex { $0.here > offset } - 1)]
    return part.there + offset - part.here
  }
}
