import Diagnostics
import Values

/// Takes the blocks of libcmark's tree into a document, with what CommonMark has no name for: boxes, tables, footnotes,
/// directives, waivers.
struct BlockWalk {
  /// A list that is being read. Its node is begun with its first item, as footnotes are items only to libcmark.
  private struct OpenList {
    let kind: Node.Kind
    var isBegun = false
    var itemIsFootnote = false
  }

  let text: PreparedText
  let bytes: [UInt8]
  var builder: DocumentBuilder
  var inlines: InlineWalk
  /// The labels of footnotes by where they begin in the source.
  private let footnotes: [Int: Range<Int>]
  private var lists: [OpenList] = []
  private(set) var quotes = 0

  init(_ source: SourceFile, _ preparation: MarkdownPreparation) {
    text = preparation.text()
    bytes = text.bytes
    footnotes = preparation.footnotes
    inlines = InlineWalk(text)
    builder = DocumentBuilder(source)
  }

  var source: SourceFile { builder.source }

  mutating func walk(_ tree: inout CMarkTree) {
    while tree.next() {
      switch tree.kind {
      case .blockQuote: tree.isEntering ? beginQuote(tree) : endQuote(tree)
      case .list: tree.isEntering ? beginList(tree) : endList(tree)
      case .item: tree.isEntering ? beginItem(tree) : endItem(tree)
      case .paragraph: readParagraph(&tree)
      case .heading: readHeading(&tree)
      case .codeBlock: readCodeBlock(tree)
      case .htmlBlock: readHTMLBlock(tree)
      case .thematicBreak: builder.leaf(.thematicBreak, text.sourceRange(range(of: tree)))
      case .document, .text, .softBreak, .lineBreak, .code, .htmlInline, .emphasis, .strong, .link, .image: break
      }
    }
  }

  /// From a block's first byte to the end of its last line.
  func range(of tree: borrowing CMarkTree) -> Range<Int> {
    let first = text.line(tree.startLine)
    let start = min(first.lowerBound + max(tree.startColumn - 1, 0), first.upperBound)
    return start..<max(start, text.line(max(tree.startLine, tree.endLine)).upperBound)
  }

  // MARK: Containers

  private mutating func beginQuote(_ tree: borrowing CMarkTree) {
    quotes += 1
    builder.begin(.blockQuote, at: text.sourceOffset(range(of: tree).lowerBound))
  }

  private mutating func endQuote(_ tree: borrowing CMarkTree) {
    quotes -= 1
    builder.end()
  }

  private mutating func beginList(_ tree: borrowing CMarkTree) {
    let start = tree.listStart.map { Int32(clamping: $0) }
    lists.append(OpenList(kind: .list(start: start, isTight: tree.isTight)))
  }

  private mutating func endList(_ tree: borrowing CMarkTree) {
    if lists.popLast()?.isBegun == true { builder.end() }
  }

  private mutating func beginItem(_ tree: borrowing CMarkTree) {
    guard let index = lists.indices.last else { return }
    let start = text.sourceOffset(range(of: tree).lowerBound)
    if let mark = footnotes[start] {
      if lists[index].isBegun { builder.end() }
      (lists[index].isBegun, lists[index].itemIsFootnote) = (false, true)
      let label = source.text(mark)
      builder.addFootnote(label)
      builder.begin(.footnote(label: builder.string(label)), at: start)
    } else {
      if !lists[index].isBegun { builder.begin(lists[index].kind, at: start) }
      (lists[index].isBegun, lists[index].itemIsFootnote) = (true, false)
      builder.begin(.item, at: start)
    }
  }

  private mutating func endItem(_ tree: borrowing CMarkTree) { builder.end() }

  // MARK: Paragraphs and headings

