import Diagnostics

enum LinkAnchor: SiteCheck {
  static let rule = Rule(
    "link-anchor", .error,
    meaning: Message(
      en: "A link leads to a place (`#id`) that its page does not have.",
      zh: "链接指向的位置（`#id`）在该页上不存在。"),
    reason: Message(
      en: "Readers land at the top of a page and search for themselves.",
      zh: "读者只会落在页首，要自己去找。"),
    example: "[Health checks](40-safety.en.md#chekups)",
    remedy: Message(
      en: "Give the heading the id, `## Health checks {#checkups}`, in the source page, or correct the link.",
      zh: "在源语言页面的标题上写明 id（`## 健康体检 {#checkups}`），或改正链接。"))

  static func check(_ site: ReadSite, into findings: inout [Diagnostic]) {
    for problem in site.linkProblems {
      guard case .noAnchor(let anchor, let nearest) = problem.kind else { continue }
      findings.append(
        Diagnostic(rule, at: location(anchor, problem), message(anchor), help: [nearest.map(didYouMean) ?? help]))
    }
  }

  private static func location(_ anchor: String, _ problem: LinkProblem) -> Location {
    let destination = problem.document.destinationRange(of: problem.node)
    guard let range = problem.document.range(of: "#" + anchor, in: destination) else { return problem.location }
    return problem.document.location(of: range)
  }

  private static func message(_ anchor: String) -> Message {
    Message(en: "the page has no place #\(anchor)", zh: "该页没有 #\(anchor) 这个位置")
  }

  private static func didYouMean(_ id: String) -> Message { Suggestion.didYouMean("#\(id)") }

  private static let help = Message(
    en: "give the heading the id `{#…}` in the source page, or correct the link",
    zh: "请在源语言页面的标题上写明 `{#…}`，或改正链接")
}
