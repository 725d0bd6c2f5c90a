import Figures
import ReportModel
import Values

/// Citations of a block and its counterpart that are not of the same facts.
enum CitationDifference: Sendable {
  /// By their places among the citations read.
  case differ(source: Int, twin: Int)
  /// Cited in one language only.
  case missing(Side, citation: Int, pair: BlockPair)

  /// Blocks are compared first, what is left over then within the section, but in no other row of a table; a fact cited
  /// twice may be cited once.
  static func all(in pairs: [BlockPair], _ source: ReadEdition, _ twin: ReadEdition) -> [CitationDifference] {
    let different = pairs.filter { isDifferent($0, source, twin) }
    guard !different.isEmpty else { return [] }
    let cited = CitedKeys(pairs, source, twin)
    return different.flatMap { pair in
      guard !source.hasUnresolved(in: pair.source), !twin.hasUnresolved(in: pair.twin) else {
        return [CitationDifference]()
      }
      let one = source.reads(in: pair.source).filter { !cited.holds(source.key(of: $0)!, .twin, beside: pair) }
      let other = twin.reads(in: pair.twin).filter { !cited.holds(twin.key(of: $0)!, .source, beside: pair) }
      return differences(one, other, pair, source, twin)
    }
  }

  private static func isDifferent(_ pair: BlockPair, _ source: ReadEdition, _ twin: ReadEdition) -> Bool {
    let (one, other) = (source.citations(in: pair.source), twin.citations(in: pair.twin))
    guard one.count == other.count else { return true }
    return !zip(one, other).allSatisfy {
      source.citation($0).resolution.isSame(as: twin.citation($1).resolution)
    }
  }

  private static func differences(
    _ one: [Int], _ other: [Int], _ pair: BlockPair, _ source: ReadEdition, _ twin: ReadEdition
  ) -> [CitationDifference] {
    var result = zip(one, other).map { CitationDifference.differ(source: $0, twin: $1) }
    let rest = min(one.count, other.count)
    if !pair.twin.isEmpty, !twin.hasLooseFigure(in: pair.twin) {
      result += one.dropFirst(rest).map { .missing(.twin, citation: $0, pair: pair) }
    }
    if !pair.source.isEmpty, !source.hasLooseFigure(in: pair.source) {
      result += other.dropFirst(rest).map { .missing(.source, citation: $0, pair: pair) }
    }
    return result
  }
}

/// What the editions of a page cite in each of its sections and rows.
private struct CitedKeys {
  private struct Part: Hashable {
    let side: Side
    let section: Int
    let row: Int?
  }

  private var sections: [Part: Set<CitationKey>] = [:]
  /// Those of a row apart, and those of what stands in none.
  private var rows: [Part: Set<CitationKey>] = [:]

  init(_ pairs: [BlockPair], _ source: ReadEdition, _ twin: ReadEdition) {
    for pair in pairs {
      add(source.citationKeys(in: pair.source), .source, pair)
      add(twin.citationKeys(in: pair.twin), .twin, pair)
    }
  }

  private mutating func add(_ keys: [CitationKey], _ side: Side, _ pair: BlockPair) {
    sections[Part(side: side, section: pair.section, row: nil), default: []].formUnion(keys)
    rows[Part(side: side, section: pair.section, row: pair.row), default: []].formUnion(keys)
  }

  /// Whether an edition cites it in the section of some blocks, but for other rows than theirs.
  func holds(_ key: CitationKey, _ side: Side, beside pair: BlockPair) -> Bool {
    let whole = Part(side: side, section: pair.section, row: nil)
    guard pair.row != nil else { return sections[whole]?.contains(key) == true }
    return rows[whole]?.contains(key) == true
      || rows[Part(side: side, section: pair.section, row: pair.row)]?.contains(key) == true
  }
}

/// What a citation points at, for comparison; literals and what could not be resolved have none.
enum CitationKey: Sendable, Hashable {
  case fact(FactIndex)
  case change(FactIndex, FactIndex)
  case target(MetricID, Period)
  case story(StoryID)
}

extension Citation.Resolution {
  var key: CitationKey? {
    switch self {
    case .fact(let fact): .fact(fact)
    case .change(let from, let to): .change(from, to)
    case .target(let metric, let period): .target(metric, period)
    case .story(let id): .story(id)
    case .literal, .unresolved: nil
    }
  }

  fileprivate func isSame(as other: Self) -> Bool {
    if case .fact(let one) = self, case .fact(let two) = other { return one == two }
    return key == other.key
  }
}

extension ReadEdition {
  func citations(in blocks: Range<Int>) -> ArraySlice<ReadCitation> {
    citations[citationRange(blocks)]
  }

  private func citationRange(_ blocks: Range<Int>) -> Range<Int> {
    guard let last = blocks.last else { return 0..<0 }
    return self.blocks[blocks.lowerBound].citations.lowerBound..<self.blocks[last].citations.upperBound
  }

  func citationKeys(in blocks: Range<Int>) -> [CitationKey] {
    citations(in: blocks).compactMap { citation($0).resolution.key }
  }

  func key(of read: Int) -> CitationKey? { citation(citations[read]).resolution.key }

  /// Citations of facts, by their places.
  fileprivate func reads(in blocks: Range<Int>) -> [Int] {
    citationRange(blocks).filter { key(of: $0) != nil }
  }

  func hasUnresolved(in blocks: Range<Int>) -> Bool {
    citations(in: blocks).contains { !citation($0).isResolved }
  }

  fileprivate func hasLooseFigure(in blocks: Range<Int>) -> Bool {
    blocks.contains { block in
      self.blocks[block].figures.contains { roles[$0] == .loose && figures[$0].isMetricLike }
    }
  }
}
