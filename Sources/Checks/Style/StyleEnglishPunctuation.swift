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
    guard let narrow = narrow(mark, after), !isHan(before), !isHan(after) else { return nil }
    let range = place..<place + 3
    let message = message(text.string(range))
    if isDigit(before), isDigit(after), mark == 0xFF0C || mark == 0xFF1A {
      guard let isJoined = isJoined(mark, at: place, text) else { return StyleLapse(range, message) }
      return StyleLapse(range, message, writing: isJoined ? narrow : narrow + " ")
    }
    let isOpening = mark == 0xFF08 && (isDigit(before) || isLetter(before))
    let isFollowed = closing.contains(mark) && needsSpace(before: place + 3, text)
    return StyleLapse(range, message, writing: (isOpening ? " " : "") + narrow + (isFollowed ? " " : ""))
  }

  private static func isHan(_ scalar: UInt32) -> Bool {
    isIdeograph(scalar) || isWidePunctuation(scalar) || (0x2E80...0x33FF).contains(scalar)
  }

  private static func narrow(_ mark: UInt32, _ after: UInt32) -> String? {
    switch mark {
    case 0x3001: ","
    case 0x3002, 0xFF61: "."
    case 0xFF5E: isDigit(after) ? "–" : nil
    case 0xFF01...0xFF5D: ascii(mark)
    default: nil
    }
  }

  /// Marks that a space follows: 、 。 ｡ ， ； ： ！ ？ ）
  private static let closing: Set<UInt32> = [0x3001, 0x3002, 0xFF61, 0xFF0C, 0xFF1B, 0xFF1A, 0xFF01, 0xFF1F, 0xFF09]

  /// Whether a comma or colon between digits belongs to one number, as in 6，909 and 12：30, or parts two: 2016，15%. Nil
  /// where it may be either.
  private static func isJoined(_ mark: UInt32, at place: Int, _ text: StyleText) -> Bool? {
    let (before, after) = (text.number(before: place), text.number(at: place + 3))
    if mark == 0xFF1A { return before.count <= 2 && after.count <= 2 ? true : nil }
    let isGroup = text.string(after).prefix { $0 != "," && $0 != "." }.count == 3
    return before.count <= 3 && isGroup ? nil : false
  }

  /// Before words, not before what closes or parts them, nor before a mark of the page (an image, a footnote).
  private static func needsSpace(before place: Int, _ text: StyleText) -> Bool {
    let after = text.scalar(at: place)
    switch after {
    case 0, 0x09, 0x0A, 0x20, 0xA0, 0xFFFC: return false
    case 0x22, 0x27: return isDigit(text[place + 1]) || isLetter(text[place + 1])
    default: return !")]},.;:!?/%-–—…”’".unicodeScalars.contains { $0.value == after }
    }
  }

  private static func ascii(_ mark: UInt32) -> String { String(Character(Unicode.Scalar(mark - 0xFEE0)!)) }

  private static func message(_ mark: String) -> Message {
    Message(en: "“\(mark)” is full-width in English", zh: "英文中的“\(mark)”是全角标点")
  }
}
