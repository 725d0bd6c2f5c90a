import Values

extension Figure {
  /// A figure that Tallymark writes in place of a citation without words: it stands for its fact, also against words
  /// in the other language. Nil for an empty cell that is not `none`.
  public init?(standingFor truth: TrueValue, at range: Range<Int>) {
    let step = truth.decimals.flatMap { ExactNumber(1, exponent: -$0) } ?? .zero
    var (lower, upper, qualifier) = (ExactNumber.zero, ExactNumber?.none, Qualifier.exact)
    switch truth.value {
    case .number(let number): lower = number
    case .range(let low, let high): (lower, upper) = (low, high)
    case .bound(let bound, let number): (lower, qualifier) = (number, bound.qualifier)
    case .empty(.none): break
    case .empty: return nil
    }
    self.init(
      range: range, digits: range, value: lower, upper: upper, unit: truth.unit, qualifier: qualifier,
      kind: Kind(of: truth.unit), step: step, upperStep: upper == nil ? nil : step, isFact: true)
  }

  /// Of a figure that stands for a fact: that fact.
  var truth: TrueValue? {
    guard isFact, let unit else { return nil }
    let decimals = step.isZero ? nil : step.fractionDigits
    if let upper { return TrueValue(value: .range(value, upper), unit: unit, decimals: decimals) }
    guard let bound = qualifier.bound else { return TrueValue(value: .number(value), unit: unit, decimals: decimals) }
    return TrueValue(value: .bound(bound, value), unit: unit)
  }
}

extension Figure.Kind {
  /// The kind of a figure in this unit.
  init(of unit: Unit) {
    switch unit.quantity {
    case .number, .count: self = .count
    case .share: self = .percent
    case .percentagePoints: self = .percentagePoints
    case .money: self = .currency
    case .measure(let base): self = base == "s" ? .duration : .measure
    }
  }
}

extension Qualifier {
  /// The bound of the data model that says the same; nil for an exact figure.
  var bound: Bound? {
    switch self {
    case .exact: nil
    case .moreThan, .odd: .moreThan
    case .atLeast: .atLeast
    case .nearly: .nearly
    case .about: .about
    case .lessThan: .lessThan
    case .atMost: .atMost
    }
  }
}
