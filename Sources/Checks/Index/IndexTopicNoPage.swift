import Diagnostics
import ReportModel
import Values

enum IndexTopicNoPage: SiteCheck {
  static let rule = Rule(
    "index-topic-no-page", .warning,
    meaning: Message(
      en: "No page reports on a material topic: none names it, and none reports a disclosure of it.",
      zh: "没有页面报告某个实质性议题：既没有页面写明它，也没有页面回应它的披露项。"),
    reason: Message(
      en: "What a report calls material it has to report on; readers follow the list of topics to their pages.",
      zh: "报告列为实质性的议题就应当有内容；读者会从议题清单去找相应的页面。"),
    example: "topics: [{id: privacy, name: {en: Privacy, zh: 隐私}}]   # and no page with `topics: [privacy]`",
    remedy: Message(
      en: "Write `topics: [privacy]` in the front matter of the page that reports on it, declare a disclosure for it "
        + "(`gri=103-2@privacy`), or take the topic off the list.",
      zh: "在报告该议题的页面写 `topics: [privacy]`，或为它声明披露项（`gri=103-2@privacy`），或把它从清单中删去。"))

  static func check(_ site: ReadSite, into findings: inout [Diagnostic]) {
    for report in site.site.reports {
      guard let index = site.indexes.first(where: { $0.report.id == report.id }) else { continue }
      let claims = report.pages.flatMap(\.claims)
      let named = Set(report.pages.flatMap(\.topics)).union(claims.compactMap(\.topic))
      let codes = Set(claims.map(\.code))
      for topic in report.configuration.topics where !named.contains(topic.id) {
        guard codes.isDisjoint(with: topic.discloses), !isExplained(topic, in: report) else { continue }
        findings.append(Diagnostic(rule, at: topic.location, message(topic, index.index.claim), help: [help(topic)]))
      }
    }
  }

  /// Rows that answer or explain in place of a page. Only said not to be reported is no explanation.
  private static func isExplained(_ topic: ReportConfiguration.Topic, in report: Report) -> Bool {
    report.indexes.contains { index in
      topic.discloses.contains { code in
        index.row(code).map { !$0.declared.isEmpty && !$0.isNotReported } ?? false
      }
    }
  }

  private static func message(_ topic: ReportConfiguration.Topic, _ claim: Framework.Claim?) -> Message {
    let clause = claim?.requirements.first { $0.asks == .management }?.clause
    return Message(
      en: "no page reports on the material topic `\(topic.id)`\(clause.map { ": \($0.en)" } ?? "")",
      zh: "没有页面报告实质性议题 `\(topic.id)`\(clause.map { "：\($0.zh)" } ?? "")")
  }

  private static func help(_ topic: ReportConfiguration.Topic) -> Message {
    Message(
      en: "write `topics: [\(topic.id)]` on the page that reports on it",
      zh: "请在报告该议题的页面写 `topics: [\(topic.id)]`")
  }
}
