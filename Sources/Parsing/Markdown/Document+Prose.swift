import Diagnostics

extension Document {
  /// Every block that holds words, in reading order: headings, paragraphs (those of footnotes too), cells, box
  /// titles, and the alternative texts of images.
  public var proseBlocks: some Sequence<Int> { proseBlocks(in: nodes.indices) }

  /// Those of some nodes.
  public func proseBlocks(in nodes: Range<Int>) -> some Sequence<Int> {
    nodes.lazy.filter { index in
      switch self.nodes[index].kind {
      case .paragraph, .heading, .boxTitle, .tableCell, .image: true
      case .list, .item, .blockQuote, .box, .table, .tableRow, .footnote, .codeBlock, .directive, .thematicBreak,
        .waiver, .htmlBlock, .text, .softBreak, .lineBreak, .code, .emphasis, .strong, .link, .citation,
        .footnoteReference, .htmlInline:
        false
      }
    }
  }

  /// The words of one of `proseBlocks`.
  public func prose(of block: Int) -> Prose {
    var prose = Prose(block: block)
    read(block, into: &prose)
    return prose
  }

  /// The same into a prose that is used again, so that a page's blocks share their memory.
  public func read(_ block: Int, into prose: inout Prose) {
    prose.block = block
    prose.text.removeAll(keepingCapacity: true)
    prose.citations.removeAll(keepingCapacity: true)
    prose.segments.removeAll(keepingCapacity: true)
    var writer = ProseWriter()
    writer.write(children: block, of: self, to: &prose)
  }

  public func sourceRange(of range: Range<Int>, in prose: Prose) -> Range<Int> { prose.sourceRange(of: range) }

  /// Whether a soft break reads as nothing: when Han characters stand on both sides of it.
  public func joinsHan(at softBreak: Int) -> Bool {
    var next = softBreak + 1
    while next + 1 < nodes.count, Int(nodes[next].end) > next + 1 { next += 1 }
    guard softBreak > 0, next < nodes.count else { return false }
    guard nodes[softBreak - 1].kind == .text, nodes[next].kind == .text else { return false }
    return endsInHan(literal(of: softBreak - 1)) && beginsWithHan(literal(of: next))
  }
}

extension Node {
  /// Whether the node's words belong to the words around it.
  fileprivate var isTransparent: Bool {
    switch kind {
    case .emphasis, .strong, .link, .citation: true
    case .list, .item, .blockQuote, .box, .table, .tableRow, .footnote, .paragraph, .heading, .boxTitle, .tableCell,
      .codeBlock, .directive, .thematicBreak, .waiver, .htmlBlock, .text, .softBreak, .lineBreak, .code, .image,
      .footnoteReference, .htmlInline:
      false
    }
  }
}

/// Writes one block's inlines as prose.
private struct ProseWriter {
  private static let placeholder: [UInt8] = [0xEF, 0xBF, 0xBC]

  /// A soft break whose reading depends on the words that follow.
  private var pendingBreak: Node?
  /// The citation whose words are being written; where they begin is known with the first.
  private var citation: (node: Int, end: Int32, start: Int?)?

  mutating func write(children parent: Int, of document: Document, to prose: inout Prose) {
    let end = Int(document.nodes[parent].end)
    var index = parent + 1
    while index < end {
      let node = document.nodes[index]
      closeCitation(before: index, in: &prose)
      switch node.kind {
      case .text: write(document.literal(of: index), of: node, to: &prose)
      case .softBreak: pendingBreak = node
      case .lineBreak: append([UInt8(ascii: "\n")], for: node, to: &prose)
      case .citation where Int(node.end) > index + 1: citation = (index, node.end, nil)
      case .citation: writeFillIn(node, index, to: &prose)
      case .code, .image, .footnoteReference: append(Self.placeholder, for: node, to: &prose)
      case .list, .item, .blockQuote, .box, .table, .tableRow, .footnote, .paragraph, .heading, .boxTitle, .tableCell,
        .codeBlock, .directive, .thematicBreak, .waiver, .htmlBlock, .emphasis, .strong, .link, .htmlInline:
        break
      }
      index = node.isTransparent ? index + 1 : Int(node.end)
    }
    closeCitation(before: end, in: &prose)
  }

  private mutating func write(_ literal: ArraySlice<UInt8>, of node: Node, to prose: inout Prose) {
    guard !literal.isEmpty else { return }
    resolveBreak(before: literal, in: &prose)
    beginCitation(in: prose)
    let isVerbatim = node.decoded == .none
    prose.segments.append(
      Prose.Segment(
        text: prose.text.count, source: Int(node.source.lowerBound),
        sourceEnd: isVerbatim ? nil : Int(node.source.upperBound)))
    prose.text += literal
  }

  /// Text that stands in the source as something else.
  private mutating func append(_ text: [UInt8], for node: Node, to prose: inout Prose) {
    resolveBreak(before: text[...], in: &prose)
    beginCitation(in: prose)
    appendSegment(text, for: node, to: &prose)
  }

  private func appendSegment(_ text: [UInt8], for node: Node, to prose: inout Prose) {
    prose.segments.append(
      Prose.Segment(
        text: prose.text.count, source: Int(node.source.lowerBound), sourceEnd: Int(node.source.upperBound)))
    prose.text += text
  }

  private mutating func writeFillIn(_ node: Node, _ index: Int, to prose: inout Prose) {
    append(Self.placeholder, for: node, to: &prose)
    let start = prose.text.count - Self.placeholder.count
    prose.citations.append(Prose.CitedWords(node: index, range: start..<start))
  }

  private mutating func resolveBreak(before next: ArraySlice<UInt8>, in prose: inout Prose) {
    guard let node = pendingBreak else { return }
    pendingBreak = nil
    if prose.text.isEmpty || endsInHan(prose.text[...]) && beginsWithHan(next) { return }
    appendSegment([UInt8(ascii: " ")], for: node, to: &prose)
  }

  private mutating func beginCitation(in prose: Prose) {
    if let open = citation, open.start == nil { citation?.start = prose.text.count }
  }

  private mutating func closeCitation(before index: Int, in prose: inout Prose) {
    guard let open = citation, index >= open.end else { return }
    citation = nil
    let end = prose.text.count
    prose.citations.append(Prose.CitedWords(node: open.node, range: (open.start ?? end)..<end))
  }
}
