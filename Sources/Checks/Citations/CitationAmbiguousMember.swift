import Diagnostics
import ReportModel
import Values

enum CitationAmbiguousMember: PageCheck {
  static let rule = Rule(
    "citation-ambiguous-member", .error,
    meaning: Message(
      en: "Several breakdowns of the metric have a member of the name that is cited.",
      zh: "该指标有几个细分都含有所引用的成员名。"),
    reason: Message(
      en: "Which fact is meant cannot be guessed.",
      zh: "无法猜测指的是哪一个数据。"),
    example: "[12](metric:safety.accidents#other)   # in the breakdown by site and in that by kind",
    remedy: Message(
      en: "Name the breakdown before the member: `#kind.other`.",
      zh: "在成员前写出细分：`#kind.other`。"),
    isWaivable: false)

  static func check(_ page: ReadPage, into findings: inout [Diagnostic]) {
    for unresolved in page.unresolved {
      guard case .ambiguousMember(let metric, let member, let candidates) = unresolved.problem else { continue }
      findings.append(
        Diagnostic(
          rule, at: unresolved.location(of: member, after: "#"), message(metric, member),
          notes: page.definition(of: metric), help: [Suggestion.oneOf(candidates.map { "#" + $0 })]))
    }
  }

  private static func message(_ metric: MetricID, _ member: String) -> Message {
    Message(
      en: "\(metric) has \(member) in more than one breakdown", zh: "\(metric) 有几个细分都含有 \(member)")
  }
}
