import Diagnostics
import Figures

enum TwinUnreadLanguage: SiteCheck {
  static let rule = Rule(
    "twin-unread-language", .advice,
    meaning: Message(
      en: "The site has a language whose figures Tallymark cannot read.",
      zh: "站点中有一种语言，Tallymark 读不懂其中的数字。"),
    reason: Message(
      en: "Pages in it are built, but its figures are held neither against the facts nor against the other languages.",
      zh: "这种语言的页面照常生成，但其中的数字既不与数据核对，也不与其他语言核对。"),
    example: "languages: [{id: zh, tag: zh-Hans, name: 中文}, {id: fr, tag: fr, name: Français}]",
    remedy: Message(
      en: "Let Tallymark write the figures of that language (`<metric:ID>`), and have a person compare the rest.",
      zh: "这种语言的数字尽量由 Tallymark 写出（`<metric:指标名>`），其余请人工核对。"))

  static func check(_ site: ReadSite, into findings: inout [Diagnostic]) {
    for language in site.site.configuration.languages where FigureLanguage(tag: language.tag) == nil {
      findings.append(
        Diagnostic(rule, at: Location(wholeFile: "content/site.yaml"), message(language.name), help: [help]))
    }
  }

  private static func message(_ language: String) -> Message {
    Message(en: "figures in \(language) are not read, and so not checked", zh: "\(language) 的数字无法读取，因此没有核对")
  }

  private static let help = Message(
    en: "figures are read in Chinese and English", zh: "目前能读取中文和英文的数字")
}
