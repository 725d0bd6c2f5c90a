import Figures

/// Figures that another finding speaks of: that they differ between the languages only follows from it.
struct SettledFigures: Sendable {
  private(set) var source: Set<Int> = []
  private(set) var twin: Set<Int> = []

  /// Citations whose figure is wrong, missing or not the only one, by their places among those read; citations that
  /// differ between the languages; and wrong conversions.
  init(
    _ pairs: [BlockPair], _ source: ReadEdition, _ twin: ReadEdition, wrong: [Int], wrongInTwin: [Int],
    _ differences: [CitationDifference]
  ) {
    let pairs = wrong.isEmpty && wrongInTwin.isEmpty ? [] : pairs
    let pairOfSource = Self.pairs(pairs, by: \.source)
    for read in wrong { settle(read, source, twin, pairOfSource[source.citations[read].block]) }
    let pairOfTwin = Self.pairs(pairs, by: \.twin)
    for read in wrongInTwin { settle(inTwin: read, source, twin, pairOfTwin[twin.citations[read].block]) }
    for case .differ(let one, let other) in differences {
      self.source.formUnion(source.figures(of: one))
      self.twin.formUnion(twin.figures(of: other))
    }
    self.source.formUnion(source.conversions.map(\.conversion))
    self.twin.formUnion(twin.conversions.map(\.conversion))
  }

  /// By each of their blocks.
  private static func pairs(_ pairs: [BlockPair], by side: KeyPath<BlockPair, Range<Int>>) -> [Int: BlockPair] {
    Dictionary(pairs.flatMap { pair in pair[keyPath: side].map { ($0, pair) } }) { first, _ in first }
  }

  private mutating func settle(_ read: Int, _ source: ReadEdition, _ twin: ReadEdition, _ pair: BlockPair?) {
    self.source.formUnion(source.figures(of: read))
    guard let key = source.key(of: read), let pair else { return }
    self.twin.formUnion(twin.figures(citing: key, in: pair.twin))
  }

  private mutating func settle(inTwin read: Int, _ source: ReadEdition, _ twin: ReadEdition, _ pair: BlockPair?) {
    self.twin.formUnion(twin.figures(of: read))
    guard let key = twin.key(of: read), let pair else { return }
    self.source.formUnion(source.figures(citing: key, in: pair.source))
  }
}

extension ReadEdition {
  /// Citations that bind no figure, or two.
  var unbound: [Int] {
    citations.indices.filter { read in
      switch citations[read].binding {
      case .noFigure, .twoFigures: true
      case .fillIn, .figure, .literal: false
      }
    }
  }

  /// The figure that a citation binds, or whatever lies in its words.
  fileprivate func figures(of read: Int) -> [Int] {
    let citation = citations[read]
    switch citation.binding {
    case .figure(let figure): return [figure]
    case .fillIn: return blocks[citation.block].figures.filter { roles[$0] == .written(read) }
    case .noFigure, .twoFigures, .literal:
      return blocks[citation.block].figures.filter { figures[$0].range.overlaps(citation.words) }
    }
  }

  fileprivate func figures(citing key: CitationKey, in blocks: Range<Int>) -> [Int] {
    blocks.flatMap { self.blocks[$0].citations }.filter { self.key(of: $0) == key }.flatMap { figures(of: $0) }
  }
}
