import Algorithms
import ReportModel
import Values

/// What is known of the whole site before the first page is drawn: languages, addresses, tags, navigation. It never
/// changes; it is a class because every part of every page holds it.
final class Atlas: Sendable {
  let site: Site
  let options: RenderingOptions
  let addresses: Addresses
  let languages: [LanguageContext]
  let factTags: FactTags
  /// By language.
  let texts: [FactTexts]
  /// By language.
  let metricHeads: [MetricHeads]
  /// Parallel to `DataModel.facts`: the same metric and member one year earlier.
  let yearsBefore: [FactIndex?]
  /// Those whose figures somebody assured.
  let assuredReports: [Report]
  /// Who answers for a page, by language; first for pages of the site itself, then parallel to `site.reports`.
  let identities: [[Markup]]
  /// What a page says of the report that it is part of, as JSON-LD; by language, then parallel to `site.reports`.
  let reportData: [[JSONObject]]
  /// Parallel to `site.reports`: what stands beside links to pages of a report that have no chart themselves.
  private let cards: [ChartCard?]
  let stylePath: String
  /// By language, what heads of pages say of the feed of corrections.
  let feedLinks: [Markup]
  /// The terms that the glossary shows, with their places in glossary.yaml.
  let glossary: [(index: Int, term: Glossary.Term)]
  let scriptPaths: [Script: String]
  /// Parallel to `site.reports`, then by language.
  let navigation: [[Navigation]]
  /// Parallel to `site.reports`.
  let related: [RelatedPages]
  /// Pages that hold an index, by report and framework.
  private let indexPages: [ReportID: [FrameworkID: Page]]
  /// Pages by the path of their source.
  private let sources: [String: PageAddress]

  /// Where a source file's page stands.
  struct PageAddress: Sendable {
    /// By its place in `Site.reports`; -1 for pages of the site itself.
    fileprivate let report: Int32
    fileprivate let page: Int32
    /// Index of its language.
    let language: Int
  }

  init(_ site: Site, _ templates: Templates, _ options: RenderingOptions) {
    self.site = site
    self.options = options
    let addresses = Addresses(baseURL: site.configuration.baseURL, isPortable: options.isPortable)
    self.addresses = addresses
    let languages = site.configuration.languages.enumerated().map { index, language in
      LanguageContext(language, at: index, of: site, templates: templates)
    }
    self.languages = languages
    let yearsBefore = site.data.facts.map { YearChange.earlier(than: $0, in: site.data) }
    self.yearsBefore = yearsBefore
    texts = languages.map { FactTexts(site.data, earlier: yearsBefore, $0) }
    metricHeads = languages.map { MetricHeads(site.data, $0, addresses) }
    factTags = FactTags(site.data, addresses)
    assuredReports = site.reports.filter { !$0.configuration.assurance.isEmpty }
    identities = languages.map { language in
      ([nil] + site.reports).map {
        IdentityLine(language: language, configuration: site.configuration, report: $0).markup
      }
    }
    reportData = languages.map { language in
      let publisher = LinkedOrganization(site.configuration, language)
      return site.reports.map { LinkedReport(report: $0, language, addresses, publisher).object }
    }
    cards = site.reports.map { ChartCard.first(of: $0, site.data) }
    stylePath = "assets/style-\(fingerprint(templates.style)).css"
    feedLinks = languages.map { CorrectionFeed.link($0, of: site, addresses) }
    glossary = site.termsInText
    scriptPaths = Dictionary(
      uniqueKeysWithValues: templates.scripts.map { ($0, "assets/\($0)-\(fingerprint($1)).js") })
    sources = Self.sources(of: site)
    indexPages = Self.indexPages(of: site)
    related = site.reports.map { RelatedPages($0) }
    navigation = site.reports.map { report in
      languages.map { Navigation(report, $0, addresses) }
    }
  }