  private mutating func readParagraph(_ tree: inout CMarkTree) {
    let range = range(of: tree)
    if tree.startLine < tree.endLine {
      let lines = contentLines(of: tree, range)
      if let table = PipeTable(lines, in: bytes) {
        skip(&tree)
        return readTable(table, lines)
      }
    }
    if quotes > 0, builder.isEmpty, let title = boxTitle(range) {
      return readBoxTitle(title, range, &tree)
    }
    let content = withoutDefinitions(range)
    builder.begin(.paragraph, at: text.sourceOffset(content.lowerBound))
    readInlines(&tree, content)
  }

  private mutating func readInlines(_ tree: inout CMarkTree, _ range: Range<Int>, shown: Range<Int>? = nil) {
    inlines.walk(&tree, range, quotes: quotes, shown: shown, into: &builder)
    builder.end()
  }

  private func skip(_ tree: inout CMarkTree) {
    while tree.next(), tree.kind != .paragraph, tree.kind != .heading {}
  }

  /// A block's lines without what containers and blanks put before and after them.
  func contentLines(of tree: borrowing CMarkTree, _ range: Range<Int>) -> [Range<Int>] {
    (tree.startLine...max(tree.startLine, tree.endLine)).map { number in
      let line = text.line(number)
      var start = number == tree.startLine ? range.lowerBound : line.lowerBound
      var marks = number == tree.startLine ? quotes : 0
      while start < line.upperBound {
        if bytes[start] == UInt8(ascii: ">"), marks < quotes {
          marks += 1
        } else if bytes[start] > 0x20 {
          break
        }
        start += 1
      }
      return bytes.withoutBlanks(after: start..<line.upperBound)
    }
  }

  private mutating func readHeading(_ tree: inout CMarkTree) {
    let level = Int8(tree.headingLevel)
    let whole = range(of: tree)
    let lines = contentLines(of: tree, whole)
    let isUnderlined = lines.count > 1
    if isUnderlined, let table = PipeTable(lines.dropLast(), in: bytes) {
      skip(&tree)
      readTable(table, lines.dropLast())
      return builder.leaf(.thematicBreak, text.sourceRange(lines[lines.count - 1]))
    }
    let content = isUnderlined ? textOfHeading(lines.dropLast()) : textOfHeading(lines[0])
    if level == 1 { builder.report(.titleInBody, at: text.sourceRange(content), .titleInBody) }
    readHeading(level, lines[0].lowerBound, content, &tree)
  }

  private mutating func readHeading(_ level: Int8, _ start: Int, _ content: Range<Int>, _ tree: inout CMarkTree) {
    var attributes: StringIndex?
    var shown = content
    if let braces = HeadingAttributes.braces(in: bytes, content) {
      let span = text.sourceRange(braces)
      attributes = builder.string(source.text(span.lowerBound + 1..<span.upperBound - 1))
      for problem in HeadingAttributes.parse(source, span).1 {
        builder.report(.headingAttributes, at: problem.span, problem.message)
      }
      shown = bytes.withoutBlanks(after: content.lowerBound..<braces.lowerBound)
    }
    builder.begin(.heading(level: level, attributes: attributes), at: text.sourceOffset(start))
    inlines.walk(&tree, content, quotes: quotes, shown: shown, into: &builder)
    builder.end(at: text.sourceRange(content).upperBound)
  }

  private func withoutDefinitions(_ range: Range<Int>) -> Range<Int> {
    let scanner = LinkScanner(bytes: bytes, limit: range.upperBound, quotes: quotes)
    return min(scanner.skippingDefinitions(at: range.lowerBound), range.upperBound)..<range.upperBound
  }

  /// The lines above an underline.
  private func textOfHeading(_ lines: ArraySlice<Range<Int>>) -> Range<Int> {
    withoutDefinitions(lines[lines.startIndex].lowerBound..<lines[lines.endIndex - 1].upperBound)
  }

  /// What stands between the opening and the closing row of `#`.
  private func textOfHeading(_ line: Range<Int>) -> Range<Int> {
    var start = line.lowerBound
    while start < line.upperBound, bytes[start] == UInt8(ascii: "#") { start += 1 }
    while start < line.upperBound, bytes[start] <= 0x20 { start += 1 }
    return start..<line.upperBound
  }
}
