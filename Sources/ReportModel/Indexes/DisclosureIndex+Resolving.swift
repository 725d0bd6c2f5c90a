import Diagnostics
import Values

extension DisclosureIndex {
  /// Gathers what the pages and report.yaml say of the disclosures of a catalogue.
  init(
    _ declaration: IndexDeclaration, _ framework: Framework, _ pages: [Page], published: Day, data: DataModel,
    language: LanguageID
  ) {
    let editions = EditionTable(framework, declaration, published: published)
    var places: [EditionTable.Position: [Place]] = [:]
    var facts: [EditionTable.Position: [FactIndex]] = [:]
    for page in pages {
      for claim in page.claims where claim.family == framework.family {
        guard let position = editions.position(of: claim.code, standard: claim.standard) else { continue }
        places[position, default: []].append(
          Place(page: page.id, heading: claim.heading, topic: claim.topic, location: claim.location))
        facts[position, default: []] += page.facts(disclosing: claim, data, language)
      }
    }
    var declared: [EditionTable.Position: IndexDeclaration.DeclaredRow] = [:]
    for row in declaration.rows {
      if let position = editions.position(of: row.code, standard: nil) { declared[position] = row }
    }
    self.declaration = declaration
    rows = Set(places.keys).union(declared.keys).sorted().map { position in
      let standard = framework.standards[position.standard]
      let disclosure = standard.disclosures[position.disclosure]
      return Row(
        reference: DisclosureReference(framework: framework.id, standard: standard.id, code: disclosure.code),
        disclosure: disclosure, places: places[position] ?? [], declared: declared[position],
        facts: Set(facts[position] ?? []).sorted())
    }
  }
}

/// Which edition of a standard a bare code means.
private struct EditionTable {
  struct Position: Hashable, Comparable {
    let standard: Int
    let disclosure: Int

    static func < (a: Position, b: Position) -> Bool {
      (a.standard, a.disclosure) < (b.standard, b.disclosure)
    }
  }

  private let framework: Framework
  private let declaration: IndexDeclaration
  private let published: Day
  private var positions: [DisclosureCode: [Position]] = [:]

  init(_ framework: Framework, _ declaration: IndexDeclaration, published: Day) {
    self.framework = framework
    self.declaration = declaration
    self.published = published
    for (number, standard) in framework.standards.enumerated() {
      for (index, disclosure) in standard.disclosures.enumerated() {
        positions[disclosure.code, default: []].append(Position(standard: number, disclosure: index))
      }
    }
  }

  /// The edition that the claim names, else the report, else the earliest that has not ended on `published`; where all
  /// have ended, the last.
  func position(of code: DisclosureCode, standard: String?) -> Position? {
    guard let found = positions[code] else { return nil }
    if let standard { return found.first { framework.standards[$0.standard].id == standard } }
    if let year = found.lazy.compactMap({ year(of: $0) }).first {
      return found.first { framework.standards[$0.standard].year == year }
    }
    let inOrder = found.sorted {
      (framework.standards[$0.standard].year ?? 0) < (framework.standards[$1.standard].year ?? 0)
    }
    return inOrder.first { hasNotEnded($0) } ?? inOrder.last
  }

  /// What `editions: {303: 2018}` says of a disclosure's standard.
  private func year(of position: Position) -> Int? {
    let code = framework.standards[position.standard].code
    return declaration.editions[code] ?? code.split(separator: " ").last.flatMap { declaration.editions[String($0)] }
  }

  private func hasNotEnded(_ position: Position) -> Bool {
    let standard = framework.standards[position.standard]
    let ends = [standard.appliesUntil, standard.disclosures[position.disclosure].appliesUntil].compactMap { $0 }
    return ends.allSatisfy { $0 >= published }
  }
}

extension Page {
  /// The facts used where a claim is made, the page or the heading's section, whose metrics disclose its code.
  fileprivate func facts(disclosing claim: DisclosureClaim, _ data: DataModel, _ language: LanguageID) -> [FactIndex] {
    guard let edition = edition(language) ?? editions.lazy.compactMap({ $0 }).first else { return [] }
    let section = claim.heading.flatMap { id in edition.headings.first { $0.id == id } }.map { edition.section(of: $0) }
    return edition.usedFacts(data).compactMap { fact, node in
      guard section?.contains(node) ?? true else { return nil }
      let metric = data.metric(data[fact].reference.metric)
      return metric?.discloses.contains(claim.code) == true ? fact : nil
    }
  }
}
