import Diagnostics

enum LinkAlt: SiteCheck {
  static let rule = Rule(
    "link-alt", .warning,
    meaning: Message(en: "An image has no alternative text.", zh: "图片没有替代文字。"),
    reason: Message(
      en: "Who cannot see the image does not learn what it shows; search engines neither.",
      zh: "看不见图片的人无从得知图里有什么，搜索引擎也一样。"),
    example: "![](images/roof.jpg)",
    remedy: Message(
      en: "Say in the brackets what the image shows, in the language of the page.",
      zh: "在方括号里用本页的语言写出图片的内容。"))

  static func check(_ site: ReadSite, into findings: inout [Diagnostic]) {
    for problem in site.linkProblems {
      guard case .noAlternativeText = problem.kind else { continue }
      findings.append(
        Diagnostic(rule, at: problem.document.location(of: problem.node), message, help: [help]))
    }
  }

  private static let message = Message(en: "the image has no alternative text", zh: "图片没有替代文字")
  private static let help = Message(
    en: "write what it shows between the brackets: `![…](…)`", zh: "请在方括号里写出图片内容：`![…](…)`")
}
