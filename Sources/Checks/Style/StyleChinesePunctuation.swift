import Diagnostics
import Figures
import ReportModel

enum StyleChinesePunctuation: WordStyleCheck {
  static let rule = Rule(
    "style-chinese-punctuation", .warning,
    meaning: Message(en: "A half-width mark stands beside a Chinese character: 员工,其中.", zh: "汉字旁边用了半角标点：员工,其中。"),
    reason: Message(
      en: "Half-width marks stick to one side of the square that a character fills, and lines break in wrong places.",
      zh: "半角标点挤在字旁，断行也会断错（GB/T 15834）。"),
    example: """
      ✗ 公司有员工6,909人,其中女性2,563人(占37%).
      ✓ 公司有员工6,909人，其中女性2,563人（占37%）。
      """,
    remedy: Message(
      en: "Write ，；：！？（）。; `check --fix` does. English words within the sentence keep their own marks.",
      zh: "改用，；：！？（）。，`check --fix` 可自动改正。句中夹用的英文保留自己的标点。"))

  static let triggers: StyleTriggers = [",", ";", ":", "!", "?", "(", "."]
  private static let wide: [UInt8: String] = [
    UInt8(ascii: ","): "，", UInt8(ascii: ";"): "；", UInt8(ascii: ":"): "：", UInt8(ascii: "!"): "！",
    UInt8(ascii: "?"): "？", UInt8(ascii: "("): "（", UInt8(ascii: "."): "。"
  ]
  private static let numerals = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "（", "）"]

  static func applies(to language: FigureLanguage, _ style: HouseStyle) -> Bool {
    language == .chinese && style.holds(.chinesePunctuation)
  }

  static func lapse(at place: Int, in text: StyleText) -> StyleLapse? {
    let byte = text[place]
    if text[place + 1] == byte || text[place - 1] == byte { return nil }
    switch byte {
    case UInt8(ascii: "("): return brackets(at: place, text)
    case UInt8(ascii: "."): return stop(at: place, text)
    case UInt8(ascii: ":"): return isColon(place, text) ? mark(at: place, text) : nil
    default: return isMark(place, text) ? mark(at: place, text) : nil
    }
  }

  /// With the space after it, which a wide mark brings along.
  private static func mark(at place: Int, _ text: StyleText) -> StyleLapse? {
    guard let better = wide[text[place]] else { return nil }
    let end = text[place + 1] == 0x20 && text[place + 2] != 0 ? place + 2 : place + 1
    return StyleLapse(
      place..<place + 1, message(text.string(place..<place + 1)), better: better,
      edits: [StyleLapse.Edit(place..<end, better, core: place..<place + 1)])
  }

  private static func isMark(_ place: Int, _ text: StyleText) -> Bool {
    let (before, after) = (text.scalar(before: place), text.scalar(at: place + 1))
    if isIdeograph(before) || isClosing(before) { return true }
    return isIdeograph(after) && (isDigit(before) || isLetter(before) || before == 0x25)
  }

  /// No ratio of one-character words (男:女), no address or key before it.
  private static func isColon(_ place: Int, _ text: StyleText) -> Bool {
    let (before, after) = (text.scalar(before: place), text.scalar(at: place + 1))
    guard after != 0x2F, isIdeograph(before) || isClosing(before) || isDigit(before) && isIdeograph(after) else {
      return false
    }
    let start = text.startOfScalar(before: place)
    let isRatio = isIdeograph(after) && !isIdeograph(text.scalar(before: start)) && !isLabel(before)
    return !isRatio
  }

  /// A full stop after a Chinese character, where the text or the sentence ends; 一. is a number of a heading.
  private static func stop(at place: Int, _ text: StyleText) -> StyleLapse? {
    let before = text.scalar(before: place)
    guard isIdeograph(before) || before == 0xFF09 else { return nil }
    let after = text.scalar(at: text[place + 1] == 0x20 ? place + 2 : place + 1)
    guard [0, 0x0A, 0x201D].contains(after) || isIdeograph(after) && text[place + 1] == 0x20 else { return nil }
    guard text.skipping(numerals, before: place) > 0 else { return nil }
    return mark(at: place, text)
  }

  /// 注、问、答
  private static func isLabel(_ scalar: UInt32) -> Bool { [0x6CE8, 0x95EE, 0x7B54].contains(scalar) }

  private static func isClosing(_ scalar: UInt32) -> Bool { [0x300B, 0x300D, 0xFF09].contains(scalar) }

  // MARK: Brackets

  private static func brackets(at place: Int, _ text: StyleText) -> StyleLapse? {
    let (before, after) = (text.scalar(before: place), text.scalar(at: place + 1))
    guard isIdeograph(before) || isClosing(before) || isIdeograph(after), let close = close(of: place, text) else {
      return nil
    }
    let isSpaced = text[place - 1] == 0x20 && place > 1
    let open = (isSpaced ? place - 1 : place)..<place + 1
    let words = text.string(place + 1..<close)
    return StyleLapse(
      place..<close + 1, message("()"), better: "（\(words)）",
      edits: [StyleLapse.Edit(open, "（", core: place..<place + 1), StyleLapse.Edit(close..<close + 1, "）")])
  }

  /// Where the bracket is closed; not further than a line or two away.
  private static func close(of place: Int, _ text: StyleText) -> Int? {
    var depth = 0
    for next in place..<min(place + 300, text.bytes.count) {
      switch text[next] {
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"): depth -= 1
      case 0x0A: return nil
      default: break
      }
      if depth == 0 { return next }
    }
    return nil
  }

  private static func message(_ mark: String) -> Message {
    Message(en: "“\(mark)” is half-width beside Chinese", zh: "汉字旁的“\(mark)”应为全角")
  }
}
