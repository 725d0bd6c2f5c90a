import Diagnostics
import Figures
import Parsing
import Values

/// Everything but the pages: what a page is read against.
public struct SiteFrame: Sendable {
  public let configuration: SiteConfiguration
  public let data: DataModel
  public let glossary: Glossary
  public let nouns: [CountedNoun]
  /// In the order of site.yaml.
  public let reports: [ReportFrame]
  /// Every page with its twins, in reading order: reports as site.yaml lists them, then pages of the site itself.
  public let pageFiles: [PageFiles]
  private(set) var sources: SourceSet
  let catalogues: Catalogues
  let citations: CitationTable
}

/// A report without its pages.
public struct ReportFrame: Sendable {
  public let id: ReportID
  public let configuration: ReportConfiguration
  public let stories: [StoryID: StoryParticular]
}

/// A page before it is read: where it belongs, and the file of each language.
public struct PageFiles: Sendable {
  public let id: PageID
  /// The numbers before the slugs of section and page.
  public let order: [Int]
  /// Parallel to the languages of the site; nil where the page is missing in one.
  public let paths: [String?]
}

/// A page that has been read, and what is wrong with it.
public struct ParsedPage: Sendable {
  public let page: Page
  public let diagnostics: [Diagnostic]
}

extension SiteFrame {
  /// Reads everything but the pages. Nil when there is no site.yaml, or not even its languages can be read.
  public static func read(_ sources: SourceSet) -> (SiteFrame?, [Diagnostic]) {
    guard let file = sources.files["content/site.yaml"] else { return (nil, []) }
    let (configuration, findings) = SiteConfiguration.read(file)
    guard let configuration else { return (nil, findings) }
    var assembly = FrameAssembly(sources, configuration)
    let frame = assembly.frame()
    return (frame, findings + assembly.findings)
  }

  /// The same frame over pages in other words. Only Markdown may differ from the sources it was read from, and no file
  /// may have come or gone.
  public func replacing(_ sources: SourceSet) -> SiteFrame {
    var frame = self
    frame.sources = sources
    return frame
  }

  func report(_ id: ReportID?) -> ReportFrame? { reports.first { $0.id == id } }
}

/// The steps from files to a frame, in their order.
private struct FrameAssembly {
  private let sources: SourceSet
  private let configuration: SiteConfiguration
  private var vocabulary: Vocabulary
  private(set) var findings: [Diagnostic] = []

  init(_ sources: SourceSet, _ configuration: SiteConfiguration) {
    self.sources = sources
    self.configuration = configuration
    vocabulary = Vocabulary(languages: configuration.languages.map(\.id), periods: configuration.periods)
  }

  mutating func frame() -> SiteFrame {
    let nouns = read("content/units.yaml", or: [], CountedNoun.read)
    vocabulary.units = vocabulary.units.adding(nouns.map(\.unit))
    let glossary = read("content/glossary.yaml", or: .empty, Glossary.read)
    let tree = ContentTree(sources.files.keys, reports: configuration.reports)
    let reports = zip(configuration.reports, configuration.reportLocations).compactMap { report($0, at: $1) }
    var catalogues = catalogues(tree.frameworks, reports)
    let data = data(tree, reports)
    catalogues.load(untilKnown: data.metrics.flatMap(\.discloses))
    let listed = PageCatalogue(tree.pages, configuration: configuration)
    findings += tree.findings + listed.findings
    let known = Set(reports.map(\.id))
    return SiteFrame(
      configuration: configuration, data: data, glossary: glossary, nouns: nouns, reports: reports,
      pageFiles: listed.pages.filter { $0.id.report.map(known.contains) ?? true }, sources: sources,
      catalogues: catalogues, citations: CitationTable(data))
  }

  private mutating func read<Value>(
    _ path: String, or absent: Value, _ read: (SourceFile, Vocabulary) -> (Value, [Diagnostic])
  ) -> Value {
    guard let file = sources.files[path] else { return absent }
    let (value, findings) = read(file, vocabulary)
    self.findings += findings
    return value
  }

  private mutating func report(_ id: ReportID, at location: Location) -> ReportFrame? {
    if PageName.reserved.contains(id.text) {
      findings.append(ReservedSlugRule.finding(id.text, at: location))
      return nil
    }
    guard sources.files["content/\(id)/report.yaml"] != nil else {
      findings.append(MissingReportRule.finding(id, at: location))
      return nil
    }
    let configuration = read("content/\(id)/report.yaml", or: nil, ReportConfiguration.read)
    let stories = read("content/\(id)/stories.yaml", or: [:], StoryParticular.read)
    return configuration.map { ReportFrame(id: id, configuration: $0, stories: stories) }
  }

  private mutating func catalogues(_ paths: [String], _ reports: [ReportFrame]) -> Catalogues {
    let own = paths.compactMap { sources.files[$0] }
    let (catalogues, findings) = Catalogues.read(own, for: reports.flatMap(\.configuration.indexes), vocabulary)
    self.findings += findings
    return catalogues
  }

  private mutating func data(_ tree: ContentTree, _ reports: [ReportFrame]) -> DataModel {
    let (data, findings) = DataModel.read(sources, tree, reports, vocabulary)
    self.findings += findings
    return data
  }
}
