import Diagnostics
import Figures
import ReportModel

enum FigureUnit: DisagreementCheck {
  static let rule = Rule(
    "figure-unit", .error,
    meaning: Message(
      en: "A figure is written in a unit that the fact is not counted in.",
      zh: "文中数字的单位与所引用数据的单位不同。"),
    reason: Message(
      en: "The number may be right and still say something else: 5% is not 5 percentage points, people are not visits.",
      zh: "数字对了，意思也可能不对：5%不是5个百分点，人不是人次。"),
    example: "[6,909 yuan](metric:workforce.employees)",
    remedy: Message(
      en:
        "Write the fact's unit, or one that converts into it (kWh for GJ); leave the unit out, and the fact's is assumed.",
      zh: "改用该数据的单位或可以换算的单位（如千瓦时与吉焦）；不写单位时按该数据的单位理解。"))

  static let kind = DisagreementKind.unit

  static func message(_ disagreement: Disagreement, _ page: ReadPage) -> Message {
    let (words, name) = (page.words(of: disagreement), page.name(of: disagreement.citation.resolution))
    switch disagreement.truth {
    case .value(let truth):
      return Message(
        en: "“\(words)” is not in the unit of \(name), which is \(truth.unit.code)",
        zh: "“\(words)”的单位与 \(name) 的单位 \(truth.unit.code) 不同")
    case .change(let from, _):
      return Message(
        en: "“\(words)” is no way to say a change of \(name), whose unit is \(from.unit.code)",
        zh: "“\(words)”不能表示 \(name) 的变动，其单位是 \(from.unit.code)")
    }
  }

  static func help(_ disagreement: Disagreement, _ page: ReadPage) -> Message {
    if let cause = disagreement.judgement.cause { return cause.words }
    if disagreement.judgement.reason == .nounDiffers {
      return Message(
        en: "the number agrees; does the sentence count the same things?", zh: "数字相符；句子数的是同一种东西吗？")
    }
    if disagreement.judgement.reason == .relativeToShare {
      return Message(
        en: "readers take this for percentage points; say which it is", zh: "读者容易当成百分点，请写明是哪一种")
    }
    return Message(en: "write the unit of the fact, or leave it out", zh: "请写数据的单位，或不写单位")
  }
}
