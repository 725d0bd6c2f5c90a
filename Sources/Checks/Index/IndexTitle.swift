import Diagnostics
import ReportModel
import Values

enum IndexTitle: SiteCheck {
  static let rule = Rule(
    "index-title", .warning,
    meaning: Message(
      en: "Rows of the index have no title in a language of the site.",
      zh: "索引中有些行缺少站点某种语言的标题。"),
    reason: Message(
      en: "Readers of that language see a bare number.",
      zh: "这种语言的读者只能看到一个编号。"),
    example: "disclosures: [{code: X-1, title: {en: Water use}}]   # in a catalogue of a site with zh",
    remedy: Message(
      en: "Add the titles to the catalogue under content/frameworks/.",
      zh: "在 content/frameworks/ 下的标准目录中补上标题。"))

  static func check(_ site: ReadSite, into findings: inout [Diagnostic]) {
    for index in site.indexes {
      for language in site.site.configuration.languages.map(\.id) {
        let untitled = index.index.rows.filter { ($0.disclosure.title[language] ?? "").isEmpty }
        guard !untitled.isEmpty else { continue }
        let codes = Suggestion.list(untitled.map(\.reference.code.text))
        findings.append(Diagnostic(rule, at: index.declaration.location, message(codes, language), help: [rule.remedy]))
      }
    }
  }

  private static func message(_ codes: Message, _ language: LanguageID) -> Message {
    Message(en: "no title in \(language) for \(codes.en)", zh: "以下披露项没有 \(language) 标题：\(codes.zh)")
  }
}
