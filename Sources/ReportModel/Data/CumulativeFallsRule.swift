import Diagnostics
import Figures
import Values

/// What is counted since a day only grows.
enum CumulativeFallsRule {
  static let rule = Rule(
    "data-cumulative-falls", .error,
    meaning: Message(en: "A cumulative value is less than an earlier one.", zh: "累计值比更早的累计值小。"),
    reason: Message(
      en: "What has been counted does not become less; one of the two is wrong or was counted otherwise.",
      zh: "累计只增不减；两个数有一个写错，或者口径变了。"),
    example: "period: cumulative\nvalues: {2016-12-31: 1200, 2017-12-31: 1150}",
    remedy: Message(
      en: "Correct the value; where the count has changed, restate the older one with `was:`.",
      zh: "改正数值；口径变了的，用 `was:` 重述旧值。"))

  static func check(_ metric: Metric, _ data: DataModel, into findings: inout [Diagnostic]) {
    guard case .cumulative = metric.periodKind else { return }
    var latest: [MemberID?: Fact] = [:]
    for fact in metric.facts.lazy.map({ data[$0] }) {
      guard let interval = fact.truth().interval else { continue }
      if let before = latest[fact.reference.member], let lower = before.truth().interval?.lower,
        let upper = interval.upper, upper.value < lower.value
      {
        findings.append(finding(fact, before))
      }
      latest[fact.reference.member] = fact
    }
  }

  private static func finding(_ fact: Fact, _ before: Fact) -> Diagnostic {
    Diagnostic(
      rule, at: fact.location,
      Message(
        en:
          "\(fact.reference) is \(fact.value.rounded), less than \(before.value.rounded) at \(before.reference.period)",
        zh: "\(fact.reference) 是 \(fact.value.rounded)，小于 \(before.reference.period) 的 \(before.value.rounded)"),
      notes: [.init(Message(en: "the earlier value", zh: "更早的数值"), at: before.location)], help: [rule.remedy])
  }
}
