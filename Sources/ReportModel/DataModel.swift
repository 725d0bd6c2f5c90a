import Values

/// All metrics and facts of the site, and the only way to look them up.
public struct DataModel: Sendable {
  /// Ordered by id.
  public let metrics: [Metric]
  /// Ordered by reference.
  public let facts: [Fact]
  public let units: UnitCatalogue
  private let metricPositions: [MetricID: Int]
  private let factPositions: [FactReference: FactIndex]

  public init(metrics: [Metric], facts: [Fact], units: UnitCatalogue) {
    self.metrics = metrics
    self.facts = facts
    self.units = units
    metricPositions = Dictionary(metrics.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    factPositions = Dictionary(
      facts.enumerated().map { ($1.reference, FactIndex($0)) }, uniquingKeysWith: { first, _ in first })
  }

  public subscript(fact: FactIndex) -> Fact { facts[Int(fact.index)] }

  public func metric(_ id: MetricID) -> Metric? { metricPositions[id].map { metrics[$0] } }

  public func fact(_ reference: FactReference) -> FactIndex? { factPositions[reference] }
}
