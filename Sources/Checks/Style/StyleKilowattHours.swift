import Diagnostics
import Figures
import ReportModel

enum StyleKilowattHours: WordStyleCheck {
  static let rule = Rule(
    "style-kilowatt-hours", .warning,
    meaning: Message(
      en: "Chinese writes 千瓦时 or a symbol, against `style: {kilowatt-hours: …}`.",
      zh: "千瓦时的写法与站点的选择（`style: {kilowatt-hours: …}`）不一致。"),
    reason: Message(
      en: "Readers who search for one spelling miss the other.", zh: "两种写法混用，按一种去查就会漏掉另一种。"),
    example: """
      style: {kilowatt-hours: 千瓦时}
      ✗ 用电120万kWh
      ✓ 用电120万千瓦时
      """,
    remedy: Message(
      en: "Write it as the site chose; `check --fix` does.", zh: "按站点的选择书写；`check --fix` 可自动改正。"))

  private static let words = ["kW·h", "kWh", "KWh", "KWH", "kwh", "kW.h", "kW•h", "千瓦时"]
  static let triggers = StyleTriggers(words: words)

  static func applies(to language: FigureLanguage, _ style: HouseStyle) -> Bool {
    language == .chinese && style.kilowattHours != nil
  }

  static func lapse(at place: Int, in text: StyleText) -> StyleLapse? {
    guard let choice = text.style.kilowattHours, let word = text.word(of: words, at: place),
      word != choice.rawValue
    else { return nil }
    let range = place..<place + word.utf8.count
    guard !isLetter(text[place - 1]), !isLetter(text[range.upperBound]) else { return nil }
    let isCounted = text.figure(around: range) != nil
    guard isCounted || text[place - 1] == UInt8(ascii: "/") else { return nil }
    return StyleLapse(range, message(choice.rawValue), writing: choice.rawValue)
  }

  private static func message(_ choice: String) -> Message {
    Message(en: "this site writes \(choice)", zh: "本站写作“\(choice)”")
  }
}
