import Parsing
import ReportModel

/// The words that a page shows, for the search: title, summary, text, and what Tallymark writes into it.
struct PageText {
  let atlas: Atlas
  let language: LanguageContext
  let report: Report?

  /// Headings first, as the table of terms wants it.
  func read(_ page: Page, _ edition: Edition, into terms: inout TermReader) {
    terms.isHeading = true
    terms.read(edition.title)
    for heading in edition.headings { terms.read(heading.text) }
    terms.isHeading = false
    if let summary = edition.summary { terms.read(summary) }
    var writer = BodyWriter(
      atlas, language, edition, at: Addresses.page(page.path, language.id), of: report, twins: [])
    read(edition.document, &writer, into: &terms)
  }

  private func read(_ document: Document, _ writer: inout BodyWriter, into terms: inout TermReader) {
    var index = 0
    while index < document.nodes.count {
      let node = document.nodes[index]
      switch node.kind {
      case .text, .code: terms.read(document.literal(of: index))
      case .softBreak: if !document.joinsHan(at: index) { terms.endText() }
      case .citation where Int(node.end) == index + 1: read(writer.drawn(index), into: &terms)
      case .directive:
        terms.endText()
        MarkupText.read(writer.drawn(index), into: &terms)
      case .codeBlock:
        terms.endText()
        terms.read(document.literal(of: index))
        terms.endText()
      case .image(_, let title):
        terms.endText()
        if let title { terms.read(document[title]) }
      case .emphasis, .strong, .link, .citation: break
      case .lineBreak, .footnoteReference, .list, .item, .blockQuote, .box, .boxTitle, .paragraph, .heading, .table,
        .tableRow, .tableCell, .footnote, .thematicBreak:
        terms.endText()
      case .waiver, .htmlBlock, .htmlInline: break
      }
      index += 1
    }
    terms.endText()
  }

  /// A figure that Tallymark writes goes on in the words beside it.
  private func read(_ figure: [UInt8], into terms: inout TermReader) {
    var isTag = false
    for part in figure.split(omittingEmptySubsequences: false, whereSeparator: { $0 == 0x3C || $0 == 0x3E }) {
      if !isTag { terms.read(part) }
      isTag.toggle()
    }
  }
}

extension BodyWriter {
  /// One node as the page shows it.
  fileprivate mutating func drawn(_ index: Int) -> [UInt8] {
    out = HTMLWriter(capacity: 512)
    quietUntil = .max
    write(index..<Int(document.nodes[index].end))
    return out.bytes
  }
}
