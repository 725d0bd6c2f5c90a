import Diagnostics
import Figures
import ReportModel

enum StyleUnitSymbols: WordStyleCheck {
  static let rule = Rule(
    "style-unit-symbols", .advice,
    meaning: Message(
      en: "A unit is not written as the field writes it: m3, tCO2e, tons of standard coal.",
      zh: "计量单位没有按行业写法：m3、tCO2e、吨标煤。"),
    reason: Message(
      en: "Raters and auditors look for m³, tCO₂e and tonnes of standard coal equivalent.",
      zh: "评级和鉴证机构习惯的是 m³、tCO₂e、吨标准煤、吨二氧化碳当量。"),
    example: """
      ✗ 5 m3, 12 tCO2e, 3吨标煤, 3 tons of standard coal
      ✓ 5 m³, 12 tCO₂e, 3吨标准煤, 3 tonnes of standard coal equivalent
      """,
    remedy: Message(
      en: "Write the symbol with its small figure; `check --fix` does where it is but that.",
      zh: "改用带上下标的符号；只差上下标的，`check --fix` 可自动改正。"))

  /// What is written, what should be, and whether the one may be put in the place of the other unseen.
  private struct Spelling {
    let wrong: String
    let right: String
    var needsNumber = false
    var isSafe = true
    /// What may not follow, since it is right then.
    var unless = ""
  }

  private static let spellings = [
    Spelling(wrong: "CO2eq", right: "CO₂e"), Spelling(wrong: "CO2-eq", right: "CO₂e"),
    Spelling(wrong: "CO2-e", right: "CO₂e"), Spelling(wrong: "CO2e", right: "CO₂e"),
    Spelling(wrong: "CO2", right: "CO₂"),
    Spelling(wrong: "km2", right: "km²", needsNumber: true), Spelling(wrong: "m2", right: "m²", needsNumber: true),
    Spelling(wrong: "m3", right: "m³", needsNumber: true), Spelling(wrong: "m^3", right: "m³", needsNumber: true),
    Spelling(wrong: "m^2", right: "m²", needsNumber: true),
    Spelling(
      wrong: "standard coal", right: "standard coal equivalent", needsNumber: true, isSafe: false, unless: " equivalent"
    ),
    Spelling(wrong: "标煤", right: "标准煤", needsNumber: true),
    Spelling(wrong: "当量吨", right: "吨二氧化碳当量", needsNumber: true, isSafe: false)
  ]
  static let triggers = StyleTriggers(words: spellings.map(\.wrong))
  private static let counters = ["吨", "千克", "公斤", "二氧化碳", "tons of ", "tonnes of ", "tce of "]

  static func applies(to language: FigureLanguage, _ style: HouseStyle) -> Bool { style.holds(.unitSymbols) }

  static func lapse(at place: Int, in text: StyleText) -> StyleLapse? {
    guard let spelling = spellings.first(where: { text.has($0.wrong, at: place) }) else {
      return nil
    }
    let range = place..<place + spelling.wrong.utf8.count
    guard isWhole(range, text), !spelling.needsNumber || isCounted(place, text) else { return nil }
    if !spelling.unless.isEmpty, text.has(spelling.unless, at: range.upperBound) { return nil }
    let edits = spelling.isSafe ? [StyleLapse.Edit(range, spelling.right)] : []
    return StyleLapse(range, message(text.string(range)), better: spelling.right, edits: edits)
  }

  private static func isWhole(_ range: Range<Int>, _ text: StyleText) -> Bool {
    let (before, after) = (text[range.lowerBound - 1], text[range.upperBound])
    let isTonne = before == UInt8(ascii: "t") && !isLetter(text[range.lowerBound - 2])
    guard !isLetter(before) || isTonne, !isDigit(before) || text[range.lowerBound] != UInt8(ascii: "C") else {
      return false
    }
    return !isLetter(after) && !isDigit(after)
  }

  /// Whether a number, a bracket or a “per” stands before it: m2 alone may be a name.
  private static func isCounted(_ place: Int, _ text: StyleText) -> Bool {
    if text.start(of: counters, before: place) != nil { return true }
    guard text[place] == UInt8(ascii: "m") || text[place] == UInt8(ascii: "k") else { return false }
    let end = text[place - 1] == 0x20 ? place - 1 : place
    return isDigit(text[end - 1]) || text[end - 1] == UInt8(ascii: "/")
      || text.start(of: ["万", "亿"], before: end) != nil
  }

  private static func message(_ words: String) -> Message {
    Message(en: "“\(words)” is not how the field writes it", zh: "“\(words)”不是行业写法")
  }
}
