import Values

/// What a fact says, for a written figure to be held against.
public struct TrueValue: Sendable, Hashable {
  /// A number, a range, a bound or an empty cell.
  public let value: FactValue
  /// The unit of the value.
  public let unit: Unit
  /// Rounded to so many places after the point; nil when the value is exact.
  public let decimals: Int?
  /// Where the value of a derived fact lies, as its parts may be rounded; nil where value and decimals say it.
  private let derived: Interval?

  /// `decimals`: how far the value is rounded; nil for an exact one. `interval`: where a derived value lies, in the same
  /// unit; nil where value and decimals say it.
  public init(value: FactValue, unit: Unit, decimals: Int? = nil, interval: Interval? = nil) {
    self.value = value
    self.unit = unit
    self.decimals = decimals
    derived = interval
  }

  /// Every number that the fact may be, in its unit. Nil for an empty cell; `none` is zero.
  public var interval: Interval? {
    if let derived { return derived }
    return switch value {
    case .number(let number): try? Interval(number, plusMinus: radius)
    case .range(let low, let high):
      try? Interval(lower: .init(low.subtracting(radius)), upper: .init(high.adding(radius)))
    case .bound(let bound, let number): try? PublishedStatement(bound, number).interval
    case .empty(.none): Interval(point: .zero)
    case .empty: nil
    }
  }

  private var radius: ExactNumber {
    guard let decimals else { return .zero }
    return ExactNumber(5, exponent: -decimals - 1) ?? .zero
  }
}

/// How gravely a figure fails: an error a reader would correct, a warning probably, advice is a matter of style.
public enum AgreementSeverity: Int, Sendable, Hashable, Comparable {
  case agrees, advice, warning, error

  /// From agreement to error.
  public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}

/// What holding a written figure against a fact came to.
public struct Judgement: Sendable, Hashable {
  /// Why it agrees or does not.
  public enum Reason: Sendable, Hashable {
    /// Nothing to remark.
    case agrees
    /// The fact equals the bound that it should lie beyond: "over 20" of 20.
    case equalToBound
    /// The fact lies on the wrong side of the bound, but rounds to it.
    case roundsTo
    /// So far above a lower bound that a rounder, larger figure would say more.
    case farAbove
    /// Out of date, it seems: twice the figure or more, or beyond the next step of "20-odd".
    case stale
    /// So far below an upper bound that a rounder, smaller figure would say more.
    case farBelow
    /// Below what "nearly" reaches down to.
    case notNear
    /// Outside what "about" allows, though not by much.
    case notAbout
    /// Agrees by rounding, but the rounding hides more than a twentieth of the value.
    case coarse
    /// Digits were dropped where they should have been rounded.
    case cutOff
    /// True, but says less than the bound that was published.
    case weaker
    /// The fact is a bound or a range, and does not say this.
    case notSupported
    /// The fact is an empty cell.
    case noValue
    /// The figure is positive and the fact negative, or the other way round.
    case wrongSign
    /// The word says growth where there was decline, or the other way round.
    case wrongDirection
    /// The units do not convert into each other.
    case unitMismatch
    /// The value agrees, but counts things of another class.
    case nounDiffers
    /// A relative change of a percentage, where a difference in percentage points is meant to stand.
    case relativeToShare
    /// The fact lies outside all that the figure admits.
    case outside
    /// An end of the change is not known, is zero, or the numbers are too large to compute with.
    case cannotBeChecked
  }

  /// How gravely it fails, if it does.
  public let severity: AgreementSeverity
  /// Why.
  public let reason: Reason
  /// The true values that the figure admits, in the fact's unit or the unit of the change; nil when units differ.
  public let accepted: Interval?
  /// What probably happened, where the numbers tell.
  public let cause: LikelyCause?

  /// A judgement made elsewhere, as of sums and changes.
  public init(_ severity: AgreementSeverity, _ reason: Reason, accepted: Interval?, cause: LikelyCause? = nil) {
    self.severity = severity
    self.reason = reason
    self.accepted = accepted
    self.cause = cause
  }

  /// Whether there is nothing to remark.
  public var agrees: Bool { severity == .agrees }
}

/// What probably happened when two figures do not agree.
public enum LikelyCause: Sendable, Hashable {
  /// The other value is `10^exponent` times this one: a scale word was misread, or a zero lost.
  case powerOfTen(Int)
  /// Two neighbouring digits stand in the wrong order.
  case digitsSwapped
  /// % stands for percentage points, or the other way round.
  case percentForPercentagePoints
  /// Digits were dropped where they should have been rounded.
  case cutOff
  /// 增长了3倍 is fourfold, and "threefold" is not.
  case timesForTimesMore
  /// A minus sign or a word of decline is missing.
  case signLost
}
