import Figures
import Values

/// What a formula, or a part of one, comes to.
struct FormulaValue {
  /// From the numbers as they are stated; nil where a part is a range or bound, which has no one number.
  var nominal: ExactNumber?
  /// Where the true value lies; nil where it is exactly `nominal`.
  var interval: Interval?
  /// A part is only known approximately.
  var isAbout = false

  private var range: Interval { interval ?? nominal.map { Interval(point: $0) } ?? .everywhere }

  init(_ number: ExactNumber) { nominal = number }

  /// Nil for an empty cell; `none` is zero.
  init?(_ truth: TrueValue) {
    switch truth.value {
    case .number(let number): nominal = number
    case .bound(.about, let number): (nominal, isAbout) = (number, true)
    case .bound, .range: nominal = nil
    case .empty(.none): nominal = .zero
    case .empty: return nil
    }
    let interval = truth.interval
    self.interval = interval?.isPoint == true && nominal != nil ? nil : interval
  }

  private init(_ nominal: ExactNumber?, _ interval: Interval?, isAbout: Bool) {
    self.nominal = nominal
    self.interval = interval
    self.isAbout = isAbout
  }

  func combined(_ sign: Formula.Operator, _ other: FormulaValue) throws(ArithmeticError) -> FormulaValue {
    var number: ExactNumber?
    if let nominal, let second = other.nominal { number = try sign.apply(nominal, second) }
    let isExact = interval == nil && other.interval == nil
    let interval = isExact ? nil : try sign.apply(range, other.range)
    return FormulaValue(number, interval, isAbout: isAbout || other.isAbout)
  }

  /// As a fact says it; nil where nothing is known.
  var factValue: FactValue? {
    if let nominal { return isAbout ? .bound(.about, nominal) : .number(nominal) }
    switch (interval?.lower, interval?.upper) {
    case (let low?, let high?): return low.value < high.value ? .range(low.value, high.value) : .number(low.value)
    case (let low?, nil): return .bound(low.isOpen ? .moreThan : .atLeast, low.value)
    case (nil, let high?): return .bound(high.isOpen ? .lessThan : .atMost, high.value)
    case (nil, nil): return nil
    }
  }
}

extension Formula.Operator {
  fileprivate func apply(_ a: ExactNumber, _ b: ExactNumber) throws(ArithmeticError) -> ExactNumber {
    switch self {
    case .plus: try a.adding(b)
    case .minus: try a.subtracting(b)
    case .times: try a.multiplied(by: b)
    case .over: try a.divided(by: b)
    }
  }

  fileprivate func apply(_ a: Interval, _ b: Interval) throws(ArithmeticError) -> Interval {
    switch self {
    case .plus: try a.adding(b)
    case .minus: try a.subtracting(b)
    case .times: try a.multiplied(by: b)
    case .over: try a.divided(by: b) ?? .everywhere
    }
  }
}

extension Interval {
  fileprivate static let everywhere = Interval(lower: nil, upper: nil)

  /// The products of numbers that are not negative, and of anything with an exact number; of other intervals nothing
  /// is claimed.
  fileprivate func multiplied(by other: Interval) throws(ArithmeticError) -> Interval {
    if other.isPoint, let number = other.lower?.value { return try times(number) }
    if isPoint, let number = lower?.value { return try other.times(number) }
    guard let low = lower, let second = other.lower, !low.value.isNegative, !second.value.isNegative else {
      return .everywhere
    }
    return Interval(lower: try low.times(second), upper: try Self.product(upper, other.upper))
  }

  private func times(_ number: ExactNumber) throws(ArithmeticError) -> Interval {
    if number.isZero { return Interval(point: .zero) }
    return number.isNegative ? try negated.scaled(by: number.negated) : try scaled(by: number)
  }

  private static func product(_ a: End?, _ b: End?) throws(ArithmeticError) -> End? {
    guard let a, let b else { return nil }
    return try a.times(b)
  }
}

extension Interval.End {
  fileprivate func times(_ other: Interval.End) throws(ArithmeticError) -> Interval.End {
    Interval.End(try value.multiplied(by: other.value), isOpen: isOpen || other.isOpen)
  }
}
