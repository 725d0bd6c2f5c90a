import Diagnostics
import Figures
import ReportModel

enum StyleTitles: WordStyleCheck {
  static let rule = Rule(
    "style-titles", .warning,
    meaning: Message(
      en: "Titles in a row have 、 between them, or not, against `style: {titles: …}`.",
      zh: "并列书名号之间的顿号与站点的选择（`style: {titles: …}`）不一致。"),
    reason: Message(
      en: "GB/T 15834 leaves it out, many publishers set it; one way throughout reads better.",
      zh: "按 GB/T 15834 可以不加，不少出版物习惯加；全文一致为好。"),
    example: """
      style: {titles: joined}
      ✗ 《公约》、《章程》
      ✓ 《公约》《章程》
      """,
    remedy: Message(
      en: "Write it as the site chose; `check --fix` does.", zh: "按站点的选择书写；`check --fix` 可自动改正。"))

  static let triggers: StyleTriggers = ["》"]

  static func applies(to language: FigureLanguage, _ style: HouseStyle) -> Bool {
    language == .chinese && style.titles != nil
  }

  static func lapse(at place: Int, in text: StyleText) -> StyleLapse? {
    guard let choice = text.style.titles else { return nil }
    switch choice {
    case .separated:
      guard text.has("》《", at: place) else { return nil }
      return StyleLapse(
        place..<place + 6, separated, better: "》、《", edits: [StyleLapse.Edit(place..<place + 3, "》、")])
    case .joined:
      guard text.has("》、《", at: place) else { return nil }
      return StyleLapse(
        place..<place + 9, joined, better: "》《", edits: [StyleLapse.Edit(place + 3..<place + 6, "")])
    }
  }

  private static let separated = Message(en: "this site sets 、 between titles", zh: "本站在并列的书名号之间加顿号")
  private static let joined = Message(en: "this site sets nothing between titles", zh: "本站在并列的书名号之间不加顿号")
}
