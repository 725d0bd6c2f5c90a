import Diagnostics
import Figures

enum TwinDate: TwinDifferenceCheck {
  static let rule = Rule(
    "twin-date", .error,
    meaning: Message(
      en: "The two languages name different dates or periods.",
      zh: "两种语言写的日期或期间不同。"),
    reason: Message(
      en: "A wrong year makes a right figure false.",
      zh: "年份错了，数字再对也不成立。"),
    example: "zh: 2016年5月14日\nen: 15 May 2016",
    remedy: Message(
      en: "Correct the one that is wrong. A date that stands in one language only, or less exactly, is advice.",
      zh: "改正写错的一边。只在一种语言中出现、或写得较粗的日期，仅作提示。"))

  static let kind = TwinFindingKind.date

  static func message(_ words: TwinWords) -> Message {
    guard let source = words.source, let twin = words.twin else { return words.missing }
    let name = words.sourceName
    if words.kind == .dateCoarser {
      return Message(
        en: "“\(twin)” is not as exact, or more so, than “\(source)” of \(name.en)",
        zh: "“\(twin)”与\(name.zh)的“\(source)”详略不同")
    }
    return Message(
      en: "another date: “\(twin)” against “\(source)” of \(name.en)", zh: "“\(twin)”与\(name.zh)的“\(source)”日期不同")
  }

  static func help(_ words: TwinWords) -> Message {
    Message(en: "name the same date in both languages", zh: "请两种语言写同一个日期")
  }
}
