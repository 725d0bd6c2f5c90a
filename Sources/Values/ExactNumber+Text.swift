extension ExactNumber {
  /// Reads `[-]digits[.digits]` or `[-]digits/digits` with ASCII digits and nothing else; nil for any other text.
  public init?(parsing text: some StringProtocol) {
    let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    if parts.count == 2 {
      guard let above = ExactNumber(decimal: parts[0]), let below = ExactNumber(decimal: parts[1]),
        above.isWhole, below.isWhole, !below.isNegative, !parts.joined().contains("."),
        let value = try? ExactNumber(above.numerator, over: below.numerator)
      else { return nil }
      self = value
    } else {
      self.init(decimal: text)
    }
  }

  private init?(decimal text: some StringProtocol) {
    var mantissa: Int128 = 0
    var digits = 0
    var fractionDigits: Int?
    var bytes = text.utf8[...]
    let negative = bytes.first == UInt8(ascii: "-")
    if negative { bytes.removeFirst() }
    for byte in bytes {
      if byte == UInt8(ascii: "."), fractionDigits == nil, digits > 0 {
        fractionDigits = 0
        continue
      }
      guard let next = Self.appending(byte, to: mantissa) else { return nil }
      mantissa = next
      digits += 1
      if let count = fractionDigits { fractionDigits = count + 1 }
    }
    guard digits > 0, fractionDigits != 0 else { return nil }
    self.init(negative ? -mantissa : mantissa, exponent: -(fractionDigits ?? 0))
  }

  private static func appending(_ byte: UInt8, to mantissa: Int128) -> Int128? {
    guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
    let (shifted, overflow) = mantissa.multipliedReportingOverflow(by: 10)
    guard !overflow else { return nil }
    let (result, carried) = shifted.addingReportingOverflow(Int128(byte - UInt8(ascii: "0")))
    return carried ? nil : result
  }

  /// How many digits after the point write this number exactly; nil when no finite decimal does.
  public var fractionDigits: Int? {
    if denominator == 1 { return 0 }
    var (rest, twos, fives) = (denominator, 0, 0)
    while rest % 2 == 0 { (rest, twos) = (rest / 2, twos + 1) }
    while rest % 5 == 0 { (rest, fives) = (rest / 5, fives + 1) }
    return rest == 1 ? max(twos, fives) : nil
  }

  /// Rounded to `digits` places, halves away from zero: `1/3` to 2 is `0.33`. Nil when it does not fit.
  public func decimalText(digits: Int) -> String? {
    guard let power = Self.powerOfTen(digits) else { return nil }
    let (scaled, overflow) = numerator.magnitude.multipliedReportingOverflow(by: UInt128(power))
    guard !overflow else { return nil }
    let text = Self.roundedQuotient(scaled, UInt128(denominator))
    return (isNegative && text != "0" ? "-" : "") + Self.placingPoint(in: text, digits)
  }

  // Most figures are small: 128-bit division is a library call.
  private static func roundedQuotient(_ number: UInt128, _ divisor: UInt128) -> String {
    if let small = UInt64(exactly: number), let below = UInt64(exactly: divisor) {
      let (quotient, remainder) = small.quotientAndRemainder(dividingBy: below)
      return String(remainder >= below - remainder ? quotient + 1 : quotient)
    }
    let (quotient, remainder) = number.quotientAndRemainder(dividingBy: divisor)
    return String(remainder >= divisor - remainder ? quotient + 1 : quotient)
  }

  private static func placingPoint(in digits: String, _ places: Int) -> String {
    guard places > 0 else { return digits }
    let zero = UInt8(ascii: "0")
    var bytes = [UInt8](repeating: zero, count: max(0, places + 1 - digits.utf8.count)) + digits.utf8
    bytes.insert(UInt8(ascii: "."), at: bytes.count - places)
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension ExactNumber: CustomStringConvertible {
  /// The finite decimal, or the fraction `1/3` where there is none. Reads back as the same number.
  public var description: String {
    if let digits = fractionDigits, let text = decimalText(digits: digits) { return text }
    return "\(numerator)/\(denominator)"
  }
}
