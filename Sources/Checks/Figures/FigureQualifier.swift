import Diagnostics
import Figures
import ReportModel

enum FigureQualifier: DisagreementCheck {
  static let rule = Rule(
    "figure-qualifier", .warning,
    meaning: Message(
      en: "The figure is near enough, but its qualifier (over, nearly, about, 超过, 近, 约) is not true of the fact.",
      zh: "数字大体不差，但“超过”“近”“约”之类的词与数据不合。"),
    reason: Message(
      en: "“Over 87%” promises that the true share is not below it. An auditor reads the word as well as the number.",
      zh: "“超过87%”意味着实际比例不低于87%。审计人员既看数字，也看这个词。"),
    example: "[over 87%](metric:workforce.under-36-share)   # the fact is 86.8 %",
    remedy: Message(
      en:
        "Choose the word by the fact: below the figure “nearly” or 近, above it “over” or 超过, on either side “about” or 约.",
      zh: "按数据选词：实际值略低用“近”，略高用“超过”，高低皆可用“约”。"))

  static let kind = DisagreementKind.qualifier

  static func message(_ disagreement: Disagreement, _ page: ReadPage) -> Message {
    let qualifier = page.figure(of: disagreement).qualifier.words
    let (words, truth) = (page.words(of: disagreement), page.truthWords(of: disagreement))
    return Message(
      en: "“\(words)” with “\(qualifier.en)” is not quite true of \(truth.en)",
      zh: "“\(words)”加上“\(qualifier.zh)”，与实际的 \(truth.zh) 不完全相符")
  }

  static func help(_ disagreement: Disagreement, _ page: ReadPage) -> Message {
    let reason = disagreement.judgement.reason
    if reason == .equalToBound {
      return Message(en: "the value is exactly that: leave the qualifier out", zh: "数值正好相等：请去掉这个词")
    }
    if reason == .notNear { return Message(en: "the value lies further below", zh: "实际值要低得多") }
    if reason == .notAbout { return Message(en: "the value lies further off", zh: "实际值相差较远") }
    if page.figure(of: disagreement).qualifier == .nearly {
      return Message(en: "the value lies above: write “over” or “about”", zh: "实际值在其上：请用“超过”或“约”")
    }
    return Message(
      en: "it only rounds to that: write “about”, or “nearly” where the value lies below",
      zh: "只是取整后相等：请用“约”；实际值略低时可用“近”")
  }
}
