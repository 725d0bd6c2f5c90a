import Diagnostics
import ReportModel

enum TwinMissingPage: PageCheck {
  static let rule = Rule(
    "twin-missing-page", .error,
    meaning: Message(
      en: "A page exists in one language only.",
      zh: "页面只有一种语言的版本。"),
    reason: Message(
      en: "Readers of the other language cannot follow the links to it, and the language switch leads nowhere.",
      zh: "另一种语言的读者打不开它，语言切换也无处可去。"),
    example: "content/2016/70-green.zh.md   # and no content/2016/70-green.en.md",
    remedy: Message(
      en: "Add the missing file, with the same name but for the language. A short page with `twin: abridged` will do.",
      zh: "补上缺少的文件，文件名除语言外相同；写一个带 `twin: abridged` 的简短页面也可以。"))

  static func check(_ page: ReadPage, into findings: inout [Diagnostic]) {
    guard let present = page.editions.first else { return }
    for (language, edition) in zip(page.site.configuration.languages, page.context.page.editions) where edition == nil {
      let path = present.document.source.path
      let missing = path.replacing(".\(present.edition.language).md", with: ".\(language.id).md")
      findings.append(
        Diagnostic(rule, at: present.edition.titleLocation, message(language.name), help: [help(missing)]))
    }
  }

  private static func message(_ language: String) -> Message {
    Message(en: "the page does not exist in \(language)", zh: "本页没有 \(language) 版")
  }

  private static func help(_ path: String) -> Message {
    Message(en: "add \(path)", zh: "请补上 \(path)")
  }
}
