import Diagnostics
import Figures

enum TwinOrdinal: TwinDifferenceCheck {
  static let rule = Rule(
    "twin-ordinal", .error,
    meaning: Message(
      en: "The two languages name different ranks: the first against the second.",
      zh: "两种语言写的次序不同，如“第一个”与 the second。"),
    reason: Message(
      en: "Whether something was the first is a claim that readers check.",
      zh: "是不是“第一”，读者会去核实。"),
    example: "zh: 全国第一个平台\nen: the country's second platform",
    remedy: Message(
      en: "Correct the one that is wrong. A rank that one language leaves out is advice.",
      zh: "改正写错的一边。只有一种语言写明次序的，仅作提示。"))

  static let kind = TwinFindingKind.ordinal

  static func message(_ words: TwinWords) -> Message {
    guard let source = words.source, let twin = words.twin else { return words.missing }
    let name = words.sourceName
    return Message(
      en: "another rank: “\(twin)” against “\(source)” of \(name.en)", zh: "“\(twin)”与\(name.zh)的“\(source)”次序不同")
  }

  static func help(_ words: TwinWords) -> Message {
    Message(en: "name the same rank in both languages", zh: "请两种语言写同一个次序")
  }
}
