import Diagnostics
import Parsing
import Values

/// A page by its place: report, section, slug. The same in all languages.
public struct PageID: Sendable, Hashable, Comparable {
  /// Nil for pages of the site itself, such as errata.
  public let report: ReportID?
  public let section: String?
  /// Empty for a section's own page.
  public let slug: String

  public init(report: ReportID?, section: String?, slug: String) {
    self.report = report
    self.section = section
    self.slug = slug
  }

  /// Address below the language, without a leading slash: `2016/talent/welfare/`.
  public var path: String {
    var path = ""
    if let report { path += report.text + "/" }
    if let section { path += section + "/" }
    if !slug.isEmpty { path += slug + "/" }
    return path
  }

  /// A report's own page, `content/2016/index.zh.md`.
  public var isReportHome: Bool { report != nil && section == nil && slug.isEmpty }

  /// Of the section's own page.
  public var ofSection: PageID { PageID(report: report, section: section, slug: "") }

  public static func < (a: PageID, b: PageID) -> Bool { a.path < b.path }
}

/// A page in all its languages. Like its editions it never changes, and is a class because it is handed to whatever
/// reads, links or draws it.
public final class Page: Sendable {
  public let id: PageID
  /// That of its id, which every link to the page asks for.
  public let path: String
  /// The numbers before the slugs of section and page: the reading order.
  public let order: [Int]
  /// In the order of the site's languages; nil where the page is missing in one.
  public let editions: [Edition?]
  /// The period that instant and cumulative metrics are cited at.
  public let asOf: Day?
  /// Topics of report.yaml that the page reports on.
  public let topics: [String]
  /// What the page and its headings declare to disclose, from the source edition.
  public let claims: [DisclosureClaim]

  init(
    id: PageID, order: [Int], editions: [Edition?], asOf: Day?, topics: [String], claims: [DisclosureClaim]
  ) {
    self.id = id
    path = id.path
    self.order = order
    self.editions = editions
    self.asOf = asOf
    self.topics = topics
    self.claims = claims
  }

  /// Whether it tells what was wrong: the page of the site itself that restated values stand on.
  public var isErrata: Bool { id.report == nil && id.slug == "errata" }
}

/// A page in one language.
public final class Edition: Sendable {
  public let language: LanguageID
  public let title: String
  public let summary: String?
  /// `twin: abridged`
  public let isAbridged: Bool
  /// The source page that this translation was made from.
  public let translated: AcceptedSource?
  public let waivers: [Waiver]
  /// Of the title.
  public let titleLocation: Location
  public let document: Document
  public let headings: [Heading]
  /// In document order.
  public let citations: [Citation]
  /// In document order. The twin's directives carry the body of the source page.
  public let directives: [PlacedDirective]

  init(
    language: LanguageID, title: String, summary: String?, isAbridged: Bool, translated: AcceptedSource?,
    waivers: [Waiver], titleLocation: Location, document: Document, headings: [Heading], citations: [Citation],
    directives: [PlacedDirective]
  ) {
    self.language = language
    self.title = title
    self.summary = summary
    self.isAbridged = isAbridged
    self.translated = translated
    self.waivers = waivers
    self.titleLocation = titleLocation
    self.document = document
    self.headings = headings
    self.citations = citations
    self.directives = directives
  }
}

/// `translated: MARK` in front matter.
public struct AcceptedSource: Sendable {
  /// A `SourceMark` as text.
  public let mark: String
  public let location: Location
}

public struct Heading: Sendable {
  /// Index in the document.
  public let node: Int
  public let level: Int
  /// The address of the heading: explicit, the twin's, or `section-N`.
  public let id: String
  public let hasExplicitID: Bool
  /// Plain text.
  public let text: String
}

/// "This page, or this heading of it, reports disclosure 102-8."
public struct DisclosureClaim: Sendable, Hashable {
  /// The key it was written under: `gri`, `sdg`.
  public let family: String
  public let code: DisclosureCode
  /// `GRI 303:2018/303-1` names its edition; nil for the default one.
  public let standard: String?
  /// `103-2@privacy`
  public let topic: String?
  /// Nil where the whole page declares it.
  public let heading: String?
  public let location: Location
}
