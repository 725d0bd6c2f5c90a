import Diagnostics
import Figures
import ReportModel

enum StyleDoubledAbout: WordStyleCheck {
  static let rule = Rule(
    "style-doubled-about", .warning,
    meaning: Message(en: "A figure in Chinese is “about” twice: 约100人左右.", zh: "一个数前后都写了约数词：约100人左右。"),
    reason: Message(en: "One is enough; the second only makes it longer.", zh: "有一个就够了，再写一个是重复。"),
    example: """
      ✗ 约100人左右
      ✓ 约100人；100人左右
      """,
    remedy: Message(
      en: "Delete one of the two; `check --fix` deletes the second.", zh: "删去一个；`check --fix` 会删去后一个。"))

  private static let tails = ["左右", "上下"]
  static let triggers = StyleTriggers(words: tails)
  private static let others = [
    "两", "手", "脑", "侧", "边", "逢", "摇", "为难", "游", "班", "级", "文", "行", "车", "楼", "左右", "滑", "浮动"
  ]
  private static let verbs = ["为", "有", "占", "达", " "]

  static func applies(to language: FigureLanguage, _ style: HouseStyle) -> Bool {
    language == .chinese && style.holds(.doubledAbout)
  }

  static func lapse(at place: Int, in text: StyleText) -> StyleLapse? {
    guard let tail = text.word(of: tails, at: place), text.word(of: others, at: place + 6) == nil,
      let figure = text.figure(endingAt: place)
    else { return nil }
    let start = text.skipping(verbs, before: figure.range.lowerBound)
    guard let about = text.start(of: ["大约", "约", "大概"], before: start) else { return nil }
    let range = about..<place + tail.utf8.count
    return StyleLapse(
      range, message(tail), better: text.string(about..<place),
      edits: [StyleLapse.Edit(place..<range.upperBound, "")])
  }

  private static func message(_ tail: String) -> Message {
    Message(en: "约 and \(tail) say the same", zh: "“约”与“\(tail)”重复")
  }
}
