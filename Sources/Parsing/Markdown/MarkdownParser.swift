import Diagnostics

/// Reads Markdown: CommonMark by libcmark, with pipe tables, footnotes, boxes, heading attributes, directives,
/// waivers and citations.
public enum MarkdownParser {
  /// The document of `body`, a range of the source (what follows front matter, or a text in YAML), and what is wrong
  /// with it. Places are those of the whole file.
  public static func parse(_ source: SourceFile, body: Range<Int>) -> (Document, [Diagnostic]) {
    let preparation = MarkdownPreparation(source, body)
    var walk = BlockWalk(source, preparation)
    var tree = CMarkTree(walk.text.bytes, walk.text.range)
    walk.walk(&tree)
    var builder = walk.builder
    checkFootnotes(&builder)
    checkDefinitions(preparation.citationDefinitions, &builder)
    return (builder.document, builder.diagnostics)
  }

  private static func checkFootnotes(_ builder: inout DocumentBuilder) {
    let document = builder.document
    var definitions: [String: Int] = [:]
    for footnote in document.footnotes {
      if let first = definitions[footnote.label] {
        let note = Diagnostic.Note(.firstFootnote, at: document.source.location(of: document.mark(of: first)))
        builder.report(
          .footnote, at: document.mark(of: footnote.node), .duplicateFootnote(footnote.label), notes: [note])
      } else {
        definitions[footnote.label] = footnote.node
      }
    }
    var used: Set<String> = []
    for node in document.nodes {
      guard case .footnoteReference(let index) = node.kind else { continue }
      let label = document[index]
      guard used.insert(label).inserted, definitions[label] == nil else { continue }
      let help = nearestName(to: label, amongUnordered: definitions.keys).map { [Message.didYouMean("[^\($0)]")] }
      let span = Int(node.source.lowerBound)..<Int(node.source.upperBound)
      builder.report(.footnote, at: span, .unknownFootnote(label), help: help ?? [])
    }
    for footnote in document.footnotes where !used.contains(footnote.label) {
      builder.report(.unusedFootnote, at: document.mark(of: footnote.node), .unusedFootnote(footnote.label))
    }
  }
}

extension MarkdownParser {
  /// A definition of a link that cites something is named by a link, or else it is a citation that got lost.
  private static func checkDefinitions(_ definitions: [Range<Int>], _ builder: inout DocumentBuilder) {
    guard !definitions.isEmpty else { return }
    let document = builder.document
    let cited = Set(document.nodes.lazy.compactMap(\.kind.destination).map { document[$0] })
    for span in definitions {
      let written = document.source.text(span)
      let isFound = builder.diagnostics.contains { $0.location == document.source.location(of: span) }
      if isFound || cited.contains(CitationScheme.repaired(written) ?? written) { continue }
      builder.report(.lostCitation, at: span, .unusedDefinition)
    }
  }
}

extension Document {
  /// `[^label]` at the beginning of a footnote.
  fileprivate func mark(of footnote: Int) -> Range<Int> {
    guard case .footnote(let label) = nodes[footnote].kind else { return 0..<0 }
    let start = Int(nodes[footnote].source.lowerBound)
    return start..<start + self[label].utf8.count + 3
  }

  /// Where a link's, citation's or image's destination stands; the whole node where it is not written there as such.
  public func destinationRange(of index: Int) -> Range<Int> {
    let whole = Int(nodes[index].source.lowerBound)..<Int(nodes[index].source.upperBound)
    guard let destination = nodes[index].kind.destination else { return whole }
    let sought = Array(self[destination].utf8)
    var start = whole.upperBound - sought.count
    while start > whole.lowerBound, !sought.isEmpty {
      if source.bytes[start] == sought[0], source.bytes[start..<start + sought.count] == sought[...] {
        return start..<start + sought.count
      }
      start -= 1
    }
    return whole
  }
}

extension Node.Kind {
  /// Where a link, citation or image leads.
  public var destination: StringIndex? {
    switch self {
    case .link(let destination, _), .image(let destination, _), .citation(let destination): destination
    case .list, .item, .blockQuote, .box, .table, .tableRow, .footnote, .paragraph, .heading, .boxTitle, .tableCell,
      .codeBlock, .directive, .thematicBreak, .waiver, .htmlBlock, .text, .softBreak, .lineBreak, .code, .emphasis,
      .strong, .footnoteReference, .htmlInline:
      nil
    }
  }
}

extension Rule {
  static let footnote = Rule(
    "syntax-footnote", .error,
    meaning: Message(
      en: "A footnote is referred to and not defined, or defined twice.", zh: "脚注有引用却没有定义，或者定义了两次。"),
    reason: Message(
      en: "Readers would see `[^1]` in the sentence, and never the note that qualifies a figure.",
      zh: "读者会在句子里看到 `[^1]`，却看不到对数字作限定的那条注。"),
    example: "Scope 2 emissions fell[^market].",
    remedy: Message(
      en: "Write the note at the margin: `[^market]: Market-based.` Each label once.",
      zh: "顶格写出注文：`[^market]: 按市场法计算。`，每个标记只定义一次。"),
    isWaivable: false)

  static let unusedFootnote = Rule(
    "syntax-unused-footnote", .warning,
    meaning: Message(en: "A footnote is defined and never referred to.", zh: "脚注有定义，却没有引用。"),
    reason: Message(
      en: "It is not shown. Most often its mark was lost when the sentence was rewritten.",
      zh: "没有引用的脚注不会显示，多半是改句子时把标记弄丢了。"),
    example: "[^market]: Market-based.",
    remedy: Message(
      en: "Put `[^label]` behind the words that the note belongs to, or delete the note.",
      zh: "在对应的文字后面加上 `[^标记]`，或者删掉这条注。"),
    isWaivable: false)
}

extension Message {
  fileprivate static let unusedDefinition = Message(
    en: "this did not become a citation: no link on the page names its label; write `[words](…)`",
    zh: "这里没有成为引用：页面上没有链接用到这个标记；请写成 `[文字](…)`")

  fileprivate static let firstFootnote = Message(en: "the footnote is defined here first", zh: "这个脚注第一次定义在这里")

  fileprivate static func unknownFootnote(_ label: String) -> Message {
    Message(en: "no footnote `[^\(label)]:` is defined on this page", zh: "这一页没有定义脚注 `[^\(label)]:`")
  }

  fileprivate static func duplicateFootnote(_ label: String) -> Message {
    Message(en: "the footnote `[^\(label)]` is defined twice", zh: "脚注 `[^\(label)]` 定义了两次")
  }

  fileprivate static func unusedFootnote(_ label: String) -> Message {
    Message(en: "nothing refers to the footnote `[^\(label)]`", zh: "没有文字引用脚注 `[^\(label)]`")
  }
}
