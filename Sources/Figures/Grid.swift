import Values

extension ExactNumber {
  /// The largest 1 or 5 times a power of ten that divides the number and is at most half of it: how far the next
  /// round number is. 150,000,000 has 50,000,000, 967,000,000 has 1,000,000, 89 has 1. Zero has none; a fraction
  /// without a finite decimal takes a tenth of itself.
  public var grid: ExactNumber {
    guard !isZero else { return .zero }
    guard let (mantissa, exponent) = decimalParts else { return (try? divided(by: ExactNumber(10))) ?? .zero }
    // A five in last place divides by five of its places, but must leave room for two of them.
    if mantissa == 1 { return ExactNumber(5, exponent: exponent - 1) ?? .zero }
    let isFive = mantissa % 5 == 0 && mantissa >= 10
    return ExactNumber(isFive ? 5 : 1, exponent: exponent) ?? .zero
  }

  /// The place of the last digit that is not zero: 1.5 million has 100,000. Zero has none; a fraction without a
  /// finite decimal has zero, for it is written as what it is.
  public var lastPlace: ExactNumber {
    guard !isZero, let (_, exponent) = decimalParts else { return .zero }
    return ExactNumber(1, exponent: exponent) ?? .zero
  }

  /// `mantissa × 10^exponent` with a positive mantissa that does not end in zero; nil where no finite decimal is.
  var decimalParts: (mantissa: Int128, exponent: Int)? {
    if denominator == 1, let small = UInt64(exactly: numerator.magnitude) {
      return Self.withoutTrailingZeros(small)
    }
    guard let places = fractionDigits, let power = Self.powerOfTen(places) else { return nil }
    let (scaled, overflow) = magnitude.numerator.multipliedReportingOverflow(by: power / denominator)
    guard !overflow else { return nil }
    var (mantissa, exponent) = (scaled, -places)
    while mantissa != 0, mantissa % 10 == 0 { (mantissa, exponent) = (mantissa / 10, exponent + 1) }
    return (mantissa, exponent)
  }

  // 128-bit division is a library call; most figures need none.
  private static func withoutTrailingZeros(_ number: UInt64) -> (mantissa: Int128, exponent: Int) {
    var (mantissa, exponent) = (number, 0)
    while mantissa != 0, mantissa % 10 == 0 { (mantissa, exponent) = (mantissa / 10, exponent + 1) }
    return (Int128(mantissa), exponent)
  }
}
