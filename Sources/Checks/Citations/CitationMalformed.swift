import Diagnostics

enum CitationMalformed: PageCheck {
  static let rule = Rule(
    "citation-malformed", .error,
    meaning: Message(
      en: "A citation's destination cannot be read.",
      zh: "引用的写法无法识别。"),
    reason: Message(
      en: "What cannot be read cannot be checked, and readers would be given a dead link.",
      zh: "读不懂的引用无法核对，发布后也只是一个死链接。"),
    example: "[6,909](metric:employees)",
    remedy: Message(
      en: "Write metric:TOPIC.NAME@PERIOD?OPTIONS#MEMBER (all but the name may be left out), change:METRIC@FROM..TO, "
        + "target:METRIC@PERIOD, story:ID, or literal: with nothing behind it.",
      zh: "写成 metric:主题.名称@期间?选项#成员（名称以外均可省略）、change:指标@起..止、target:指标@期间、story:名称，或后面什么都不写的 literal:。"
    ),
    isWaivable: false)

  static func check(_ page: ReadPage, into findings: inout [Diagnostic]) {
    for unresolved in page.unresolved {
      guard case .malformed(let message) = unresolved.problem else { continue }
      findings.append(
        Diagnostic(rule, at: unresolved.destinationLocation, message, help: [rule.remedy]))
    }
  }
}
