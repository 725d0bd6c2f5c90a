import Diagnostics
import Figures
import ReportModel

enum StyleScales: FigureStyleCheck {
  static let rule = Rule(
    "style-scales", .warning,
    meaning: Message(
      en: "A number in Chinese has another scale after its digits than `style: {scales: …}` says.",
      zh: "数字后面的数量级与站点的选择（`style: {scales: …}`）不一致。"),
    reason: Message(
      en: "4千人, 4,000人 and 0.4万人 side by side cannot be compared at a glance.",
      zh: "4千人、4,000人、0.4万人混用，读者没法一眼比较。"),
    example: """
      style: {scales: wan-yi}
      ✗ 4千人，25百万元
      ✓ 4,000人，2,500万元
      """,
    remedy: Message(
      en: "With `wan-yi` only 万 and 亿 follow digits; with `million` amounts of money are in 百万 and 十亿.",
      zh: "选 `wan-yi` 时数字后只用万、亿；选 `million` 时金额以百万、十亿计。"))

  private static let small = ["十", "百", "千"]
  private static let units = ["千瓦", "千克", "千米", "千卡", "千帕", "千伏", "千兆", "千赫", "百分", "百度", "千分"]

  static func applies(to language: FigureLanguage, _ style: HouseStyle) -> Bool {
    language == .chinese && style.scales != nil
  }

  static func lapse(of figure: Figure, in text: StyleText) -> StyleLapse? {
    guard let choice = text.style.scales, figure.kind == .count || figure.kind == .currency || figure.kind == .measure
    else { return nil }
    var place = figure.digits.lowerBound
    while place < figure.range.upperBound, !isDigit(text[place]) { place += 1 }
    let number = text.number(at: place)
    guard !number.isEmpty else { return nil }
    var start = number.upperBound
    while text[start] == 0x20 { start += 1 }
    guard let scale = scale(at: start, choice, figure, text) else { return nil }
    let range = number.lowerBound..<start + scale.utf8.count
    return StyleLapse(range, message(text.string(range), choice))
  }

  private static func scale(
    at place: Int, _ choice: HouseStyle.Scales, _ figure: Figure, _ text: StyleText
  ) -> String? {
    switch choice {
    case .tenThousands: text.word(of: units, at: place) == nil ? text.word(of: small, at: place) : nil
    case .millions: figure.kind == .currency ? text.word(of: ["万", "亿"], at: place) : nil
    }
  }

  private static func message(_ words: String, _ choice: HouseStyle.Scales) -> Message {
    switch choice {
    case .tenThousands: Message(en: "“\(words)”: only 万 and 亿 follow digits on this site", zh: "“\(words)”：本站数字后只用万、亿")
    case .millions: Message(en: "“\(words)”: this site counts money in 百万 and 十亿", zh: "“\(words)”：本站金额以百万、十亿计")
    }
  }
}
