import Values

// Interval arithmetic as in XBRL Calculations 1.1: an unknown exact value lies somewhere in each interval.

extension Interval {
  /// Whether every number in it is below zero.
  var isNegative: Bool {
    guard let upper else { return false }
    return upper.value.isNegative || (upper.value.isZero && upper.isOpen)
  }

  /// Whether every number in it is above zero.
  var isPositive: Bool { negated.isNegative }

  /// Whether it ends before the other begins.
  func isBelow(_ other: Interval) -> Bool {
    guard let upper, let lower = other.lower else { return false }
    return upper.value < lower.value || (upper.value == lower.value && (upper.isOpen || lower.isOpen))
  }

  /// Whether every number of the other belongs to this one.
  func covers(_ other: Interval) -> Bool {
    let reachesDown = Self.covers(lower, other.lower) { $0 < $1 }
    return reachesDown && Self.covers(upper, other.upper) { $0 > $1 }
  }

  private static func covers(_ end: End?, _ other: End?, _ isFurther: (ExactNumber, ExactNumber) -> Bool) -> Bool {
    guard let end else { return true }
    guard let other else { return false }
    return end.value == other.value ? !end.isOpen || other.isOpen : isFurther(end.value, other.value)
  }

  /// The interval of all values times −1.
  public var negated: Interval {
    Interval(
      lower: upper.map { End($0.value.negated, isOpen: $0.isOpen) },
      upper: lower.map { End($0.value.negated, isOpen: $0.isOpen) })
  }

  /// The interval of all sums of a value of each. Throws on overflow.
  public func adding(_ other: Interval) throws(ArithmeticError) -> Interval {
    Interval(lower: try Self.sum(lower, other.lower), upper: try Self.sum(upper, other.upper))
  }

  /// The interval of all differences of a value of each. Throws on overflow.
  public func subtracting(_ other: Interval) throws(ArithmeticError) -> Interval {
    try adding(other.negated)
  }

  /// By a number above zero.
  public func scaled(by factor: ExactNumber) throws(ArithmeticError) -> Interval {
    Interval(lower: try lower?.scaled(by: factor), upper: try upper?.scaled(by: factor))
  }

  /// Nil when the divisor may be zero.
  public func divided(by divisor: Interval) throws(ArithmeticError) -> Interval? {
    if divisor.isNegative { return try negated.divided(by: divisor.negated) }
    guard divisor.isPositive, let smallest = divisor.lower else { return nil }
    let low = try lower.flatMap { end throws(ArithmeticError) in
      try end.divided(by: end.value.isNegative ? smallest : divisor.upper)
    }
    let high = try upper.flatMap { end throws(ArithmeticError) in
      try end.divided(by: end.value.isNegative ? divisor.upper : smallest)
    }
    return Interval(lower: low, upper: high)
  }

  private static func sum(_ a: End?, _ b: End?) throws(ArithmeticError) -> End? {
    guard let a, let b else { return nil }
    return End(try a.value.adding(b.value), isOpen: a.isOpen || b.isOpen)
  }
}

extension Interval.End {
  func scaled(by factor: ExactNumber) throws(ArithmeticError) -> Interval.End {
    Interval.End(try value.multiplied(by: factor), isOpen: isOpen)
  }

  /// By an end of an interval above zero; nil stands for infinity on either side.
  func divided(by divisor: Interval.End?) throws(ArithmeticError) -> Interval.End? {
    guard let divisor else { return Interval.End(.zero, isOpen: isOpen || !value.isZero) }
    guard !divisor.value.isZero else { return value.isZero ? self : nil }
    return Interval.End(try value.divided(by: divisor.value), isOpen: isOpen || (divisor.isOpen && !value.isZero))
  }
}

/// Sums, shares and changes of facts that may be rounded or bounds.
public enum Footing {
  /// Whether a total meets the sum of its parts. Exact facts must sum exactly.
  public static func foots(_ total: Interval, parts: [Interval]) throws(ArithmeticError) -> Bool {
    total.meets(try sum(parts))
  }

  /// Where the sum of the parts lies; zero for none. Throws on overflow.
  public static func sum(_ parts: [Interval]) throws(ArithmeticError) -> Interval {
    var total = Interval(point: .zero)
    for part in parts { total = try total.adding(part) }
    return total
  }

  /// The share of a part in its whole, in per cent. Nil when the whole may be zero.
  public static func share(of part: Interval, in whole: Interval) throws(ArithmeticError) -> Interval? {
    try part.divided(by: whole)?.scaled(by: hundred)
  }

  /// Whether shares make 100 %, each of the n having been rounded to the finest place s among them: they may miss by
  /// n × s/2.
  public static func makeHundred(_ shares: [ExactNumber]) throws(ArithmeticError) -> Bool {
    let places = shares.compactMap(\.fractionDigits).max() ?? 0
    guard let halfStep = ExactNumber(5, exponent: -places - 1) else { throw .overflow }
    var parts: [Interval] = []
    for share in shares { parts.append(try Interval(share, plusMinus: halfStep)) }
    return try foots(Interval(point: hundred), parts: parts)
  }

  /// By how much `to` is above `from`, in their own unit: for percentages the difference in percentage points.
  public static func difference(from: Interval, to: Interval) throws(ArithmeticError) -> Interval {
    try to.subtracting(from)
  }

  /// `to` as a multiple of `from`. Nil when `from` may be zero or negative: no factor says what happened then.
  public static func factor(from: Interval, to: Interval) throws(ArithmeticError) -> Interval? {
    from.isPositive ? try to.divided(by: from) : nil
  }

  /// The relative change in per cent of where it began. Nil when that may be zero.
  public static func relativeChange(from: Interval, to: Interval) throws(ArithmeticError) -> Interval? {
    if from.isNegative { return try relativeChange(from: from.negated, to: to.negated)?.negated }
    return try factor(from: from, to: to)?.scaled(by: hundred).subtracting(Interval(point: hundred))
  }
}
