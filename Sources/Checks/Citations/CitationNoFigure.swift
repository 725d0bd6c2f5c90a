import Diagnostics
import Parsing
import ReportModel

enum CitationNoFigure: PageCheck {
  static let rule = Rule(
    "citation-no-figure", .error,
    meaning: Message(
      en: "The words of a citation hold no figure.",
      zh: "引用的文字里没有数字。"),
    reason: Message(
      en: "The fact is cited, and nothing is checked against it.",
      zh: "引用了数据，却没有任何数字与它核对。"),
    example: "[our people](metric:workforce.employees)",
    remedy: Message(
      en: "Put the digits of the figure between the brackets; the unit and the qualifier may stand outside. To let "
        + "Tallymark write the figure, leave the brackets empty or write `<metric:ID>`.",
      zh: "把数字放进方括号；单位和“超过”“近”等词可以在外面。想让 Tallymark 写数字，请把方括号留空，或写 `<metric:指标名>`。"))

  static func check(_ page: ReadPage, into findings: inout [Diagnostic]) {
    page.forEachCitation { edition, read in
      guard read.binding == .noFigure, edition.language != nil, edition.citation(read).isResolved else { return }
      let location = edition.location(of: read)
      findings.append(Diagnostic(rule, at: location, message(edition.words(of: read)), help: [help]))
    }
  }

  private static func message(_ words: String) -> Message {
    Message(en: "“\(words)” holds no figure", zh: "“\(words)”里没有数字")
  }

  private static let help = Message(
    en: "put the digits between the brackets, or leave them empty to have the figure written",
    zh: "请把数字放进方括号；留空则由 Tallymark 写出数字")
}

extension Citation {
  var isResolved: Bool {
    if case .unresolved = resolution { return false }
    return true
  }
}

extension ReadEdition {
  /// What a citation's brackets hold.
  func words(of read: ReadCitation) -> String {
    guard case .node(let block) = blocks[read.block].place else { return "" }
    let prose = prose(of: block)
    let words = prose.words(ofCitation: citation(read).node) ?? 0..<0
    return String(decoding: prose.text[words], as: UTF8.self)
  }
}
