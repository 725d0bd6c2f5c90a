import Diagnostics
import ReportModel
import Values

enum IndexOmissionNoSteps: SiteCheck {
  static let rule = Rule(
    "index-omission-no-steps", .error,
    meaning: Message(
      en: "Information is said to be unavailable, without the steps that are taken to obtain it.",
      zh: "写明信息暂缺，却没有说明为取得信息而采取的步骤。"),
    reason: Message(
      en: "The standards permit this reason only with the steps being taken and the time they are expected to take.",
      zh: "标准只在说明所采取的步骤和预期时间的情况下才允许这一理由。"),
    example: "403-2: {omitted: unavailable, explanation: {en: ..., zh: ...}}",
    remedy: Message(
      en: "Add `steps` in each language of the site, and `by` with the period in which the information is expected.",
      zh: "补上 `steps`（每种语言各写一段），并在 `by` 写明预计取得信息的时间。"))

  static func check(_ site: ReadSite, into findings: inout [Diagnostic]) {
    let languages = site.site.configuration.languages.map(\.id)
    for index in site.indexes {
      guard let clause = index.index.claim?.omissions else { continue }
      for row in index.declaration.rows {
        guard case .omitted(let omission) = row.row, omission.reason == .unavailable else { continue }
        let missing = languages.filter { (omission.steps?[$0] ?? "").isEmpty }
        guard !missing.isEmpty else { continue }
        findings.append(Diagnostic(rule, at: row.location, message(row.code, missing, clause), help: [rule.remedy]))
      }
    }
  }

  private static func message(_ code: DisclosureCode, _ missing: [LanguageID], _ clause: Message) -> Message {
    let languages = missing.map(\.text)
    return Message(
      en:
        "\(code) is omitted as unavailable without `steps` in \(languages.joined(separator: ", ")): \(clause.en) asks "
        + "for the steps being taken to obtain the information",
      zh: "\(code) 以信息暂缺为由从略，却缺少 \(languages.joined(separator: "、")) 的 `steps`：\(clause.zh)要求说明为取得信息所采取的步骤")
  }
}
