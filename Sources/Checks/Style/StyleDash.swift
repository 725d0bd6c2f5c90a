import Diagnostics
import Figures
import ReportModel

enum StyleDash: WordStyleCheck {
  static let rule = Rule(
    "style-dash", .warning,
    meaning: Message(en: "Hyphens or lines stand for a dash: --, ──.", zh: "用连字符或制表线代替破折号：--、──。"),
    reason: Message(
      en: "A Chinese dash is —— and two characters wide (GB/T 15834), an English one —. Hyphens break between lines.",
      zh: "破折号是“——”，占两个字的位置（GB/T 15834）；连字符会在行末断开。"),
    example: """
      ✗ 我们的使命--让信用等于财富; one goal -- trust
      ✓ 我们的使命——让信用等于财富; one goal — trust
      """,
    remedy: Message(en: "Write —— or —; `check --fix` does.", zh: "改为“——”；`check --fix` 可自动改正。"))

  private static let strokes = ["-", "─", "－"]
  static let triggers = StyleTriggers(words: strokes)

  static func applies(to language: FigureLanguage, _ style: HouseStyle) -> Bool { style.holds(.dash) }

  static func lapse(at place: Int, in text: StyleText) -> StyleLapse? {
    guard let stroke = text.word(of: strokes, at: place), text.start(of: strokes, before: place) == nil else {
      return nil
    }
    var end = place
    while text.has(stroke, at: end) { end += stroke.utf8.count }
    let count = (end - place) / stroke.utf8.count
    guard (2...3).contains(count), text.word(of: strokes, at: end) == nil else { return nil }
    let isChinese = text.language == .chinese
    return isChinese ? chinese(place..<end, text) : english(place..<end, text)
  }

  private static func chinese(_ run: Range<Int>, _ text: StyleText) -> StyleLapse? {
    let start = text[run.lowerBound - 1] == 0x20 ? run.lowerBound - 1 : run.lowerBound
    let end = text[run.upperBound] == 0x20 ? run.upperBound + 1 : run.upperBound
    let (before, after) = (text.scalar(before: start), text.scalar(at: end))
    guard isIdeograph(before) || isIdeograph(after), !isLetter(after) else { return nil }
    guard isIdeograph(before) || isWidePunctuation(before) || before == 0x201D || before == 0 else { return nil }
    return StyleLapse(
      start..<end, message("——"), better: "——", edits: [StyleLapse.Edit(start..<end, "——", core: run)])
  }

  /// Between words; `--option` is none.
  private static func english(_ run: Range<Int>, _ text: StyleText) -> StyleLapse? {
    let (before, after) = (text[run.lowerBound - 1], text[run.upperBound])
    let isSpaced = before == 0x20 && after == 0x20 && text[run.lowerBound - 2] != 0
    let isJoined = isWord(before, text[run.lowerBound - 2]) && isWord(after, text[run.upperBound + 1])
    guard isSpaced || isJoined else { return nil }
    return StyleLapse(run, message("—"), writing: "—")
  }

  /// A word of more than one letter: x--y is code.
  private static func isWord(_ one: UInt8, _ two: UInt8) -> Bool { isLetter(one) && isLetter(two) }

  private static func message(_ dash: String) -> Message {
    Message(en: "a dash is \(dash)", zh: "破折号应为“\(dash)”")
  }
}
