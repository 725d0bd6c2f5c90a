import Values

/// A Sustainable Development Goal of a report, and where its pages report on it.
public struct GoalRow: Sendable {
  /// The key that pages declare goals with, and the id of their catalogue.
  public static let family = "sdg"

  public struct Place: Sendable {
    public let page: Page
    /// Id of the heading; nil for the page as a whole.
    public let heading: String?
  }

  public let goal: Framework.Disclosure
  /// In reading order, each once; never empty.
  public let places: [Place]
}

extension Site {
  /// The goals in use, those of an own catalogue included.
  public var goals: [Framework.Disclosure] {
    FrameworkID(GoalRow.family).flatMap { frameworks[$0] }?.standards.flatMap(\.disclosures) ?? []
  }

  /// The goals that a report's pages and headings declare, in the order of the catalogue.
  public func goalRows(of report: Report) -> [GoalRow] {
    var places: [DisclosureCode: [GoalRow.Place]] = [:]
    for page in report.pages {
      for claim in page.claims where claim.family == GoalRow.family {
        let isKnown = places[claim.code]?.contains { $0.page.id == page.id && $0.heading == claim.heading } ?? false
        if !isKnown { places[claim.code, default: []].append(GoalRow.Place(page: page, heading: claim.heading)) }
      }
    }
    return goals.compactMap { goal in places[goal.code].map { GoalRow(goal: goal, places: $0) } }
  }
}
