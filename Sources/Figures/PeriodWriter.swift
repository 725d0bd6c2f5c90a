import Values

/// Writes days and periods in the words of a language: 2016年第二季度, Q2 2016, 31 December 2016.
public struct PeriodWriter: Sendable {
  /// The language that it writes.
  public let language: FigureLanguage

  /// A writer of one language.
  public init(language: FigureLanguage) { self.language = language }

  /// The shortest of year, quarter, month and day that is the period; else its two ends, by whole years or months
  /// where they are such.
  public func text(for period: Period) -> String {
    if let year = period.asYear { return text(year: year) }
    if let (year, quarter) = period.asQuarter { return text(year: year, quarter: quarter) }
    if let (year, month) = period.asMonth { return text(year: year, month: month) }
    if period.isDay { return text(for: period.first) }
    let (start, end) = ends(of: period)
    return start + (language == .chinese ? "至" : " to ") + end
  }

  /// The day in full: 2016年12月31日, 31 December 2016.
  public func text(for day: Day) -> String {
    let (year, month, date) = day.components
    switch language {
    case .chinese: return "\(year)年\(month)月\(date)日"
    case .english: return "\(date) \(Self.months[month - 1]) \(year)"
    }
  }

  private func ends(of period: Period) -> (String, String) {
    let (first, last) = (period.first.components, period.last.components)
    guard first.day == 1, last.day == Day.length(ofMonth: last.month, in: last.year) else {
      return (text(for: period.first), text(for: period.last))
    }
    guard first.month == 1, last.month == 12 else {
      return (text(year: first.year, month: first.month), text(year: last.year, month: last.month))
    }
    return (text(year: first.year), text(year: last.year))
  }

  private func text(year: Int) -> String { language == .chinese ? "\(year)年" : "\(year)" }

  private func text(year: Int, quarter: Int) -> String {
    switch language {
    case .chinese: "\(year)年第" + ["一", "二", "三", "四"][quarter - 1] + "季度"
    case .english: "Q\(quarter) \(year)"
    }
  }

  private func text(year: Int, month: Int) -> String {
    switch language {
    case .chinese: "\(year)年\(month)月"
    case .english: "\(Self.months[month - 1]) \(year)"
    }
  }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December"
  ]
}
