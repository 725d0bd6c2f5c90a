import Diagnostics

/// A page's body as one flat array of nodes in reading order, each knowing where its subtree ends.
///
/// Flat rather than a tree of boxes: one allocation a page, walked straight through by checks and renderers, and
/// small enough (text is left in the source) that twenty thousand pages stay in memory.
public struct Document: Sendable {
  public var source: SourceFile
  public var nodes: [Node]
  /// Text that does not stand in the source as such (entities, escapes), one literal after the other.
  fileprivate var decoded: [UInt8] = []
  /// Where each of them ends.
  fileprivate var decodedEnds: [Int32] = []
  /// Destinations, ids, titles and infos that nodes refer to by index.
  public var strings: [String]
  public var footnotes: [Footnote]

  public init(
    source: SourceFile, nodes: [Node] = [], strings: [String] = [], footnotes: [Footnote] = []
  ) {
    self.source = source
    self.nodes = nodes
    self.strings = strings
    self.footnotes = footnotes
  }

  /// A footnote's label, and the index of the node (kind `.footnote`) that holds its text.
  public struct Footnote: Sendable {
    public let label: String
    public var node: Int
  }
}

/// An index into `Document.strings`.
public struct StringIndex: Sendable, Hashable {
  public let index: Int32
  public init(_ index: Int) { self.index = Int32(index) }
}

/// Which of its document's decoded literals a node has. Not an optional, since a site has millions of nodes, and four
/// bytes each count.
public struct DecodedLiteral: Sendable, Hashable {
  fileprivate let index: Int32
  /// The source's own bytes are the literal.
  public static let none = DecodedLiteral(index: -1)
}

public struct Node: Sendable {
  public enum Kind: Sendable, Hashable {
    // Blocks that hold blocks
    case list(start: Int32?, isTight: Bool)
    case item
    case blockQuote
    /// A blockquote that begins with `[!case]`, `[!note]` or `[!opinion]`; a `.boxTitle` may come first in it.
    case box(BoxKind)
    case table
    case tableRow(isHeader: Bool)
    case footnote(label: StringIndex)
    // Blocks that hold inlines
    case paragraph
    /// `attributes` is what stands between `{` and `}` at its end, if anything.
    case heading(level: Int8, attributes: StringIndex?)
    case boxTitle
    case tableCell(TableAlignment)
    // Leaf blocks
    case codeBlock(info: StringIndex?)
    /// A fenced block `{name}`; its range is the YAML body in the source.
    case directive(name: StringIndex)
    case thematicBreak
    /// `<!-- waive CODE: reason -->`: holds for the block that follows.
    case waiver(code: StringIndex, reason: StringIndex)
    /// Raw HTML, which is a finding; nothing of it is rendered.
    case htmlBlock
    // Inlines
    case text
    case softBreak
    case lineBreak
    case code
    case emphasis
    case strong
    case link(destination: StringIndex, title: StringIndex?)
    /// A link or autolink to `metric:`, `change:`, `target:`, `story:` or `literal:`; without children Tallymark
    /// writes the figure.
    case citation(destination: StringIndex)
    /// Its children are the alternative text.
    case image(destination: StringIndex, title: StringIndex?)
    case footnoteReference(label: StringIndex)
    case htmlInline
  }

  public enum BoxKind: String, Sendable, Hashable, CaseIterable {
    case story = "case"
    case note
    case opinion
  }

  public enum TableAlignment: Sendable, Hashable {
    case none, left, center, right
  }

  public var kind: Kind
  /// Index after the last node of its subtree; its own index + 1 for a leaf.
  public var end: Int32
  /// Bytes in the source that the node covers, as narrow as is known; of `.text` and `.code` the literal itself.
  public var source: Range<Int32>
  /// Of `.text`, `.code` and `.codeBlock`.
  public var decoded = DecodedLiteral.none

  public init(kind: Kind, end: Int32, source: Range<Int32>) {
    self.kind = kind
    self.end = end
    self.source = source
  }
}

extension Document {
  public subscript(string: StringIndex) -> String { strings[Int(string.index)] }

  /// The literal bytes of a text, code or code block node.
  public func literal(of index: Int) -> ArraySlice<UInt8> {
    let node = nodes[index]
    guard node.decoded == .none else { return literal(node.decoded) }
    return source.bytes[Int(node.source.lowerBound)..<Int(node.source.upperBound)]
  }

  private func literal(_ literal: DecodedLiteral) -> ArraySlice<UInt8> {
    let index = Int(literal.index)
    return decoded[(index > 0 ? Int(decodedEnds[index - 1]) : 0)..<Int(decodedEnds[index])]
  }

  /// Keeps a literal that does not stand in the source as such.
  public mutating func keep(decoded literal: some Collection<UInt8>) -> DecodedLiteral {
    decoded += literal
    decodedEnds.append(Int32(decoded.count))
    return DecodedLiteral(index: Int32(decodedEnds.count - 1))
  }

  /// Gives back what the arrays have grown beyond their contents. All pages of a site are held at
  /// once, and `map` reserves no more than it fills.
  public mutating func trim() {
    nodes = nodes.map { $0 }
    strings = strings.map { $0 }
    decoded = decoded.map { $0 }
    decodedEnds = decodedEnds.map { $0 }
  }

  /// Indices of a node's direct children.
  public func children(of index: Int) -> [Int] {
    var result: [Int] = []
    var next = index + 1
    while next < nodes[index].end {
      result.append(next)
      next = Int(nodes[next].end)
    }
    return result
  }

  public func location(of index: Int) -> Location {
    let range = nodes[index].source
    return source.location(of: Int(range.lowerBound)..<Int(range.upperBound))
  }
}
