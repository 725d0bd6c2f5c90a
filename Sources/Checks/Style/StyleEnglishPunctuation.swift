import Diagnostics
import Figures
import ReportModel

enum StyleEnglishPunctuation: WordStyleCheck {
  static let rule = Rule(
    "style-english-punctuation", .warning,
    meaning: Message(en: "A full-width mark stands in an English sentence.", zh: "英文句子里用了全角标点。"),
    reason: Message(
      en: "It leaves a hole in the line, and many fonts have no such character.", zh: "全角标点在英文行里会空出一块，许多英文字体也没有这些字符。"),
    example: """
      ✗ Employees，of whom 37% are women（2016）
      ✓ Employees, of whom 37% are women (2016)
      """,
    remedy: Message(en: "Write the English mark; `check --fix` does.", zh: "改用英文标点；`check --fix` 可自动改正。"))

  static let triggers = StyleTriggers(words: "、。｡，：；！？）（～＆＋－／＝".map(String.init))

  static func applies(to language: FigureLanguage, _ style: HouseStyle) -> Bool {
    language == .english && style.holds(.englishPunctuation)
  }

  /// Marks beside Chinese characters belong to Chinese words that are quoted.
  static func lapse(at place: Int, in text: StyleText) -> StyleLapse? {
    let (mark, before, after) = (text.scalar(at: place), text.scalar(before: place), text.scalar(at: place + 3))
    guard let narrow = narrow(mark, before, after), !isHan(before), !isHan(after) else { return nil }
    let range = place..<place + 3
    return StyleLapse(range, message(text.string(range)), writing: narrow)
  }

  private static func isHan(_ scalar: UInt32) -> Bool {
    isIdeograph(scalar) || isWidePunctuation(scalar) || (0x2E80...0x33FF).contains(scalar)
  }

  private static func narrow(_ mark: UInt32, _ before: UInt32, _ after: UInt32) -> String? {
    let isJoined = isDigit(before) && isDigit(after)
    let space = isDigit(after) || isLetter(after) || after == 0x28 ? " " : ""
    switch mark {
    case 0x3001: return "," + space
    case 0x3002, 0xFF61: return "." + space
    case 0xFF0C, 0xFF1A: return ascii(mark) + (isJoined ? "" : space)
    case 0xFF1B, 0xFF01, 0xFF1F, 0xFF09: return ascii(mark) + space
    case 0xFF08: return (isDigit(before) || isLetter(before) ? " " : "") + "("
    case 0xFF5E: return isDigit(after) ? "–" : nil
    case 0xFF06, 0xFF0B, 0xFF0D, 0xFF0F, 0xFF1D: return ascii(mark)
    default: return nil
    }
  }

  private static func ascii(_ mark: UInt32) -> String { String(Character(Unicode.Scalar(mark - 0xFEE0)!)) }

  private static func message(_ mark: String) -> Message {
    Message(en: "“\(mark)” is full-width in English", zh: "英文中的“\(mark)”是全角标点")
  }
}
