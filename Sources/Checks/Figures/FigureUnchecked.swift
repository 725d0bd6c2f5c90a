import Diagnostics
import ReportModel

enum FigureUnchecked: DisagreementCheck {
  static let rule = Rule(
    "figure-unchecked", .warning,
    meaning: Message(
      en: "A cited change cannot be checked: one of its ends is unknown, zero, or only a bound.",
      zh: "引用的变动无法核对：两端之一未知、为零，或只是一个界限。"),
    reason: Message(
      en: "A figure that nobody has checked must not look as if it had been.",
      zh: "没有核对过的数字，不能看上去像核对过的一样。"),
    example: "[up 25%](change:forest.users@2016..2017)   # 2017 is “over 220 million”",
    remedy: Message(
      en: "Record both ends, or make the change a metric of its own with its source.",
      zh: "录入两端的数值，或把这个变动作为有来源的指标单独录入。"))

  static let kind = DisagreementKind.unchecked

  static func message(_ disagreement: Disagreement, _ page: ReadPage) -> Message {
    let (words, truth) = (page.words(of: disagreement), page.truthWords(of: disagreement))
    return Message(en: "“\(words)” cannot be checked against \(truth.en)", zh: "“\(words)”无法与\(truth.zh)核对")
  }

  static func help(_ disagreement: Disagreement, _ page: ReadPage) -> Message { rule.remedy }
}
