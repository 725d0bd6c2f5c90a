import Diagnostics
import Figures
import ReportModel

enum StyleStrayHan: WordStyleCheck {
  static let rule = Rule(
    "style-stray-han", .warning,
    meaning: Message(
      en: "Chinese characters stick to digits or between words of an English text: 5万 users.",
      zh: "英文里夹着紧贴数字或单词的汉字：5万 users。"),
    reason: Message(
      en: "They were left over in translation. A figure with 万 left in it is read ten thousand times too small.",
      zh: "这是翻译时漏下的。数后面留着“万”字，英文读者会把数看小一万倍。"),
    example: """
      ✗ 22万 visits in 2016年
      ✓ 220,000 visits in 2016
      """,
    remedy: Message(
      en: "Translate them. Chinese that is meant, such as a name in brackets or quotes, is left alone.",
      zh: "译成英文。有意写出的汉字（如括号、引号里的名称）不在此列。"))

  static let triggers = StyleTriggers(bytes: 0xE3...0xE9)

  static func applies(to language: FigureLanguage, _ style: HouseStyle) -> Bool {
    language == .english && style.holds(.strayHan)
  }

  static func lapse(at place: Int, in text: StyleText) -> StyleLapse? {
    let before = text.scalar(before: place)
    guard isIdeograph(text.scalar(at: place)), !isIdeograph(before) else { return nil }
    var end = place
    while isIdeograph(text.scalar(at: end)) { end += text.lengthOfScalar(at: end) }
    let after = text.scalar(at: end)
    guard isDigit(before) || isDigit(after) || isLetter(before) && isLetter(after) else { return nil }
    return StyleLapse(place..<end, message(text.string(place..<end)))
  }

  private static func message(_ words: String) -> Message {
    Message(en: "“\(words)” was left untranslated", zh: "“\(words)”漏译了")
  }
}
