import Diagnostics
import Figures
import ReportModel

enum FigureNotSupported: DisagreementCheck {
  static let rule = Rule(
    "figure-not-supported", .error,
    meaning: Message(
      en:
        "The fact is itself only a bound (“over 220 million”), and the sentence says something that it does not support.",
      zh: "数据本身只是一个界限（如“超过2.2亿”），而文中的说法超出了它能支持的范围。"),
    reason: Message(
      en: "Nobody knows the exact number; a report must not know more than its source.",
      zh: "没有人知道确切的数，报告不能比来源知道得更多。"),
    example: "[220 million users](metric:forest.users@2017-04)   # the source says: over 220 million",
    remedy: Message(
      en: "Say what the source says, with the same qualifier, or record a more exact value.",
      zh: "照来源的说法写，用同样的“超过”“近”“约”，或录入更确切的数值。"))

  static let kind = DisagreementKind.notSupported

  static func message(_ disagreement: Disagreement, _ page: ReadPage) -> Message {
    let (words, truth) = (page.words(of: disagreement), page.truthWords(of: disagreement))
    if disagreement.judgement.reason == .weaker {
      return Message(
        en: "“\(words)” says less than the source: \(truth.en)", zh: "“\(words)”说得比来源少：\(truth.zh)")
    }
    let qualifier = page.figure(of: disagreement).qualifier.words
    return Message(
      en: "“\(words)”, read as “\(qualifier.en)”, is not supported by the source, which only says \(truth.en)",
      zh: "“\(words)”（理解为“\(qualifier.zh)”）没有依据，来源只说\(truth.zh)")
  }

  static func help(_ disagreement: Disagreement, _ page: ReadPage) -> Message {
    if let cause = disagreement.judgement.cause { return cause.words }
    let truth = page.truthWords(of: disagreement)
    return Message(en: "write: \(truth.en)", zh: "请写：\(truth.zh)")
  }
}
