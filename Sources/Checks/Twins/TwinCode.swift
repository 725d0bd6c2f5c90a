import Diagnostics
import Figures

enum TwinCode: TwinDifferenceCheck {
  static let rule = Rule(
    "twin-code", .error,
    meaning: Message(
      en: "The two languages name different codes, versions or names with digits: GRI 302-1 against GRI 305-1.",
      zh: "两种语言写的编号、版本或带数字的名称不同，如 GRI 302-1 与 GRI 305-1。"),
    reason: Message(
      en: "A reference to the wrong standard, table or telephone number leads nowhere.",
      zh: "标准号、表号、电话号码写错，读者就找不到。"),
    example: "zh: ISO 14064-1\nen: ISO 14001",
    remedy: Message(
      en: "Correct the one that is wrong. A code that one language leaves out is advice.",
      zh: "改正写错的一边。只有一种语言写出的编号，仅作提示。"))

  static let kind = TwinFindingKind.code

  static func message(_ words: TwinWords) -> Message {
    guard let source = words.source, let twin = words.twin else { return words.missing }
    let name = words.sourceName
    return Message(
      en: "another code: “\(twin)” against “\(source)” of \(name.en)", zh: "“\(twin)”与\(name.zh)的“\(source)”编号不同")
  }

  static func help(_ words: TwinWords) -> Message {
    Message(en: "write the same code in both languages", zh: "请两种语言写同一个编号")
  }
}
