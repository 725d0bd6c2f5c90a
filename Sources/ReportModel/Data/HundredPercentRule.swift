import Diagnostics
import Figures
import Values

/// Shares of one whole make 100 %, and none is more.
enum HundredPercentRule {
  static let rule = Rule(
    "data-shares", .error,
    meaning: Message(en: "Shares that should make 100 % do not.", zh: "应当合计 100% 的占比合计不是 100%。"),
    reason: Message(
      en: "A share is wrong or missing. Rounding explains no more than half a unit of the last place for each share.",
      zh: "有占比写错或漏写。四舍五入最多只能解释每项末位的半个单位。"),
    example: "of: 100%\n2016: {coal: 61, gas: 25, other: 12}",
    remedy: Message(en: "Correct the shares, or take out `of: 100%`.", zh: "改正占比，或去掉 `of: 100%`。"))

  static let over = Rule(
    "data-over-100", .error,
    meaning: Message(en: "A share of a whole is over 100 %.", zh: "占总体的比例超过 100%。"),
    reason: Message(en: "A part cannot be more than its whole.", zh: "部分不可能大于总体。"),
    example: "formula: workforce.employees#female / workforce.employees   (6925 of 6909)",
    remedy: Message(en: "Correct the part or the whole.", zh: "改正部分或总体的数值。"))

  static func check(_ metric: Metric, _ data: DataModel, into findings: inout [Diagnostic]) {
    for breakdown in metric.breakdowns where breakdown.isOfHundredPercent {
      for (period, parts) in data.parts(of: breakdown, in: metric)
      where !breakdown.isPartial && !breakdown.isOverlapping {
        checkSum(breakdown, of: metric, period, parts, into: &findings)
      }
      for fact in data.parts(of: breakdown, in: metric).lazy.flatMap(\.facts) { checkOver(fact, into: &findings) }
    }
    guard metric.isShareOfItsWhole else { return }
    for fact in metric.facts.lazy.map({ data[$0] }) where fact.reference.member == nil {
      checkOver(fact, into: &findings)
    }
  }

  private static func checkOver(_ fact: Fact, into findings: inout [Diagnostic]) {
    guard let interval = fact.truth().interval, let lower = interval.lower, lower.value > ExactNumber(100) else {
      return
    }
    findings.append(
      Diagnostic(
        over, at: fact.location,
        Message(
          en: "\(fact.reference) is \(fact.value.rounded) %, more than the whole",
          zh: "\(fact.reference) 是 \(fact.value.rounded)%，超过了总体"), help: [over.remedy]))
  }

  private static func checkSum(
    _ breakdown: Metric.Breakdown, of metric: Metric, _ period: Period, _ parts: [Fact],
    into findings: inout [Diagnostic]
  ) {
    guard parts.count == breakdown.members.count else { return }
    let shares = parts.compactMap { part -> ExactNumber? in
      switch part.value {
      case .number(let number): number
      case .empty(.none), .empty(.notApplicable): .zero
      case .range, .bound, .empty: nil
      }
    }
    guard shares.count == parts.count, let makes = try? Footing.makeHundred(shares), !makes,
      let sum = try? shares.reduce(ExactNumber.zero, { try $0.adding($1) })
    else { return }
    findings.append(
      Diagnostic(
        rule, at: FootingRule.place(of: parts),
        Message(
          en: "the shares of `\(metric.id)` by `\(breakdown.id)` make \(sum) % at \(period), not 100 %",
          zh: "`\(metric.id)` 按 `\(breakdown.id)` 细分的占比在 \(period) 合计 \(sum)%，不是 100%"),
        notes: [.init(Message(en: "the breakdown", zh: "细分"), at: breakdown.location)], help: [rule.remedy]))
  }
}

extension Metric {
  /// Whether its formula divides a part of a metric by that metric.
  fileprivate var isShareOfItsWhole: Bool {
    guard unit.code.text == "%", let formula, let parsed = try? Formula(parsing: formula, periods: [:]),
      case .operation(.over, let part, .value(let whole)) = parsed.expression, whole.member == nil
    else { return false }
    return part.isPart(of: whole)
  }
}

extension Formula.Expression {
  /// Members of the metric, or sums of them.
  fileprivate func isPart(of whole: Formula.Reference) -> Bool {
    switch self {
    case .value(let reference), .sum(let reference): reference.metric == whole.metric && reference.member != nil
    case .operation(.plus, let left, let right): left.isPart(of: whole) && right.isPart(of: whole)
    case .operation, .number, .previous, .days: false
    }
  }
}
