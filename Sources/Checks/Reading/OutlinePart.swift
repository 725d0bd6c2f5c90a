import Parsing

/// A block of a page's outline: what kind it is, where its subtree ends, which words it holds.
struct OutlinePart: Sendable {
  enum Kind: Sendable, Hashable {
    case heading(level: Int8)
    case paragraph, boxTitle, cell, image
    case list(isOrdered: Bool)
    case item, quote
    case box(Node.BoxKind)
    case table, row, footnote, code, directive, rule
  }

  let kind: Kind
  let node: Int
  /// Index after the last part of its subtree.
  var end: Int
  /// The blocks read from it itself: one; of an image two, its words and its caption; none for one that holds blocks.
  let blocks: Range<Int>

  func isLike(_ other: OutlinePart) -> Bool { kind == other.kind && end == other.end }
}

extension Node.Kind {
  /// What a node is in the outline; nil for inlines, and for what readers do not see.
  var outlineKind: OutlinePart.Kind? {
    switch self {
    case .heading(let level, _): .heading(level: level)
    case .paragraph: .paragraph
    case .boxTitle: .boxTitle
    case .tableCell: .cell
    case .image: .image
    case .list(let start, _): .list(isOrdered: start != nil)
    case .item: .item
    case .blockQuote: .quote
    case .box(let kind): .box(kind)
    case .table: .table
    case .tableRow: .row
    case .footnote: .footnote
    case .codeBlock: .code
    case .directive: .directive
    case .thematicBreak: .rule
    case .waiver, .htmlBlock, .text, .softBreak, .lineBreak, .code, .emphasis, .strong, .link, .citation,
      .footnoteReference, .htmlInline:
      nil
    }
  }
}

extension OutlinePart.Kind {
  var holdsWords: Bool {
    switch self {
    case .heading, .paragraph, .boxTitle, .cell, .image: true
    case .list, .item, .quote, .box, .table, .row, .footnote, .code, .directive, .rule: false
    }
  }
}
