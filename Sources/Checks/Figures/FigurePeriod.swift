import Diagnostics
import ReportModel

enum FigurePeriod: PageCheck {
  static let rule = Rule(
    "figure-period", .warning,
    meaning: Message(
      en: "The sentence names one period, its citation means another, and the metric has a value for both.",
      zh: "句子说的是一个期间，引用的却是另一个期间，而该指标在两个期间都有数值。"),
    reason: Message(
      en:
        "A citation without `@period` means the report's period. In a sentence about an earlier year that is the wrong "
        + "value.",
      zh: "没有写 `@期间` 的引用取报告期；如果句子说的是往年，引用的就是错的数值。"),
    example: "At the end of 2015 there were [6,909 employees](metric:workforce.employees).",
    remedy: Message(
      en: "Cite the period that the sentence names, `metric:ID@2015`, or correct the date.",
      zh: "引用句子所说的期间（`metric:指标名@2015`），或改正日期。"))

  static func check(_ page: ReadPage, into findings: inout [Diagnostic]) {
    for edition in page.editions {
      for conflict in edition.periodConflicts {
        findings.append(
          Diagnostic(
            rule, at: edition.location(of: conflict.figure), message(conflict, edition, page),
            notes: [
              .init(
                Message(en: "the sentence names this period", zh: "句子说的是这个期间"), at: edition.location(of: conflict.date)),
              page.note(on: conflict.named)
            ], help: [help(conflict, page)]))
      }
    }
  }

  private static func message(_ conflict: PeriodConflict, _ edition: ReadEdition, _ page: ReadPage) -> Message {
    let date = edition.words(of: conflict.date)
    let cited = page.site.data[conflict.cited].reference
    return Message(
      en: "the sentence speaks of “\(date)”, but cites \(cited)", zh: "句子说的是“\(date)”，引用的却是 \(cited)")
  }

  private static func help(_ conflict: PeriodConflict, _ page: ReadPage) -> Message {
    let named = page.site.data[conflict.named].reference
    return Message(en: "cite metric:\(named), or correct the date", zh: "请引用 metric:\(named)，或改正日期")
  }
}
