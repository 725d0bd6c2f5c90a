import Values

/// Reads one number in Chinese numerals, character by character.
struct ChineseWordNumber {
  /// Two neighbours (三四百) are read as a lower and an upper number side by side.
  private var total = Pair(0)
  private var section = Pair(0)
  private var current: Pair?
  private var lastExponent: Int?
  private var sawZero = false
  private var place: Int
  private let start: Int
  private let numerals: ChineseNumerals

  private struct Pair {
    var low: Int128
    var high: Int128
    init(_ value: Int128) { (low, high) = (value, value) }
    mutating func add(_ other: Pair, times factor: Int128) {
      low += other.low * factor
      high += other.high * factor
    }
  }

  private init(_ numerals: ChineseNumerals, at start: Int) {
    (self.numerals, self.start, place) = (numerals, start, start)
  }

  /// Nil when no numeral stands there. 二〇一六 and other rows of digits are not read here.
  static func read(_ numerals: ChineseNumerals, at start: Int) -> WrittenNumber? {
    var reader = ChineseWordNumber(numerals, at: start)
    return reader.read()
  }

  private mutating func read() -> WrittenNumber? {
    if let bare = bareScale() { return bare }
    let financial = isFinancial
    while place < start + 24, take(financial: financial) { place += 1 }
    guard place > start else { return nil }
    addTail()
    return number()
  }

  private var text: FigureText { numerals.text }

  private var isFinancial: Bool {
    guard ChineseSigns.financialDigit(text[start]) != nil else { return false }
    let next = text[start + 1]
    return ChineseSigns.isMultiplier(next) || next == 0x5143 || next == 0x5706  // 元圆
  }

  /// Takes the character at `place`; false when it does not continue the number.
  private mutating func take(financial: Bool) -> Bool {
    let unit = text[place]
    if let digit = ChineseSigns.digit(unit) ?? (financial ? ChineseSigns.financialDigit(unit) : nil) {
      return takeDigit(Int128(digit))
    }
    guard ChineseSigns.isMultiplier(unit), numerals.units.longest(in: text, at: place)?.value.unit == nil else {
      return false
    }
    if let exponent = ChineseSigns.multiplier(unit) { return takeMultiplier(exponent) }
    return ChineseSigns.sectionScale(unit).map { takeScale($0) } ?? false
  }

  private mutating func takeDigit(_ digit: Int128) -> Bool {
    if digit == 0 {
      guard current == nil, place == start || lastExponent != nil else { return false }
      sawZero = true
      if place == start { current = Pair(0) }
      return true
    }
    if let present = current {
      guard present.low == present.high, digit == present.low + 1 || (present.low, digit) == (3, 5) else {
        return false
      }
      current?.high = digit
      return true
    }
    current = Pair(digit)
    return true
  }

  private mutating func takeMultiplier(_ exponent: Int) -> Bool {
    guard let factor = ExactNumber.powerOfTen(exponent) else { return false }
    guard
      let present = current ?? (exponent == 1 && (place == start || sawZero || lastExponent ?? 0 > 1) ? Pair(1) : nil)
    else { return false }
    guard present.low > 0, lastExponent.map({ $0 > exponent || $0 >= 4 }) ?? true else { return false }
    section.add(present, times: factor)
    (current, lastExponent, sawZero) = (nil, exponent, false)
    return true
  }

  private mutating func takeScale(_ exponent: Int) -> Bool {
    guard let factor = ExactNumber.powerOfTen(exponent) else { return false }
    if let present = current { section.add(present, times: 1) }
    guard section.low > 0 || total.low > 0 else { return false }
    if exponent == 8 {
      total.add(section, times: 1)
      guard total.high < Int128(1_000_000_000_000_000_000) else { return false }
      (total.low, total.high) = (total.low * factor, total.high * factor)
    } else {
      total.add(section, times: factor)
    }
    (section, current, lastExponent, sawZero) = (Pair(0), nil, exponent, false)
    return true
  }

