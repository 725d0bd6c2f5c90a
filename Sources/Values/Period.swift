/// A closed interval of days. Equal intervals are one period, however they are written.
public struct Period: Sendable, Hashable {
  public let first: Day
  public let last: Day

  /// Nil when the last day comes before the first.
  public init?(first: Day, last: Day) {
    guard first <= last else { return nil }
    self.first = first
    self.last = last
  }

  public init(day: Day) {
    first = day
    last = day
  }

  public init?(year: Int) {
    guard let first = Day(year: year, month: 1, day: 1), let last = Day(year: year, month: 12, day: 31)
    else { return nil }
    self.init(first: first, last: last)
  }

  /// The last day alone: what a month, quarter or year means for an instant or cumulative metric.
  public var lastDay: Period { Period(day: last) }
  public var isDay: Bool { first == last }
  /// Number of days, both ends counted.
  public var length: Int { last.number - first.number + 1 }

  /// The same calendar interval `years` later; whole months stay whole months.
  public func shifted(years: Int) -> Period? {
    guard let first = first.adding(years: years), let afterLast = last.next.adding(years: years)
    else { return nil }
    return Period(first: first, last: isDay ? first : afterLast.previous)
  }
}

extension Period: Comparable {
  /// By last day, then the shorter one first: the order of a table's columns.
  public static func < (a: Period, b: Period) -> Bool {
    (a.last, b.first) < (b.last, a.first)
  }
}
