import Values

/// A spreadsheet as a value: sheets of typed cells. Only whoever may use the disk makes a file of it.
public struct Workbook: Sendable, Hashable {
  public enum Cell: Sendable, Hashable {
    case text(String)
    /// Decimal digits, and how many of those after the point a reader sees.
    case number(String, decimals: Int)
  }

  public struct Sheet: Sendable, Hashable {
    /// At most 31 characters, none of `[]:*?/\`; no other sheet has it.
    public let name: String
    /// Names of the columns; empty for a sheet of loose lines.
    public let head: [String]
    public let rows: [[Cell]]
    /// Of each column, in characters.
    public let widths: [Int]

    public init(name: String, head: [String], rows: [[Cell]], widths: [Int]) {
      self.name = name
      self.head = head
      self.rows = rows
      self.widths = widths
    }
  }

  public let title: String
  public let organization: String
  /// What the file gives as the day it was made.
  public let created: Day
  public let sheets: [Sheet]

  public init(title: String, organization: String, created: Day, sheets: [Sheet]) {
    self.title = title
    self.organization = organization
    self.created = created
    self.sheets = sheets
  }
}

extension Workbook.Cell {
  /// The digits that binary floating point, which is all that a spreadsheet has, keeps of any number.
  static let mostDigits = 15

  /// A number of more digits than a cell can keep stays whole as text; a fraction that has no end is rounded to what
  /// downloads give of it. `shown` digits stand after the point, by default those that the number has.
  init(_ number: ExactNumber, shown: Int? = nil) {
    let text = FactTag.finite(number)
    guard let digits = number.fractionDigits else {
      self = .number(text, decimals: shown ?? 2)
      return
    }
    self = Self.significantDigits(of: text) > Self.mostDigits ? .text(text) : .number(text, decimals: shown ?? digits)
  }

  /// Of `-0.0120` two: zeros at both ends do not count.
  private static func significantDigits(of decimal: String) -> Int {
    let digits = decimal.utf8.filter { $0 != UInt8(ascii: "-") && $0 != UInt8(ascii: ".") }
    let zero = UInt8(ascii: "0")
    guard let first = digits.firstIndex(where: { $0 != zero }), let last = digits.lastIndex(where: { $0 != zero })
    else {
      return 0
    }
    return last - first + 1
  }
}
