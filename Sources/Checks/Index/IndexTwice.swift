import Diagnostics
import ReportModel
import Values

enum IndexTwice: SiteCheck {
  static let rule = Rule(
    "index-twice", .error,
    meaning: Message(
      en: "A report declares two indexes of one framework, or a page declares a disclosure twice at one place.",
      zh: "一份报告为同一框架声明了两个索引，或页面在同一处两次声明同一披露项。"),
    reason: Message(
      en: "Rows would stand twice under one address, and readers would not know which counts.",
      zh: "同一地址会有两行，读者不知道以哪一行为准。"),
    example: "gri: [102-8, 401-1, 102-8]",
    remedy: Message(en: "Remove one of the two.", zh: "删去其中之一。"))

  static func check(_ site: ReadSite, into findings: inout [Diagnostic]) {
    for report in site.site.reports {
      var first: [FrameworkID: Location] = [:]
      for index in report.configuration.indexes {
        if let other = first[index.framework] {
          findings.append(finding(index.framework.text, at: index.location, first: other))
        } else {
          first[index.framework] = index.location
        }
      }
      for page in report.pages { check(page, into: &findings) }
    }
  }

  private struct Claimed: Hashable {
    let family: String
    let code: DisclosureCode
    let standard: String?
    let topic: String?
    let heading: String?
  }

  private static func check(_ page: Page, into findings: inout [Diagnostic]) {
    guard page.claims.count > 1 else { return }
    var first: [Claimed: Location] = [:]
    for claim in page.claims {
      let claimed = Claimed(
        family: claim.family, code: claim.code, standard: claim.standard, topic: claim.topic, heading: claim.heading)
      if let other = first[claimed] {
        findings.append(finding(claim.code.text, at: claim.location, first: other))
      } else {
        first[claimed] = claim.location
      }
    }
  }

  private static func finding(_ name: String, at location: Location, first: Location) -> Diagnostic {
    Diagnostic(
      rule, at: location, Message(en: "\(name) is declared here again", zh: "这里又一次声明了 \(name)"),
      notes: [.init(Message(en: "declared here first", zh: "先在这里声明"), at: first)], help: [rule.remedy])
  }
}
