import Values

/// One independent piece of work: a page in all its languages, a metric's pages, a download.
public struct RenderJob: Sendable, Hashable {
  enum Kind: Sendable, Hashable {
    case style
    case gate
    case notFound
    case sitemap
    case homes
    /// All metrics of the site.
    case metrics
    /// A report's home in all languages, by its place in `Site.reports`.
    case report(Int)
    /// A page of a report by its place in `Report.pages`; a page of the site itself where `report` is nil.
    case page(report: Int?, page: Int)
    case book(report: Int)
    /// By its place in `DataModel.metrics`.
    case metric(Int)
    case downloads(report: Int)
    case dataPackage
    case corrections
    case scripts
    /// The search page in all languages.
    case search
    /// In all languages.
    case glossary
    /// All pages and headings of a report in all languages.
    case contents(report: Int)
    /// A page for each material topic of a report in all languages.
    case topics(report: Int)
    /// What the search page looks its words up in, by the language's place.
    case searchIndex(language: Int)
  }

  let kind: Kind
}
