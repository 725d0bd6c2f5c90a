import Diagnostics

enum CitationUnreadablePeriod: PageCheck {
  static let rule = Rule(
    "citation-unreadable-period", .error,
    meaning: Message(
      en: "What stands after `@` is no period.",
      zh: "引用中 `@` 后面写的不是期间。"),
    reason: Message(
      en: "Without its period the fact cannot be found.",
      zh: "不知道期间，就找不到对应的数据。"),
    example: "[6,909 people](metric:workforce.employees@end-2016)",
    remedy: Message(
      en:
        "Write a day 2016-12-31, a month 2016-12, a quarter 2016-Q4, a year 2016, start/end, or a name that site.yaml "
        + "gives under `periods`.",
      zh: "写成日 2016-12-31、月 2016-12、季度 2016-Q4、年 2016、“起/止”，或 site.yaml 中 `periods` 定义的名称。"),
    isWaivable: false)

  static func check(_ page: ReadPage, into findings: inout [Diagnostic]) {
    for unresolved in page.unresolved {
      guard case .unreadablePeriod(let period) = unresolved.problem else { continue }
      findings.append(
        Diagnostic(
          rule, at: unresolved.location(of: period, after: "@"), message(period), help: [rule.remedy]))
    }
  }

  private static func message(_ period: String) -> Message {
    Message(en: "“\(period)” is no period", zh: "“\(period)”不是期间")
  }
}
