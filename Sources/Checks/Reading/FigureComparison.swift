import Figures
import ReportModel

/// A figure that the two languages do not say alike, by its places among the figures of the editions.
struct FigureDifference: Sendable {
  let kind: TwinDifference.Kind
  let severity: AgreementSeverity
  let source: Int?
  let twin: Int?
  let cause: LikelyCause?
  /// The blocks that lack it, where one of the two does.
  let pair: BlockPair
}

/// Compares the figures of paired blocks, section by section. A section whose figures are the same in the same order,
/// as most are, is passed over without anything being made for it.
struct FigureComparison {
  private let source: ReadEdition
  private let twin: ReadEdition
  /// Figures of either edition that are not to be compared: another finding says already what is wrong with them.
  private let settled: SettledFigures

  init(_ source: ReadEdition, _ twin: ReadEdition, settled: SettledFigures) {
    self.source = source
    self.twin = twin
    self.settled = settled
  }

  /// With `isWhole` the page is one section, for a translation that is shorter than its source.
  func differences(in pairs: [BlockPair], isWhole: Bool) -> [FigureDifference] {
    guard source.language != nil, twin.language != nil else { return [] }
    if isWhole { return compare(pairs[...]) }
    var differences: [FigureDifference] = []
    var start = 0
    while start < pairs.count {
      var end = start + 1
      while end < pairs.count, pairs[end].section == pairs[start].section { end += 1 }
      differences += compare(pairs[start..<end])
      start = end
    }
    return differences
  }

  private func compare(_ section: ArraySlice<BlockPair>) -> [FigureDifference] {
    if section.allSatisfy({ isSame(source.figures(in: $0.source), twin.figures(in: $0.twin)) }) { return [] }
    let blocks = section.map {
      TwinBlock(
        source: Array(source.figures(in: $0.source)), twin: Array(twin.figures(in: $0.twin)), row: $0.row)
    }
    return TwinComparison.differences(in: blocks).compactMap { found in
      difference(found, section[section.startIndex + (found.source ?? found.twin)!.block], section)
    }
  }

  /// Nil for what follows from another finding, and for "several" or 几个 in one language only: mere style.
  private func difference(
    _ found: TwinDifference, _ pair: BlockPair, _ section: ArraySlice<BlockPair>
  ) -> FigureDifference? {
    let one = found.source.map {
      source.figures(in: section[section.startIndex + $0.block].source).startIndex + $0.index
    }
    let other = found.twin.map { twin.figures(in: section[section.startIndex + $0.block].twin).startIndex + $0.index }
    if one.map(settled.source.contains) == true || other.map(settled.twin.contains) == true { return nil }
    if one == nil || other == nil {
      let isVague = (one.map { source.figures[$0] } ?? other.map { twin.figures[$0] })?.kind == .vague
      if isVague || isExplained(pair, isInSource: one != nil) { return nil }
    }
    return FigureDifference(
      kind: found.kind, severity: found.severity, source: one, twin: other, cause: found.cause, pair: pair)
  }

  /// Whether a figure may be missing: with its whole block, in a shorter edition, or where Tallymark would write it
  /// if its citation could be resolved.
  private func isExplained(_ pair: BlockPair, isInSource: Bool) -> Bool {
    if pair.source.isEmpty || pair.twin.isEmpty { return true }
    if isInSource ? twin.edition.isAbridged : source.edition.isAbridged { return true }
    return source.hasUnresolved(in: pair.source) || twin.hasUnresolved(in: pair.twin)
  }

  private func isSame(_ one: ArraySlice<Figure>, _ other: ArraySlice<Figure>) -> Bool {
    one.count == other.count && zip(one, other).allSatisfy { $0.isPlainlySame(as: $1) }
  }
}

extension Figure {
  /// The same in every respect that is compared between languages. What is not so plain is left to the comparison.
  fileprivate func isPlainlySame(as other: Figure) -> Bool {
    kind == other.kind && value == other.value && upper == other.upper && qualifier == other.qualifier
      && direction == other.direction && period == other.period && key == other.key && factor == other.factor
      && unit?.quantity == other.unit?.quantity && unit?.factor == other.unit?.factor && isFact == other.isFact
  }
}
