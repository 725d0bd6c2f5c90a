import Diagnostics
import Figures
import ReportModel

enum StyleWideDigits: WordStyleCheck {
  static let rule = Rule(
    "style-wide-digits", .warning,
    meaning: Message(en: "Digits, or the percent sign after them, are full-width: １２％.", zh: "数字或其后的百分号是全角的：１２％。"),
    reason: Message(
      en: "They look like a slip, do not line up in tables, and neither search nor spreadsheets find them.",
      zh: "全角数字在表格里对不齐，查找、复制到表格软件时也不被当作数字。"),
    example: """
      ✗ 共有６９０９人，占１２％
      ✓ 共有6909人，占12%
      """,
    remedy: Message(
      en: "Write them half-width; `check --fix` does.", zh: "改用半角；`check --fix` 可自动改正。"))

  static let triggers = StyleTriggers(words: "０１２３４５６７８９％".map(String.init))

  static func applies(to language: FigureLanguage, _ style: HouseStyle) -> Bool { style.holds(.wideDigits) }

  static func lapse(at place: Int, in text: StyleText) -> StyleLapse? {
    guard text[place + 1] == 0xBC else { return nil }
    let before = text.scalar(before: place)
    guard !isWideDigit(before), !isPoint(place, text), !isPoint(place - 3, text) else { return nil }
    let isPercent = text[place + 2] == 0x85 && isDigit(before)
    guard isPercent || isWideDigit(text.scalar(at: place)) else { return nil }
    var end = place
    var narrow = ""
    while let digit = narrowed(at: end, text) {
      narrow.unicodeScalars.append(digit)
      end += 3
    }
    let range = place..<end
    return StyleLapse(range, message(text.string(range)), writing: narrow)
  }

  private static func isWideDigit(_ scalar: UInt32) -> Bool { (0xFF10...0xFF19).contains(scalar) }

  /// A point between wide digits.
  private static func isPoint(_ place: Int, _ text: StyleText) -> Bool {
    text.scalar(at: place) == 0xFF0E && isWideDigit(text.scalar(before: place))
      && isWideDigit(text.scalar(at: place + 3))
  }

  private static func narrowed(at place: Int, _ text: StyleText) -> Unicode.Scalar? {
    let scalar = text.scalar(at: place)
    let before = text.scalar(before: place)
    let isPercent = scalar == 0xFF05 && (isWideDigit(before) || isDigit(before))
    guard isWideDigit(scalar) || isPercent || isPoint(place, text) else { return nil }
    return Unicode.Scalar(scalar - 0xFEE0)
  }

  private static func message(_ words: String) -> Message {
    Message(en: "“\(words)” is full-width", zh: "“\(words)”是全角字符")
  }
}
