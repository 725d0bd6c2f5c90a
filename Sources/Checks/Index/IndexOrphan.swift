import Diagnostics
import ReportModel
import Values

enum IndexOrphan: SiteCheck {
  static let rule = Rule(
    "index-orphan", .warning,
    meaning: Message(
      en: "The report cites a figure that a disclosure asks for, and the index has no row for that disclosure.",
      zh: "报告引用了某披露项所要求的数据，而索引中没有这个披露项。"),
    reason: Message(
      en: "The work is done, and raters who read the index do not find it.",
      zh: "工作已经做了，查索引的评级机构却看不到。"),
    example: "[6,909 people](metric:workforce.employees)   # discloses 102-8, declared nowhere",
    remedy: Message(
      en: "Declare the disclosure where the figure stands, or remove it from the metric's `discloses`.",
      zh: "在数据所在的页面或标题处声明这个披露项，或从该指标的 `discloses` 中删去它。"))

  static func check(_ site: ReadSite, into findings: inout [Diagnostic]) {
    for index in site.indexes {
      for orphan in site.site.orphans(of: index.index, index.framework, index.report) {
        findings.append(finding(orphan.code, orphan.metric, orphan.place))
      }
    }
  }

  private static func finding(_ code: DisclosureCode, _ metric: Metric, _ place: Location) -> Diagnostic {
    let note = Message(en: "\(metric.id) discloses \(code)", zh: "\(metric.id) 披露 \(code)")
    return Diagnostic(
      rule, at: place, message(code), notes: [.init(note, at: metric.location)],
      help: [
        Message(
          en: "declare it at this page or heading, or give it a row in report.yaml",
          zh: "请在本页或本节标题处声明它，或在 report.yaml 中补一行")
      ])
  }

  private static func message(_ code: DisclosureCode) -> Message {
    Message(
      en: "a figure that \(code) asks for is cited here, and the index has no row for \(code)",
      zh: "这里引用了 \(code) 所要求的数据，而索引中没有 \(code)")
  }
}
