import Diagnostics
import ReportModel
import Values

enum IndexCodeOutside: SiteCheck {
  static let rule = Rule(
    "index-code-outside", .error,
    meaning: Message(
      en: "A page outside any index, or a metric, names a disclosure that no catalogue has.",
      zh: "没有索引的页面或某个指标写了任何标准目录中都没有的披露项。"),
    reason: Message(
      en: "The code is shown to readers, who would look for it in the standard in vain.",
      zh: "读者会看到这个编号，却在标准里找不到它。"),
    example: "gri: [102-80]   # in a report without `index:`",
    remedy: Message(
      en: "Write the number as the standard prints it, or add the catalogue under content/frameworks/.",
      zh: "按标准原文的编号书写，或在 content/frameworks/ 下加入相应的标准目录。"))

  static func check(_ site: ReadSite, into findings: inout [Diagnostic]) {
    let codes = Dictionary(site.site.frameworks.values.map { ($0.family, $0.codes) }) { $0.union($1) }
    checkMetrics(site.site, into: &findings)
    for page in site.site.pages { check(page, codes, into: &findings) }
    for report in site.site.reports {
      let indexed = Set(site.indexes.filter { $0.report.id == report.id }.map(\.framework.family))
      let outside = codes.filter { !indexed.contains($0.key) }
      for page in report.pages { check(page, outside, into: &findings) }
    }
  }

  /// Of any family: a metric says codes alone.
  private static func checkMetrics(_ site: Site, into findings: inout [Diagnostic]) {
    let known = site.frameworks.values.reduce(into: Set<DisclosureCode>()) { $0.formUnion($1.codes) }
    for metric in site.data.metrics {
      for (code, location) in zip(metric.discloses, metric.disclosesLocations) where !known.contains(code) {
        let nearest = nearestName(to: code.text, among: known.sorted().map(\.text))
        let message = Message(en: "no catalogue has a disclosure \(code)", zh: "任何标准目录中都没有披露项 \(code)")
        findings.append(
          Diagnostic(rule, at: location, message, help: [nearest.map(Suggestion.didYouMean) ?? rule.remedy]))
      }
    }
  }

  /// Families without a catalogue are left alone: nothing is known about their codes.
  private static func check(_ page: Page, _ codes: [String: Set<DisclosureCode>], into findings: inout [Diagnostic]) {
    for claim in page.claims {
      guard let known = codes[claim.family], !known.contains(claim.code) else { continue }
      let nearest = nearestName(to: claim.code.text, among: known.sorted().map(\.text))
      findings.append(
        Diagnostic(
          rule, at: claim.location, message(claim),
          help: [nearest.map(Suggestion.didYouMean) ?? rule.remedy]))
    }
  }

  private static func message(_ claim: DisclosureClaim) -> Message {
    let family = claim.family.uppercased()
    return Message(
      en: "no catalogue of \(family) has a disclosure \(claim.code)", zh: "\(family) 的标准目录中没有披露项 \(claim.code)")
  }
}
