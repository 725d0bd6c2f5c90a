import Diagnostics

enum CitationUnknownStory: PageCheck {
  static let rule = Rule(
    "citation-unknown-story", .error,
    meaning: Message(
      en: "A citation names a particular that the report's stories.yaml does not hold.",
      zh: "引用的故事数据在本报告的 stories.yaml 中不存在。"),
    reason: Message(
      en: "A particular of a story is checked like any figure; it needs a value to be checked against.",
      zh: "故事里的数字也要核对，需要有一个可供核对的数值。"),
    example: "[53,000 yuan](story:shop.largest-lone)",
    remedy: Message(
      en: "Correct the id, or add the particular to stories.yaml.",
      zh: "改正名称，或在 stories.yaml 中补上这一项。"),
    isWaivable: false)

  static func check(_ page: ReadPage, into findings: inout [Diagnostic]) {
    for unresolved in page.unresolved {
      guard case .unknownStory(let id, let nearest) = unresolved.problem else { continue }
      findings.append(
        Diagnostic(
          rule, at: unresolved.location(of: id, after: ":"), message(id),
          help: [nearest.map(Suggestion.didYouMean) ?? rule.remedy]))
    }
  }

  private static func message(_ id: String) -> Message {
    Message(en: "stories.yaml has no particular \(id)", zh: "stories.yaml 中没有 \(id)")
  }
}
