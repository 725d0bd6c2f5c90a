import ReportModel
import Values

/// How a value has changed against that of the year before, by exact arithmetic: `+400 (+50%)`, of shares `+1.2 pp`.
/// Bounds and ranges have no change. A value that is rounded, or was not above zero, gives no percentage.
struct YearChange {
  private let difference: ExactNumber
  private let percentage: ExactNumber?
  private let fact: Fact

  init?(_ fact: Fact, _ value: FactValue, since earlier: Fact, _ earlierValue: FactValue) {
    guard case .number(let end) = value, case .number(let start) = earlierValue,
      let difference = try? end.subtracting(start)
    else { return nil }
    self.fact = fact
    self.difference = difference
    let isExact = fact.decimals == nil && earlier.decimals == nil && ExactNumber.zero < start
    let isShare = fact.unit.quantity == .share
    percentage = isExact && !isShare ? try? difference.divided(by: start).multiplied(by: ExactNumber(100)) : nil
  }

  /// The fact of the same metric and member one year earlier.
  static func earlier(than fact: Fact, in data: DataModel) -> FactIndex? {
    guard let period = fact.reference.period.shifted(years: -1) else { return nil }
    return data.fact(FactReference(metric: fact.reference.metric, period: period, member: fact.reference.member))
  }

  func markup(in language: LanguageContext) -> Markup {
    Markup { language.typography.write(text(in: language), to: &$0) }
  }

  private func text(in language: LanguageContext) -> String {
    let amount = Self.signed(
      difference, language.cell(.number(difference.magnitude), fact.unit, decimals: fact.decimals))
    if fact.unit.quantity == .share { return amount + (language.isChinese ? "个百分点" : " pp") }
    guard let percentage, let digits = percentage.magnitude.decimalText(digits: 1) else { return amount }
    let text =
      Self.signed(percentage, groupedInThrees(digits.hasSuffix(".0") ? String(digits.dropLast(2)) : digits)) + "%"
    return "\(amount) (\(text))"
  }

  private static func signed(_ number: ExactNumber, _ magnitude: String) -> String {
    if number == .zero { return "±" + magnitude }
    return (number < .zero ? "−" : "+") + magnitude
  }
}
