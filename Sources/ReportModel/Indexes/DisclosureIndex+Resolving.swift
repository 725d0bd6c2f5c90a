import Algorithms
import Diagnostics
import Values

extension DisclosureIndex {
  /// Gathers what the pages and report.yaml say of the disclosures of a catalogue.
  init(
    _ declaration: IndexDeclaration, _ framework: Framework, _ pages: [Page], _ report: ReportConfiguration,
    data: DataModel, language: LanguageID
  ) {
    let editions = EditionTable(framework, declaration, published: report.published)
    var gathering = RowGathering(editions, data: data, language: language)
    for page in pages { gathering.add(page) }
    for row in declaration.rows { gathering.add(row) }
    let metrics = DisclosingMetrics(data, pages, report)
    let rows = gathering.rows(metrics)
    self.declaration = declaration
    self.rows = rows
    claim = framework.claim(declaration.claim)
    let answers = Dictionary(rows.map { ($0.reference, $0) }) { first, _ in first }
    missing = RequiredRows(editions: editions, topics: report.topics, rows: answers).missing(claim, declaration)
  }
}

/// What is said of each disclosure, by its place in the catalogue.
private struct RowGathering {
  private let editions: EditionTable
  private let data: DataModel
  private let language: LanguageID
  private var places: [EditionTable.Position: [DisclosureIndex.Place]] = [:]
  private var facts: [EditionTable.Position: [FactIndex]] = [:]
  private var declared: [EditionTable.Position: [IndexDeclaration.DeclaredRow]] = [:]

  init(_ editions: EditionTable, data: DataModel, language: LanguageID) {
    self.editions = editions
    self.data = data
    self.language = language
  }

  mutating func add(_ page: Page) {
    for claim in page.claims where claim.family == editions.framework.family {
      guard let position = editions.position(of: claim.code, standard: claim.standard) else { continue }
      places[position, default: []].append(
        DisclosureIndex.Place(
          page: page.id, heading: claim.heading, topic: claim.topic, pageTopics: page.topics, location: claim.location))
      facts[position, default: []] += page.facts(disclosing: claim, data, language)
    }
  }

  mutating func add(_ row: IndexDeclaration.DeclaredRow) {
    guard let position = editions.position(of: row.code, standard: row.standard) else { return }
    declared[position, default: []].append(row)
  }

  func rows(_ metrics: DisclosingMetrics) -> [DisclosureIndex.Row] {
    Set(places.keys).union(declared.keys).sorted().map { position in
      let reference = editions.reference(position)
      let disclosure = editions.disclosure(position)
      let isBare = editions.position(of: reference.code, standard: nil) == position
      return DisclosureIndex.Row(
        reference: reference, disclosure: disclosure, anchor: anchor(position, isBare: isBare), isBare: isBare,
        places: places[position] ?? [], declared: declared[position] ?? [], facts: Set(facts[position] ?? []).sorted(),
        asksForFigure: metrics.isFigureExpected(for: disclosure), metric: metrics.metric(disclosing: reference.code))
    }
  }

  private func anchor(_ position: EditionTable.Position, isBare: Bool) -> String {
    let anchor = "\(editions.framework.id)-\(editions.disclosure(position).code)"
    guard !isBare, let year = editions.framework.standards[position.standard].year else { return anchor }
    return "\(anchor)-\(year)"
  }
}

/// The metrics that disclose a code, and whether a report could cite them.
private struct DisclosingMetrics {
  private var byCode: [DisclosureCode: MetricID] = [:]
  /// Codes of metrics that have a fact for the report, have none at all, or are cited in vain.
  private var cited: Set<DisclosureCode> = []

  init(_ data: DataModel, _ pages: [Page], _ report: ReportConfiguration) {
    let sought = Set(pages.lazy.flatMap(\.editions).compacted().flatMap(\.citations).compactMap(\.soughtMetric))
    for metric in data.metrics where !metric.discloses.isEmpty {
      let isUsable =
        metric.facts.isEmpty || sought.contains(metric.id)
        || metric.facts.contains { fact in
          let period = data[fact].reference.period
          return period.last >= report.period.first && period.first <= report.cutoff
        }
      for code in metric.discloses {
        if byCode[code] == nil { byCode[code] = metric.id }
        if isUsable { cited.insert(code) }
      }
    }
  }

  func metric(disclosing code: DisclosureCode) -> MetricID? { byCode[code] }

  func isFigureExpected(for disclosure: Framework.Disclosure) -> Bool {
    switch disclosure.expects {
    case .figure: true
    case .either: cited.contains(disclosure.code)
    case .text: false
    }
  }
}

extension Citation {
  /// The metric of a citation whose fact does not exist.
  fileprivate var soughtMetric: MetricID? {
    guard case .unresolved(let problem) = resolution else { return nil }
    switch problem {
    case .noFact(let metric, _, _), .unknownMember(let metric, _, _), .ambiguousMember(let metric, _, _),
      .noTarget(let metric, _, _):
      return metric
    case .malformed, .unknownMetric, .unreadablePeriod, .unknownStory: return nil
    }
  }
}

extension Page {
  /// The facts used where a claim is made, the page or the heading's section, whose metrics disclose its code.
  fileprivate func facts(disclosing claim: DisclosureClaim, _ data: DataModel, _ language: LanguageID) -> [FactIndex] {
    guard let edition = edition(language) ?? editions.compacted().first else { return [] }
    let section = claim.heading.flatMap { id in edition.headings.first { $0.id == id } }.map { edition.section(of: $0) }
    return edition.usedFacts(data).compactMap { fact, node in
      guard section?.contains(node) ?? true else { return nil }
      let metric = data.metric(data[fact].reference.metric)
      return metric?.discloses.contains(claim.code) == true ? fact : nil
    }
  }
}
