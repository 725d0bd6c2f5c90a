import Diagnostics
import Figures
import ReportModel

enum StyleEllipsis: WordStyleCheck {
  static let rule = Rule(
    "style-ellipsis", .warning,
    meaning: Message(en: "Dots, full stops or one … stand for an ellipsis in Chinese.", zh: "用点、句号或单个“…”代替省略号。"),
    reason: Message(
      en: "A Chinese ellipsis has six dots, ……, and is two characters wide (GB/T 15834).",
      zh: "省略号是六个点“……”，占两个字的位置（GB/T 15834）。"),
    example: """
      ✗ 买菜、看病、坐车...都在手机上
      ✓ 买菜、看病、坐车……都在手机上
      """,
    remedy: Message(en: "Write ……; `check --fix` does.", zh: "改为“……”；`check --fix` 可自动改正。"))

  static let triggers: StyleTriggers = [".", "…", "。"]
  /// A mark, the fewest of it that stand for an ellipsis, and how many do.
  private static let marks = [(".", "...", 3...6), ("…", "…", 1...1), ("。", "。。。", 3...6)]

  static func applies(to language: FigureLanguage, _ style: HouseStyle) -> Bool {
    language == .chinese && style.holds(.ellipsis)
  }

  static func lapse(at place: Int, in text: StyleText) -> StyleLapse? {
    guard let (mark, _, counts) = marks.first(where: { text.has($0.1, at: place) }),
      text.start(of: [mark], before: place) == nil
    else { return nil }
    var end = place
    while text.has(mark, at: end) { end += mark.utf8.count }
    guard counts.contains((end - place) / mark.utf8.count), isIdeograph(text.scalar(before: place)) else { return nil }
    let after = text.scalar(at: end)
    // A list that is left out in part: 甲…，乙
    guard !isDigit(after), ![0x2C, 0x3001, 0xFF0C, 0x2026].contains(after) else { return nil }
    return StyleLapse(place..<end, message, writing: "……")
  }

  private static let message = Message(en: "an ellipsis is ……", zh: "省略号应为“……”")
}
