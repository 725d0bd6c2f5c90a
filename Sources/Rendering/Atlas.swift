import ReportModel
import Values

/// What is known of the whole site before the first page is drawn: languages, addresses, tags, navigation.
struct Atlas: Sendable {
  let site: Site
  let options: RenderingOptions
  let addresses: Addresses
  let languages: [LanguageContext]
  let factTags: FactTags
  let stylePath: String
  /// Parallel to `site.reports`, then by language.
  let navigation: [[Navigation]]
  /// Pages that hold an index, by report and framework.
  private let indexPages: [ReportID: [FrameworkID: Page]]
  /// Pages by the path of their source.
  private let sources: [String: PageAddress]

  /// Where a source file's page stands.
  struct PageAddress: Sendable {
    let page: PageID
    /// Index of its language.
    let language: Int
  }

  init(_ site: Site, _ templates: Templates, _ options: RenderingOptions) {
    self.site = site
    self.options = options
    let addresses = Addresses(baseURL: site.configuration.baseURL, isPortable: options.isPortable)
    self.addresses = addresses
    languages = site.configuration.languages.enumerated().map { index, language in
      LanguageContext(language, at: index, of: site.configuration, templates: templates)
    }
    factTags = FactTags(site.data, addresses)
    stylePath = "assets/style-\(fingerprint(templates.style)).css"
    sources = Self.sources(of: site)
    indexPages = Self.indexPages(of: site)
    navigation = site.reports.map { report in
      site.configuration.languages.indices.map { Navigation(report, language: $0, addresses) }
    }
  }

  private static func indexPages(of site: Site) -> [ReportID: [FrameworkID: Page]] {
    var result: [ReportID: [FrameworkID: Page]] = [:]
    for report in site.reports where !report.indexes.isEmpty {
      for page in report.pages {
        for placed in page.editions.lazy.compactMap({ $0 }).first?.directives ?? [] {
          if case .index(let framework) = placed.directive { result[report.id, default: [:]][framework] = page }
        }
      }
    }
    return result
  }

  private static func sources(of site: Site) -> [String: PageAddress] {
    var result: [String: PageAddress] = [:]
    for page in site.reports.flatMap(\.pages) + site.pages {
      for (index, edition) in page.editions.enumerated() {
        guard let edition else { continue }
        result[edition.document.source.path] = PageAddress(page: page.id, language: index)
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

  func page(ofSource path: String) -> PageAddress? { sources[path] }

  func sitePath(_ page: PageAddress) -> String { Addresses.page(page.page.path, languages[page.language].id) }

  /// The edition of a page in a language, or in the site's own where the page is missing in it.
  func edition(of page: Page, for language: LanguageContext) -> (Edition, LanguageContext)? {
    if let edition = page.editions[language.index] { return (edition, language) }
    let others =
      [languages.firstIndex { $0.id == site.configuration.source }].compactMap { $0 } + Array(languages.indices)
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
    return Addresses.page(page.id.path, spoken.id)
  }

  func indexRow(of code: DisclosureCode, in report: Report, for language: LanguageContext) -> IndexRow? {
    for index in report.indexes {
      guard let row = index.rows.first(where: { $0.reference.code == code }),
        let page = indexPage(of: index.declaration.framework, in: report, for: language)
      else { continue }
      return IndexRow(
        sitePath: page, anchor: IndexView.anchor(row.reference),
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
