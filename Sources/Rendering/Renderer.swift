import ReportModel
import Values

/// Draws a site: a list of independent jobs, each of which gives finished files. Drawing is pure, so jobs may run in
/// any order and on any number of cores; the same site gives the same bytes.
public struct Renderer: Sendable {
  let atlas: Atlas
  private let style: [UInt8]
  private let scripts: [Script: [UInt8]]
  let printStyle: [UInt8]

  public init(site: Site, templates: Templates, options: RenderingOptions = RenderingOptions()) {
    atlas = Atlas(site, templates, options)
    style = templates.style
    scripts = templates.scripts
    printStyle = templates.printStyle
  }

  var site: Site { atlas.site }

  /// All jobs of the site.
  public var jobs: [RenderJob] {
    // The longest jobs first, so that nothing waits for them at the end.
    var kinds: [RenderJob.Kind] = atlas.languages.map { .searchIndex(language: $0.index) }
    kinds += [.style, .scripts, .gate, .notFound, .sitemap, .homes, .search, .metrics, .dataPackage, .corrections]
    if !atlas.glossary.isEmpty { kinds.append(.glossary) }
    for (index, report) in site.reports.enumerated() {
      kinds += [.report(index), .book(report: index), .downloads(report: index), .contents(report: index)]
      if !report.reportedTopics.isEmpty { kinds.append(.topics(report: index)) }
      kinds += report.pages.indices.filter { !report.pages[$0].id.isReportHome }.map { .page(report: index, page: $0) }
    }
    kinds += site.pages.indices.map { .page(report: nil, page: $0) }
    kinds += site.data.metrics.indices.map { .metric($0) }
    return kinds.map(RenderJob.init)
  }

  /// The files of one job.
  public func render(_ job: RenderJob) -> [OutputFile] {
    switch job.kind {
    case .style: [OutputFile(path: atlas.stylePath, bytes: style)]
    case .gate: [GateView(atlas: atlas).gate()]
    case .notFound: [GateView(atlas: atlas).notFound()]
    case .sitemap: Sitemap(atlas: atlas).files()
    case .homes: atlas.languages.map { HomeView(atlas: atlas, language: $0).file() }
    case .report(let index): atlas.languages.map { ReportView(atlas: atlas, language: $0, index: index).file() }
    case .page(let report, let page): pageFiles(report, page)
    case .book(let report): bookFiles(report)
    case .metrics: bookFiles(nil)
    case .metric(let index): metricFiles(site.data.metrics[index])
    case .downloads(let report): ReportDownloads(atlas: atlas, report: site.reports[report]).files()
    case .dataPackage: [DataPackage(atlas: atlas).file()]
    case .corrections: CorrectionFeed(atlas: atlas).files()
    case .scripts: scriptFiles
    case .search: atlas.languages.map { SearchView(atlas: atlas, language: $0).file() }
    case .contents(let report): atlas.languages.map { ContentsView(atlas: atlas, language: $0, index: report).file() }
    case .glossary: atlas.languages.map { GlossaryView(atlas: atlas, language: $0).file() }
    case .topics(let report): topicFiles(report)
    case .searchIndex(let language): SearchIndex(atlas: atlas, language: atlas.languages[language]).files()
    }
  }

  private func pageFiles(_ report: Int?, _ position: Int) -> [OutputFile] {
    let page = page(report, position)
    return atlas.languages.compactMap { language in
      page.editions[language.index].map {
        PageView(atlas, language, page, $0, report: report, position: position).file()
      }
    }
  }

  private func page(_ report: Int?, _ position: Int) -> Page {
    report.map { site.reports[$0].pages[position] } ?? site.pages[position]
  }

  private var scriptFiles: [OutputFile] {
    Script.allCases.compactMap { script in
      guard let path = atlas.scriptPaths[script], let bytes = scripts[script] else { return nil }
      return OutputFile(path: path, bytes: bytes)
    }
  }

  private func bookFiles(_ report: Int?) -> [OutputFile] {
    let book = Book(site, report: report)
    return atlas.languages.map { BookView(atlas: atlas, language: $0, book: book).file() }
  }

  private func topicFiles(_ index: Int) -> [OutputFile] {
    site.reports[index].reportedTopics.flatMap { topic in
      atlas.languages.map { TopicView(atlas: atlas, language: $0, index: index, topic: topic).file() }
    }
  }

  private func metricFiles(_ metric: Metric) -> [OutputFile] {
    let citing = CitedSection.all(of: metric, in: site)
    return atlas.languages.map {
      MetricView(atlas, $0, metric, citing: citing).file()
    }
  }

  /// The paths of the pages of one job, without drawing them: for a preview that draws what is asked for. Empty for
  /// jobs that draw no pages.
  public func pagePaths(of job: RenderJob) -> [String] {
    sitePaths(of: job).map(Addresses.outputPath)
  }

  private func sitePaths(of job: RenderJob) -> [String] {
    let languages = atlas.languages
    switch job.kind {
    case .gate: return [""]
    case .homes: return languages.map { Addresses.home($0.id) }
    case .metrics: return languages.map { Addresses.metrics($0.id) }
    case .report(let index): return languages.map { Addresses.report(site.reports[index].id, $0.id) }
    case .book(let index): return languages.map { Addresses.book(site.reports[index].id, $0.id) }
    case .metric(let index): return languages.map { Addresses.metric(site.data.metrics[index].id, $0.id) }
    case .page(let report, let position):
      let page = page(report, position)
      return languages.filter { page.editions[$0.index] != nil }.map { Addresses.page(page.path, $0.id) }
    case .search: return languages.map { Addresses.search($0.id) }
    case .glossary: return languages.map { Addresses.glossary($0.id) }
    case .topics(let index):
      let report = site.reports[index]
      return report.reportedTopics.flatMap { topic in
        languages.map { Addresses.topic(topic.id, report.id, $0.id) }
      }
    case .contents(let index): return languages.map { Addresses.contents(of: site.reports[index].id, $0.id) }
    case .style, .scripts, .notFound, .sitemap, .downloads, .dataPackage, .corrections, .searchIndex:
      return []
    }
  }

  /// The paths of spreadsheets. A job draws none of them: only whoever may use the disk makes files of them.
  public var workbookPaths: [String] { site.reports.map { DownloadFormat.xlsx.path($0.id) } }

  /// The spreadsheet at a path; nil where there is none.
  public func workbook(at path: String) -> Workbook? {
    let report = site.reports.first { DownloadFormat.xlsx.path($0.id) == path }
    return report.map { ReportWorkbook(atlas: atlas, report: $0).workbook }
  }

  /// Images and other files below content/ that go into the site unchanged.
  public var assets: [CopiedAsset] {
    site.assets.sorted().map { CopiedAsset(source: $0, destination: Atlas.assetPath($0)) }
  }
}
