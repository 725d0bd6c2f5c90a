import Diagnostics
import Parsing
import Values

/// What somebody asks to see traced, `METRIC[@PERIOD][#MEMBER]`, found in the data.
public struct TraceRequest: Sendable {
  public let metric: Metric
  /// All facts of the metric, or those of the period or member that was named; empty for a metric without facts.
  public let facts: [FactIndex]
  /// Nothing but the metric was named: its targets are asked for too.
  public let isOfMetric: Bool

  /// A period alone asks for the whole, or for its members where the whole has no value; a member alone for all periods.
  public init(_ text: String, in site: Site) throws(Citation.Problem) {
    let reference = try Self.reference(text)
    guard let metric = site.data.metric(reference.metric) else {
      let nearest = nearestName(to: reference.metric.text, among: site.data.metrics.lazy.map(\.id.text))
      throw .unknownMetric(reference.metric.text, nearest: nearest)
    }
    let member = try reference.member.map { id throws(Citation.Problem) in try metric.member(citedAs: id) }
    let period = try reference.period.map { text throws(Citation.Problem) in
      metric.periodKind.normalized(try Self.period(text, site))
    }
    let own = metric.facts.filter { index in
      let fact = site.data[index].reference
      return (period == nil || fact.period == period) && (member == nil || fact.member == member)
    }
    if own.isEmpty, let period {
      throw .noFact(metric.id, period: period, existing: site.data.periods(of: metric, member: member))
    }
    let whole = own.filter { site.data[$0].reference.member == nil }
    self.metric = metric
    isOfMetric = period == nil && member == nil
    facts = period != nil && member == nil && !whole.isEmpty ? whole : own
  }

  private static func reference(_ text: String) throws(Citation.Problem) -> MetricReference {
    switch CitationTarget.parse("metric:" + text) {
    case .success(.metric(let reference)): return reference
    case .success: throw .malformed(.form)
    case .failure(let error): throw .malformed(error.message)
    }
  }

  private static func period(_ text: String, _ site: Site) throws(Citation.Problem) -> Period {
    guard let period = site.configuration.periods[text] ?? Period(parsing: text) else { throw .unreadablePeriod(text) }
    return period
  }
}

extension Metric {
  /// The member that citations write so, alone or with its breakdown.
  func member(citedAs id: MemberID) throws(Citation.Problem) -> MemberID {
    let found = members(named: id.text)
    if found.count == 1 { return found[0].member.id }
    guard found.isEmpty else {
      let candidates = found.map { "\($0.breakdown.id).\($0.member.key)" }
      throw .ambiguousMember(self.id, member: id.text, candidates: candidates)
    }
    let existing = breakdowns.flatMap { $0.members.map(\.id.text) }
    throw .unknownMember(self.id, member: id.text, existing: existing)
  }
}

extension Message {
  fileprivate static let form = Message(
    en: "expected `METRIC`, `METRIC@PERIOD` or `METRIC@PERIOD#MEMBER`", zh: "请写 `指标`、`指标@期间` 或 `指标@期间#成员`")
}
