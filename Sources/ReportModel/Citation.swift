import Diagnostics
import Parsing
import Values

/// A citation of a page, and what it points at.
public struct Citation: Sendable {
  /// Index of the `.citation` node in the document.
  public let node: Int
  public let resolution: Resolution
  public let options: [WritingOption]

  public enum Resolution: Sendable {
    case fact(FactIndex)
    case change(from: FactIndex, to: FactIndex)
    case target(MetricID, Period)
    case story(StoryID)
    case literal
    /// Nothing could be found: what was looked for, and what there is.
    case unresolved(Problem)
  }

  public enum Problem: Sendable, Hashable {
    case malformed(Message)
    case unknownMetric(String, nearest: String?)
    case noFact(MetricID, period: Period, existing: [Period])
    case unreadablePeriod(String)
    case unknownMember(MetricID, member: String, existing: [String])
    case unknownStory(String, nearest: String?)
    case noTarget(MetricID, period: String, existing: [Period])
  }
}

/// A particular of a story: cited and compared, but no metric.
public struct StoryParticular: Sendable {
  public let id: StoryID
  public let value: FactValue
  public let unit: Unit
  public let note: LocalizedText?
  public let location: Location
}

/// A place that cites a fact.
public struct CitingPlace: Sendable, Hashable {
  public let page: PageID
  public let language: LanguageID
  /// Id of the heading it stands under; nil above the first.
  public let heading: String?
  public let location: Location
}
