import Values

extension LikelyCause {
  /// Misread scales, the commonest first: 万 for thousand, million for 万 or 亿…
  static let powersOfTen = [1, -1, 2, -2, 3, -3, 4, -4, 5, -5, 6, -6, 7, -7, 8, -8]

  /// Why a figure may have missed the truth; nil where nothing suggests itself.
  static func of(_ written: Written, against truth: Interval) throws(ArithmeticError) -> LikelyCause? {
    for exponent in powersOfTen {
      guard let factor = ExactNumber(1, exponent: exponent) else { continue }
      let scaled = try written.scaled(by: factor)
      if try scaled.accepted().meets(truth) { return .powerOfTen(exponent) }
    }
    return try swaps(written, truth) ? .digitsSwapped : nil
  }

  private static func swaps(_ written: Written, _ truth: Interval) throws(ArithmeticError) -> Bool {
    guard !written.isRange, let (mantissa, exponent) = written.lower.value.decimalParts else { return false }
    for swapped in neighbourSwaps(of: mantissa) {
      guard let value = ExactNumber(swapped, exponent: exponent - 1),
        let step = ExactNumber(1, exponent: swapped % 10 == 0 ? exponent : exponent - 1)
      else { continue }
      let end = WrittenEnd(value: value, step: step, isWhole: false)
      let other = Written(lower: end, upper: end, qualifier: written.qualifier, isRange: false)
      if try other.accepted().meets(truth) { return true }
    }
    return false
  }

  /// The numbers that come of exchanging two neighbouring digits, one zero behind them taken in: 220 gives 202.
  static func neighbourSwaps(of mantissa: Int128) -> [Int128] {
    guard mantissa < 1_000_000_000_000_000 else { return [] }
    let number = UInt64(mantissa) * 10
    var (results, power): ([Int128], UInt64) = ([], 1)
    while power * 10 <= number {
      let (low, high) = (number / power % 10, number / (power * 10) % 10)
      if low != high, number >= 100 {
        results.append(Int128(number - low * power - high * power * 10 + high * power + low * power * 10))
      }
      power *= 10
    }
    return results
  }
}
