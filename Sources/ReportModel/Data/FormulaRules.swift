import Diagnostics
import Figures
import Values

/// A name of a metric that there is not.
enum UnknownMetricRule {
  static let rule = Rule(
    "data-unknown-metric", .error,
    meaning: Message(
      en: "A formula, table, directive or assurance names a metric that does not exist.", zh: "公式、表格、指令或鉴证范围用了不存在的指标。"),
    reason: Message(en: "There is nothing to compute or to show.", zh: "没有东西可算，也没有东西可展示。"),
    example: "formula: workforce.femal / workforce.employees",
    remedy: Message(
      en: "Correct the id, or define the metric below content/metrics/.", zh: "改正指标名，或在 content/metrics/ 里定义它。"))

  static func finding(_ id: String, at location: Location, among ids: some Sequence<MetricID>) -> Diagnostic {
    let nearest = nearestName(to: id, amongUnordered: ids.lazy.map(\.text))
    return Diagnostic(
      rule, at: location, Message(en: "there is no metric `\(id)`", zh: "没有 `\(id)` 这个指标"),
      help: nearest.map { [.didYouMean($0)] } ?? [rule.remedy])
  }

  /// What an assurance covers exists: metrics, or all that begin alike.
  static func findings(_ assurance: ReportConfiguration.Assurance, _ data: DataModel) -> [Diagnostic] {
    zip(assurance.covers, assurance.coversLocations).compactMap { pattern, location -> Diagnostic? in
      let isCovered = data.metrics.contains { ReportConfiguration.Assurance.covers(pattern, $0.id) }
      guard !isCovered else { return nil }
      guard pattern.hasSuffix(".*") else { return finding(pattern, at: location, among: data.metrics.lazy.map(\.id)) }
      let patterns = Set(data.metrics.lazy.flatMap { beginnings(of: $0.id) }).sorted()
      return Diagnostic(
        rule, at: location, Message(en: "no metric is one of `\(pattern)`", zh: "没有属于 `\(pattern)` 的指标"),
        help: Message.suggesting(pattern, among: patterns))
    }
  }

  /// `a.*` and `a.b.*` of `a.b.c`.
  private static func beginnings(of id: MetricID) -> [String] {
    id.text.indices.filter { id.text[$0] == "." }.map { id.text[...$0] + "*" }
  }
}

/// A name of a breakdown that the metric does not have.
enum UnknownBreakdownRule {
  static let rule = Rule(
    "data-unknown-breakdown", .error,
    meaning: Message(
      en: "A formula or directive names a breakdown that the metric does not have.", zh: "公式或指令用了指标没有的细分。"),
    reason: Message(en: "There is nothing to add up or to show.", zh: "没有东西可加总，也没有东西可展示。"),
    example: "formula: sum(workforce.employees#gendre)",
    remedy: Message(en: "Write one of the metric's breakdowns.", zh: "写该指标已有的细分。"))

  static func finding(_ name: String, of metric: Metric, at location: Location) -> Diagnostic {
    Diagnostic(
      rule, at: location, Message(en: "`\(metric.id)` has no breakdown `\(name)`", zh: "`\(metric.id)` 没有细分 `\(name)`"),
      notes: [.init(Message(en: "the metric", zh: "指标"), at: metric.location)],
      help: Message.suggesting(name, among: metric.breakdowns.map(\.id)))
  }
}

/// What a formula refers to exists.
enum FormulaReferenceRules {
  static func finding(
    _ reference: Formula.Reference, in location: Location, _ metrics: [MetricID: Metric]
  ) -> Diagnostic? {
    guard let metric = metrics[reference.metric] else {
      return UnknownMetricRule.finding(reference.metric.text, at: location, among: metrics.keys)
    }
    guard let member = reference.member else { return nil }
    if reference.isBreakdown {
      return metric.breakdown(member) == nil ? UnknownBreakdownRule.finding(member, of: metric, at: location) : nil
    }
    return metric.members(named: member).count == 1 ? nil : UnknownMemberRule.finding(member, at: location, metric)
  }
}

/// A formula that rests on itself.
enum FormulaCycleRule {
  static let rule = Rule(
    "data-formula-cycle", .error,
    meaning: Message(en: "A formula rests on itself, directly or through others.", zh: "公式直接或间接地依赖自己。"),
    reason: Message(en: "No value can be worked out.", zh: "这样算不出任何数值。"),
    example: "energy.total with formula: energy.total + energy.heat",
    remedy: Message(en: "State the values of one of the metrics instead of its formula.", zh: "把其中一个指标改为直接写数值。"))

