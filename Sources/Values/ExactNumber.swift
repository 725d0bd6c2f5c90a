/// Why exact arithmetic could not give a result.
public enum ArithmeticError: Error, Hashable, Sendable {
  case divisionByZero
  /// The exact result needs more than 128 bits above or below the line.
  case overflow
}

/// An exact rational number: what a metric's value or a written figure says, never rounded through binary
/// floating point. Always in lowest terms, the denominator positive.
public struct ExactNumber: Sendable, Hashable {
  public let numerator: Int128
  public let denominator: Int128

  public static let zero = ExactNumber(0)
  public static let one = ExactNumber(1)

  public init(_ whole: Int) {
    numerator = Int128(whole)
    denominator = 1
  }

  /// The fraction in lowest terms. Fails for a zero denominator and for the one value whose sign cannot be changed.
  public init(_ numerator: Int128, over denominator: Int128) throws(ArithmeticError) {
    guard denominator != 0 else { throw .divisionByZero }
    if denominator == 1, numerator != .min {
      (self.numerator, self.denominator) = (numerator, 1)
      return
    }
    // Most figures are small: 128-bit division is a library call.
    if let small = Int64(exactly: numerator), let below = Int64(exactly: denominator), small != .min, below != .min {
      let divisor = Int64(bitPattern: greatestCommonDivisor(small.magnitude, below.magnitude))
      let signed = below < 0 ? -divisor : divisor
      (self.numerator, self.denominator) = (Int128(small / signed), Int128(below / signed))
      return
    }
    guard numerator != .min, denominator != .min else { throw .overflow }
    let divisor = greatestCommonDivisor(numerator.magnitude, denominator.magnitude)
    let sign: Int128 = denominator < 0 ? -1 : 1
    self.numerator = sign * numerator / Int128(divisor)
    self.denominator = sign * denominator / Int128(divisor)
  }

  private init(reduced numerator: Int128, over denominator: Int128) {
    self.numerator = numerator
    self.denominator = denominator
  }

  /// `mantissa × 10^exponent`; nil when it does not fit.
  public init?(_ mantissa: Int128, exponent: Int) {
    if exponent <= 0, exponent >= -18, let small = Int64(exactly: mantissa), small != .min {
      self.init(decimal: small, fractionDigits: -exponent)
      return
    }
    guard let power = Self.powerOfTen(abs(exponent)) else { return nil }
    if exponent >= 0 {
      let (product, overflow) = mantissa.multipliedReportingOverflow(by: power)
      guard !overflow, product != .min else { return nil }
      self.init(reduced: product, over: 1)
    } else {
      guard let value = try? ExactNumber(mantissa, over: power) else { return nil }
      self = value
    }
  }

  /// `mantissa / 10^fractionDigits`, which only twos and fives can shorten: nearly all that reports write.
  private init(decimal mantissa: Int64, fractionDigits: Int) {
    var (rest, twos, fives) = (mantissa, 0, 0)
    if rest == 0 { (twos, fives) = (fractionDigits, fractionDigits) }
    while fives < fractionDigits, rest % 5 == 0 { (rest, fives) = (rest / 5, fives + 1) }
    while twos < fractionDigits, rest & 1 == 0 { (rest, twos) = (rest >> 1, twos + 1) }
    var below: Int64 = 1
    for _ in fives..<fractionDigits { below &*= 5 }
    self.init(reduced: Int128(rest), over: Int128(below << Int64(fractionDigits - twos)))
  }

  /// 10 to the power of `exponent` (0 to 38).
  public static func powerOfTen(_ exponent: Int) -> Int128? {
    guard (0...38).contains(exponent) else { return nil }
    var power: Int128 = 1
    for _ in 0..<exponent { power *= 10 }
    return power
  }

  public var isWhole: Bool { denominator == 1 }
  public var isZero: Bool { numerator == 0 }
  public var isNegative: Bool { numerator < 0 }
  public var magnitude: ExactNumber { isNegative ? negated : self }
  public var negated: ExactNumber { ExactNumber(reduced: -numerator, over: denominator) }
}

// Euclid, on 64 bits as soon as both fit.
private func greatestCommonDivisor(_ a: UInt128, _ b: UInt128) -> UInt128 {
  var (x, y) = (a, b)
  while y != 0 {
    if let small = UInt64(exactly: x), let other = UInt64(exactly: y) {
      return UInt128(greatestCommonDivisor(small, other))
    }
    (x, y) = (y, x % y)
  }
  return max(x, 1)
}

private func greatestCommonDivisor(_ a: UInt64, _ b: UInt64) -> UInt64 {
  var (x, y) = (a, b)
  while y != 0 { (x, y) = (y, x % y) }
  return max(x, 1)
}
