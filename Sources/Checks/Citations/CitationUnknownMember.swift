import Diagnostics
import ReportModel
import Values

enum CitationUnknownMember: PageCheck {
  static let rule = Rule(
    "citation-unknown-member", .error,
    meaning: Message(
      en: "A citation names a member (after `#`) that the metric's breakdowns do not have.",
      zh: "引用中 `#` 后面的成员不在该指标的任何细分之中。"),
    reason: Message(
      en: "Without the member there is no fact to hold the figure against.",
      zh: "找不到这个成员，就没有可以核对的数据。"),
    example: "[2,563 women](metric:workforce.employees#femal)",
    remedy: Message(
      en: "Write one of the members that the metric has. Where two breakdowns share a member, name the breakdown too: "
        + "`#gender.female`.",
      zh: "改为该指标已有的成员。如果两个细分都有同名成员，请连细分一起写：`#gender.female`。"),
    isWaivable: false)

  static func check(_ page: ReadPage, into findings: inout [Diagnostic]) {
    for unresolved in page.unresolved {
      guard case .unknownMember(let metric, let member, let existing) = unresolved.problem else { continue }
      findings.append(
        Diagnostic(
          rule, at: unresolved.location(of: member, after: "#"), message(metric, member),
          notes: page.definition(of: metric), help: [help(member, existing)]))
    }
  }

  private static func message(_ metric: MetricID, _ member: String) -> Message {
    Message(en: "\(metric) has no member \(member)", zh: "指标 \(metric) 没有成员 \(member)")
  }

  private static func help(_ member: String, _ existing: [String]) -> Message {
    if existing.isEmpty {
      return Message(
        en: "it has no breakdowns at all; cite the whole, or add the breakdown",
        zh: "它没有任何细分；请引用总数，或补上细分数据")
    }
    return nearestName(to: member, among: existing).map(Suggestion.didYouMean)
      ?? Suggestion.oneOf(existing)
  }
}
