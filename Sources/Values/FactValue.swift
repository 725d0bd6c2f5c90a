/// Why a table has no value where one would stand.
public enum EmptyReason: String, Sendable, Hashable, CaseIterable {
  case notCollected = "not-collected"
  case notApplicable = "not-applicable"
  case confidential
  case none
}

/// How a published bound limits the true value: the signs of the data model.
public enum Bound: String, Sendable, Hashable, CaseIterable {
  case moreThan = ">"
  case atLeast = ">="
  case lessThan = "<"
  case atMost = "<="
  case about = "~"
  case nearly = "<~"
}

/// What the data model says about a fact.
public enum FactValue: Sendable, Hashable {
  case number(ExactNumber)
  case range(ExactNumber, ExactNumber)
  case bound(Bound, ExactNumber)
  case empty(EmptyReason)

  /// The number of a value or bound, the lower end of a range; nil for an empty cell.
  public var number: ExactNumber? {
    switch self {
    case .number(let value), .range(let value, _), .bound(_, let value): value
    case .empty: nil
    }
  }
}
