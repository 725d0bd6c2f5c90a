import Values

/// A number as it is written, with its scale and before its unit.
struct WrittenNumber {
  /// Number and scale, 多 or 余 between them included.
  var cells: Range<Int>
  /// The numerals alone: digits without the scale, or all words of a number in words.
  var digits: Range<Int>
  var value: ExactNumber
  /// The place of the last non-zero digit; digits after a decimal point always count.
  var place: ExactNumber
  /// An integer below 10,000 without a scale: said without a qualifier, it is meant to the one.
  var isPlain: Bool
  var isInWords = false
  /// The power of ten of its scale word, for the range that carries it left: 9–12 million.
  var scale = 0
  /// 1500多万, twenty-odd.
  var isOdd = false
  /// A scale without a number: 千万, 百亿, "million".
  var isBareScale = false
  /// The upper number of two neighbours: 两三, "two or three".
  @Rare var upper: Upper?

  struct Upper {
    var value: ExactNumber
    var place: ExactNumber
  }

  /// `mantissa · 10^exponent`, of which `fractionDigits` were written after the point. Nil when it does not fit.
  init?(mantissa: Int128, fractionDigits: Int = 0, exponent: Int = 0, cells: Range<Int>, digits: Range<Int>) {
    guard let value = ExactNumber(mantissa, exponent: exponent - fractionDigits) else { return nil }
    let trailing = fractionDigits == 0 ? Self.trailingNoughts(mantissa) : 0
    guard let place = ExactNumber(1, exponent: exponent - fractionDigits + trailing) else { return nil }
    (self.cells, self.digits, self.value, self.place) = (cells, digits, value, place)
    isPlain = exponent == 0 && fractionDigits == 0 && mantissa < 10_000
  }

  private static func trailingNoughts(_ mantissa: Int128) -> Int {
    // Most figures are small: 128-bit division is a library call.
    Int64(exactly: mantissa).map { noughts(endingIn: $0) } ?? noughts(endingIn: mantissa)
  }

  private static func noughts(endingIn number: some BinaryInteger) -> Int {
    var (rest, count) = (number, 0)
    while rest != 0, rest % 10 == 0 { (rest, count) = (rest / 10, count + 1) }
    return count
  }

  init(_ value: ExactNumber, place: ExactNumber, isPlain: Bool, cells: Range<Int>, digits: Range<Int>) {
    (self.value, self.place, self.isPlain) = (value, place, isPlain)
    (self.cells, self.digits) = (cells, digits)
  }

  /// The value as a small whole number, where it is one.
  var whole: Int? {
    guard value.isWhole, upper == nil, value.magnitude < ExactNumber(1_000_000_000) else { return nil }
    return Int(value.numerator)
  }

  var end: Int { cells.upperBound }

  /// The same number times a power of ten, as a scale word says it.
  func scaled(by exponent: Int, through end: Int) -> WrittenNumber? {
    guard let power = ExactNumber(1, exponent: exponent), var result = multiplied(by: power) else { return nil }
    result.cells = cells.lowerBound..<end
    result.isPlain = false
    result.scale += exponent
    return result
  }

  func multiplied(by factor: ExactNumber) -> WrittenNumber? {
    guard let value = try? value.multiplied(by: factor), let place = try? place.multiplied(by: factor) else {
      return nil
    }
    var result = self
    (result.value, result.place) = (value, place)
    if let upper {
      guard let value = try? upper.value.multiplied(by: factor), let place = try? upper.place.multiplied(by: factor)
      else { return nil }
      result.upper = Upper(value: value, place: place)
    }
    return result
  }
}
