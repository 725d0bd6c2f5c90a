import Diagnostics
import ReportModel
import Values

enum IndexNotReported: SiteCheck {
  static let rule = Rule(
    "index-not-reported", .error,
    meaning: Message(
      en: "A row says `not-reported` under a claim that asks for a reason.",
      zh: "在要求说明理由的声明之下，索引行只写了 `not-reported`。"),
    reason: Message(
      en:
        "A report in accordance with the standards reports a disclosure or states a reason for omitting it; only a report "
        + "that refers to them may pick.",
      zh: "声明符合标准的报告，要么回应披露项，要么给出略去的理由；只有参考标准的报告才可以挑选。"),
    example: "claim: core\nrows: {401-1: {not-reported: true}}",
    remedy: Message(
      en: "Write `omitted` with a reason and an explanation, or report the disclosure.",
      zh: "改写为带理由和说明的 `omitted`，或补报这个披露项。"))

  static func check(_ site: ReadSite, into findings: inout [Diagnostic]) {
    for index in site.indexes {
      guard let claim = index.index.claim, !claim.allowsNotReported else { continue }
      for row in index.declaration.rows {
        guard case .notReported = row.row else { continue }
        findings.append(Diagnostic(rule, at: row.location, message(row.code, claim), help: [help]))
      }
    }
  }

  private static func message(_ code: DisclosureCode, _ claim: Framework.Claim) -> Message {
    Message(
      en: "\(code) cannot be `not-reported` under the claim \(claim.id)\(claim.omissions.map { ": \($0.en)" } ?? "")",
      zh: "在 \(claim.id) 声明之下，\(code) 不能写 `not-reported`\(claim.omissions.map { "：\($0.zh)" } ?? "")")
  }

  private static let help = Message(
    en: "write `omitted` with one of not-applicable, confidential, legal-prohibitions, unavailable, and an explanation",
    zh: "请写 `omitted`（not-applicable、confidential、legal-prohibitions、unavailable 之一）并附说明")
}
