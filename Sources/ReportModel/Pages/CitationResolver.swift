import Diagnostics
import Parsing
import Values

/// Finds what the citations of one page point at.
struct CitationResolver {
  typealias Resolved = (resolution: Citation.Resolution, options: [WritingOption])

  private let data: DataModel
  private let table: CitationTable
  private let names: [String: Period]
  private let report: ReportFrame?
  private let asOf: Day?
  /// A page and its twin cite the same facts.
  private var known: [String: Resolved] = [:]

  init(_ frame: SiteFrame, report: ReportFrame?, asOf: Day?) {
    data = frame.data
    table = frame.citations
    names = frame.configuration.periods
    self.report = report
    self.asOf = asOf
  }

  /// Of a large site's page, nearly all citations are found in the table; `destination` is then the table's own.
  mutating func resolve(_ destination: inout String) -> Resolved {
    if let found = table.fact(destination) {
      destination = found.destination
      return (.fact(found.fact), [])
    }
    if let resolved = known[destination] { return resolved }
    let resolved = read(destination)
    known[destination] = resolved
    return resolved
  }

  private func read(_ destination: String) -> Resolved {
    switch CitationTarget.parse(destination) {
    case .failure(let error): return (.unresolved(.malformed(error.message)), [])
    case .success(let target):
      let options = target.options
      return (resolve(target, options), options)
    }
  }

  private func resolve(_ target: CitationTarget, _ options: [WritingOption]) -> Citation.Resolution {
    do throws(Citation.Problem) {
      switch target {
      case .metric(let reference): return .fact(try fact(reference))
      case .change(let reference, let from, let to):
        let metric = try metric(reference)
        let start = try fact(of: metric, reference, at: period(from))
        return .change(from: start, to: try fact(of: metric, reference, at: period(to)))
      case .target(let reference): return try self.target(reference)
      case .story(let id): return try story(id)
      case .literal: return .literal
      }
    } catch {
      return .unresolved(error)
    }
  }

  private func metric(_ reference: MetricReference) throws(Citation.Problem) -> Metric {
    guard let metric = data.metric(reference.metric) else {
      let nearest = nearestName(to: reference.metric.text, among: data.metrics.lazy.map(\.id.text))
      throw .unknownMetric(reference.metric.text, nearest: nearest)
    }
    try checkUnit(reference.options, metric.unit)
    return metric
  }

  private func checkUnit(_ options: [WritingOption], _ unit: Unit) throws(Citation.Problem) {
    guard unit.isRead else { return }
    for case .unit(let code) in options {
      guard let wanted = data.units.unit(code), wanted.quantity == unit.quantity else {
        throw .malformed(.inconvertible(unit.code, code))
      }
    }
  }

  private func fact(_ reference: MetricReference) throws(Citation.Problem) -> FactIndex {
    let metric = try metric(reference)
    if let written = reference.period { return try fact(of: metric, reference, at: period(written)) }
    guard let period = defaultPeriod(metric.periodKind) else { throw .malformed(.periodNeeded) }
    return try fact(of: metric, reference, at: period)
  }

  /// Of instant and cumulative metrics the page's `as-of`, else of the report's period.
  private func defaultPeriod(_ kind: Metric.PeriodKind) -> Period? {
    switch kind {
    case .duration: report?.configuration.period
    case .instant, .cumulative: asOf.map { Period(day: $0) } ?? report?.configuration.period.lastDay
    }
  }

  private func period(_ text: String) throws(Citation.Problem) -> Period {
    guard let period = names[text] ?? Period(parsing: text) else { throw .unreadablePeriod(text) }
    return period
  }

  private func fact(
    of metric: Metric, _ reference: MetricReference, at period: Period
  ) throws(Citation.Problem) -> FactIndex {
    let member = try member(reference.member, of: metric)
    if let fact = data.fact(metric, at: period, member: member) { return fact }
    throw .noFact(
      metric.id, period: metric.periodKind.normalized(period), existing: data.periods(of: metric, member: member))
  }

  private func member(_ id: MemberID?, of metric: Metric) throws(Citation.Problem) -> MemberID? {
    try id.map { id throws(Citation.Problem) in try metric.member(citedAs: id) }
  }

  private func target(_ reference: MetricReference) throws(Citation.Problem) -> Citation.Resolution {
    let (metric, written) = (try metric(reference), reference.period ?? "")
    let period = try period(written)
    let found = metric.targets.first { $0.period == period || $0.period.lastDay == period.lastDay }
    guard let found else {
      throw .noTarget(metric.id, period: written, existing: metric.targets.map(\.period))
    }
    return .target(metric.id, found.period)
  }

  private func story(_ id: StoryID) throws(Citation.Problem) -> Citation.Resolution {
    guard report?.stories[id] == nil else { return .story(id) }
    let nearest = report.flatMap { nearestName(to: id.text, amongUnordered: $0.stories.keys.lazy.map(\.text)) }
    throw .unknownStory(id.text, nearest: nearest)
  }
}

extension CitationTarget {
  fileprivate var options: [WritingOption] {
    switch self {
    case .metric(let reference), .change(let reference, _, _), .target(let reference): reference.options
    case .story, .literal: []
    }
  }
}

extension Citation.Problem: Error {}

extension Message {
  fileprivate static let periodNeeded = Message(
    en: "a page outside of reports has no period of its own; write one: `metric:ID@PERIOD`",
    zh: "报告之外的页面没有默认期间；请写明：`metric:指标@期间`")

  fileprivate static func inconvertible(_ unit: UnitCode, _ wanted: UnitCode) -> Message {
    Message(
      en: "`\(unit)` cannot be written in `\(wanted)`; ask for a unit of the same kind, or leave the option out",
      zh: "`\(unit)` 不能换算成 `\(wanted)`；请换成同类单位，或去掉这个选项")
  }
}
