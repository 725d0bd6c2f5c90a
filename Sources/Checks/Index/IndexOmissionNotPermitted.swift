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
      guard let claim = index.index.claim, let clause = claim.omissions else { continue }
      for row in index.index.rows where !row.disclosure.permitsOmission {
        for declared in row.declared {
          guard case .omitted = declared.row else { continue }
          let message = message(row.reference, claim, clause)
          findings.append(Diagnostic(rule, at: declared.location, message, help: [help]))
        }
      }
    }
  }

  private static func message(
    _ disclosure: DisclosureReference, _ claim: Framework.Claim, _ clause: Message
  ) -> Message {
    Message(
      en: "\(disclosure.code) may not be left out under the claim \(claim.id): "
        + "\(clause.en) permits no reason for omission for this disclosure of \(disclosure.standard)",
      zh: "在 \(claim.id) 声明之下不允许略去 \(disclosure.code)："
        + "按\(clause.zh)，\(disclosure.standard) 的这一披露项没有可用的从略理由")
  }

  private static let help = Message(
    en: "report it, or make a claim that the report can keep", zh: "请补报，或改用报告能够做到的声明")
}
