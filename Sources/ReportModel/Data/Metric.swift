import Diagnostics
import Values

/// One concept with a unit; its facts are its values at periods.
public struct Metric: Sendable {
  public enum PeriodKind: Sendable, Hashable {
    case instant
    case duration
    /// Counted since a day.
    case cumulative(since: Day)
  }

  public struct Member: Sendable {
    /// As its facts and their addresses say it: with its breakdown only where two breakdowns have it.
    public let id: MemberID
    /// As its breakdown writes it. Of a breakdown by two attributes `female.under-36`.
    public let key: String
    public let name: LocalizedText
  }

  public struct Breakdown: Sendable {
    public let id: String
    public let name: LocalizedText
    /// In the order they are shown.
    public let members: [Member]
    /// Not meant to foot to the total.
    public let isPartial: Bool
    public let isOverlapping: Bool
    /// `of: 100%`: shares that make 100 together.
    public let isOfHundredPercent: Bool
    public let location: Location
    /// Of many members where each stands; of few none, as those are sooner looked through.
    let places: [MemberID: Int]
  }

  public struct Target: Sendable {
    public let period: Period
    public let value: FactValue
    public let set: Period?
    public let note: LocalizedText?
    public let location: Location
  }

  public let id: MetricID
  public let name: LocalizedText
  public let definition: LocalizedText?
  public let unit: Unit
  public let periodKind: PeriodKind
  public let discloses: [DisclosureCode]
  /// Parallel to `discloses`.
  public let disclosesLocations: [Location]
  public let owner: String?
  public let source: LocalizedText?
  public let note: LocalizedText?
  /// A key of the report's `boundary`.
  public let boundary: String?
  public let boundaryLocation: Location?
  public let decimals: Int?
  /// As written; its facts are derived.
  public let formula: String?
  public let breakdowns: [Breakdown]
  public let isThirdParty: Bool
  public let publisher: LocalizedText?
  public let targets: [Target]
  /// Its facts, ordered by period, the whole before its members.
  public internal(set) var facts: [FactIndex]
  /// Where its id stands.
  public let location: Location
}

/// A fact by its place in `DataModel.facts`.
public struct FactIndex: Sendable, Hashable, Comparable {
  public let index: Int32
  public init(_ index: Int) { self.index = Int32(index) }
  public static func < (a: FactIndex, b: FactIndex) -> Bool { a.index < b.index }
}

extension Unit {
  /// That of a metric whose own could not be read: the finding says so, and nothing is held against it.
  static let unread = Unit(code: UnitCode("?")!, quantity: .number)

  public var isRead: Bool { self != .unread }
}
