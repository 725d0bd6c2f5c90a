import Values

extension Directive {
  /// The facts that it shows, in the order it shows them; places without a fact are left out.
  public func facts(in data: DataModel) -> [FactIndex] {
    switch self {
    case .metrics(let table): data.facts(of: table.metrics, at: table.periods)
    case .breakdown(let table): data.facts(of: table.metric, by: table.by, at: table.periods)
    case .highlights(let highlights): highlights.facts
    case .chart(let chart):
      switch chart.subject {
      case .metrics(let metrics): data.facts(of: metrics, at: chart.periods)
      case .breakdown(let metric, let by): data.facts(of: metric, by: [by], at: chart.periods)
      }
    case .index, .stakeholders, .topics, .matrix, .timeline, .quote, .sdg: []
    }
  }
}

extension DataModel {
  fileprivate func facts(of metrics: [MetricID], at periods: [Period]) -> [FactIndex] {
    metrics.lazy.compactMap { self.metric($0) }.flatMap { metric in
      periods.compactMap { self.fact(metric, at: $0) }
    }
  }

  fileprivate func facts(of metric: MetricID, by breakdowns: [String], at periods: [Period]) -> [FactIndex] {
    guard let metric = self.metric(metric) else { return [] }
    return breakdowns.lazy.compactMap { metric.breakdown($0) }.flatMap { breakdown in
      breakdown.members.flatMap { member in periods.compactMap { self.fact(metric, at: $0, member: member.id) } }
    }
  }
}
