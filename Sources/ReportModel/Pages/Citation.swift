import Diagnostics
import Parsing
import Values

/// A citation of a page, and what it points at.
public struct Citation: Sendable {
  /// Index of the `.citation` node in the document.
  public let node: Int
  public let resolution: Resolution
  public let options: [WritingOption]

  // What is rare stands apart (`indirect`): a large site holds hundreds of thousands of citations.
  public enum Resolution: Sendable {
    case fact(FactIndex)
    case change(from: FactIndex, to: FactIndex)
    indirect case target(MetricID, Period)
    indirect case story(StoryID)
    case literal
    /// Nothing could be found: what was looked for, and what there is.
    indirect case unresolved(Problem)
  }

  public enum Problem: Sendable, Hashable {
    case malformed(Message)
    case unknownMetric(String, nearest: String?)
    case noFact(MetricID, period: Period, existing: [Period])
    case unreadablePeriod(String)
    case unknownMember(MetricID, member: String, existing: [String])
    /// Several breakdowns have it: the members with their breakdowns, `gender.female`.
    case ambiguousMember(MetricID, member: String, candidates: [String])
    case unknownStory(String, nearest: String?)
    case noTarget(MetricID, period: String, existing: [Period])
  }
}
