extension Period {
  /// Reads an ISO 8601 day `2016-05-14`, month `2016-05`, quarter `2016-Q1`, year `2016`, or `start/end` of two such.
  public init?(parsing text: some StringProtocol) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    switch parts.count {
    case 1: self.init(single: parts[0])
    case 2:
      guard let start = Period(single: parts[0]), let end = Period(single: parts[1]) else { return nil }
      self.init(first: start.first, last: end.last)
    default: return nil
    }
  }

  private init?(single text: some StringProtocol) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard let year = number(parts[0], width: 4) else { return nil }
    switch parts.count {
    case 1: self.init(year: year)
    case 2:
      if let quarter = parts[1].first == "Q" ? number(parts[1].dropFirst(), width: 1) : nil {
        self.init(year: year, quarter: quarter)
      } else if let month = number(parts[1], width: 2) {
        self.init(year: year, month: month)
      } else {
        return nil
      }
    case 3:
      guard let month = number(parts[1], width: 2), let day = number(parts[2], width: 2),
        let day = Day(year: year, month: month, day: day)
      else { return nil }
      self.init(day: day)
    default: return nil
    }
  }

  public init?(year: Int, month: Int) {
    guard let first = Day(year: year, month: month, day: 1),
      let last = Day(year: year, month: month, day: Day.length(ofMonth: month, in: year))
    else { return nil }
    self.init(first: first, last: last)
  }

  public init?(year: Int, quarter: Int) {
    guard (1...4).contains(quarter), let start = Period(year: year, month: quarter * 3 - 2),
      let end = Period(year: year, month: quarter * 3)
    else { return nil }
    self.init(first: start.first, last: end.last)
  }

  /// The calendar year this period is exactly.
  public var asYear: Int? {
    guard (365...366).contains(length) else { return nil }
    let (year, month, day) = first.components
    return month == 1 && day == 1 && length == Day.length(ofYear: year) ? year : nil
  }

  public var asQuarter: (year: Int, quarter: Int)? {
    guard (90...92).contains(length) else { return nil }
    let (year, month, _) = first.components
    let quarter = (month + 2) / 3
    return Period(year: year, quarter: quarter) == self ? (year, quarter) : nil
  }

  public var asMonth: (year: Int, month: Int)? {
    guard (28...31).contains(length) else { return nil }
    let (year, month, _) = first.components
    return Period(year: year, month: month) == self ? (year, month) : nil
  }

  /// For addresses and anchors: the written form with `_` for `/`.
  public var anchor: String {
    let text = description
    return text.utf8.contains(UInt8(ascii: "/")) ? text.replacing("/", with: "_") : text
  }
}

extension Period: CustomStringConvertible {
  /// The shortest of year, quarter, month and day that equals it, else `start/end`.
  public var description: String {
    if let year = asYear { return padded(year, 4) }
    if let (year, quarter) = asQuarter { return "\(padded(year, 4))-Q\(quarter)" }
    if let (year, month) = asMonth { return "\(padded(year, 4))-\(padded(month, 2))" }
    return isDay ? first.description : "\(first)/\(last)"
  }
}

private func number(_ text: some StringProtocol, width: Int) -> Int? {
  let digits = text.utf8
  guard digits.count == width, digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
  return Int(text)
}
