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

  /// The fact, and the destination as the table holds it: a page that keeps this one shares its memory with all others.
  func fact(_ destination: String) -> (fact: FactIndex, destination: String)? {
    facts.index(forKey: destination).map { (facts.values[$0], facts.keys[$0]) }
  }
}
