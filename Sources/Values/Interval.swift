/// All numbers between two ends; an end may be missing (unbounded) or not belong to the interval (open).
public struct Interval: Sendable, Hashable {
  public struct End: Sendable, Hashable {
    public let value: ExactNumber
    /// Whether `value` itself is outside.
    public let isOpen: Bool

    public init(_ value: ExactNumber, isOpen: Bool = false) {
      self.value = value
      self.isOpen = isOpen
    }
  }

  public let lower: End?
  public let upper: End?

  public init(lower: End?, upper: End?) {
    self.lower = lower
    self.upper = upper
  }

  public init(point value: ExactNumber) {
    self.init(lower: End(value), upper: End(value))
  }

  /// `value ± radius`, both ends belonging to it.
  public init(_ value: ExactNumber, plusMinus radius: ExactNumber) throws(ArithmeticError) {
    self.init(
      lower: End(try value.subtracting(radius)), upper: End(try value.adding(radius)))
  }

  public var isPoint: Bool { lower != nil && lower == upper }

  public func contains(_ value: ExactNumber) -> Bool { meets(Interval(point: value)) }

  /// Whether some number belongs to both.
  public func meets(_ other: Interval) -> Bool {
    Self.reaches(lower, other.upper) && Self.reaches(other.lower, upper)
  }

  private static func reaches(_ lower: End?, _ upper: End?) -> Bool {
    guard let lower, let upper else { return true }
    if lower.value == upper.value { return !lower.isOpen && !upper.isOpen }
    return lower.value < upper.value
  }
}