  /// The digit at the end: ones, or the next lower place where it is left out, 两万五 for 25,000.
  private mutating func addTail() {
    guard let present = current else { return }
    let isShort = (lastExponent ?? 0) >= 2 && !sawZero && present.low == present.high
    let factor = isShort ? ExactNumber.powerOfTen((lastExponent ?? 1) - 1) ?? 1 : 1
    section.add(present, times: factor)
  }

  private func number() -> WrittenNumber? {
    var sum = total
    sum.add(section, times: 1)
    let exponent = lastExponent ?? 0
    var result = WrittenNumber(mantissa: sum.low, cells: start..<place, digits: start..<place)
    result?.isInWords = true
    result?.isPlain = total.high == 0 && exponent < 3 && sum.high < 1000
    if sum.high != sum.low, let upper = WrittenNumber(mantissa: sum.high, cells: start..<place, digits: start..<place) {
      result?.upper = WrittenNumber.Upper(value: upper.value, place: upper.place)
    }
    return result
  }

  /// 千万, 百亿, 亿: scales with no number before them.
  private mutating func bareScale() -> WrittenNumber? {
    guard let scale = numerals.scale(at: start), text[start] != 0x5341 else { return nil }
    var number = WrittenNumber(
      mantissa: 1, exponent: scale.exponent, cells: start..<scale.end, digits: start..<scale.end)
    number?.isBareScale = true
    number?.isInWords = true
    return number
  }
}

extension ChineseNumerals {
  /// A number in numerals with what may follow it: 十几, 六十多, 三十多万, 三点五.
  func words(at start: Int) -> WrittenNumber? {
    guard var number = ChineseWordNumber.read(self, at: start) else { return nil }
    number = withPoint(number)
    guard number.upper == nil, ChineseSigns.isMultiplier(text[number.end - 1]) else { return number }
    if text[number.end] == 0x51E0, !ChineseSigns.isMultiplier(text[number.end + 1]) {  // 十几
      number.cells = start..<number.end + 1
      number.isOdd = true
    } else if let odd = withOdd(number) {
      number = odd
    }
    return number
  }

  private func withOdd(_ number: WrittenNumber) -> WrittenNumber? {
    let place = skippingSpaces(number.end)
    guard ChineseSigns.odd.contains(text[place]) else { return nil }
    var result = number
    if let scale = scale(at: skippingSpaces(place + 1)) {
      guard let scaled = number.scaled(by: scale.exponent, through: scale.end) else { return nil }
      result = scaled
    } else {
      guard !ChineseSigns.notAfterOdd.contains(text[place + 1]) else { return nil }
      result.cells = number.cells.lowerBound..<place + 1
    }
    result.isOdd = true
    result.isBareScale = false
    return result
  }

  /// 三点五: a point between numerals, with the scale that may follow.
  private func withPoint(_ number: WrittenNumber) -> WrittenNumber {
    guard text[number.end] == 0x70B9, number.upper == nil, !number.isBareScale, let whole = number.whole else {
      return number
    }
    var (place, mantissa, digits) = (number.end + 1, Int128(whole), 0)
    while digits < 6, let digit = ChineseSigns.digit(text[place]) {
      (mantissa, digits, place) = (mantissa * 10 + Int128(digit), digits + 1, place + 1)
    }
    let start = number.cells.lowerBound
    guard digits > 0,
      var result = WrittenNumber(
        mantissa: mantissa, fractionDigits: digits, cells: start..<place, digits: start..<place)
    else { return number }
    result.isInWords = true
    return scale(at: place).flatMap { result.scaled(by: $0.exponent, through: $0.end) } ?? result
  }

  /// A row of numerals said one by one: 二〇一六, 一九四九. At least three.
  func row(at start: Int) -> (number: Int, end: Int)? {
    var (place, number) = (start, 0)
    while place < start + 8, let digit = ChineseSigns.digit(text[place]), text[place] != 0x4E24 {
      (number, place) = (number * 10 + digit, place + 1)
    }
    return place - start >= 3 ? (number, place) : nil
  }
}
