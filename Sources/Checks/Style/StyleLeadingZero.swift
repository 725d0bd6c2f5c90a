import Diagnostics
import Figures
import ReportModel

enum StyleLeadingZero: WordStyleCheck {
  static let rule = Rule(
    "style-leading-zero", .warning,
    meaning: Message(en: "A decimal has no digit before its point: .5%.", zh: "小数点前面没有数字：.5%。"),
    reason: Message(
      en: "The point is easily overlooked, and the figure then read as ten times what it is.",
      zh: "小数点容易看漏，数就被读大了十倍。"),
    example: """
      ✗ 事故率为.5%; a rate of .5 per cent
      ✓ 事故率为0.5%; a rate of 0.5 per cent
      """,
    remedy: Message(en: "Write a zero before the point; `check --fix` does.", zh: "在小数点前写0；`check --fix` 可自动改正。"))

  static let triggers: StyleTriggers = ["."]

  static func applies(to language: FigureLanguage, _ style: HouseStyle) -> Bool { style.holds(.leadingZero) }

  static func lapse(at place: Int, in text: StyleText) -> StyleLapse? {
    guard isDigit(text[place + 1]), isFree(text.scalar(before: place)) else { return nil }
    var end = place + 1
    while isDigit(text[end]) { end += 1 }
    let next = text[end]
    let goesOn = isLetter(next) || next == UInt8(ascii: "_") || next == UInt8(ascii: ".") && isDigit(text[end + 1])
    guard end - place <= 4, !goesOn, next != UInt8(ascii: "/"), next != UInt8(ascii: "-") else { return nil }
    let point = StyleLapse.Edit(place..<place + 1, "0.")
    let range = place..<end
    let words = text.string(range)
    return StyleLapse(range, message(words), better: "0" + words, edits: [point])
  }

  /// Whether what stands before the point ends there: no number, name or path goes on.
  private static func isFree(_ before: UInt32) -> Bool {
    if before < 0x80 { return [0, 0x0A, 0x20, 0x28, 0x24, 0x3C, 0x3E, 0x3D, 0x7E].contains(before) }
    return isIdeograph(before) || isWidePunctuation(before) || before == 0xA5 || before == 0xFFE5
  }

  private static func message(_ words: String) -> Message {
    Message(en: "“\(words)” has no zero before its point", zh: "“\(words)”的小数点前缺0")
  }
}