  private static func indexPages(of site: Site) -> [ReportID: [FrameworkID: Page]] {
    var result: [ReportID: [FrameworkID: Page]] = [:]
    for report in site.reports where !report.indexes.isEmpty {
      for page in report.pages {
        for placed in page.editions.compacted().first?.directives ?? [] {
          if case .index(let framework) = placed.directive { result[report.id, default: [:]][framework] = page }
        }
      }
    }
    return result
  }

  private static func sources(of site: Site) -> [String: PageAddress] {
    var result: [String: PageAddress] = [:]
    result.reserveCapacity(site.reports.reduce(site.pages.count) { $0 + $1.pages.count } * 2)
    for (report, pages) in [(-1, site.pages)] + site.reports.enumerated().map({ ($0, $1.pages) }) {
      for (position, page) in pages.enumerated() {
        for (language, edition) in page.editions.enumerated() {
          guard let edition else { continue }
          result[edition.document.source.path] = PageAddress(
            report: Int32(report), page: Int32(position), language: language)
        }
      }
    }
    return result
  }

  /// A finished page.
  func file(
    _ layout: LayoutName, _ values: TemplateValues, _ language: LanguageContext, at sitePath: String
  ) -> OutputFile {
    OutputFile(path: Addresses.outputPath(sitePath), bytes: language.draw(layout, values))
  }

  /// The picture of a report, by its place in `Site.reports`; of the site, the first that a report has.
  func card(of report: Int?) -> ChartCard? {
    report.map { cards[$0] } ?? cards.compacted().first
  }

  func page(ofSource path: String) -> PageAddress? { sources[path] }

  func sitePath(_ address: PageAddress) -> String {
    let pages = address.report < 0 ? site.pages : site.reports[Int(address.report)].pages
    return Addresses.page(pages[Int(address.page)].path, languages[address.language].id)
  }

  /// The edition of a page in a language, or in the site's own where the page is missing in it.
  func edition(of page: Page, for language: LanguageContext) -> (Edition, LanguageContext)? {
    if let edition = page.editions[language.index] { return (edition, language) }
    let others =
      [languages.firstIndex { $0.id == site.configuration.source }].compacted() + Array(languages.indices)
    for other in others {
      if let edition = page.editions[other] { return (edition, languages[other]) }
    }
    return nil
  }

  /// A row of a content index, and the page it stands on.
  struct IndexRow {
    let sitePath: String
    let anchor: String
    let title: String
  }

  /// The site path of the page that holds an index.
  func indexPage(of framework: FrameworkID, in report: Report, for language: LanguageContext) -> String? {
    guard let page = indexPages[report.id]?[framework], let (_, spoken) = edition(of: page, for: language)
    else { return nil }
    return Addresses.page(page.path, spoken.id)
  }

  /// The row of a code, of the first index that has one; `claim` says the family and the edition where they are known.
  func indexRow(
    of code: DisclosureCode, claimed claim: DisclosureClaim? = nil, in report: Report, for language: LanguageContext
  ) -> IndexRow? {
    for index in report.indexes {
      if let claim, site.frameworks[index.declaration.framework]?.family != claim.family { continue }
      guard let row = index.row(code, standard: claim?.standard),
        let page = indexPage(of: index.declaration.framework, in: report, for: language)
      else { continue }
      return IndexRow(
        sitePath: page, anchor: row.anchor,
        title: language.text(row.disclosure.title))
    }
    return nil
  }

  /// Where a file below content/ goes that is no text.
  static func assetPath(_ source: String) -> String { "assets/" + source.dropFirst("content/".count) }
}

/// Sixteen hexadecimal digits that change with the bytes (FNV-1a).
func fingerprint(_ bytes: [UInt8]) -> String {
  var hash: UInt64 = 0xcbf2_9ce4_8422_2325
  for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
  let text = String(hash, radix: 16)
  return String(repeating: "0", count: 16 - text.count) + text
}
