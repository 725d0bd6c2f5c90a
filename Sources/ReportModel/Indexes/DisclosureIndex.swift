import Diagnostics
import Values

/// The content index of one framework for one report: every disclosure that a page or report.yaml answers.
public struct DisclosureIndex: Sendable {
  public struct Place: Sendable, Hashable {
    public let page: PageID
    /// Nil for the page as a whole.
    public let heading: String?
    /// The material topic it is reported for (103-2@privacy).
    public let topic: String?
    /// The topics of its page; what names no topic is about these.
    public let pageTopics: [String]
    public let location: Location
  }

  public struct Row: Sendable {
    public let reference: DisclosureReference
    public let disclosure: Framework.Disclosure
    /// Its address on the page of the index. Of a code in two editions, all but the one that the bare code means carry
    /// their year.
    public let anchor: String
    /// A code that names no edition means this row.
    public let isBare: Bool
    /// Where the pages report it, in reading order.
    public let places: [Place]
    /// What report.yaml says of it, of each topic apart where it does.
    public let declared: [IndexDeclaration.DeclaredRow]
    /// Facts cited at its places that disclose it.
    public let facts: [FactIndex]
    /// A figure is expected: by the standard, or because the site has one that discloses it.
    public let asksForFigure: Bool
    /// A metric that discloses it.
    public let metric: MetricID?

    /// A figure is expected, and no fact cited at its places discloses it.
    public var isHollow: Bool { asksForFigure && facts.isEmpty && declared.isEmpty && !places.isEmpty }

    /// Only said to be not reported.
    public var isNotReported: Bool {
      places.isEmpty
        && declared.allSatisfy { if case .notReported = $0.row { true } else { false } }
    }
  }

  /// A disclosure without a row that the report has to have.
  public struct Missing: Sendable {
    public enum Cause: Sendable, Hashable {
      case requirement(Framework.Requirement)
      /// The statement of use names it.
      case reference(Location)
    }

    public let reference: DisclosureReference
    public let disclosure: Framework.Disclosure
    public let cause: Cause
    /// The clause that asks for it.
    public let clause: Message?
    /// The material topic it is missing for.
    public let topic: String?
  }

  public let declaration: IndexDeclaration
  /// What the report claims; nil where it claims nothing, or what the catalogue does not know.
  public let claim: Framework.Claim?
  /// In the order of the catalogue.
  public let rows: [Row]
  /// In the order of the requirements, then of topics and the catalogue.
  public let missing: [Missing]

  /// The row that a claim of a page is gathered in.
  public func row(_ code: DisclosureCode, standard: String? = nil) -> Row? {
    let rows = rows.lazy.filter { $0.reference.code == code }
    if let standard { return rows.first { $0.reference.standard == standard } }
    return rows.first { $0.isBare } ?? rows.first
  }
}
