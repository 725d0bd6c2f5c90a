import Values

/// Which edition of a standard a code means.
struct EditionTable {
  struct Position: Hashable, Comparable {
    let standard: Int
    let disclosure: Int

    static func < (a: Position, b: Position) -> Bool {
      (a.standard, a.disclosure) < (b.standard, b.disclosure)
    }
  }

  let framework: Framework
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

  func disclosure(_ position: Position) -> Framework.Disclosure {
    framework.standards[position.standard].disclosures[position.disclosure]
  }

  func reference(_ position: Position) -> DisclosureReference {
    DisclosureReference(
      framework: framework.id, standard: framework.standards[position.standard].id, code: disclosure(position).code)
  }

  /// Every disclosure, in the order of the catalogue.
  var all: [Position] {
    framework.standards.enumerated().flatMap { number, standard in
      standard.disclosures.indices.map { Position(standard: number, disclosure: $0) }
    }
  }

  /// The edition that a claim names, else the report, else the earliest that has not ended on `published`; where all
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
    let ends = [framework.standards[position.standard].appliesUntil, disclosure(position).appliesUntil]
    return ends.allSatisfy { $0.map { $0 >= published } ?? true }
  }
}
