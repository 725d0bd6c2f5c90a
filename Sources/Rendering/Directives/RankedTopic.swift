import ReportModel
import Values

/// A material topic with both scores, and its place among them.
struct RankedTopic: Sendable {
  let topic: ReportConfiguration.Topic
  let impact: ExactNumber
  let financial: ExactNumber
  /// From 1.
  let rank: Int

  /// The scored topics of a report by the sum of their scores, then by their impact, then as they are listed.
  static func all(in report: Report) -> [RankedTopic] {
    let scored = report.configuration.topics.compactMap { topic in
      topic.impact.flatMap { impact in topic.financial.map { (topic, impact, $0) } }
    }
    // Nearly equal is equal enough for an order; what is shown stays exact.
    let sums = scored.map { $0.1.drawn + $0.2.drawn }
    let order = scored.indices.sorted { a, b in
      if sums[a] != sums[b] { return sums[a] > sums[b] }
      return scored[a].1 == scored[b].1 ? a < b : scored[a].1 > scored[b].1
    }
    return order.enumerated().map { place, index in
      let (topic, impact, financial) = scored[index]
      return RankedTopic(topic: topic, impact: impact, financial: financial, rank: place + 1)
    }
  }
}
