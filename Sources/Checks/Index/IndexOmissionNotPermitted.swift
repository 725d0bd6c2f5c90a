import Diagnostics
import ReportModel
import Values

enum IndexOmissionNotPermitted: SiteCheck {
  static let rule = Rule(
    "index-omission-not-permitted", .error,
    meaning: Message(
      en: "The index leaves out a disclosure that the standard does not allow to be left out under the report's claim.",
      zh: "索引略去了在报告所作声明之下标准不允许略去的披露项。"),
    reason: Message(
      en: "The claim is void while such a disclosure is missing.",
      zh: "缺少这样的披露项，报告所作的声明就不成立。"),
    example: "claim: core\nrows: {102-1: {omitted: confidential, explanation: {en: ..., zh: ...}}}",
    remedy: Message(
      en: "Report the disclosure, or make a claim that the report can keep, such as `referenced`.",
      zh: "补报这个披露项，或改用报告能够做到的声明，例如 `referenced`。"))

  static func check(_ site: ReadSite, into findings: inout [Diagnostic]) {
    for index in site.indexes {
      guard let claim = index.declaration.claim, claim.restrictsOmissions else { continue }
      for row in index.index.rows where !row.disclosure.permitsOmission {
        guard let declared = row.declared, case .omitted = declared.row else { continue }
        findings.append(Diagnostic(rule, at: declared.location, message(row.reference.code, claim), help: [help]))
      }
    }
  }

  private static func message(_ code: DisclosureCode, _ claim: IndexDeclaration.Claim) -> Message {
    Message(
      en: "\(code) may not be left out under the claim \(claim.rawValue)",
      zh: "在 \(claim.rawValue) 声明之下不允许略去 \(code)")
  }

  private static let help = Message(
    en: "report it, or make a claim that the report can keep", zh: "请补报，或改用报告能够做到的声明")
}
