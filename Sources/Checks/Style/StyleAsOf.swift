import Diagnostics
import Figures
import ReportModel

enum StyleAsOf: WordStyleCheck {
  static let rule = Rule(
    "style-as-of", .warning,
    meaning: Message(en: "截止 stands before a date in Chinese, where 截至 is meant.", zh: "日期前面写了“截止”，应为“截至”。"),
    reason: Message(
      en: "截止 is to end, 截至 is up to: a figure as of a day has not ended with it.",
      zh: "“截止”是到此为止，“截至”是到某个时候。截至某日的数字，过了这一天还会变。"),
    example: """
      ✗ 截止2016年12月31日，公司有员工6,909人
      ✓ 截至2016年12月31日，公司有员工6,909人
      """,
    remedy: Message(en: "Write 截至; `check --fix` does.", zh: "改为“截至”；`check --fix` 可自动改正。"))

  static let triggers: StyleTriggers = ["截止"]
  private static let times = ["目前", "今年", "去年", "本报告期末", "报告期末", "年底", "年末", "月底", "月末", "当前"]

  static func applies(to language: FigureLanguage, _ style: HouseStyle) -> Bool {
    language == .chinese && style.holds(.asOf)
  }

  /// At the beginning of a clause only: 报名截止5月31日 does mean that it ends then.
  static func lapse(at place: Int, in text: StyleText) -> StyleLapse? {
    guard text.has("截止", at: place) else { return nil }
    let before = text.scalar(before: place)
    guard [0, 0x0A, 0x20, 0x28, 0x2C, 0x201C].contains(before) || isWidePunctuation(before) else { return nil }
    let end = text.has("至", at: place + 6) ? place + 9 : place + 6
    guard isTime(at: end, text) else { return nil }
    return StyleLapse(place..<end, message(text.string(place..<end)), writing: "截至")
  }

  private static func isTime(at place: Int, _ text: StyleText) -> Bool {
    if text.word(of: times, at: place) != nil { return true }
    var start = place
    while text[start] == 0x20 { start += 1 }
    var end = text.number(at: start).upperBound
    guard end > start else { return false }
    while text[end] == 0x20 { end += 1 }
    guard text.word(of: ["年", "月", "日"], at: end) != nil else { return false }
    let date = text.figures.first { $0.kind == .date && $0.range.contains(start) }
    return date.map { !text.has("前", at: $0.range.upperBound) && !text.has("之前", at: $0.range.upperBound) } ?? true
  }

  private static func message(_ words: String) -> Message {
    Message(en: "\(words) before a date: 截至 is meant", zh: "日期前应当用“截至”，不用“\(words)”")
  }
}
