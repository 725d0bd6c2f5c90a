import Diagnostics
import Figures
import ReportModel

enum StylePercentagePoints: WordStyleCheck {
  static let rule = Rule(
    "style-percentage-points", .advice,
    meaning: Message(
      en: "A share or rate is said in Chinese to rise or fall by per cent: 占比提高5%.",
      zh: "占比、比率的升降写成了百分之几：占比提高5%。"),
    reason: Message(
      en: "A share that goes from 40 % to 45 % rises by 5 percentage points, but by 12.5 %. Readers cannot tell which.",
      zh: "占比从40%升到45%，是提高5个百分点，或增长12.5%。写成“提高5%”，读者分不清是哪一种。"),
    example: """
      ✗ 女性员工占比提高5%
      ✓ 女性员工占比提高5个百分点
      """,
    remedy: Message(
      en: "Write 个百分点 for the difference of two rates. A change that is cited is checked against the data instead.",
      zh: "两个比率之差写“个百分点”。引用了 change: 的变化由数据核对，不在此列。"))

  static let triggers: StyleTriggers = ["%"]
  private static let qualifiers = ["超过", "至少", "不到", "大约", "约", "近", "超", "逾", "了"]
  private static let verbs = ["上升", "提高", "提升", "增加", "下降", "降低", "减少", "上涨", "下滑", "回落"]
  private static let between = ["同比", "环比", "分别", "累计", "进一步", "较上年", "比上年", "再", "又", "均"]
  private static let rates = [
    "占比", "比例", "比重", "份额", "覆盖率", "不良率", "离职率", "流失率", "合格率", "回收率", "利用率", "渗透率", "普及率", "参与率",
    "完成率", "毛利率", "净利率", "利润率", "失业率", "转化率", "留存率", "成功率", "准确率", "资损率", "使用率", "通过率", "入学率"
  ]

  static func applies(to language: FigureLanguage, _ style: HouseStyle) -> Bool {
    language == .chinese && style.holds(.percentagePoints)
  }

  static func lapse(at place: Int, in text: StyleText) -> StyleLapse? {
    let number = text.number(before: place)
    guard !number.isEmpty, !text.isCited(place) else { return nil }
    let verbEnd = text.skipping(qualifiers, before: number.lowerBound)
    guard let verb = text.start(of: verbs, before: verbEnd),
      text.start(of: rates, before: text.skipping(between, before: verb)) != nil
    else { return nil }
    return StyleLapse(number.lowerBound..<place + 1, message, better: text.string(number) + "个百分点")
  }

  private static let message = Message(
    en: "a rate changes by 个百分点, if this is the difference of two rates", zh: "如果这是两个比率之差，应以“个百分点”计")
}
