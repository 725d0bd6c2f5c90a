import Algorithms
import Diagnostics
import ReportModel
import Values

enum IndexNotShown: SiteCheck {
  static let rule = Rule(
    "index-not-shown", .warning,
    meaning: Message(
      en: "report.yaml declares an index, and no page of the report shows it.",
      zh: "report.yaml 声明了索引，而报告中没有页面显示它。"),
    reason: Message(
      en: "Every claim asks for a published content index: 102-55 with GRI 2016, Requirement 7 of GRI 1:2021.",
      zh: "任何声明都要求公布内容索引：GRI 2016 为 102-55，GRI 1:2021 为要求7。"),
    example: "index: [{framework: gri-2016, claim: core}]   # and no page with ```{index}```",
    remedy: Message(
      en: "Put the directive `{index}` with its `framework` on a page, or remove the index from report.yaml.",
      zh: "在某一页放上写明 `framework` 的 `{index}` 指令，或从 report.yaml 中删去该索引。"))

  static func check(_ site: ReadSite, into findings: inout [Diagnostic]) {
    for report in site.site.reports where !report.indexes.isEmpty {
      let shown = shownFrameworks(report)
      for index in report.indexes where !shown.contains(index.declaration.framework) {
        findings.append(
          Diagnostic(rule, at: index.declaration.location, message(index.declaration.framework), help: [rule.remedy]))
      }
    }
  }

  private static func shownFrameworks(_ report: Report) -> Set<FrameworkID> {
    var shown: Set<FrameworkID> = []
    for edition in report.pages.lazy.flatMap(\.editions).compacted() {
      for case .index(let framework) in edition.directives.lazy.map(\.directive) { shown.insert(framework) }
    }
    return shown
  }

  private static func message(_ framework: FrameworkID) -> Message {
    Message(en: "no page shows the index of `\(framework)`", zh: "没有页面显示 `\(framework)` 的索引")
  }
}
