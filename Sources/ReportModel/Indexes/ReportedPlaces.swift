import Algorithms
import Values

/// A page, or a heading of it, that says what it reports on.
public struct ReportedPlace: Sendable {
  public let page: Page
  /// Id of the heading; nil for the page as a whole.
  public let heading: String?

  public init(page: Page, heading: String?) {
    self.page = page
    self.heading = heading
  }
}

/// A Sustainable Development Goal of a report, and where its pages report on it.
public struct GoalRow: Sendable {
  /// The key that pages declare goals with, and the id of their catalogue.
  public static let family = "sdg"

  public let goal: Framework.Disclosure
  /// In reading order, each once; never empty.
  public let places: [ReportedPlace]
}

extension Site {
  /// The goals in use, those of an own catalogue included.
  public var goals: [Framework.Disclosure] {
    FrameworkID(GoalRow.family).flatMap { frameworks[$0] }?.standards.flatMap(\.disclosures) ?? []
  }

  /// The goals that a report's pages and headings declare, in the order of the catalogue.
  public func goalRows(of report: Report) -> [GoalRow] {
    goals.compactMap { goal in
      let places = report.places { $0.family == GoalRow.family && $0.code == goal.code }
      return places.isEmpty ? nil : GoalRow(goal: goal, places: places)
    }
  }
}

extension Report {
  /// Where a material topic is reported on: pages that name it, and headings that disclose something for it
  /// (`103-2@privacy`) on pages that do not. In reading order.
  public func places(onTopic topic: String) -> [ReportedPlace] {
    pages.flatMap { page in
      page.topics.contains(topic)
        ? [ReportedPlace(page: page, heading: nil)] : page.places { $0.topic == topic }
    }
  }

  /// Where a topic is reported on, and where something is reported that it discloses. In reading order.
  public func places(of topic: ReportConfiguration.Topic) -> [ReportedPlace] {
    pages.flatMap { page in
      page.topics.contains(topic.id)
        ? [ReportedPlace(page: page, heading: nil)]
        : page.places { $0.topic == topic.id || $0.topic == nil && topic.discloses.contains($0.code) }
    }
  }

  /// The topics that there is something to say of.
  public var reportedTopics: [ReportConfiguration.Topic] {
    configuration.topics.filter { !$0.discloses.isEmpty || !places(of: $0).isEmpty }
  }

  fileprivate func places(where matches: (DisclosureClaim) -> Bool) -> [ReportedPlace] {
    pages.flatMap { $0.places(where: matches) }
  }
}

extension Page {
  /// The material topics that it names, or that headings of it disclose something for; each once.
  public var reportedTopics: [String] { Array((topics + claims.compactMap(\.topic)).uniqued()) }

  /// The places of the claims that match, each once.
  fileprivate func places(where matches: (DisclosureClaim) -> Bool) -> [ReportedPlace] {
    claims.lazy.filter(matches).map(\.heading).uniqued().map { ReportedPlace(page: self, heading: $0) }
  }
}
