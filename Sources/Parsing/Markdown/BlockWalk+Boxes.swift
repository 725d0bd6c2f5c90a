import Diagnostics

extension BlockWalk {
  /// The mark that makes a box of a quote.
  struct BoxMark {
    let name: Range<Int>
    /// After the mark and the blanks behind it.
    let end: Int
  }

  /// `[!name]` at the beginning of a quote's first paragraph.
  func boxTitle(_ range: Range<Int>) -> BoxMark? {
    let start = range.lowerBound
    guard bytes[range].starts(with: "[!".utf8) else { return nil }
    var end = start + 2
    while end < range.upperBound, bytes[end] > 0x20, bytes[end] != UInt8(ascii: "]") { end += 1 }
    guard end > start + 2, end < range.upperBound, bytes[end] == UInt8(ascii: "]") else { return nil }
    let name = start + 2..<end
    end += 1
    // A link whose words begin with an exclamation mark is no box.
    if end < range.upperBound, bytes[end] == UInt8(ascii: "(") { return nil }
    while end < range.upperBound, bytes[end] == 0x20 || bytes[end] == 0x09 { end += 1 }
    return BoxMark(name: name, end: end)
  }

  mutating func readBoxTitle(_ mark: BoxMark, _ range: Range<Int>, _ tree: inout CMarkTree) {
    let name = String(decoding: bytes[mark.name], as: UTF8.self).lowercased()
    if let kind = Node.BoxKind(rawValue: name) {
      builder.become(.box(kind))
    } else {
      let names = Node.BoxKind.allCases.map(\.rawValue)
      let help = nearestName(to: name, among: names).map { [Message.didYouMean($0)] } ?? []
      builder.report(.unknownBox, at: text.sourceRange(mark.name), .unknownBox(name, names), help: help)
      builder.become(.box(.note))
    }
    builder.begin(.boxTitle, at: text.sourceOffset(mark.end))
    inlines.walk(&tree, range, quotes: quotes, shown: mark.end..<range.upperBound, into: &builder)
    builder.isEmpty ? builder.endEmpty() : builder.end()
  }

  /// The text before a table, the table, and its cells, all parsed at once.
  mutating func readTable(_ table: PipeTable, _ lines: [Range<Int>]) {
    var words = TableText(text, source)
    if table.firstLine > 0 { words.add(Array(lines[..<table.firstLine]), isCell: false) }
    for row in table.rows {
      for cell in row.cells.prefix(table.alignments.count) { words.add([cell], isCell: true) }
    }
    var reader = TableWalk(words, source)
    if table.firstLine > 0 { reader.readPart(.paragraph, &builder) }
    builder.begin(.table, at: text.sourceOffset(table.rows[0].range.lowerBound))
    for (number, row) in table.rows.enumerated() {
      builder.begin(.tableRow(isHeader: number == 0), at: text.sourceOffset(row.range.lowerBound))
      for (column, alignment) in table.alignments.enumerated() {
        if column < row.cells.count {
          reader.readPart(.tableCell(alignment), &builder)
        } else {
          let end = text.sourceRange(row.range).upperBound
          builder.begin(.tableCell(alignment), at: end)
          builder.end(at: end)
        }
      }
      if row.cells.count > table.alignments.count { reportSurplus(row, columns: table.alignments.count) }
      builder.end(at: text.sourceRange(row.range).upperBound)
    }
    builder.end()
  }

  private mutating func reportSurplus(_ row: PipeTable.Row, columns: Int) {
    let surplus = row.cells[columns].lowerBound..<row.cells[row.cells.count - 1].upperBound
    builder.report(.tableRow, at: text.sourceRange(surplus), .surplusCells(row.cells.count, columns))
  }
}

/// Walks the tree of a table's words, one part after the other.
private struct TableWalk: ~Copyable {
  private let text: PreparedText
  private var inlines: InlineWalk
  private var parts: ArraySlice<Range<Int>>
  private var tree: CMarkTree

  init(_ words: TableText, _ source: SourceFile) {
    text = words.text
    inlines = InlineWalk(text)
    parts = words.parts[...]
    tree = CMarkTree(words.text.bytes, words.text.range)
  }

  mutating func readPart(_ kind: Node.Kind, _ builder: inout DocumentBuilder) {
    guard let part = parts.popFirst() else { return }
    let span = text.sourceRange(part)
    builder.begin(kind, at: span.lowerBound)
    while tree.kind != .paragraph || !tree.isEntering, tree.next() {}
    inlines.walk(&tree, part, quotes: 0, into: &builder)
    builder.end(at: span.upperBound)
  }
}

extension Rule {
  static let unknownBox = Rule(
    "syntax-unknown-box", .error,
    meaning: Message(en: "A box of a kind that does not exist.", zh: "没有这一种方框。"),
    reason: Message(
      en: "Readers tell a case from a note and an opinion by its look; an unknown kind has none.",
      zh: "读者靠样式分辨案例、说明和观点；没有的种类就没有样式。"),
    example: "> [!tip] Saving water",
    remedy: Message(
      en: "Write `[!case]`, `[!note]` or `[!opinion]`.", zh: "写 `[!case]`（案例）、`[!note]`（说明）或 `[!opinion]`（观点）。"),
    isWaivable: false)

  static let tableRow = Rule(
    "syntax-table-row", .error,
    meaning: Message(en: "A row of a table has more cells than the header.", zh: "表格有一行的单元格比表头多。"),
    reason: Message(
      en: "The cells beyond the header are not shown: figures would vanish from the page.",
      zh: "多出来的单元格不会显示，里面的数字就从页面上消失了。"),
    example: """
      | Year | People |
      |------|--------|
      | 2016 | 6,909 | 37% |
      """,
    remedy: Message(
      en: "Give the header as many cells, or write a `|` that belongs to the text as `\\|`.",
      zh: "把表头的单元格补齐；属于文字的 `|` 请写成 `\\|`。"),
    isWaivable: false)

  static let titleInBody = Rule(
    "syntax-title-in-body", .error,
    meaning: Message(en: "The body has a heading of the first level.", zh: "正文里有一级标题。"),
    reason: Message(
      en:
        "The first level is the page's title, which front matter gives. Two titles leave readers of a screen reader, and "
        + "the table of contents, without a beginning.",
      zh: "一级标题是页面的标题，写在页首信息里。有了两个标题，目录和读屏软件就不知道页面从哪里开始。"),
    example: "# Our people",
    remedy: Message(en: "Begin the headings of the body with `##`.", zh: "正文的标题从 `##` 开始。"),
    isWaivable: false)
}

extension Message {
  fileprivate static func unknownBox(_ name: String, _ names: [String]) -> Message {
    Message(
      en: "there is no box `\(name)`; a box is \(oneOf(names).en)", zh: "没有 `\(name)` 这种方框；可以用 \(oneOf(names).zh)")
  }

  fileprivate static func surplusCells(_ found: Int, _ expected: Int) -> Message {
    Message(
      en: "this row has \(found) cells, the header \(expected); what is beyond them is not shown",
      zh: "这一行有 \(found) 个单元格，表头只有 \(expected) 个；多出的不会显示")
  }

  static let titleInBody = Message(
    en: "the page's title stands in front matter; headings of the body begin with `##`",
    zh: "页面标题写在页首信息里；正文的标题从 `##` 开始")
}
