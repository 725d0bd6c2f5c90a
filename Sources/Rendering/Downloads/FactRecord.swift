import ReportModel
import Values

/// A fact as downloads give it: neutral to language, with the labels of all of them.
struct FactRecord {
  let fact: Fact
  let value: FactValue
  private let data: DataModel
  private let metricPosition: Int

  init(_ index: FactIndex, _ site: Site, published: Day?) {
    data = site.data
    metricPosition = data.metricPosition(of: index)
    let fact = data[index]
    self.fact = fact
    value = published.map { fact.value(on: $0) } ?? fact.value
  }

  var metric: Metric { data.metrics[metricPosition] }

  var memberName: LocalizedText? { fact.reference.member.flatMap(metric.name(of:)) }
  var source: LocalizedText? { fact.source ?? metric.source }
  var note: LocalizedText? { fact.note ?? metric.note }
  /// Of a third party's figure.
  var publisher: LocalizedText? { metric.isThirdParty ? metric.publisher : nil }

  /// The number, or the lower end of a range, as digits; empty for an empty cell.
  var number: String { value.number.map(FactTag.finite) ?? "" }

  var upper: String? {
    if case .range(_, let upper) = value { FactTag.finite(upper) } else { nil }
  }

  /// How the number limits the true value: `>`, `>=`, `<`, `<=`, `~`, `<~`.
  var bound: String? {
    if case .bound(let bound, _) = value { bound.rawValue } else { nil }
  }

  /// Why there is no number.
  var emptyReason: String? {
    if case .empty(let reason) = value { reason.rawValue } else { nil }
  }

  /// The digits after the point that the value is rounded to.
  var decimals: Int? { fact.decimals ?? metric.decimals }

  /// `6909`, `>220000000`, `3000..6000`, `not-collected`: as the data model writes it.
  var plain: String { emptyReason ?? (bound ?? "") + number + (upper.map { ".." + $0 } ?? "") }

  var isDerived: Bool {
    if case .derived = fact.origin { true } else { false }
  }
}
