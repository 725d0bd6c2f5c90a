import Values

/// The facts by the destinations that cite them in full, `metric:ID@PERIOD#MEMBER`. Most citations of a large site are
/// written so and repeat each other: one look-up then takes the place of reading them.
struct CitationTable: Sendable {
  private let facts: [String: FactIndex]

  init(_ data: DataModel) {
    var facts: [String: FactIndex] = [:]
    facts.reserveCapacity(data.facts.count)
    for (index, fact) in data.facts.enumerated() { facts["metric:\(fact.reference)"] = FactIndex(index) }
    self.facts = facts
  }

  func fact(_ destination: String) -> FactIndex? { facts[destination] }
}
