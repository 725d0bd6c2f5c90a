import Values

extension TwinEntry {
  /// Whether one date says what the other says, and more: 31 December 2016 and 2016, or 14 May 2016 and 14 May.
  func isNestedDate(beside other: TwinEntry) -> Bool {
    guard group == .date, other.group == .date else { return false }
    if let one = figure.period, let two = other.figure.period { return one.holds(two) || two.holds(one) }
    guard let one = dayOfYear, let two = other.dayOfYear else { return false }
    return one.hasPrefix(two) || two.hasPrefix(one)
  }

  /// Of dates: both years, both months, both days. A year is no misspelt day.
  func isAsFineDate(as other: TwinEntry) -> Bool {
    guard group == .date, other.group == .date else { return true }
    if let one = dayOfYear, let two = other.dayOfYear { return one.utf8.count == two.utf8.count }
    guard let one = figure.period?.length, let two = other.figure.period?.length else { return false }
    return one <= two * 2 && two <= one * 2
  }

  /// What a date says beside its year: `--05-14`, `--05`, `--Q1`. Nil for a year or several.
  private var dayOfYear: String? {
    if let key = figure.key { return key }
    guard let period = figure.period, period.asYear == nil else { return nil }
    let written = period.description
    return written.utf8.contains(UInt8(ascii: "/")) ? nil : "-" + written.dropFirst(4)
  }
}

extension Period {
  fileprivate func holds(_ other: Period) -> Bool { first <= other.first && other.last <= last }
}
