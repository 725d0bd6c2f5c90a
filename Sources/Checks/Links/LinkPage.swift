import Diagnostics

enum LinkPage: SiteCheck {
  static let rule = Rule(
    "link-page", .error,
    meaning: Message(
      en: "A link leads to a page that does not exist.",
      zh: "链接指向的页面不存在。"),
    reason: Message(
      en: "Readers who follow it end at an error page.",
      zh: "读者点开只会看到错误页。"),
    example: "[Occupational safety](45-safety.en.md)",
    remedy: Message(
      en: "Link to the page's `.md` file, relative to the file that the link stands in; Tallymark makes the address of "
        + "it.",
      zh: "链接到该页的 `.md` 文件，路径相对于链接所在的文件；网址由 Tallymark 生成。"))

  static func check(_ site: ReadSite, into findings: inout [Diagnostic]) {
    for problem in site.linkProblems {
      switch problem.kind {
      case .noPage(let path, let nearest):
        findings.append(
          Diagnostic(
            rule, at: problem.location, message(path), help: [nearest.map(Suggestion.didYouMean) ?? relative]))
      case .absolute: findings.append(Diagnostic(rule, at: problem.location, absolute, help: [relative]))
      case .empty: findings.append(Diagnostic(rule, at: problem.location, empty, help: [relative]))
      case .noFile, .noImage, .externalImage, .noAlternativeText, .noAnchor, .otherCase, .otherLanguage, .unsafeScheme,
        .otherScheme, .nearlyCitation:
        break
      }
    }
  }

  private static func message(_ path: String) -> Message {
    if path.isEmpty { return Message(en: "the link leads out of content/", zh: "链接指向了 content/ 之外") }
    return Message(en: "there is no page \(path)", zh: "没有 \(path) 这个页面")
  }

  private static let absolute = Message(
    en: "the link begins with `/`, but a report may stand anywhere on a server", zh: "链接以 `/` 开头，而报告可能放在服务器的任何位置")
  private static let empty = Message(en: "the link leads nowhere", zh: "链接没有写去向")
  private static let relative = Message(
    en: "link to the page's `.md` file, relative to this file", zh: "请链接到该页的 `.md` 文件，路径相对于本文件")
}
