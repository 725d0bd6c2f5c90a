import Figures
import ReportModel
import Values

/// What a citation holds its figure against.
enum CitedTruth: Sendable {
  case value(TrueValue)
  case change(from: TrueValue, to: TrueValue)
}

/// What the citations of a report point at, with the values that were in force when it was published.
struct CitedFacts: Sendable {
  let site: Site
  let report: Report?

  /// Nil for literals, for what could not be resolved, and for facts whose unit could not be read.
  func truth(of resolution: Citation.Resolution) -> CitedTruth? {
    switch resolution {
    case .fact(let fact): site.data[fact].unit.isRead ? .value(value(of: fact)) : nil
    case .change(let from, let to):
      site.data[from].unit.isRead ? .change(from: value(of: from), to: value(of: to)) : nil
    case .target(let metric, let period): target(of: metric, at: period).map { .value($0) }
    case .story(let id):
      report?.stories[id].map { .value(TrueValue(value: $0.value, unit: $0.unit)) }
    case .literal, .unresolved: nil
    }
  }

  func value(of index: FactIndex) -> TrueValue {
    site.data[index].truth(on: report?.configuration.published)
  }

  /// What a fact was when the report was published, if it has been restated since.
  func superseded(_ index: FactIndex) -> Fact.Superseded? {
    (report?.configuration.published).flatMap { site.data[index].superseded(on: $0) }
  }

  private func target(of id: MetricID, at period: Period) -> TrueValue? {
    guard let metric = site.data.metric(id), metric.unit.isRead,
      let target = metric.targets.first(where: { $0.period == period })
    else { return nil }
    return TrueValue(value: target.value, unit: metric.unit)
  }
}
