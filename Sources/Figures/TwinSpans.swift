import Values

// Spans of time are said in many ways: half a month in two weeks, a year in 365 days, twelve years by their first and last.

extension TwinEntry {
  /// Whether months or years and days or weeks may be the same span: a month has 28 to 31 days, a year 364 to 366.
  func isSameSpan(as other: TwinEntry) -> Bool {
    guard upper == nil, other.upper == nil else { return false }
    if let months = months, let days = other.days { return Self.isSame(months, days) }
    if let months = other.months, let days = days { return Self.isSame(months, days) }
    return false
  }

  private static func isSame(_ months: ExactNumber, _ days: ExactNumber) -> Bool {
    let (low, high, length) = months < ExactNumber(12) ? (28, 31, 1) : (364, 366, 12)
    guard let least = try? months.multiplied(by: ExactNumber(low)),
      let most = try? months.multiplied(by: ExactNumber(high)),
      let scaled = try? days.multiplied(by: ExactNumber(length))
    else { return false }
    return least <= scaled && scaled <= most
  }

  private var months: ExactNumber? { span(["mo": 1, "a": 12]) }
  private var days: ExactNumber? { span(["d": 1, "wk": 7]) }

  private func span(_ units: [String: Int]) -> ExactNumber? {
    guard figure.kind == .duration, let code = figure.unit?.code.text, let length = units[code] else { return nil }
    return try? figure.value.magnitude.multiplied(by: ExactNumber(length))
  }

  /// A span of whole years, two at least.
  fileprivate var years: Int? {
    guard figure.kind == .duration, figure.unit?.code.text == "a", upper == nil, figure.value.isWhole else {
      return nil
    }
    return Int(exactly: figure.value.numerator.magnitude).flatMap { $0 > 1 ? $0 : nil }
  }
}

/// The years that either side names: "2004–2016" says twelve years as well, or thirteen with both of them.
struct TwinYears {
  private let years: Set<Int>

  init(_ entries: some Sequence<TwinEntry>) {
    years = Set(entries.lazy.compactMap { $0.figure.period?.asYear })
  }

  func span(_ entry: TwinEntry) -> Bool {
    guard years.count > 1, let length = entry.years else { return false }
    return years.contains { years.contains($0 + length) || years.contains($0 + length - 1) }
  }
}
