import Diagnostics

/// Turns of phrase that several messages share.
enum Suggestion {
  static func didYouMean(_ name: String) -> Message {
    Message(en: "did you mean \(name)?", zh: "是不是 \(name)？")
  }

  static func oneOf(_ names: [String]) -> Message {
    let names = list(names)
    return Message(en: "write one of \(names.en)", zh: "可用的有：\(names.zh)")
  }

  /// A list in a sentence; of a long one the last entries, which are the newest where they are ordered by period.
  static func list(_ names: [String]) -> Message {
    let shown = names.suffix(8)
    let more = names.count - shown.count
    guard more > 0 else {
      return Message(en: shown.joined(separator: ", "), zh: shown.joined(separator: "、"))
    }
    return Message(
      en: shown.joined(separator: ", ") + " and \(more) earlier",
      zh: shown.joined(separator: "、") + "，以及更早的\(more)个")
  }
}
