import ReportModel
import Values

/// What every page says of itself to browsers, search engines and readers.
struct PageHead: Sendable {
  let language: LanguageContext
  /// `zh/2016/talent/welfare/`
  let sitePath: String
  let title: String
  var description: String?
  /// The page in each language that has it, itself included.
  let editions: [Edition]
  /// By its place in `Site.reports`; nil for pages that belong to no report.
  var report: Int?
  /// Names and site paths of what stands above the page.
  var ancestors: [Ancestor] = []
  var kind: Kind = .page
  /// What is shown beside a link to the page; nil for the picture of its report.
  var card: ChartCard?
  /// Of a data book, what it holds.
  var dataset: LinkedDataset?

  typealias Ancestor = (title: String, sitePath: String)

  enum Kind: String, Sendable {
    case page = "WebPage"
    case report = "Report"
    case data = "Dataset"
  }

  struct Edition: Sendable {
    let language: LanguageContext
    let sitePath: String
  }
}

extension PageHead {
  /// Of a page that every language has, at the address that `path` gives it there.
  init(_ atlas: Atlas, _ language: LanguageContext, title: String, at path: (LanguageID) -> String) {
    self.init(
      language: language, sitePath: path(language.id), title: title,
      editions: atlas.languages.map { Edition(language: $0, sitePath: path($0.id)) })
  }

  /// What stands above the site's own pages, and above reports.
  static func home(of site: Site, _ language: LanguageContext) -> Ancestor {
    (language.text(site.configuration.title), Addresses.home(language.id))
  }

  /// What stands above the pages of a report.
  static func home(of report: Report, _ language: LanguageContext) -> Ancestor {
    (language.text(report.configuration.title), Addresses.report(report.id, language.id))
  }
}
