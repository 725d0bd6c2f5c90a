import Diagnostics
import Parsing
import Values

/// A text stands in every language of the site, and in no other.
enum LocalizedTextRule {
  static let unknownLanguage = Rule(
    "syntax-unknown-language", .error,
    meaning: Message(
      en: "A text or a file names a language that site.yaml does not list.", zh: "文字或文件用了 site.yaml 没有列出的语言。"),
    reason: Message(
      en: "It would appear on no page, and nobody would notice that it is missing.", zh: "它不会出现在任何页面上，也不会有人发现少了它。"),
    example: "name: {en: Employees, cn: 员工}",
    remedy: Message(
      en: "Use the `id` of a language under `languages` in site.yaml, or add the language there.",
      zh: "请用 site.yaml 的 `languages` 里的 `id`，或在那里加上这种语言。"),
    isWaivable: false)

  static let missingTranslation = Rule(
    "syntax-missing-translation", .error,
    meaning: Message(
      en: "A text lacks one of the languages of the site.", zh: "一处文字缺少站点的某种语言。"),
    reason: Message(
      en: "Readers of that language would find a gap, or words they cannot read.", zh: "读那种语言的人会看到空白，或看不懂的文字。"),
    example: "name: {en: Employees}",
    remedy: Message(en: "Add the text in the language that the finding names.", zh: "补上提示里说的那种语言的文字。"))

  static func check(_ node: YAMLNode, _ reader: inout ModelReader) {
    guard case .map(let entries) = node.value else { return }
    let languages = reader.vocabulary.languages
    for entry in entries where !languages.contains(where: { $0.text == entry.key }) {
      guard LanguageID(entry.key) != nil else { continue }
      reader.report(
        unknownLanguage, at: entry.keySpan, .unknownLanguage(entry.key), help: [.valid(languages.map(\.text))])
    }
    for language in languages where !entries.contains(where: { $0.key == language.text }) {
      reportMissing(language, at: node.span, &reader)
    }
  }

  static func reportMissing(_ language: LanguageID, at span: Range<Int>, _ reader: inout ModelReader) {
    reader.report(missingTranslation, at: span, .missingTranslation(language))
  }
}

extension Message {
  static func unknownLanguage(_ language: String) -> Message {
    Message(en: "the site has no language `\(language)`", zh: "站点没有 `\(language)` 这种语言")
  }

  fileprivate static func missingTranslation(_ language: LanguageID) -> Message {
    Message(en: "the text in `\(language)` is missing", zh: "缺少 `\(language)` 的文字")
  }
}
