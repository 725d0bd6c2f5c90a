import Values

/// Writes a number with its scale word, without its unit.
struct FigureDigits {
  let language: FigureLanguage
  let isScaled: Bool
  /// How many digits a rounded number keeps; nil is three.
  let significant: Int?
  /// A share is not rounded to the whole: 99.98 % is not everything.
  var isShare = false

  /// Powers of ten with a word of their own, the largest first.
  private var scales: [(exponent: Int, word: String)] {
    switch language {
    case .chinese: [(12, "万亿"), (8, "亿"), (4, "万")]
    case .english: [(12, " trillion"), (9, " billion"), (6, " million")]
    }
  }

  func text(_ number: ExactNumber) -> String? {
    let sign = number.isNegative ? "−" : ""
    return magnitude(number.magnitude).map { sign + $0 }
  }

  private func magnitude(_ number: ExactNumber) -> String? {
    if isScaled, let scaled = scaled(number) { return scaled }
    return plain(number)
  }

  /// Every digit: scaled where that takes at most four places, else in full. Nil for a fraction without an end.
  func exactText(_ number: ExactNumber) -> String? {
    let sign = number.isNegative ? "−" : ""
    let number = number.magnitude
    for scale in isScaled ? scales : [] {
      guard let mantissa = dividing(number, scale.exponent), mantissa >= .one else { continue }
      guard let places = mantissa.fractionDigits, places <= 4 else { break }
      return mantissa.decimalText(digits: places).map { sign + grouped($0) + scale.word }
    }
    if let places = number.fractionDigits, let text = number.decimalText(digits: places) { return sign + grouped(text) }
    return plain(number).map { sign + $0 }
  }

  private func scaled(_ number: ExactNumber) -> String? {
    for (index, scale) in scales.enumerated() {
      guard let mantissa = dividing(number, scale.exponent), mantissa >= .one else { continue }
      let rounded = round(mantissa, toSignificant: significant ?? 3)
      // 99,990,000 is 1.00亿, not 10,000万.
      if index > 0, let next = ExactNumber(1, exponent: scales[index - 1].exponent - scale.exponent),
        rounded.value >= next
      {
        return round(dividing(number, scales[index - 1].exponent) ?? .zero, toSignificant: significant ?? 3)
          .text.map { grouped($0) + scales[index - 1].word }
      }
      return rounded.text.map { grouped($0) + scale.word }
    }
    return nil
  }

  /// All digits before the point, unless the options ask for fewer of a large number. After it, all that are written
  /// in full; a fraction without an end is rounded.
  private func plain(_ number: ExactNumber) -> String? {
    let integerDigits = Self.integerDigits(of: number)
    if significant == nil, let places = number.fractionDigits, places <= 6 {
      return number.decimalText(digits: places).map(grouped)
    }
    let wanted = significant ?? 3
    let kept = integerDigits <= 4 || !isScaled ? max(wanted, integerDigits) : wanted
    var rounded = round(number, toSignificant: kept)
    var more = kept
    while isShare, rounded.value == hundred, number != hundred, more < 12 {
      more += 1
      rounded = round(number, toSignificant: more)
    }
    return rounded.text.map(grouped)
  }

  private struct Rounded {
    let value: ExactNumber
    let text: String?
  }

  /// Halves away from zero; zeros at the end are kept where they say that the number was rounded.
  private func round(_ number: ExactNumber, toSignificant digits: Int) -> Rounded {
    let size = Self.integerDigits(of: number)
    let places = max(1, digits) - size
    if let exact = number.fractionDigits, exact <= places {
      return Rounded(value: number, text: number.decimalText(digits: exact))
    }
    let rounded = round(number, toPlaces: places)
    // 9.996 becomes 10.0: a digit more before the point is one less after it.
    return Self.integerDigits(of: rounded.value) > size ? round(number, toPlaces: places - 1) : rounded
  }

  /// Places after the point; fewer than none leave zeros before it.
  private func round(_ number: ExactNumber, toPlaces places: Int) -> Rounded {
    let power = ExactNumber(1, exponent: max(0, -places)) ?? .one
    guard let reduced = try? number.divided(by: power), let text = reduced.decimalText(digits: max(0, places)),
      let value = try? ExactNumber(parsing: text)?.multiplied(by: power)
    else { return Rounded(value: number, text: nil) }
    return Rounded(value: value, text: places < 0 ? value.description : text)
  }

  private func dividing(_ number: ExactNumber, _ exponent: Int) -> ExactNumber? {
    ExactNumber(1, exponent: exponent).flatMap { try? number.divided(by: $0) }
  }

  /// Digits before the point; 0.3 has none, 0.03 one less than none.
  static func integerDigits(of number: ExactNumber) -> Int {
    guard !number.isZero else { return 1 }
    var (digits, bound) = (0, ExactNumber.one)
    while number >= bound, let next = ExactNumber(1, exponent: digits + 1) { (digits, bound) = (digits + 1, next) }
    guard digits == 0 else { return digits }
    while let next = ExactNumber(1, exponent: digits - 1), number < next { digits -= 1 }
    return digits
  }

  private func grouped(_ decimal: String) -> String {
    let bytes = Array(decimal.utf8)
    let whole = bytes.firstIndex(of: UInt8(ascii: ".")) ?? bytes.count
    guard whole > 3 else { return decimal }
    var result: [UInt8] = []
    for index in 0..<whole {
      if index > 0, (whole - index) % 3 == 0 { result.append(UInt8(ascii: ",")) }
      result.append(bytes[index])
    }
    return String(decoding: result + bytes[whole...], as: UTF8.self)
  }
}
