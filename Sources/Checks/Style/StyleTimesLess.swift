import Diagnostics
import Figures
import ReportModel

enum StyleTimesLess: WordStyleCheck {
  static let rule = Rule(
    "style-times-less", .warning,
    meaning: Message(en: "Something is said in Chinese to fall by so many times: 减少3倍.", zh: "减少、降低用了倍数：减少3倍。"),
    reason: Message(
      en: "Once it has fallen by one time nothing is left. Readers guess at a third, a quarter, or a slip.",
      zh: "减少1倍就没有了。读者只能猜：是剩三分之一、四分之一，还是写错了。"),
    example: """
      ✗ 能耗降低了3倍
      ✓ 能耗降低了75%；能耗降至原来的四分之一
      """,
    remedy: Message(
      en: "Say by how many per cent it fell, or to what fraction.", zh: "写降低了百分之几，或降至原来的几分之几。"))

  static let triggers: StyleTriggers = ["倍"]
  private static let numerals = ["一", "二", "两", "三", "四", "五", "六", "七", "八", "九", "十", "百", "半", "几", "数", "多", "余"]
  private static let qualifiers = ["超过", "至少", "不到", "大约", "约", "近", "超", "逾", "了", "整整"]
  private static let verbs = ["降低", "减少", "下降", "缩小", "缩短", "减小", "减轻", "缩减"]
  private static let others = ["标准差", "体", "数", "率", "频", "镜", "速", "焦"]

  static func applies(to language: FigureLanguage, _ style: HouseStyle) -> Bool {
    language == .chinese && style.holds(.timesLess)
  }

  static func lapse(at place: Int, in text: StyleText) -> StyleLapse? {
    guard text.has("倍", at: place), text.word(of: others, at: place + 3) == nil else { return nil }
    var start = text.skipping(["多", "余", " "], before: place)
    start = text.number(before: start).lowerBound
    start = text.skipping(numerals, before: start)
    guard start < place else { return nil }
    guard let verb = text.start(of: verbs, before: text.skipping(qualifiers + [" "], before: start)) else { return nil }
    return StyleLapse(verb..<place + 3, message(text.string(verb..<place + 3)))
  }

  private static func message(_ words: String) -> Message {
    Message(
      en: "“\(words)”: nothing can fall by so many times; say by how many per cent, or to what fraction",
      zh: "“\(words)”：减少不能用倍数，请写百分之几或几分之几")
  }
}
