import Diagnostics
import ReportModel
import Values

enum CitationNoFact: PageCheck {
  static let rule = Rule(
    "citation-no-fact", .error,
    meaning: Message(
      en: "The metric exists, but has no value for the period that is cited.",
      zh: "指标存在，但在所引用的期间没有数值。"),
    reason: Message(
      en: "A citation without a period means the page's `as-of` or the report's period. A value of another period is "
        + "another fact.",
      zh: "没有写期间的引用，取页面的 `as-of` 或报告期。别的期间的数值是另一个数据，不能顶替。"),
    example: "[6,909 people](metric:workforce.employees@2015-12-31)",
    remedy: Message(
      en: "Cite a period that has a value, or add the value to the metric.",
      zh: "改引有数值的期间，或在指标中补上这个期间的数值。"),
    isWaivable: false)

  static func check(_ page: ReadPage, into findings: inout [Diagnostic]) {
    for unresolved in page.unresolved {
      guard case .noFact(let metric, let period, let existing) = unresolved.problem else { continue }
      findings.append(
        Diagnostic(
          rule, at: unresolved.destinationLocation, message(metric, period),
          notes: page.definition(of: metric), help: [help(existing)]))
    }
  }

  private static func message(_ metric: MetricID, _ period: Period) -> Message {
    Message(en: "\(metric) has no value for \(period)", zh: "指标 \(metric) 没有 \(period) 的数值")
  }

  private static func help(_ existing: [Period]) -> Message {
    if existing.isEmpty {
      return Message(en: "it has no values yet; add one", zh: "它还没有任何数值，请先补上")
    }
    let periods = Suggestion.list(existing.map { "@\($0)" })
    return Message(en: "it has values for \(periods.en)", zh: "已有数值的期间：\(periods.zh)")
  }
}
