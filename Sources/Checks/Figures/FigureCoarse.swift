import Diagnostics
import Figures
import ReportModel

enum FigureCoarse: DisagreementCheck {
  static let rule = Rule(
    "figure-coarse", .advice,
    meaning: Message(
      en: "A figure agrees with its fact only by rough rounding, or its digits were cut off instead of rounded.",
      zh: "数字取整过粗才与数据相符，或者直接截去尾数而没有四舍五入。"),
    reason: Message(
      en: "Rounding that hides a twentieth of the value or more looks like a mistake to whoever compares.",
      zh: "取整掩盖了5%以上的差距，对照的人会以为写错了。"),
    example: "[20,000](metric:welfare.participants)   # the fact is 18,700",
    remedy: Message(
      en: "Write one more digit (19,000), or say that it is rounded: about, nearly, 约, 近.",
      zh: "多写一位（1.9万），或用“约”“近”说明是约数。"))

  static let kind = DisagreementKind.coarse

  static func message(_ disagreement: Disagreement, _ page: ReadPage) -> Message {
    let (words, truth) = (page.words(of: disagreement), page.truthWords(of: disagreement))
    if disagreement.judgement.reason == .cutOff {
      return Message(
        en: "“\(words)” cuts \(truth.en) off instead of rounding it", zh: "“\(words)”截去了 \(truth.zh) 的尾数，没有四舍五入")
    }
    return Message(en: "“\(words)” is a coarse figure for \(truth.en)", zh: "用“\(words)”表示 \(truth.zh) 过于粗略")
  }

  static func help(_ disagreement: Disagreement, _ page: ReadPage) -> Message {
    if disagreement.judgement.reason == .cutOff {
      return Message(en: "round it, or write “over”", zh: "请四舍五入，或写“超过”")
    }
    return Message(en: "write one more digit, or “about”", zh: "请多写一位，或加上“约”")
  }
}
