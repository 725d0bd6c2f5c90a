import Diagnostics
import ReportModel
import Values

enum IndexClaim: SiteCheck {
  static let rule = Rule(
    "index-claim", .error,
    meaning: Message(
      en: "The index makes a claim that this edition of the framework does not know.",
      zh: "索引作出的声明，在该版本的框架中并不存在。"),
    reason: Message(
      en: "Each edition has claims of its own: Core and Comprehensive ended with GRI 2016. A claim in the words of "
        + "another edition claims nothing.",
      zh: "每个版本有自己的声明方式：“核心”与“全面”随 GRI 2016 结束。用别的版本的说法，等于没有作出声明。"),
    example: "index:\n  - framework: gri-2021\n    claim: core",
    remedy: Message(
      en:
        "Use a claim of the framework: core, comprehensive or referenced for gri-2016; in-accordance or with-reference "
        + "for gri-2021; what the catalogue lists under `claims` for one of your own.",
      zh: "改用该框架的声明：gri-2016 为 core、comprehensive、referenced；gri-2021 为 in-accordance、with-reference；"
        + "自有框架以目录的 `claims` 为准。"))

  static func check(_ site: ReadSite, into findings: inout [Diagnostic]) {
    for index in site.indexes where index.index.claim == nil && !index.framework.claims.isEmpty {
      guard let claim = index.declaration.claim else { continue }
      let names = index.framework.claims.map(\.id)
      findings.append(
        Diagnostic(
          rule, at: index.declaration.claimLocation, message(claim, index.framework),
          help: [Suggestion.oneOf(names)]))
    }
  }

  private static func message(_ claim: String, _ framework: Framework) -> Message {
    Message(
      en: "\(framework.name.en) knows no claim `\(claim)`", zh: "\(framework.name.zh)没有 `\(claim)` 这种声明")
  }
}
