import Diagnostics
import ReportModel
import Values

enum IndexUnknownCode: SiteCheck {
  static let rule = Rule(
    "index-unknown-code", .error,
    meaning: Message(
      en: "A page, a heading or a row of the index names a disclosure that the report's framework does not have.",
      zh: "页面、标题或索引行写了本报告所用标准中没有的披露项。"),
    reason: Message(
      en: "The index would leave it out, and what it was meant for would look unanswered.",
      zh: "索引里不会出现它，而它本来要回应的披露项看上去就没有回应。"),
    example: "## Employees {#employees gri=102-80}",
    remedy: Message(
      en: "Write the number as the standard prints it: 102-8, 401-1, 103-2@privacy.",
      zh: "按标准原文的编号书写：102-8、401-1、103-2@privacy。"))

  static func check(_ site: ReadSite, into findings: inout [Diagnostic]) {
    for report in site.site.reports where !report.indexes.isEmpty {
      let indexes = site.indexes.filter { $0.report.id == report.id }
      checkClaims(report, indexes, into: &findings)
      checkTopics(report, indexes, into: &findings)
      for index in indexes { checkRows(index, into: &findings) }
    }
  }

  private static func checkClaims(_ report: Report, _ indexes: [ReadIndex], into findings: inout [Diagnostic]) {
    let codes = Dictionary(indexes.map { ($0.framework.family, $0.codes) }) { $0.union($1) }
    for claim in report.pages.lazy.flatMap(\.claims) {
      guard let known = codes[claim.family], !known.contains(claim.code) else { continue }
      let family = claim.family.uppercased()
      findings.append(finding(claim.code, claim.location, of: Message(en: family, zh: family), among: known))
    }
  }

  /// A topic may disclose by any framework of the report.
  private static func checkTopics(_ report: Report, _ indexes: [ReadIndex], into findings: inout [Diagnostic]) {
    guard indexes.count == report.configuration.indexes.count else { return }
    let known = indexes.reduce(into: Set<DisclosureCode>()) { $0.formUnion($1.codes) }
    let names = indexes.map(\.framework.name)
    let frameworks = Message(
      en: names.map(\.en).joined(separator: ", "), zh: names.map(\.zh).joined(separator: "、"))
    for topic in report.configuration.topics {
      for (code, location) in zip(topic.discloses, topic.disclosesLocations) where !known.contains(code) {
        findings.append(finding(code, location, of: frameworks, among: known))
      }
    }
  }

  private static func checkRows(_ index: ReadIndex, into findings: inout [Diagnostic]) {
    let known = index.codes
    let named =
      index.declaration.rows.map { ($0.code, $0.location) }
      + index.declaration.references.map { ($0.code, $0.location) }
    for (code, location) in named where !known.contains(code) {
      findings.append(finding(code, location, of: index.framework.name, among: known))
    }
  }

  private static func finding(
    _ code: DisclosureCode, _ location: Location, of framework: Message, among known: Set<DisclosureCode>
  ) -> Diagnostic {
    let nearest = nearestName(to: code.text, among: known.sorted().map(\.text))
    return Diagnostic(
      rule, at: location, message(code, framework), help: [nearest.map(Suggestion.didYouMean) ?? rule.remedy])
  }

  private static func message(_ code: DisclosureCode, _ framework: Message) -> Message {
    Message(en: "\(framework.en) has no disclosure \(code)", zh: "\(framework.zh)中没有披露项 \(code)")
  }
}
