import Values

/// A part of some year, or of none that is written beside it.
enum PartOfYear: Hashable {
  case month(Int), quarter(Int), half(Int), firstQuarters(Int)
  case day(month: Int, day: Int)

  init?(month: Int) {
    guard (1...12).contains(month) else { return nil }
    self = .month(month)
  }

  init?(quarter: Int) {
    guard (1...4).contains(quarter) else { return nil }
    self = .quarter(quarter)
  }

  init?(half: Int) {
    guard (1...2).contains(half) else { return nil }
    self = .half(half)
  }

  /// Nil when the year has no such day.
  func period(of year: Int) -> Period? {
    switch self {
    case .month(let month): Period(year: year, month: month)
    case .quarter(let quarter): Period(year: year, quarter: quarter)
    case .half(let half): Self.months(half * 6 - 5, half * 6, of: year)
    case .firstQuarters(let count): Self.months(1, count * 3, of: year)
    case .day(let month, let day): Day(year: year, month: month, day: day).map { Period(day: $0) }
    }
  }

  private static func months(_ first: Int, _ last: Int, of year: Int) -> Period? {
    guard let start = Period(year: year, month: first), let end = Period(year: year, month: last) else { return nil }
    return Period(first: start.first, last: end.last)
  }

  /// What identifies it where no year is written.
  var key: String {
    switch self {
    case .month(let month): "--" + Self.twoDigits(month)
    case .quarter(let quarter): "--Q\(quarter)"
    case .half(let half): "--H\(half)"
    case .firstQuarters(let count): "--Q1-\(count)"
    case .day(let month, let day): "--" + Self.twoDigits(month) + "-" + Self.twoDigits(day)
    }
  }

  private static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
}
