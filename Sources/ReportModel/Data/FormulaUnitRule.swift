import Diagnostics
import Values

/// What a formula adds is counted in one unit: numbers are added as they are stated.
enum FormulaUnitRule {
  static let rule = Rule(
    "data-formula-units", .error,
    meaning: Message(
      en: "A formula adds or subtracts metrics of different units, or makes a sum in another unit than its metric's.",
      zh: "公式把不同单位的指标相加减，或者加总所用的单位与指标自己的单位不同。"),
    reason: Message(
      en: "Formulas take the numbers as they are stated: 2 MWh and 3 kWh would make 5 of neither.",
      zh: "公式按写出的数计算：2 兆瓦时加 3 千瓦时，得出的 5 什么也不是。"),
    example: "formula: energy.power + company.costs   (with units MW.h and CNY)",
    remedy: Message(
      en: "Give them one unit, or convert within the formula: `energy.power + energy.heat / 1000`.",
      zh: "统一单位，或在公式里换算：`energy.power + energy.heat / 1000`。"))

  /// Nil for a formula whose units are alike, and where they cannot be told: products, quotients and counted things may
  /// be anything.
  static func finding(
    _ formula: Formula, of metric: Metric, at location: Location, _ metrics: [MetricID: Metric]
  ) -> Diagnostic? {
    var reader = TermReader(metrics: metrics)
    let sum = reader.term(formula.expression)
    let own = Term(name: metric.id.text, unit: metric.unit)
    if reader.clash == nil, let sum, own.isMeasured, !sum.adds(to: own) { reader.clash = (sum, own) }
    return reader.clash.map { clash in
      Diagnostic(rule, at: location, message(clash.0, clash.1), help: [rule.remedy])
    }
  }

  private static func message(_ a: Term, _ b: Term) -> Message {
    Message(
      en: "`\(a.name)` is in `\(a.unit.code)`, `\(b.name)` in `\(b.unit.code)`",
      zh: "`\(a.name)` 的单位是 `\(a.unit.code)`，`\(b.name)` 的是 `\(b.unit.code)`")
  }

  /// A metric, or a sum of metrics like it.
  private struct Term {
    let name: String
    let unit: Unit

    var isMeasured: Bool { base != nil }

    func adds(to other: Term) -> Bool { base == other.base && unit.factor == other.unit.factor }

    /// What is measured. Tonnes of one gas may be added to those of another.
    private var base: String? {
      switch unit.quantity {
      case .measure(let base): String(base.prefix { $0 != "{" })
      case .money(let currency): currency == "XXX" ? nil : currency
      case .number, .share, .percentagePoints, .count: nil
      }
    }
  }

  private struct TermReader {
    let metrics: [MetricID: Metric]
    /// The first two that cannot be added.
    var clash: (Term, Term)?

    /// Nil for what has no unit that could be told.
    mutating func term(_ expression: Formula.Expression) -> Term? {
      switch expression {
      case .number, .days: return nil
      case .value(let reference), .previous(let reference), .sum(let reference):
        let term = metrics[reference.metric].map { Term(name: reference.metric.text, unit: $0.unit) }
        return term?.isMeasured == true ? term : nil
      case .operation(let sign, let left, let right):
        let (first, second) = (term(left), term(right))
        guard sign == .plus || sign == .minus, let first, let second else { return nil }
        if first.adds(to: second) { return first }
        if clash == nil { clash = (first, second) }
        return nil
      }
    }
  }
}
