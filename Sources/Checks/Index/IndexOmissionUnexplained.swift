import Diagnostics
import ReportModel
import Values

enum IndexOmissionUnexplained: SiteCheck {
  static let rule = Rule(
    "index-omission-unexplained", .error,
    meaning: Message(
      en: "A disclosure is left out without an explanation in each language of the site, or with one that only repeats "
        + "the name of the reason.",
      zh: "略去了某个披露项，却没有用站点的每种语言说明原因，或说明只是重复理由的名称。"),
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
        let clause = index.index.claim?.omissions
        let missing = languages.filter { (omission.explanation?[$0] ?? "").isEmpty }
        if !missing.isEmpty {
          findings.append(Diagnostic(rule, at: row.location, message(row.code, missing, clause), help: [help]))
        }
        let hollow = languages.filter { repeatsReason(omission, in: $0, index.framework) }
        if !hollow.isEmpty {
          findings.append(Diagnostic(rule, at: row.location, repeated(row.code, hollow, clause), help: [help]))
        }
      }
    }
  }

  /// Whether an explanation says no more than the reason does by its name, as the framework or the file writes it.
  private static func repeatsReason(
    _ omission: IndexDeclaration.Omission, in language: LanguageID, _ framework: Framework
  ) -> Bool {
    let said = letters(of: omission.explanation?[language] ?? "")
    guard !said.isEmpty else { return false }
    let names = framework.omissionReasons[omission.reason]?.texts.values.map { $0 } ?? []
    return (names + [omission.reason.rawValue]).contains { name in
      letters(of: name) == said || name.split(separator: "/").contains { letters(of: $0) == said }
    }
  }

  private static func letters(of text: some StringProtocol) -> String {
    String(text.lowercased().filter { $0.isLetter || $0.isNumber })
  }

  private static func message(_ code: DisclosureCode, _ missing: [LanguageID], _ clause: Message?) -> Message {
    let languages = missing.map(\.text)
    return asked(
      clause,
      Message(
        en: "the omission of \(code) is not explained in \(languages.joined(separator: ", "))",
        zh: "略去 \(code) 的原因缺少 \(languages.joined(separator: "、")) 的说明"))
  }

  private static func repeated(_ code: DisclosureCode, _ repeating: [LanguageID], _ clause: Message?) -> Message {
    let languages = repeating.map(\.text)
    return asked(
      clause,
      Message(
        en: "the explanation why \(code) is omitted only repeats the reason in \(languages.joined(separator: ", "))",
        zh: "略去 \(code) 的 \(languages.joined(separator: "、")) 说明只是重复了理由的名称"))
  }

  private static func asked(_ clause: Message?, _ message: Message) -> Message {
    guard let clause else { return message }
    return Message(
      en: "\(message.en): \(clause.en) asks for an explanation", zh: "\(message.zh)：\(clause.zh)要求说明")
  }

  private static let help = Message(
    en: "write `explanation: {en: ..., zh: ...}` and say why the reason holds here",
    zh: "请写 `explanation: {en: ..., zh: ...}`，说明为什么适用这一理由")
}
