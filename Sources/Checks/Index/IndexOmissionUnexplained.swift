import Diagnostics
import ReportModel
import Values

enum IndexOmissionUnexplained: SiteCheck {
  static let rule = Rule(
    "index-omission-unexplained", .error,
    meaning: Message(
      en: "A disclosure is left out without an explanation in each language of the site.",
      zh: "略去了某个披露项，却没有用站点的每种语言说明原因。"),
    reason: Message(
      en: "The standards allow an omission only with its explanation, and readers of both languages are owed it.",
      zh: "标准只允许附有说明的略去，各语言的读者都应看到说明。"),
    example: "201-1: {omitted: not-applicable}",
    remedy: Message(
      en: "Add `explanation` with a text for each language.",
      zh: "补上 `explanation`，每种语言各写一段。"))

  static func check(_ site: ReadSite, into findings: inout [Diagnostic]) {
    let languages = site.site.configuration.languages.map(\.id)
    for index in site.indexes {
      for row in index.declaration.rows {
        guard case .omitted(let omission) = row.row else { continue }
        let missing = languages.filter { (omission.explanation?[$0] ?? "").isEmpty }
        guard !missing.isEmpty else { continue }
        findings.append(Diagnostic(rule, at: row.location, message(row.code, missing), help: [help]))
      }
    }
  }

  private static func message(_ code: DisclosureCode, _ missing: [LanguageID]) -> Message {
    let languages = missing.map(\.text)
    return Message(
      en: "the omission of \(code) is not explained in \(languages.joined(separator: ", "))",
      zh: "略去 \(code) 的原因缺少 \(languages.joined(separator: "、")) 的说明")
  }

  private static let help = Message(
    en: "write `explanation: {en: ..., zh: ...}`", zh: "请写 `explanation: {en: ..., zh: ...}`")
}
