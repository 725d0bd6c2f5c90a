import Diagnostics
import ReportModel

enum TwinTerm: PageCheck {
  static let rule = Rule(
    "twin-term", .advice,
    meaning: Message(
      en: "A term of the glossary is used in one language, and the other does not say its counterpart in this section.",
      zh: "一种语言用了术语表里的词，另一种语言在这一节里没有对应的说法。"),
    reason: Message(
      en: "The translation may have chosen another word for it, or left it out.", zh: "译文可能换了别的说法，或者漏译了。"),
    example: "zh: 利益相关方关心隐私。\nen: Interested people care about privacy.",
    remedy: Message(
      en: "Use the glossary's word in both languages where the same thing is meant.", zh: "说的是同一件事时，两种语言都用术语表里的说法。"))

  static func check(_ page: ReadPage, into findings: inout [Diagnostic]) {
    for twin in page.twins {
      for difference in twin.terms {
        let (has, lacks) = difference.side == .twin ? (twin.source, twin.twin) : (twin.twin, twin.source)
        let term = page.site.glossary.terms[difference.term]
        let word = has.words(of: difference.use)
        guard let wanted = term.words[lacks.edition.language] else { continue }
        findings.append(
          Diagnostic(
            rule, at: has.location(of: difference.use), message(word, wanted, lacks.name),
            notes: [
              .init(
                Message(en: "the counterpart of this block", zh: "与之对应的段落"),
                at: lacks.location(of: lacks.blocks[difference.counterpart])),
              .init(Message(en: "the glossary says so here", zh: "术语表的规定"), at: term.location)
            ]))
      }
    }
  }

  private static func message(_ word: String, _ wanted: String, _ lacks: Message) -> Message {
    Message(
      en: "“\(word)” is “\(wanted)” by the glossary, which \(lacks.en) does not say here",
      zh: "按术语表，“\(word)”对应“\(wanted)”，而\(lacks.zh)这里没有这样写")
  }
}
