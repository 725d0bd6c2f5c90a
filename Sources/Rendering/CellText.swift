import Figures
import ReportModel
import Values

// Figures of tables: all digits, grouped in threes, without the unit that the head of the row or column says.
extension LanguageContext {
  /// A value as a cell shows it: `6,909`, `>220,000,000`, `3,000–6,000`, `not collected`.
  func cell(_ value: FactValue, _ unit: Unit, decimals: Int?) -> String {
    switch value {
    case .number(let number): grouped(number, unit, decimals)
    case .range(let low, let high):
      "\(grouped(low, unit, decimals))\(isChinese ? "～" : "–")\(grouped(high, unit, decimals))"
    case .bound(let bound, let number): sign(bound) + grouped(number, unit, decimals)
    case .empty(let reason): words[reason.word]
    }
  }

  /// `1.02亿`, `RMB 967 million`, `over 220 million`.
  func figure(_ value: FactValue, _ unit: Unit, decimals: Int?) -> String {
    figures.text(for: value, unit: unit) ?? cell(value, unit, decimals: decimals)
  }

  /// A figure with `over`, `不少于` in a span of its own, where it begins with such words.
  func writeLarge(_ figure: String, _ value: FactValue, _ unit: Unit, noun: String, to out: inout HTMLWriter) {
    guard case .bound(_, let number) = value, let plain = figures.text(for: .number(number), unit: unit),
      figure.hasSuffix(plain + noun), figure.count > plain.count + noun.count
    else { return typography.write(figure, to: &out) }
    out.raw("<span class=\"qualifier\">")
    out.text(String(figure.dropLast(plain.count + noun.count)))
    out.raw("</span>")
    typography.write(plain + noun, to: &out)
  }

  /// A figure as Tallymark writes it into a page, with what is counted: `1.85万人次`, `18,536 times`.
  func withNoun(_ figure: String, _ unit: Unit) -> String {
    guard case .count = unit.quantity else { return figure }
    let noun = unitName(unit)
    return noun.isEmpty ? figure : figure + (isChinese ? "" : " ") + noun
  }

  /// All digits with the unit: `6,909人`, `86.8%`, `RMB 967,000,000`.
  func valueWithUnit(_ value: FactValue, _ unit: Unit, decimals: Int?) -> String {
    withUnit(cell(value, unit, decimals: decimals), of: value, unit)
  }

  /// The same, where the digits have been written already.
  func withUnit(_ digits: String, of value: FactValue, _ unit: Unit) -> String {
    let name = unitName(unit)
    if name.isEmpty || value.number == nil { return digits }
    if isChinese || unit.quantity == .share { return digits + name }
    if case .money = unit.quantity { return "\(name) \(digits)" }
    return "\(digits) \(name)"
  }

  private func grouped(_ number: ExactNumber, _ unit: Unit, _ decimals: Int?) -> String {
    let digits = digits(of: number, unit, decimals)
    return groupedInThrees(number.decimalText(digits: digits) ?? number.description)
  }

  /// What is written in full stays so; a fraction that has no end, or hardly one, is rounded, but never to nothing.
  private func digits(of number: ExactNumber, _ unit: Unit, _ decimals: Int?) -> Int {
    let exact = number.fractionDigits
    let zeros = zerosAfterPoint(number)
    let visible = zeros == 0 ? 0 : min(exact ?? .max, zeros + 2)
    if let decimals { return max(decimals, min(exact ?? decimals, 4), visible) }
    if let exact, exact <= 4 { return exact }
    if unit.quantity == .share || unit.quantity == .percentagePoints { return max(1, visible) }
    // Three significant digits, as where Tallymark writes it into a sentence.
    return number.magnitude < .one ? min(exact ?? .max, zeros + 3) : 2
  }

  /// 0.00012 has three; a number from 0.1 on, and zero, has none.
  private func zerosAfterPoint(_ number: ExactNumber) -> Int {
    guard !number.isZero else { return 0 }
    let magnitude = number.magnitude
    return (1...18).prefix { place in ExactNumber(1, exponent: -place).map { magnitude < $0 } ?? false }.count
  }

  private func sign(_ bound: Bound) -> String {
    switch bound {
    case .moreThan: ">\u{2060}"
    case .atLeast: "≥\u{2060}"
    case .lessThan: "<\u{2060}"
    case .atMost: "≤\u{2060}"
    case .about: words[.about]
    case .nearly: words[.nearly]
    }
  }
}

extension EmptyReason {
  fileprivate var word: Word {
    switch self {
    case .notCollected: .notCollected
    case .notApplicable: .notApplicable
    case .confidential: .confidential
    case .none: .noneReported
    }
  }
}

/// `1234567.5` as `1,234,567.5`, with a true minus sign.
func groupedInThrees(_ decimal: String) -> String {
  var digits = Array(decimal.utf8)[...]
  var result: [UInt8] = []
  result.reserveCapacity(digits.count * 4 / 3 + 3)
  if digits.first == UInt8(ascii: "-") {
    digits.removeFirst()
    result += "−".utf8
  }
  let point = digits.firstIndex(of: UInt8(ascii: ".")) ?? digits.endIndex
  for index in digits.startIndex..<point {
    if index > digits.startIndex, (point - index) % 3 == 0 { result.append(UInt8(ascii: ",")) }
    result.append(digits[index])
  }
  result += digits[point...]
  return String(decoding: result, as: UTF8.self)
}
