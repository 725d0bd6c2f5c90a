import Diagnostics
import Figures
import ReportModel

enum FigureStale: DisagreementCheck {
  static let rule = Rule(
    "figure-stale", .warning,
    meaning: Message(
      en: "A bound is true of the fact but far away from it: “over 100 million” of 450 million.",
      zh: "界限没有说错，但离实际值太远，例如实际是4.5亿却写“超过1亿”。"),
    reason: Message(
      en: "Usually the sentence is last year's: it was not touched when the data were renewed.",
      zh: "多半是去年的句子：数据更新了，这句话没有跟着改。"),
    example: "[over 100 million](metric:forest.users@2020-05)   # the fact is 550 million",
    remedy: Message(
      en: "Write a bound that is nearer to the fact, or cite the period that the sentence is about.",
      zh: "换用更接近实际值的界限，或引用句子所说的那个期间。"))

  static let kind = DisagreementKind.stale

  static func message(_ disagreement: Disagreement, _ page: ReadPage) -> Message {
    let (words, truth) = (page.words(of: disagreement), page.truthWords(of: disagreement))
    let qualifier = page.figure(of: disagreement).qualifier.words
    return Message(
      en: "“\(words)” with “\(qualifier.en)” is far from \(truth.en)",
      zh: "“\(words)”加上“\(qualifier.zh)”，离实际的 \(truth.zh) 很远")
  }

  static func help(_ disagreement: Disagreement, _ page: ReadPage) -> Message {
    Message(
      en: "a sentence of an earlier report? write a bound that is nearer", zh: "是不是沿用了以前的句子？请换用更接近的说法")
  }
}
