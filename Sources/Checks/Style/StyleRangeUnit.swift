import Diagnostics
import Figures
import ReportModel

enum StyleRangeUnit: WordStyleCheck {
  static let rule = Rule(
    "style-range-unit", .warning,
    meaning: Message(
      en: "A range in Chinese has its percent sign, 万 or 亿 at its end alone: 15～30%, 9～16亿.",
      zh: "数值范围只在后一个数上写了百分号、万或亿：15～30%、9～16亿。"),
    reason: Message(
      en: "GB/T 15835 asks for it at both numbers, since 9～16亿 may also mean from nine to 1.6 billion.",
      zh: "按 GB/T 15835，两个数上都要写；9～16亿也可以理解为从9到16亿。"),
    example: """
      ✗ 增长15～30%，规模9～16亿元
      ✓ 增长15%～30%，规模9亿～16亿元
      """,
    remedy: Message(
      en: "Write it at both numbers. `check --fix` repeats percent signs; what 9 means in 9～16亿 only you can tell.",
      zh: "两个数都写上。百分号可由 `check --fix` 补上；9～16亿中的9指什么，要由作者判断。"))

  private static let joints = ["～", "~", "〜", "–", "—", "-"]
  static let triggers: StyleTriggers = ["%", "万", "亿"]

  static func applies(to language: FigureLanguage, _ style: HouseStyle) -> Bool {
    language == .chinese && style.holds(.rangeUnit)
  }

  static func lapse(at place: Int, in text: StyleText) -> StyleLapse? {
    guard isDigit(text[place - 1]), let unit = text.word(of: ["%", "万亿", "万", "亿"], at: place) else { return nil }
    let upper = text.number(before: place)
    guard let joint = text.start(of: joints, before: upper.lowerBound) else { return nil }
    let lower = text.number(before: joint)
    guard !lower.isEmpty, isFree(text.scalar(before: lower.lowerBound)) else { return nil }
    let range = lower.lowerBound..<place + unit.utf8.count
    let written = text.string(lower)
    let better = written + unit + text.string(lower.upperBound..<range.upperBound)
    let last = lower.upperBound - 1..<lower.upperBound
    let edits = unit == "%" ? [StyleLapse.Edit(last, text.string(last) + unit)] : []
    return StyleLapse(range, message(unit, written), better: better, edits: edits)
  }

  /// Whether a number begins here, and no code or date goes on.
  private static func isFree(_ before: UInt32) -> Bool {
    before >= 0x80 && before != 0x2013 && before != 0x2014 || [0, 0x0A, 0x20, 0x28, 0x7E].contains(before)
  }

  private static func message(_ unit: String, _ number: String) -> Message {
    Message(en: "\(unit) is missing after \(number)", zh: "\(number) 后面缺少“\(unit)”")
  }
}
