import Diagnostics
import Figures
import ReportModel

enum StyleChineseScales: WordStyleCheck {
  static let rule = Rule(
    "style-chinese-scales", .warning,
    meaning: Message(
      en: "English counts in 万 or 亿: 2.3 hundred million users, 5 ten thousand tons.",
      zh: "英文用了中文的数量级：2.3 hundred million users、5 ten thousand tons。"),
    reason: Message(
      en: "Nobody counts so in English, and readers lose a nought or two on the way.",
      zh: "英语里没有人这样数，读者换算时容易差上一两个零。"),
    example: """
      ✗ 2.3 hundred million users; CO2 (ten thousand tons)
      ✓ 230 million users; CO2 (tonnes)
      """,
    remedy: Message(
      en: "Count in thousands, millions and billions, in the heads of tables too.",
      zh: "改用 thousand、million、billion，表头也一样。"))

  private static let scales = [
    "hundred million", "hundred-million", "Hundred million", "Hundred Million", "ten thousand", "ten-thousand",
    "Ten thousand", "Ten Thousand"
  ]
  static let triggers = StyleTriggers(words: scales)
  private static let units = [
    " ton", " yuan", " RMB", " CNY", " kWh", " MWh", " kW", " square", " cubic", " US", " people)"
  ]

  static func applies(to language: FigureLanguage, _ style: HouseStyle) -> Bool {
    language == .english && style.holds(.chineseScales)
  }

  static func lapse(at place: Int, in text: StyleText) -> StyleLapse? {
    guard !isLetter(text[place - 1]), let scale = text.word(of: scales, at: place) else { return nil }
    let end = place + scale.utf8.count
    let number = text.number(before: text[place - 1] == 0x20 || text[place - 1] == 0x2D ? place - 1 : place)
    if !number.isEmpty, !isLetter(text[end]) {
      let range = number.lowerBound..<end
      return StyleLapse(range, message(text.string(range)))
    }
    guard isUnit(place, text), let unit = text.word(of: units, at: end) else { return nil }
    var last = end + unit.utf8.count
    while isLetter(text[last]) { last += 1 }
    return StyleLapse(place..<last, message(text.string(place..<last)))
  }

  /// Whether a unit stands here rather than a number: in brackets, after a colon, or as a whole cell.
  private static func isUnit(_ place: Int, _ text: StyleText) -> Bool {
    let start = text[place - 1] == 0x20 ? place - 1 : place
    let before = text[start - 1]
    if before == UInt8(ascii: "(") || before == UInt8(ascii: ":") { return true }
    return place == 0 && text.bytes.count < 40 && text.figures.count <= 1
  }

  private static func message(_ words: String) -> Message {
    Message(
      en: "“\(words)” counts as Chinese does; count in thousands or millions",
      zh: "“\(words)”是中文的计数方式，请改用 thousand 或 million")
  }
}
