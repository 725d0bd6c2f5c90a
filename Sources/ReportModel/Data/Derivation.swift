import Diagnostics
import Values

/// Works out all formulas, each after those it rests on.
struct Derivation {
  struct Derived {
    let fact: Fact
    let parts: [FactReference]
  }

  private(set) var derived: [Derived] = []
  private(set) var findings: [Diagnostic] = []
  private var evaluator: FormulaEvaluator
  private let drafts: [MetricID: MetricDraft]
  /// Periods that a metric has facts for.
  private var periods: [MetricID: Set<Period>] = [:]
  private var states: [MetricID: State] = [:]
  private let calendar: [Period]

  private enum State {
    case active, done
  }

  /// `calendar` holds periods that a formula over instants alone is worked out for: reports' and named ones.
  init(_ drafts: [MetricDraft], calendar: [Period]) {
    // Most sites state nearly everything; without a formula nothing need be looked up.
    let drafts = drafts.contains { $0.formula != nil } ? drafts : []
    let stated = drafts.lazy.flatMap(\.facts).map { ($0.reference, $0) }
    evaluator = FormulaEvaluator(
      metrics: Dictionary(drafts.map { ($0.metric.id, $0.metric) }, uniquingKeysWith: { first, _ in first }),
      facts: Dictionary(stated, uniquingKeysWith: { first, _ in first }))
    self.drafts = Dictionary(drafts.map { ($0.metric.id, $0) }, uniquingKeysWith: { first, _ in first })
    self.calendar = calendar
    for draft in drafts where !draft.facts.isEmpty {
      periods[draft.metric.id] = Set(draft.facts.lazy.map(\.reference.period))
    }
    for draft in drafts where draft.formula != nil { visit(draft) }
  }

  /// A formula on the way to its value, with those of its references that are still to be looked at, last first.
  private struct Visit {
    let metric: Metric
    let formula: Formula
    let location: Location
    var waiting: [Formula.Reference]
    var isSound = true
  }

  /// Works out a formula after all it rests on. Not by recursion: a chain may have more links than the stack has room.
  private mutating func visit(_ draft: MetricDraft) {
    var open = begin(draft).map { [$0] } ?? []
    while !open.isEmpty {
      if let next = step(&open) {
        open.append(next)
      } else if open[open.count - 1].waiting.isEmpty {
        end(open.removeLast())
      }
    }
  }

  /// Nil for a metric without a formula, and for one that was visited before.
  private mutating func begin(_ draft: MetricDraft) -> Visit? {
    guard let formula = draft.formula, let location = draft.formulaLocation, states[draft.metric.id] == nil else {
      return nil
    }
    states[draft.metric.id] = .active
    return Visit(
      metric: draft.metric, formula: formula, location: location, waiting: formula.expression.references.reversed())
  }

  /// Looks at the next reference of the innermost formula; gives what has to be worked out first.
  private mutating func step(_ open: inout [Visit]) -> Visit? {
    let place = open.count - 1
    guard let reference = open[place].waiting.popLast() else { return nil }
    if let finding = FormulaReferenceRules.finding(reference, in: open[place].location, evaluator.metrics) {
      findings.append(finding)
      open[place].isSound = false
    } else if states[reference.metric] == .active {
      let path = open.map(\.metric.id) + [reference.metric]
      findings.append(FormulaCycleRule.finding(path, at: open[place].location))
      open[place].isSound = false
    } else {
      return drafts[reference.metric].flatMap { begin($0) }
    }
    return nil
  }

  private mutating func end(_ visit: Visit) {
    states[visit.metric.id] = .done
    guard visit.isSound else { return }
    if let finding = FormulaUnitRule.finding(visit.formula, of: visit.metric, at: visit.location, evaluator.metrics) {
      findings.append(finding)
    }
    derive(visit.metric, visit.formula, at: visit.location)
  }

  private mutating func derive(_ metric: Metric, _ formula: Formula, at location: Location) {
    var isEvaluated = false
    for period in candidates(formula, for: metric.periodKind).sorted() {
      do throws(FormulaEvaluator.Stop) {
        let result = try evaluator.evaluate(formula, of: metric, at: period)
        isEvaluated = true
        guard let value = result.value.factValue else { continue }
        let history = history(formula, of: metric, at: period, parts: result.parts)
        add(metric, period, value, result, history, location)
      } catch {
        guard case .arithmetic(let error) = error else { continue }
        isEvaluated = true
        findings.append(FormulaArithmeticRule.finding(error, period, at: location))
      }
    }
    let hasParts = formula.expression.references.allSatisfy { periods[$0.metric] != nil }
    if !isEvaluated, hasParts { findings.append(FormulaPeriodRule.finding(metric.id, at: location)) }
  }

  private mutating func add(
    _ metric: Metric, _ period: Period, _ value: FactValue, _ result: FormulaEvaluator.Result,
    _ history: [Fact.Superseded], _ location: Location
  ) {
    let reference = FactReference(metric: metric.id, period: period)
    let fact = Fact(
      reference: reference, value: value, unit: metric.unit, decimals: nil, origin: .derived(from: []),
      interval: result.value.interval, history: history, source: nil, note: nil, evidence: nil, location: location)
    if let stated = evaluator.facts[reference] {
      if let finding = StatedDiffersRule.finding(stated, fact) { findings.append(finding) }
      return
    }
    derived.append(Derived(fact: fact, parts: result.parts))
    evaluator.facts[reference] = fact
    periods[metric.id, default: []].insert(period)
  }

  /// The values that it had while its parts had others.
  private func history(
    _ formula: Formula, of metric: Metric, at period: Period, parts: [FactReference]
  ) -> [Fact.Superseded] {
    let days = Set(parts.lazy.flatMap { evaluator.facts[$0]?.history ?? [] }.map(\.until))
    return days.sorted().compactMap { day in
      guard let result = try? evaluator.evaluate(formula, of: metric, at: period, on: day.previous),
        let value = result.value.factValue
      else { return nil }
      return Fact.Superseded(value: value, until: day, reason: nil, note: nil)
    }
  }

  // MARK: Periods

  /// Where a formula may have a value: at the periods of its parts of the same kind.
  private func candidates(_ formula: Formula, for kind: Metric.PeriodKind) -> Set<Period> {
    let days = Set(formula.expression.anchors { periods(of: $0, areDurations: false) })
    switch kind {
    case .instant, .cumulative: return days
    case .duration:
      let durations = Set(formula.expression.anchors { periods(of: $0, areDurations: true) })
      if !durations.isEmpty { return durations }
      let years = days.compactMap { day in Period(year: day.last.year).flatMap { $0.lastDay == day ? $0 : nil } }
      return Set(years).union(calendar.filter { days.contains($0.lastDay) })
    }
  }

  private func periods(of reference: Formula.Reference, areDurations: Bool) -> [Period] {
    guard let metric = evaluator.metrics[reference.metric], (metric.periodKind == .duration) == areDurations else {
      return []
    }
    if let period = reference.period { return [metric.periodKind.normalized(period)] }
    return periods[reference.metric].map(Array.init) ?? []
  }
}

extension Formula.Expression {
  /// The periods at which its parts could have values; of `previous` those a year later.
  fileprivate func anchors(_ periods: (Formula.Reference) -> [Period]) -> [Period] {
    switch self {
    case .number, .days: []
    case .value(let reference), .sum(let reference): periods(reference)
    case .previous(let reference): periods(reference).compactMap { $0.shifted(years: 1) }
    case .operation(_, let left, let right): left.anchors(periods) + right.anchors(periods)
    }
  }
}
