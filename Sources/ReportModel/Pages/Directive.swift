import Diagnostics
import Values

/// A directive of a page: where it stands, and what it says.
public struct PlacedDirective: Sendable {
  /// Index of the `.directive` node in the document.
  public let node: Int
  /// Unique in the report; also the name of its table under /data/tables/.
  public let id: String
  public let directive: Directive
  /// Below the node, the blocks of each of the directive's passages; empty for one without words in this language.
  public let passages: [Range<Int>]
}

/// What a fenced block `{name}` asks for. A new directive is a case here, a file that reads it, and a file that
/// draws it.
public enum Directive: Sendable {
  case metrics(MetricsTable)
  case breakdown(BreakdownTable)
  case chart(Chart)
  case highlights(Highlights)
  case index(FrameworkID)
  /// The report's stakeholders and their channels, a table.
  case stakeholders(title: LocalizedText?)
  /// The report's material topics with boundary, disclosures and pages, a table.
  case topics(title: LocalizedText?)
  /// The material topics by their scores: an image and a ranked table.
  case matrix(Matrix)
  /// Dated steps, in the order they are written.
  case timeline([TimelineItem])
  case quote(Quote)
  /// What the report does for the Sustainable Development Goals, a table.
  case sdg(GoalTable)

  /// Whether it draws a table that readers download under its id.
  public var isDownloaded: Bool {
    switch self {
    case .metrics, .breakdown, .chart: true
    case .highlights, .index, .stakeholders, .topics, .matrix, .timeline, .quote, .sdg: false
    }
  }

  /// The prose in its body, in order.
  public var passages: [Passage] {
    switch self {
    case .timeline(let items): items.map(\.text)
    case .quote(let quote): [quote.text]
    case .metrics, .breakdown, .chart, .highlights, .index, .stakeholders, .topics, .matrix, .sdg: []
    }
  }

  public struct TimelineItem: Sendable {
    public let date: Period
    public let text: Passage
  }

  /// Prose in a body: Markdown with citations. In the document of a page it stands below the directive's node.
  public struct Passage: Sendable {
    public let text: LocalizedText
    /// Where it stands in the source page, by language: bytes of the scalar.
    public let spans: [LanguageID: Range<Int>]
  }

  public struct Matrix: Sendable {
    public let title: LocalizedText
    public let note: LocalizedText?
  }

  public struct Quote: Sendable {
    /// Paragraphs are parted by blank lines.
    public let text: Passage
    public let by: LocalizedText?
  }

  /// Its rows are the goals that pages and headings declare.
  public struct GoalTable: Sendable {
    /// What is done for a goal, in words of its own: they take the place of the headings that declare it.
    public struct Action: Sendable {
      public let goal: DisclosureCode
      public let text: LocalizedText
      /// Of the goal.
      public let location: Location
    }

    public let title: LocalizedText?
    public let actions: [Action]
  }

  public struct MetricsTable: Sendable {
    public let title: LocalizedText?
    public let note: LocalizedText?
    public let metrics: [MetricID]
    public let periods: [Period]
  }

  public struct BreakdownTable: Sendable {
    public let title: LocalizedText?
    public let note: LocalizedText?
    public let metric: MetricID
    /// Ids of the breakdowns shown.
    public let by: [String]
    public let periods: [Period]
  }

  /// Large numbers with their names.
  public struct Highlights: Sendable {
    public let title: LocalizedText?
    public let facts: [FactIndex]
  }

  public struct Chart: Sendable {
    public enum Kind: String, Sendable, CaseIterable {
      /// Bars by row, then by period.
      case bar
      /// Lines over an axis of dates.
      case line
      /// Bars by period, then by row.
      case grouped
      /// One bar a period, of parts end to end.
      case stacked
      /// The same, all bars of one length: 100 %.
      case share
      /// Values, ranges and bounds on one axis, by row.
      case range
      /// One small chart a row, each with a scale of its own.
      case multiples
    }

    public enum Subject: Sendable {
      /// Metrics over periods.
      case metrics([MetricID])
      /// Members of one breakdown.
      case breakdown(MetricID, by: String)
    }

    public let kind: Kind
    public let title: LocalizedText
    public let note: LocalizedText?
    public let subject: Subject
    public let periods: [Period]

    public init(kind: Kind, title: LocalizedText, note: LocalizedText?, subject: Subject, periods: [Period]) {
      (self.kind, self.title, self.note) = (kind, title, note)
      (self.subject, self.periods) = (subject, periods)
    }
  }
}
