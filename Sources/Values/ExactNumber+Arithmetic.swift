// Cross-cancelling before multiplying keeps intermediate results as small as the final one.

extension ExactNumber {
  public func adding(_ other: ExactNumber) throws(ArithmeticError) -> ExactNumber {
    if denominator == other.denominator {
      return try ExactNumber(sum(numerator, other.numerator), over: denominator)
    }
    let left = try product(numerator, other.denominator)
    let right = try product(other.numerator, denominator)
    return try ExactNumber(sum(left, right), over: product(denominator, other.denominator))
  }

  public func subtracting(_ other: ExactNumber) throws(ArithmeticError) -> ExactNumber {
    try adding(other.negated)
  }

  public func multiplied(by other: ExactNumber) throws(ArithmeticError) -> ExactNumber {
    if isWhole, other.isWhole { return try ExactNumber(product(numerator, other.numerator), over: 1) }
    let left = try ExactNumber(numerator, over: other.denominator)
    let right = try ExactNumber(other.numerator, over: denominator)
    return try ExactNumber(
      product(left.numerator, right.numerator), over: product(left.denominator, right.denominator))
  }

  public func divided(by other: ExactNumber) throws(ArithmeticError) -> ExactNumber {
    guard !other.isZero else { throw .divisionByZero }
    return try multiplied(by: ExactNumber(other.denominator, over: other.numerator))
  }
}

extension ExactNumber: Comparable {
  public static func < (a: ExactNumber, b: ExactNumber) -> Bool {
    if a.denominator == b.denominator { return a.numerator < b.numerator }
    if a.isNegative != b.isNegative { return a.isNegative }
    let left = a.numerator.multipliedFullWidth(by: b.denominator)
    let right = b.numerator.multipliedFullWidth(by: a.denominator)
    return (left.high, left.low) < (right.high, right.low)
  }
}

private func sum(_ a: Int128, _ b: Int128) throws(ArithmeticError) -> Int128 {
  let (result, overflow) = a.addingReportingOverflow(b)
  if overflow { throw .overflow }
  return result
}

private func product(_ a: Int128, _ b: Int128) throws(ArithmeticError) -> Int128 {
  let (result, overflow) = a.multipliedReportingOverflow(by: b)
  if overflow { throw .overflow }
  return result
}
