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
    public let location: Location
  }

  public struct Row: Sendable {
    public let reference: DisclosureReference
    public let disclosure: Framework.Disclosure
    /// Where the pages report it, in reading order.
    public let places: [Place]
    /// What report.yaml says of it.
    public let declared: IndexDeclaration.DeclaredRow?
    /// Facts cited at its places that disclose it.
    public let facts: [FactIndex]
  }

  public let declaration: IndexDeclaration
  /// In the order of the catalogue.
  public let rows: [Row]
}
