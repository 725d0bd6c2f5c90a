import ReportModel
import Values

/// Facts in rows and columns: what a table, a chart and their download all show.
struct FactTable: Sendable {
  struct Row: Sendable {
    let name: LocalizedText
    let metric: Metric
    /// One a period; nil where there is no fact.
    let cells: [FactIndex?]
    var isTotal = false
  }

  struct Group: Sendable {
    /// The breakdown, where a table shows several.
    let name: LocalizedText?
    let rows: [Row]
  }

  let id: String
  let title: LocalizedText?
  let note: LocalizedText?
  /// What the rows are: nil for metrics, the breakdown's name for its members.
  let rowKind: LocalizedText?
  let periods: [Period]
  let groups: [Group]

  var rows: [Row] { groups.flatMap(\.rows) }

  /// The unit that all rows share.
  var commonUnit: Unit? {
    let units = Set(rows.map(\.metric.unit))
    return units.count == 1 ? units.first : nil
  }
}

extension FactTable {
  init(_ table: Directive.MetricsTable, id: String, _ data: DataModel) {
    self.init(
      id: id, title: table.title, note: table.note, rowKind: nil, periods: table.periods,
      groups: [Group(name: nil, rows: data.rows(of: table.metrics, at: table.periods))])
  }

  init(_ table: Directive.BreakdownTable, id: String, _ data: DataModel) {
    let metric = data.metric(table.metric)
    let breakdowns = table.by.compactMap { id in metric?.breakdowns.first { $0.id == id } }
    var groups = breakdowns.map { breakdown in
      Group(
        name: breakdowns.count > 1 ? breakdown.name : nil,
        rows: data.rows(of: breakdown, in: metric, at: table.periods))
    }
    if let metric, let total = data.totalRow(of: metric, at: table.periods) {
      groups.append(Group(name: nil, rows: [total]))
    }
    self.init(
      id: id, title: table.title ?? metric?.name, note: table.note,
      rowKind: breakdowns.count == 1 ? breakdowns.first?.name : nil, periods: table.periods, groups: groups)
  }

  init(_ chart: Directive.Chart, id: String, _ data: DataModel) {
    var rowKind: LocalizedText?
    var rows: [Row] = []
    switch chart.subject {
    case .metrics(let metrics): rows = data.rows(of: metrics, at: chart.periods)
    case .breakdown(let metric, let by):
      let metric = data.metric(metric)
      let breakdown = metric?.breakdowns.first { $0.id == by }
      rowKind = breakdown?.name
      rows = breakdown.map { data.rows(of: $0, in: metric, at: chart.periods) } ?? []
    }
    self.init(
      id: id, title: chart.title, note: chart.note, rowKind: rowKind, periods: chart.periods,
      groups: [Group(name: nil, rows: rows)])
  }

  /// The table that a directive shows; nil for a directive that shows none.
  init?(_ placed: PlacedDirective, _ data: DataModel) {
    switch placed.directive {
    case .metrics(let table): self.init(table, id: placed.id, data)
    case .breakdown(let table): self.init(table, id: placed.id, data)
    case .chart(let chart): self.init(chart, id: placed.id, data)
    default: return nil
    }
  }
}

extension DataModel {
  fileprivate func rows(of metrics: [MetricID], at periods: [Period]) -> [FactTable.Row] {
    metrics.compactMap { metric($0) }.map { metric in
      FactTable.Row(name: metric.name, metric: metric, cells: periods.map { fact(of: metric, at: $0) })
    }
  }

  fileprivate func rows(
    of breakdown: Metric.Breakdown, in metric: Metric?, at periods: [Period]
  ) -> [FactTable.Row] {
    guard let metric else { return [] }
    return breakdown.members.map { member in
      FactTable.Row(
        name: member.name, metric: metric,
        cells: periods.map { fact(of: metric, at: $0, member: member.id, breakdown: breakdown.id) })
    }
  }

  /// Nil where the whole has no value, as of shares that make a hundred.
  fileprivate func totalRow(of metric: Metric, at periods: [Period]) -> FactTable.Row? {
    let cells = periods.map { fact(of: metric, at: $0) }
    guard cells.contains(where: { $0 != nil }) else { return nil }
    return FactTable.Row(name: metric.name, metric: metric, cells: cells, isTotal: true)
  }

  /// The fact of a metric at a period: at its last day for what is counted at an instant or since a day.
  func fact(of metric: Metric, at period: Period) -> FactIndex? {
    fact(FactReference(metric: metric.id, period: metric.period(period)))
  }

  private func fact(of metric: Metric, at period: Period, member: MemberID, breakdown: String) -> FactIndex? {
    let period = metric.period(period)
    let named = MemberID("\(breakdown).\(member)").flatMap {
      fact(FactReference(metric: metric.id, period: period, member: $0))
    }
    return named ?? fact(FactReference(metric: metric.id, period: period, member: member))
  }
}

extension Metric {
  /// The period that facts of this metric have for a column of a table.
  func period(_ column: Period) -> Period {
    switch periodKind {
    case .duration: column
    case .instant, .cumulative: column.lastDay
    }
  }

  /// Where a member stands among all members as they are declared; the whole comes first.
  func position(of member: MemberID?) -> Int {
    guard let member else { return -1 }
    var start = 0
    for breakdown in breakdowns {
      if let place = breakdown.place(of: member) { return start + place }
      start += breakdown.members.count
    }
    return start
  }

  /// The breakdown that a member belongs to.
  func breakdown(of member: MemberID) -> Breakdown? { breakdowns.first { $0.place(of: member) != nil } }

  /// The name of a member, whichever breakdown it belongs to.
  func name(of member: MemberID) -> LocalizedText? {
    breakdowns.lazy.compactMap { breakdown in breakdown.place(of: member).map { breakdown.members[$0].name } }.first
  }
}

extension Metric.Breakdown {
  /// Of a member that is named alone or with its breakdown before it.
  fileprivate func place(of member: MemberID) -> Int? {
    if let place = position(of: member) { return place }
    let prefix = id + "."
    guard member.text.hasPrefix(prefix) else { return nil }
    return MemberID(String(member.text.dropFirst(prefix.count))).flatMap { position(of: $0) }
  }
}
