import Diagnostics
import Figures
import ReportModel

enum StyleFullYear: WordStyleCheck {
  static let rule = Rule(
    "style-full-year", .warning,
    meaning: Message(en: "A year in Chinese has two digits: ’16年, 16年5月.", zh: "年份只写了两位：’16年、16年5月。"),
    reason: Message(
      en: "16年 is also a span of sixteen years, and reports are read for decades.",
      zh: "“16年”也可以是十六个年头；报告又要存档多年，到时候分不清世纪。"),
    example: """
      ✗ 16年5月
      ✓ 2016年5月
      """,
    remedy: Message(en: "Write the year with four digits.", zh: "年份写足四位。"))

  static let triggers: StyleTriggers = ["年"]
  private static let spans = ["第", "刑", "期", "达", "时", "满", "近", "约", "过", "共", "了"]

  static func applies(to language: FigureLanguage, _ style: HouseStyle) -> Bool {
    language == .chinese && style.holds(.fullYear)
  }

  static func lapse(at place: Int, in text: StyleText) -> StyleLapse? {
    guard isDigit(text[place - 1]), text.has("年", at: place), isDigit(text[place - 2]) else { return nil }
    let start = place - 2
    let before = text.scalar(before: start)
    let isApostrophe = before == 0x27 || before == 0x2019 || before == 0x2018
    guard isApostrophe || isYearOfMonth(start, text, before) else { return nil }
    let range = (isApostrophe ? text.startOfScalar(before: start) : start)..<place + 3
    return StyleLapse(range, message(text.string(range)))
  }

  private static func isYearOfMonth(_ start: Int, _ text: StyleText, _ before: UInt32) -> Bool {
    guard [0, 0x0A, 0x20, 0x28].contains(before) || before >= 0x80, text.start(of: spans, before: start) == nil else {
      return false
    }
    let month = text.number(at: start + 5)
    guard (1...2).contains(month.count), let number = Int(text.string(month)), (1...12).contains(number) else {
      return false
    }
    return text.has("月", at: month.upperBound)
  }

  private static func message(_ words: String) -> Message {
    Message(en: "“\(words)”: a year has four digits", zh: "“\(words)”：年份要写四位")
  }
}
