import Algorithms
import Diagnostics
import Figures
import Parsing
import Values

/// Looks at a chart as its readers will: whether its shapes say what its facts say.
struct ChartReview {
  /// What is drawn as one line, or as one part of every bar.
  private struct Row {
    let name: String
    let metric: Metric
    /// Where the chart names it.
    let span: Range<Int>
    /// One a period.
    let facts: [Fact?]
  }

  private let chart: Directive.Chart
  private let body: DirectiveBody
  private let rows: [Row]
  /// Where the chart names what it shows.
  private let subjectSpan: Range<Int>
  private let periodsNode: YAMLNode?
  private(set) var findings: [Diagnostic] = []

  /// `fields` are those that the chart was read from.
  static func findings(of chart: Directive.Chart, _ fields: Fields, _ body: DirectiveBody) -> [Diagnostic] {
    var review = ChartReview(chart, fields, body)
    review.look()
    return review.findings
  }

  private init(_ chart: Directive.Chart, _ fields: Fields, _ body: DirectiveBody) {
    let data = body.frame.data
    (self.chart, self.body) = (chart, body)
    periodsNode = fields["periods"]
    let subject = fields["metrics"] ?? fields["breakdown"] ?? fields.node
    subjectSpan = subject.span
    switch chart.subject {
    case .metrics:
      rows = Self.items(of: subject).compactMap { item in
        guard case .scalar(let id, _) = item.value, let metric = MetricID(id).flatMap({ data.metric($0) }) else {
          return nil
        }
        let facts = chart.periods.map { data.fact(metric, at: $0).map { data[$0] } }
        return Row(name: id, metric: metric, span: item.span, facts: facts)
      }
    case .breakdown(let id, let by):
      guard let metric = data.metric(id), let breakdown = metric.breakdown(by) else {
        rows = []
        return
      }
      rows = breakdown.members.map { member in
        let facts = chart.periods.map { data.fact(metric, at: $0, member: member.id).map { data[$0] } }
        return Row(name: "\(id)#\(member.id)", metric: metric, span: subject.span, facts: facts)
      }
    }
  }

  private static func items(of node: YAMLNode) -> [YAMLNode] {
    if case .list(let items) = node.value { return items }
    return [node]
  }

  private mutating func look() {
    switch chart.kind {
    case .bar, .grouped:
      lookAtUnits()
      lookAtLengths()
      lookAtDistances()
    case .stacked:
      lookAtUnits()
      lookAtParts()
      lookAtLengths()
      lookAtDistances()
    case .share: lookAtParts()
    case .line:
      lookAtUnits()
      lookAtLengths()
      lookAtGaps()
    case .range:
      lookAtUnits()
      lookAtLengths()
    case .multiples: lookAtLengths()
    }
  }

  private mutating func lookAtUnits() {
    let rows = rows.lazy.filter(\.metric.unit.isRead)
    guard let first = rows.first?.metric, let other = rows.first(where: { $0.metric.unit.code != first.unit.code })
    else { return }
    findings.append(ChartRules.differentUnits(other.metric, first, at: location(other.span)))
  }

  // MARK: Periods

  // A leap year and the months of the year are of one length.
  private mutating func lookAtLengths() {
    var odd: Set<Period> = []
    for row in rows where row.metric.periodKind == .duration {
      let shown = zip(chart.periods, row.facts).filter { $1 != nil }.map(\.0)
      guard let longest = shown.max(by: { $0.length < $1.length }) else { continue }
      for period in shown where period.length * 115 < longest.length * 100 && odd.insert(period).inserted {
        findings.append(ChartRules.shorter(period, than: longest, at: location(of: period)))
      }
    }
  }

  private mutating func lookAtDistances() {
    for row in rows where row.metric.periodKind != .duration {
      let days = zip(chart.periods, row.facts).filter { $1 != nil }.map(\.0.last.number).sorted()
      let steps = days.adjacentPairs().map { $1 - $0 }
      guard let (shortest, longest) = steps.minAndMax(), longest * 2 > shortest * 3 else { continue }
      findings.append(ChartRules.uneven(shortest, longest, at: location(periodsNode?.span ?? subjectSpan)))
      return
    }
  }

  private mutating func lookAtGaps() {
    let order = chart.periods.indices.sorted { chart.periods[$0] < chart.periods[$1] }
    for row in rows {
      let known = order.indices.filter { row.facts[order[$0]]?.value.number != nil }
      guard let first = known.first, let last = known.last else { continue }
      for place in first...last where row.facts[order[place]]?.value.number == nil {
        findings.append(ChartRules.broken(row.name, chart.periods[order[place]], at: location(row.span)))
      }
    }
  }

  // MARK: Parts

  private mutating func lookAtParts() {
    if case .breakdown(let id, let by) = chart.subject, let metric = body.frame.data.metric(id),
      let breakdown = metric.breakdown(by), breakdown.isOverlapping || breakdown.isPartial
    {
      let finding = breakdown.isOverlapping ? ChartRules.overlapping : ChartRules.incomplete
      findings.append(finding(breakdown, metric, location(subjectSpan)))
      return
    }
    if case .metrics = chart.subject, chart.kind == .share,
      let other = rows.first(where: { !$0.metric.unit.isPercent && $0.metric.unit.isRead })
    {
      findings.append(ChartRules.notShares(other.metric, at: location(other.span)))
      return
    }
    for place in chart.periods.indices { lookAtParts(at: place) }
  }

  private mutating func lookAtParts(at place: Int) {
    let period = chart.periods[place]
    guard rows.contains(where: { $0.facts[place] != nil }) else { return }
    if let row = rows.first(where: { !$0.facts[place].isPart }) {
      findings.append(ChartRules.noLength(row.name, period, of: row.facts[place], at: location(row.span)))
      return
    }
    guard rows.contains(where: { $0.metric.unit.isPercent }) else { return }
    let shares = rows.map { $0.facts[place]?.value.number ?? .zero }
    guard let makes = try? Footing.makeHundred(shares), !makes,
      let sum = try? shares.reduce(ExactNumber.zero, { try $0.adding($1) })
    else { return }
    findings.append(ChartRules.notHundred(sum, period, at: location(subjectSpan)))
  }

  // MARK: Places

  private func location(_ span: Range<Int>) -> Location { body.reader.location(span) }

  private func location(of period: Period) -> Location {
    let place = chart.periods.firstIndex(of: period) ?? 0
    let items = periodsNode.map(Self.items) ?? []
    return location(items.count == chart.periods.count ? items[place].span : periodsNode?.span ?? subjectSpan)
  }
}

extension Unit {
  fileprivate var isPercent: Bool { code.text == "%" }
}

extension Fact? {
  /// Whether it has one length among the parts of a whole; an approximate one has.
  fileprivate var isPart: Bool {
    switch self?.value {
    case .number(let number), .bound(.about, let number), .bound(.nearly, let number): number >= .zero
    case .empty(.none), .empty(.notApplicable): true
    case .range, .bound, .empty, nil: false
    }
  }
}
