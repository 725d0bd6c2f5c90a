import Diagnostics
import ReportModel
import Values

enum CitationNoTarget: PageCheck {
  static let rule = Rule(
    "citation-no-target", .error,
    meaning: Message(
      en: "A `target:` citation names a year for which the metric sets no target.",
      zh: "`target:` 引用的年份，该指标没有设定目标。"),
    reason: Message(
      en: "A promise to readers must be on record with its year, or nobody can be held to it.",
      zh: "向读者承诺的目标必须连同年份记录在案，否则无从对照兑现。"),
    example: "[two billion consumers](target:group.consumers@2035)",
    remedy: Message(
      en: "Cite a year that has a target, or add it under the metric's `targets`.",
      zh: "改引已有目标的年份，或在该指标的 `targets` 下补上。"),
    isWaivable: false)

  static func check(_ page: ReadPage, into findings: inout [Diagnostic]) {
    for unresolved in page.unresolved {
      guard case .noTarget(let metric, let period, let existing) = unresolved.problem else { continue }
      findings.append(
        Diagnostic(
          rule, at: unresolved.destinationLocation, message(metric, period),
          notes: page.definition(of: metric), help: [help(existing)]))
    }
  }

  private static func message(_ metric: MetricID, _ period: String) -> Message {
    if period.isEmpty {
      return Message(
        en: "the citation does not say which target of \(metric) it means", zh: "没有写明引用的是 \(metric) 的哪个目标")
    }
    return Message(en: "\(metric) has no target for \(period)", zh: "指标 \(metric) 没有 \(period) 的目标")
  }

  private static func help(_ existing: [Period]) -> Message {
    if existing.isEmpty {
      return Message(en: "it has no targets; add one under `targets`", zh: "它还没有目标，请在 `targets` 下补上")
    }
    let periods = Suggestion.list(existing.map { "@\($0)" })
    return Message(en: "it has targets for \(periods.en)", zh: "已有目标的期间：\(periods.zh)")
  }
}
