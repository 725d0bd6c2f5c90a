import Diagnostics
import Values

/// report.yaml.
public struct ReportConfiguration: Sendable {
  public enum Numbers: String, Sendable, CaseIterable {
    /// Loose figures are errors.
    case strict
    /// Loose figures pass, but the two languages are held to each other.
    case open
  }

  public struct Topic: Sendable {
    public let id: String
    public let name: LocalizedText
    /// A key of `boundary`.
    public let boundary: String?
    public let discloses: [DisclosureCode]
    /// Parallel to `discloses`.
    public let disclosesLocations: [Location]
    /// Scores of the materiality matrix.
    public let impact: ExactNumber?
    public let financial: ExactNumber?
    /// Of its id.
    public let location: Location

    /// Whether it has a place in the matrix.
    public var isScored: Bool { impact != nil && financial != nil }
  }

  public struct Stakeholder: Sendable {
    public let id: String
    public let name: LocalizedText
    public let channels: [LocalizedText]
  }

  public struct Assurance: Sendable {
    public let provider: LocalizedText
    public let standard: LocalizedText
    public let level: String
    public let date: Day?
    /// Metric ids, or all of a topic as `workforce.*`.
    public let covers: [String]
    /// Parallel to `covers`.
    public let coversLocations: [Location]
  }

  public let title: LocalizedText
  public let period: Period
  public let cutoff: Day
  public let published: Day
  public let numbers: Numbers
  public let boundary: [String: LocalizedText]
  public let topics: [Topic]
  public let stakeholders: [Stakeholder]
  public let assurance: [Assurance]
  public let indexes: [IndexDeclaration]
  public let waivers: [Waiver]
  /// Where the report's own style differs from the site's.
  public let style: HouseStyle
}

/// A finding that the authors accept, with their reason.
public struct Waiver: Sendable, Hashable {
  public let code: String
  public let reason: String
  public let location: Location
}

extension ReportConfiguration.Assurance {
  public func includes(_ metric: MetricID) -> Bool { covers.contains { Self.covers($0, metric) } }

  /// `workforce.*` covers a topic.
  static func covers(_ pattern: String, _ metric: MetricID) -> Bool {
    pattern.hasSuffix(".*") ? metric.text.hasPrefix(pattern.dropLast()) : metric.text == pattern
  }
}