  static func finding(_ path: [MetricID], at location: Location) -> Diagnostic {
    let start = path.firstIndex(of: path[path.count - 1]) ?? 0
    let circle = path[start...].map(\.text).joined(separator: " → ")
    return Diagnostic(
      rule, at: location, Message(en: "the formula rests on itself: \(circle)", zh: "公式依赖自己：\(circle)"),
      help: [rule.remedy])
  }
}

/// A formula that cannot be worked out at a period.
enum FormulaArithmeticRule {
  static let rule = Rule(
    "data-formula-arithmetic", .error,
    meaning: Message(
      en: "A formula divides by zero, or its exact result has too many digits.", zh: "公式除以零，或精确结果的位数太多。"),
    reason: Message(en: "The metric has no value at that period.", zh: "指标在该期间没有数值。"),
    example: "formula: safety.injuries / safety.hours   (with hours: 0)",
    remedy: Message(
      en: "Correct the value, or write `not-applicable` for the period.", zh: "改正数值，或该期间写 `not-applicable`。"))

  static func finding(_ error: ArithmeticError, _ period: Period, at location: Location) -> Diagnostic {
    let message =
      switch error {
      case .divisionByZero: Message(en: "at \(period) the formula divides by zero", zh: "\(period) 的公式除以零")
      case .overflow:
        Message(en: "at \(period) the exact result has too many digits", zh: "\(period) 的精确结果位数太多")
      }
    return Diagnostic(rule, at: location, message, help: [rule.remedy])
  }
}

/// A formula whose parts never have values together.
enum FormulaPeriodRule {
  static let rule = Rule(
    "data-formula-no-period", .warning,
    meaning: Message(
      en: "There is no period at which all parts of a formula have values.", zh: "公式的各部分没有一个共同有值的期间。"),
    reason: Message(
      en: "The metric has no values, and citing it fails in every place.", zh: "指标没有数值，引用它的地方都会出错。"),
    example: "formula: waste.total / company.revenue   (waste for 2016, revenue for 2015 only)",
    remedy: Message(
      en:
        "Add the missing values. Metrics over a time (`duration`) need values for the same period; an instant stands for "
        + "the last day of it.",
      zh: "补上缺少的数值。时段指标（`duration`）要有同一期间的值；时点指标取该期间最后一天的值。"))

  static func finding(_ metric: MetricID, at location: Location) -> Diagnostic {
    Diagnostic(
      rule, at: location,
      Message(
        en: "`\(metric)` has no value at all: its parts have none at the same period",
        zh: "`\(metric)` 没有任何数值：各部分没有同一期间的值"), help: [rule.remedy])
  }
}

/// A value that is stated and derived, and differs.
enum StatedDiffersRule {
  static let rule = Rule(
    "data-stated-differs", .error,
    meaning: Message(
      en: "A value is stated, and the metric's formula gives another.", zh: "写出的数值与公式算出的不一致。"),
    reason: Message(
      en: "One of the two is wrong, and both would be published.", zh: "两个之中有一个是错的，而两个都会发布出去。"),
    example: "formula: a.part / a.whole   with values: {2016: 38}   where the parts give 37.1",
    remedy: Message(
      en: "Correct the value or a part of the formula. A stated value that is rounded needs `decimals`.",
      zh: "改正数值或公式里的某一部分；写出的数值若经过四舍五入，请写明 `decimals`。"))

  /// They agree when the intervals of both meet.
  static func finding(_ stated: Fact, _ derived: Fact) -> Diagnostic? {
    guard let first = stated.truth().interval, let second = derived.truth().interval, !first.meets(second) else {
      return nil
    }
    let (written, computed) = (stated.value.written, derived.value.rounded)
    return Diagnostic(
      rule, at: stated.location,
      Message(
        en: "\(stated.reference) is stated as \(written), but its formula gives \(computed)",
        zh: "\(stated.reference) 写的是 \(written)，公式算出的是 \(computed)"),
      notes: [.init(Message(en: "the formula", zh: "公式"), at: derived.location)], help: [rule.remedy])
  }
}

extension FactValue {
  /// For messages: an endless fraction to six digits.
  var rounded: String {
    guard case .number(let number) = self, number.fractionDigits.map({ $0 > 6 }) ?? true else { return written }
    return number.decimalText(digits: 6) ?? written
  }
}
