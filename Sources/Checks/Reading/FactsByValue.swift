import Figures
import ReportModel
import Values

/// The facts of a site by what they are worth in base units: what a loose figure may be about. Made once for all pages.
struct FactsByValue: Sendable {
  private let facts: [ExactNumber: [FactIndex]]

  /// `all` are the facts of the site in order.
  init(_ all: [Fact]) {
    var facts: [ExactNumber: [FactIndex]] = [:]
    for (index, fact) in all.enumerated() {
      guard case .number(let number) = fact.value, let worth = try? number.multiplied(by: fact.unit.factor) else {
        continue
      }
      facts[worth, default: []].append(FactIndex(index))
    }
    self.facts = facts
  }

  /// In the order of the site's facts, whatever they measure.
  subscript(worth: ExactNumber) -> [FactIndex] { facts[worth] ?? [] }
}
