import Diagnostics

/// A table as GitHub reads it, found in the lines of a paragraph, which is all that libcmark sees in it.
struct PipeTable {
  struct Row {
    let range: Range<Int>
    let cells: [Range<Int>]
  }

  let alignments: [Node.TableAlignment]
  /// The header first.
  let rows: [Row]
  /// Index of the header among the paragraph's lines; those before it are a paragraph of their own.
  let firstLine: Int

  /// `lines`: without what containers put before them.
  init?(_ lines: [Range<Int>], in bytes: [UInt8]) {
    for index in lines.indices.dropFirst() {
      guard let alignments = Self.alignments(lines[index], bytes) else { continue }
      let header = Self.cells(lines[index - 1], bytes)
      guard header.count == alignments.count, Self.hasPipe(lines[index - 1], bytes) else { continue }
      self.alignments = alignments
      firstLine = index - 1
      rows =
        [Row(range: lines[index - 1], cells: header)]
        + lines[(index + 1)...].map { Row(range: $0, cells: Self.cells($0, bytes)) }
      return
    }
    return nil
  }

  private static func hasPipe(_ line: Range<Int>, _ bytes: [UInt8]) -> Bool {
    bytes[line].contains(UInt8(ascii: "|"))
  }

  /// The alignments of a line like `|---|:-:|`; nil for any other line.
  private static func alignments(_ line: Range<Int>, _ bytes: [UInt8]) -> [Node.TableAlignment]? {
    guard let first = bytes[line].first else { return nil }
    guard first == UInt8(ascii: "|") || first == UInt8(ascii: "-") || first == UInt8(ascii: ":") else { return nil }
    guard hasPipe(line, bytes) else { return nil }
    var alignments: [Node.TableAlignment] = []
    for cell in cells(line, bytes) {
      guard let alignment = alignment(bytes[cell]) else { return nil }
      alignments.append(alignment)
    }
    return alignments
  }

  private static func alignment(_ cell: ArraySlice<UInt8>) -> Node.TableAlignment? {
    let colon = UInt8(ascii: ":")
    let (left, right) = (cell.first == colon, cell.last == colon)
    let dashes = cell.dropFirst(left ? 1 : 0).dropLast(right ? 1 : 0)
    guard !dashes.isEmpty, dashes.allSatisfy({ $0 == UInt8(ascii: "-") }) else { return nil }
    return left ? (right ? .center : .left) : (right ? .right : Node.TableAlignment.none)
  }

  /// The cells of a line, without blanks around them; a pipe at either end of the line is none of their borders.
  private static func cells(_ line: Range<Int>, _ bytes: [UInt8]) -> [Range<Int>] {
    var cells: [Range<Int>] = []
    var start = line.lowerBound
    if start < line.upperBound, bytes[start] == UInt8(ascii: "|") { start += 1 }
    var offset = start
    while offset < line.upperBound {
      switch bytes[offset] {
      case UInt8(ascii: "\\"): offset += 1
      case UInt8(ascii: "|"):
        cells.append(bytes.withoutBlanks(around: start..<offset))
        start = offset + 1
      default: break
      }
      offset += 1
    }
    let last = bytes.withoutBlanks(around: start..<line.upperBound)
    if !last.isEmpty || cells.isEmpty { cells.append(last) }
    return cells
  }
}

/// The words of a table, and of the text before it, as paragraphs of a text of their own: libcmark would let emphasis
/// run from one cell into the next.
struct TableText {
  /// A no-break space before each keeps what looks like a list or heading from being one, and is a space to emphasis.
  private static let guardian: [UInt8] = [0xC2, 0xA0]

  private(set) var text: PreparedText
  private let original: PreparedText
  /// Where the content of each paragraph stands in `text`.
  private(set) var parts: [Range<Int>] = []

  init(_ original: PreparedText, _ source: SourceFile) {
    self.original = original
    text = PreparedText(emptyFor: source)
  }

  /// `lines` make one paragraph. `\|` loses its backslash: inside a table it is an ordinary character.
  mutating func add(_ lines: [Range<Int>], isCell: Bool) {
    let place = original.sourceOffset(lines[0].lowerBound)
    if !parts.isEmpty { text.append([UInt8(ascii: "\n"), UInt8(ascii: "\n")], before: place) }
    text.append(Self.guardian, before: place)
    let start = text.bytes.count - Self.guardian.count
    for (index, line) in lines.enumerated() {
      if index > 0 { text.append([UInt8(ascii: "\n")], before: original.sourceOffset(line.lowerBound)) }
      isCell ? addCell(line) : text.append(line, of: original)
    }
    parts.append(start..<text.bytes.count)
  }

  private mutating func addCell(_ cell: Range<Int>) {
    var start = cell.lowerBound
    var offset = start
    while offset + 1 < cell.upperBound {
      if original.bytes[offset] == UInt8(ascii: "\\") {
        if original.bytes[offset + 1] == UInt8(ascii: "|") {
          text.append(start..<offset, of: original)
          start = offset + 1
        }
        offset += 1
      }
      offset += 1
    }
    text.append(start..<cell.upperBound, of: original)
  }
}
