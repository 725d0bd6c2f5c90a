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

  /// How an explanation falls short.
  private enum Fault: CaseIterable {
    case missing
    case repeatsReason
  }

  static func check(_ site: ReadSite, into findings: inout [Diagnostic]) {
    let languages = site.site.configuration.languages.map(\.id)
    for index in site.indexes {
      for row in index.declaration.rows {
        guard case .omitted(let omission) = row.row else { continue }
        for fault in Fault.allCases {
          let wrong = languages.filter { has(fault, omission, in: $0, index.framework) }
          if wrong.isEmpty { continue }
          let message = message(fault, row.code, in: wrong, askedBy: index.index.claim?.omissions)
          findings.append(Diagnostic(rule, at: row.location, message, help: [help]))
        }
      }
    }
  }

  private static func has(
    _ fault: Fault, _ omission: IndexDeclaration.Omission, in language: LanguageID, _ framework: Framework
  ) -> Bool {
    switch fault {
    case .missing: (omission.explanation?[language] ?? "").isEmpty
    case .repeatsReason: repeatsReason(omission, in: language, framework)
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

  private static func message(
    _ fault: Fault, _ code: DisclosureCode, in languages: [LanguageID], askedBy clause: Message?
  ) -> Message {
    let (en, zh) = (languages.map(\.text).joined(separator: ", "), languages.map(\.text).joined(separator: "、"))
    let asks = clause.map { Message(en: ": \($0.en) asks for an explanation", zh: "：\($0.zh)要求说明") }
    let what =
      switch fault {
      case .missing:
        Message(en: "the omission of \(code) is not explained in \(en)", zh: "略去 \(code) 的原因缺少 \(zh) 的说明")
      case .repeatsReason:
        Message(
          en: "the explanation why \(code) is omitted only repeats the reason in \(en)",
          zh: "略去 \(code) 的 \(zh) 说明只是重复了理由的名称")
      }
    return Message(en: what.en + (asks?.en ?? ""), zh: what.zh + (asks?.zh ?? ""))
  }

  private static let help = Message(
    en: "write `explanation: {en: ..., zh: ...}` and say why the reason holds here",
    zh: "请写 `explanation: {en: ..., zh: ...}`，说明为什么适用这一理由")
}
