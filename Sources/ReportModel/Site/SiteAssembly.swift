import Algorithms
import Diagnostics
import Parsing
import Values

extension SiteFrame {
  /// The barrier: joins the pages, in the order of `pageFiles`, into the site. Findings are those about pages together;
  /// what is wrong with one page is in its `diagnostics`. Linear in the number of pages.
  public func assemble(_ pages: [ParsedPage]) -> (Site, [Diagnostic]) {
    var assembly = SiteAssembly(self, pages.map(\.page))
    let site = assembly.site()
    return (site, assembly.findings)
  }
}

/// The steps from pages to the site.
private struct SiteAssembly {
  private let frame: SiteFrame
  private let pages: [Page]
  private(set) var findings: [Diagnostic] = []
  private var uses: [(fact: FactIndex, use: FactUses.Use)] = []
  private var positions: [PageID: PagePosition] = [:]

  init(_ frame: SiteFrame, _ pages: [Page]) {
    self.frame = frame
    self.pages = pages
  }

  mutating func site() -> Site {
    var pagesOf: [ReportID: [Page]] = [:]
    for page in pages { if let report = page.id.report { pagesOf[report, default: []].append(page) } }
    let own = pages.filter { $0.id.report == nil }
    let catalogues = catalogues()
    let reports = frame.reports.enumerated().map { index, report in
      self.report(report, pagesOf[report.id] ?? [], index, catalogues)
    }
    checkDirectives()
    for (index, page) in own.enumerated() { add(page, at: PagePosition(report: nil, page: index)) }
    return Site(
      configuration: frame.configuration, data: frame.data, frameworks: catalogues.loaded, glossary: frame.glossary,
      nouns: frame.nouns, reports: reports, pages: own, assets: frame.sources.assets,
      uses: FactUses(uses, factCount: frame.data.facts.count), positions: positions)
  }

  /// With the catalogues of families that pages declare and no index names, where a code must exist in one of them, and
  /// of the goals that a table shows.
  private func catalogues() -> Catalogues {
    var catalogues = frame.catalogues
    let indexed = Dictionary(
      frame.reports.map { report in
        (report.id, Set(report.configuration.indexes.compactMap { catalogues.loaded[$0.framework]?.family }))
      }, uniquingKeysWith: { first, _ in first })
    var needed: Set<String> = []
    for page in pages {
      for claim in page.claims where page.id.report.flatMap({ indexed[$0] })?.contains(claim.family) != true {
        needed.insert(claim.family)
      }
      if page.showsGoals { needed.insert(GoalRow.family) }
    }
    for family in needed.sorted() { catalogues.load(family: family) }
    return catalogues
  }

  private mutating func report(_ report: ReportFrame, _ pages: [Page], _ index: Int, _ catalogues: Catalogues) -> Report
  {
    let start = uses.count
    for (number, page) in pages.enumerated() { add(page, at: PagePosition(report: index, page: number)) }
    let facts = Set(uses[start...].lazy.map(\.fact)).sorted()
    let indexes = report.configuration.indexes.compactMap { declaration in
      catalogues.loaded[declaration.framework].map { framework in
        DisclosureIndex(
          declaration, framework, pages, report.configuration, data: frame.data, language: frame.configuration.source)
      }
    }
    return Report(
      id: report.id, configuration: report.configuration, pages: pages, stories: report.stories, indexes: indexes,
      facts: facts)
  }

  private mutating func add(_ page: Page, at position: PagePosition) {
    positions[page.id] = position
    for (language, edition) in page.editions.enumerated() {
      for (fact, node) in edition?.usedFacts(frame.data) ?? [] {
        uses.append((fact, FactUses.Use(page: position, language: Int16(language), node: Int32(node))))
      }
    }
  }

  /// An id is an address on its page and, of a table, the name under which all reports' readers download it.
  private mutating func checkDirectives() {
    var first: [String: (page: PageID, location: Location)] = [:]
    for page in pages {
      for edition in page.editions.compacted() where !edition.directives.isEmpty {
        let headings = Dictionary(edition.headings.map { ($0.id, $0.node) }, uniquingKeysWith: { first, _ in first })
        for directive in edition.directives {
          let location = edition.document.location(of: directive.node)
          if let heading = headings[directive.id] {
            findings.append(
              HeadingIDs.shared(directive.id, at: location, heading: edition.document.location(of: heading)))
          }
          let name = directive.directive.isDownloaded ? directive.id : "\(page.id.report?.text ?? "")/\(directive.id)"
          if let other = first[name], other.page != page.id {
            findings.append(DirectiveRules.duplicate(directive.id, at: location, first: other.location))
          } else if first[name] == nil {
            first[name] = (page.id, location)
          }
        }
      }
    }
  }
}

extension Page {
  fileprivate var showsGoals: Bool {
    editions.contains { edition in
      edition?.directives.contains { if case .sdg = $0.directive { true } else { false } } ?? false
    }
  }
}

extension Edition {
  /// The facts that it cites, or shows in directives, by their nodes in document order.
  func usedFacts(_ data: DataModel) -> [(fact: FactIndex, node: Int)] {
    var uses: [(fact: FactIndex, node: Int)] = []
    uses.reserveCapacity(citations.count)
    var rest = directives[...]
    for citation in citations {
      while let next = rest.first, next.node < citation.node {
        uses += next.directive.facts(in: data).map { ($0, next.node) }
        rest = rest.dropFirst()
      }
      switch citation.resolution {
      case .fact(let fact): uses.append((fact, citation.node))
      case .change(let from, let to): uses += [(from, citation.node), (to, citation.node)]
      case .target, .story, .literal, .unresolved: break
      }
    }
    for directive in rest { uses += directive.directive.facts(in: data).map { ($0, directive.node) } }
    return uses
  }
}
