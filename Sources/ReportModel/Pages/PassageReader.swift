import Diagnostics
import Parsing
import Values

/// Puts the prose of directives below their nodes, so that whoever reads, checks or draws a page's prose finds it.
struct PassageReader {
  private var draft: EditionDraft
  /// The source page, where the bodies stand.
  private let main: EditionDraft
  private var nodes: [Node] = []
  private var findings: [Diagnostic] = []
  /// Whether the edition is the source page itself.
  private let isMain: Bool

  static func read(
    _ placed: [PlacedDirective], in draft: EditionDraft, from main: EditionDraft
  ) -> (draft: EditionDraft, placed: [PlacedDirective], findings: [Diagnostic]) {
    guard placed.contains(where: { !$0.directive.passages.isEmpty }) else { return (draft, placed, []) }
    var reader = PassageReader(draft: draft, main: main)
    let result = reader.insert(placed)
    return (reader.draft, result, reader.findings)
  }

  private init(draft: EditionDraft, main: EditionDraft) {
    (self.draft, self.main) = (draft, main)
    isMain = draft.language == main.language
  }

  /// Directives stand at the top of a page, so all that changes for other nodes is by how many they move.
  private mutating func insert(_ placed: [PlacedDirective]) -> [PlacedDirective] {
    let old = draft.document.nodes
    var result: [PlacedDirective] = []
    var moves: [(after: Int, by: Int)] = []
    var copied = 0
    nodes.reserveCapacity(old.count + 16 * placed.count)
    for directive in placed {
      nodes += old[copied...directive.node]
      copied = directive.node + 1
      let (node, count) = (nodes.count - 1, nodes.count)
      let passages = directive.directive.passages.map { read($0, below: old[directive.node]) }
      result.append(
        PlacedDirective(node: node, id: directive.id, directive: directive.directive, passages: passages))
      if nodes.count > count { moves.append((directive.node, (moves.last?.by ?? 0) + nodes.count - count)) }
    }
    nodes += old[copied...]
    move(by: moves, inserted: result.flatMap(\.passages))
    return result
  }

  private mutating func move(by moves: [(after: Int, by: Int)], inserted: [Range<Int>]) {
    let moved = { (index: Int) in index + (moves.last { $0.after < index }?.by ?? 0) }
    var new = inserted.filter { !$0.isEmpty }[...]
    for index in nodes.indices {
      while let first = new.first, first.upperBound <= index { new = new.dropFirst() }
      if new.first?.contains(index) == true { continue }
      nodes[index].end = Int32(moved(Int(nodes[index].end)))
    }
    draft.document.nodes = nodes
    for index in draft.headings.indices { draft.headings[index].node = moved(draft.headings[index].node) }
    for index in draft.document.footnotes.indices {
      draft.document.footnotes[index].node = moved(draft.document.footnotes[index].node)
    }
  }

  /// The nodes of a passage; none where it has no words in the language of the edition.
  private mutating func read(_ passage: Directive.Passage, below directive: Node) -> Range<Int> {
    let start = nodes.count
    guard let text = passage.text[draft.language], let span = passage.spans[draft.language] else {
      return start..<start
    }
    let exact = exactRange(of: text, span)
    let source = exact == nil ? SourceFile(path: main.source.path, text: text) : main.source
    let (document, problems) = MarkdownParser.parse(source, body: exact ?? 0..<source.bytes.count)
    let place = main.source.location(of: span)
    findings += exact == nil ? problems.map { Diagnostic($0.rule, at: place, $0.message, help: $0.help) } : problems
    guard document.nodes.allSatisfy(\.kind.isOfPassage) else {
      findings.append(DirectiveRules.noPassage(at: place))
      return start..<start
    }
    let anchor = isMain ? Int32(span.lowerBound)..<Int32(span.upperBound) : directive.source
    append(document, anchor: exact != nil && isMain ? nil : anchor)
    return start..<nodes.count
  }

  /// Where a scalar is written as it reads, its bytes without quotes.
  private func exactRange(of text: String, _ span: Range<Int>) -> Range<Int>? {
    let bytes = main.source.bytes
    let inner = span.count >= 2 ? span.lowerBound + 1..<span.upperBound - 1 : span
    return [span, inner].first { bytes[$0].elementsEqual(text.utf8) }
  }

  /// With an anchor, all nodes stand there as a whole, and their literals apart from the source.
  private mutating func append(_ other: Document, anchor: Range<Int32>?) {
    let (base, strings) = (Int32(nodes.count), draft.document.strings.count)
    draft.document.strings += other.strings
    for (index, original) in other.nodes.enumerated() {
      var node = original
      node.end += base
      node.kind = node.kind.withStrings(movedBy: strings)
      if node.kind == .text || node.kind == .code, anchor != nil || node.decoded != .none {
        node.decoded = draft.document.keep(decoded: other.literal(of: index))
      }
      if let anchor { node.source = anchor }
      nodes.append(node)
    }
  }
}

extension Node.Kind {
  /// Paragraphs and what they hold.
  fileprivate var isOfPassage: Bool {
    switch self {
    case .paragraph, .text, .softBreak, .lineBreak, .code, .emphasis, .strong, .link, .citation: true
    case .list, .item, .blockQuote, .box, .table, .tableRow, .footnote, .heading, .boxTitle, .tableCell, .codeBlock,
      .directive, .thematicBreak, .waiver, .htmlBlock, .image, .footnoteReference, .htmlInline:
      false
    }
  }

  /// The kinds of a passage in a document whose strings stand after others.
  fileprivate func withStrings(movedBy count: Int) -> Node.Kind {
    switch self {
    case .link(let destination, let title):
      .link(
        destination: StringIndex(Int(destination.index) + count),
        title: title.map { StringIndex(Int($0.index) + count) })
    case .citation(let destination): .citation(destination: StringIndex(Int(destination.index) + count))
    case .paragraph, .text, .softBreak, .lineBreak, .code, .emphasis, .strong, .list, .item, .blockQuote, .box, .table,
      .tableRow, .footnote, .heading, .boxTitle, .tableCell, .codeBlock, .directive, .thematicBreak, .waiver,
      .htmlBlock, .image, .footnoteReference, .htmlInline:
      self
    }
  }
}
