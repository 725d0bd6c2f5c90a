import Diagnostics
import ReportModel

enum TwinAvoidedTerm: PageCheck {
  static let rule = Rule(
    "twin-avoided-term", .warning,
    meaning: Message(
      en: "A page uses a word that the glossary says to avoid.", zh: "页面用了术语表要求避免的说法。"),
    reason: Message(
      en: "One thing with two names reads as two things, and readers who search for one name miss the other.",
      zh: "同一件事有两个名称，读起来像两件事；读者搜一个名称，就找不到另一个。"),
    example: "terms: [{en: Scope 3, zh: 范围三, avoid: {zh: [三级排放]}}]   # and the page says 三级排放",
    remedy: Message(
      en:
        "Write the glossary's word. A name that happens to hold the word is `[…](literal:)`, or a name of the glossary.",
      zh: "改用术语表里的说法。恰好含有该词的专名请写成 `[…](literal:)`，或列入术语表的 names。"))

  static func check(_ page: ReadPage, into findings: inout [Diagnostic]) {
    for edition in page.editions {
      for use in edition.terms {
        guard use.isUse, case .avoided(let index) = use.entry, !edition.isLiteral(use) else { continue }
        let term = page.site.glossary.terms[index]
        let preferred = term.words[edition.edition.language]
        findings.append(
          Diagnostic(
            rule, at: edition.location(of: use), message(edition.words(of: use), preferred),
            notes: [.init(Message(en: "the glossary says so here", zh: "术语表的规定"), at: term.location)],
            help: preferred == nil ? [rule.remedy] : []))
      }
    }
  }

  private static func message(_ word: String, _ preferred: String?) -> Message {
    guard let preferred else {
      return Message(en: "the glossary says to avoid “\(word)”", zh: "术语表要求不用“\(word)”")
    }
    return Message(
      en: "the glossary says “\(preferred)”, not “\(word)”", zh: "术语表用“\(preferred)”，不用“\(word)”")
  }
}
