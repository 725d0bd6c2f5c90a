import Values

/// All metrics and facts of the site, and the only way to look them up. It never changes; it is a class because whatever
/// looks at a fact holds it.
public final class DataModel: Sendable {
  /// Ordered by id.
  public let metrics: [Metric]
  /// Ordered by reference.
  public let facts: [Fact]
  public let units: UnitCatalogue
  private let metricPositions: [MetricID: Int]
  private let factPositions: [FactReference: FactIndex]
  /// Parallel to `facts`: where their metrics stand.
  private let owners: [Int32]

  init(metrics: [Metric], facts: [Fact], units: UnitCatalogue, derived: [Derivation.Derived] = []) {
    self.metrics = metrics
    self.units = units
    metricPositions = Dictionary(metrics.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    let positions = Dictionary(
      facts.enumerated().map { ($1.reference, FactIndex($0)) }, uniquingKeysWith: { first, _ in first })
    var facts = facts
    for (fact, parts) in derived.map({ ($0.fact.reference, $0.parts) }) {
      guard let position = positions[fact] else { continue }
      facts[Int(position.index)] = facts[Int(position.index)].derived(from: parts.compactMap { positions[$0] })
    }
    factPositions = positions
    var owners = [Int32](repeating: 0, count: facts.count)
    for (place, metric) in metrics.enumerated() {
      for fact in metric.facts { owners[Int(fact.index)] = Int32(place) }
    }
    self.owners = owners
    self.facts = facts
  }

  public subscript(fact: FactIndex) -> Fact { facts[Int(fact.index)] }

  public func metric(_ id: MetricID) -> Metric? { metricPositions[id].map { metrics[$0] } }

  /// The metric of a fact by its place in `metrics`: where many facts are drawn, none is looked up by its id.
  public func metricPosition(of fact: FactIndex) -> Int { Int(owners[Int(fact.index)]) }

  public func fact(_ reference: FactReference) -> FactIndex? { factPositions[reference] }

  /// The fact of a metric at a period, which for instant and cumulative metrics means its last day.
  public func fact(_ metric: Metric, at period: Period, member: MemberID? = nil) -> FactIndex? {
    fact(FactReference(metric: metric.id, period: metric.periodKind.normalized(period), member: member))
  }

  /// The periods that a metric has facts for, as a whole or for one member, in order.
  public func periods(of metric: Metric, member: MemberID? = nil) -> [Period] {
    metric.facts.lazy.map { self[$0].reference }.filter { $0.member == member }.map(\.period)
  }
}
