import Diagnostics
import Values

/// A report that site.yaml lists and that is not there.
enum MissingReportRule {
  static let rule = Rule(
    "syntax-missing-report", .error,
    meaning: Message(en: "site.yaml lists a report that has no report.yaml.", zh: "site.yaml 列出的报告没有 report.yaml。"),
    reason: Message(
      en: "Without its period and dates nothing of the report can be checked or published.",
      zh: "没有报告期和日期，报告既不能核对，也不能发布。"),
    example: "reports: [\"2016\", \"2017\"]",
    remedy: Message(
      en: "Add content/REPORT/report.yaml, or take the report out of the list.",
      zh: "补上 content/报告/report.yaml，或从列表中去掉它。"), isWaivable: false)

  static func finding(_ report: ReportID, at location: Location) -> Diagnostic {
    Diagnostic(
      rule, at: location,
      Message(en: "there is no content/\(report)/report.yaml", zh: "没有 content/\(report)/report.yaml"),
      help: [rule.remedy])
  }
}

/// A folder that looks like a report and that site.yaml does not list.
enum UnlistedReportRule {
  static let rule = Rule(
    "syntax-unlisted-report", .warning,
    meaning: Message(en: "A folder holds a report that site.yaml does not list.", zh: "文件夹里有报告，site.yaml 却没有列出。"),
    reason: Message(
      en: "Nothing of it is read, checked or published.", zh: "它的内容不会被读取、核对和发布。"),
    example: "content/2017/report.yaml with reports: [\"2016\"]",
    remedy: Message(
      en: "Add the folder to `reports` in site.yaml, or move it out of content/ until it is due.",
      zh: "把文件夹加到 site.yaml 的 `reports` 里；暂不发布的请移出 content/。"))

  static func finding(_ path: String) -> Diagnostic {
    Diagnostic(
      rule, at: Location(wholeFile: path),
      Message(en: "this report is not listed in site.yaml", zh: "site.yaml 没有列出这份报告"), help: [rule.remedy])
  }
}
