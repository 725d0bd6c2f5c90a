import Algorithms
import Values

extension Site {
  /// Every place that cites a fact, in reading order; parallel to `data.facts`.
  public var citingPlaces: CitingPlaces { CitingPlaces(uses: uses, reports: reports, pages: pages) }

  public func report(_ id: ReportID) -> Report? { reports.first { $0.id == id } }

  public func page(_ id: PageID) -> Page? {
    positions[id].map { page(at: $0) }
  }

  public func page(at position: PagePosition) -> Page {
    position.report.map { reports[$0].pages[position.page] } ?? pages[position.page]
  }

  /// Pages of all reports and of the site itself.
  public var allPages: [Page] { reports.flatMap(\.pages) + pages }
}

extension Site {
  /// The terms that are no titles of topics of the data book (`Workforce` of workforce.employees), with their places in
  /// glossary.yaml. A title is a heading, and no word that texts are held to.
  public var termsInText: [(index: Int, term: Glossary.Term)] {
    let titles = Set(
      data.metrics.lazy.map { metric in
        let topic = metric.id.topic.replacing("-", with: " ")
        return topic.prefix(1).uppercased() + topic.dropFirst()
      })
    return glossary.terms.enumerated().filter { !titles.contains($1.words[.english] ?? "") }.map { ($0, $1) }
  }
}

extension SiteConfiguration {
  public func language(_ id: LanguageID) -> Language? { languages.first { $0.id == id } }

  /// Where a language stands in `languages`, and an edition in `Page.editions`.
  func index(of language: LanguageID) -> Int? { languages.firstIndex { $0.id == language } }
}

extension Page {
  public func edition(_ language: LanguageID) -> Edition? {
    editions.compacted().first { $0.language == language }
  }
}

extension Edition {
  /// The heading that a node of the document stands under; a heading stands under itself. Nil above the first.
  public func heading(above node: Int) -> Heading? {
    headingPosition(above: node).map { headings[$0] }
  }

  /// The same by its place in `headings`.
  func headingPosition(above node: Int) -> Int? {
    let below = headings.partitioningIndex { $0.node > node }
    return below > 0 ? below - 1 : nil
  }

  /// The nodes that a heading holds: up to the next heading that is not below it.
  public func section(of heading: Heading) -> Range<Int> {
    let next = headings.first { $0.node > heading.node && $0.level <= heading.level }
    return heading.node..<(next?.node ?? document.nodes.count)
  }
}
