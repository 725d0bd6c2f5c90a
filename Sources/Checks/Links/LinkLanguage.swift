import Diagnostics

enum LinkLanguage: SiteCheck {
  static let rule = Rule(
    "link-language", .warning,
    meaning: Message(
      en: "A link leads to a page in the other language, though the page exists in this one.",
      zh: "链接指向另一种语言的页面，而该页面有本语言的版本。"),
    reason: Message(
      en: "Most often the link was copied with the text; readers land among words they cannot read.",
      zh: "多半是翻译时连链接一起照抄了；读者会落到看不懂的页面上。"),
    example: "[Occupational safety](40-safety.zh.md)   # on an English page",
    remedy: Message(
      en: "Link to the file of this language. A link that means the other language may be waived.",
      zh: "改为链接到本语言的文件。确实要链接到另一种语言的，可以豁免。"))

  static func check(_ site: ReadSite, into findings: inout [Diagnostic]) {
    for problem in site.linkProblems {
      guard case .otherLanguage(let own) = problem.kind else { continue }
      findings.append(Diagnostic(rule, at: problem.location, message, help: [help(own)]))
    }
  }

  private static let message = Message(
    en: "the link leads to the page in another language", zh: "链接指向该页面的另一种语言版本")

  private static func help(_ own: String) -> Message {
    Message(en: "in this language it is \(own)", zh: "本语言的文件是 \(own)")
  }
}
