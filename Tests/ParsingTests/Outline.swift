import Diagnostics

@testable import Parsing

/// A document in one line: every node by its kind, with its children in parentheses; text as readers see it.
func outline(_ document: Document) -> String {
  var index = 0
  var parts: [String] = []
  while index < document.nodes.count {
    parts.append(outline(document, index))
    index = Int(document.nodes[index].end)
  }
  return parts.joined(separator: " ")
}

private func outline(_ document: Document, _ index: Int) -> String {
  let literal = String(decoding: document.literal(of: index), as: UTF8.self)
  let name: String
  switch document.nodes[index].kind {
  case .text: return "“\(literal)”"
  case .code: return "code“\(literal)”"
  case .softBreak: return "⏎"
  case .lineBreak: return "br"
  case .htmlInline: return "html"
  case .htmlBlock: return "html-block"
  case .thematicBreak: return "rule"
  case .footnoteReference(let label): return "^\(document[label])"
  case .waiver(let code, let reason): return "waiver<\(document[code]): \(document[reason])>"
  case .codeBlock(let info): return "code-block<\(info.map { document[$0] } ?? "")>“\(literal)”"
  case .directive(let name): return "directive<\(document[name])>“\(literal)”"
  case .emphasis: name = "em"
  case .strong: name = "strong"
  case .link(let destination, let title):
    name = "link<\(document[destination])\(title.map { " " + document[$0] } ?? "")>"
  case .citation(let destination): name = "cite<\(document[destination])>"
  case .image(let destination, _): name = "image<\(document[destination])>"
  case .list(let start, let isTight): name = (start.map { "ol\($0)" } ?? "ul") + (isTight ? "" : "-loose")
  case .item: name = "li"
  case .blockQuote: name = "quote"
  case .box(let kind): name = kind.rawValue
  case .boxTitle: name = "title"
  case .table: name = "table"
  case .tableRow(let isHeader): name = isHeader ? "head" : "row"
  case .tableCell(let alignment): name = alignment == .none ? "cell" : "cell-\(alignment)"
  case .footnote(let label): name = "footnote<\(document[label])>"
  case .paragraph: name = "p"
  case .heading(let level, let attributes): name = "h\(level)" + (attributes.map { "<\(document[$0])>" } ?? "")
  }
  return name + "(" + document.children(of: index).map { outline(document, $0) }.joined(separator: " ") + ")"
}

func parse(_ text: String) -> (Document, [Diagnostic]) {
  let source = SourceFile(path: "page.md", text: text)
  return MarkdownParser.parse(source, body: 0..<source.bytes.count)
}

func parse(_ marked: Marked) -> (Document, [Diagnostic]) {
  MarkdownParser.parse(marked.source, body: 0..<marked.source.bytes.count)
}
