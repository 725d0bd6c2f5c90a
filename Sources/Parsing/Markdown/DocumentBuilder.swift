import Diagnostics

/// A document under construction: nodes are begun and ended in reading order.
struct DocumentBuilder {
  /// Deeper than any report, and shallow enough for whoever walks the nodes by calling itself.
  private static let deepest = 100

  private(set) var document: Document
  private(set) var diagnostics: [Diagnostic] = []
  /// Indices of the nodes that are not yet ended; -1 for one that is nested too deep to be kept.
  private var open: [Int] = []
  private var isTooDeep = false

  init(_ source: SourceFile) {
    document = Document(source: source)
    document.nodes.reserveCapacity(source.bytes.count / 48)
  }

  var source: SourceFile { document.source }
  var depth: Int { open.count }
  /// Whether nothing has been put into the node that was begun last.
  var isEmpty: Bool { open.last == document.nodes.count - 1 }

  mutating func begin(_ kind: Node.Kind, at start: Int) {
    guard open.count < Self.deepest else {
      reportDepth(at: start)
      return open.append(-1)
    }
    open.append(document.nodes.count)
    document.nodes.append(Node(kind: kind, end: 0, source: Int32(start)..<Int32(start)))
  }

  /// Ends the node that was begun last, at `end` or where its last child ends.
  mutating func end(at end: Int? = nil) {
    guard let index = open.popLast(), index >= 0 else { return }
    document.nodes[index].end = Int32(document.nodes.count)
    if let end { cover(Int32(end)..<Int32(end), with: index) }
    cover(document.nodes[index].source)
  }

  mutating func leaf(_ kind: Node.Kind, _ span: Range<Int>, decoded: [UInt8]? = nil) {
    var node = Node(
      kind: kind, end: Int32(document.nodes.count + 1), source: Int32(span.lowerBound)..<Int32(span.upperBound))
    if let decoded { node.decoded = document.keep(decoded: decoded) }
    document.nodes.append(node)
    cover(node.source)
  }

  /// What the node that was begun last turns out to be.
  mutating func become(_ kind: Node.Kind) {
    if let index = open.last, index >= 0 { document.nodes[index].kind = kind }
  }

  /// Ends the node that was begun last as if it had never been begun; its children stay.
  mutating func endEmpty() {
    guard let index = open.popLast(), index >= 0, index == document.nodes.count - 1 else { return }
    document.nodes.removeLast()
  }

  mutating func string(_ text: String) -> StringIndex {
    document.strings.append(text)
    return StringIndex(document.strings.count - 1)
  }

  mutating func addFootnote(_ label: String) {
    document.footnotes.append(Document.Footnote(label: label, node: document.nodes.count))
  }

  mutating func report(
    _ rule: Rule, at span: Range<Int>, _ message: Message, notes: [Diagnostic.Note] = [], help: [Message] = []
  ) {
    diagnostics.append(Diagnostic(rule, at: source.location(of: span), message, notes: notes, help: help))
  }

  /// A node covers its children.
  private mutating func cover(_ span: Range<Int32>) {
    if let parent = open.last, parent >= 0 { cover(span, with: parent) }
  }

  private mutating func cover(_ span: Range<Int32>, with index: Int) {
    let own = document.nodes[index].source
    let lower = min(own.lowerBound, span.lowerBound)
    document.nodes[index].source = lower..<max(own.upperBound, span.upperBound)
  }

  private mutating func reportDepth(at start: Int) {
    guard !isTooDeep else { return }
    isTooDeep = true
    report(.nesting, at: start..<min(start + 1, source.bytes.count), .tooDeep)
  }
}

extension Rule {
  static let nesting = Rule(
    "syntax-nesting", .error,
    meaning: Message(
      en: "Lists, quotes or emphasis are nested more than a hundred deep.", zh: "列表、引用或强调嵌套超过了一百层。"),
    reason: Message(
      en: "Nobody reads that; it is left over from a conversion, and the deepest levels are left out of the page.",
      zh: "没有人会这样写给读者看，多半是转换留下的；最深的几层不会出现在页面上。"),
    example: "> > > > > > > > > > …",
    remedy: Message(en: "Write the block anew without the marks.", zh: "去掉这些标记，把这一段重写一遍。"),
    isWaivable: false)
}

extension Message {
  fileprivate static let tooDeep = Message(
    en: "this is nested more than a hundred levels deep", zh: "这里的嵌套超过了一百层")
}
