import Figures

/// Blocks without a counterpart that follow each other.
enum MissingRuns {
  /// Ranges of beads.
  static func all(in beads: [Bead]) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    for index in beads.indices where !beads[index].isPair {
      if let last = runs.last, last.upperBound == index {
        runs[runs.count - 1] = last.lowerBound..<index + 1
      } else {
        runs.append(index..<index + 1)
      }
    }
    return runs
  }
}

extension BeadComparison {
  /// One finding for a run of paragraphs in one language. Where both languages have something left at one place, they
  /// may translate each other freely, and nothing is said; nor of labels, which charts leave lying about.
  func missing(_ run: Range<Int>) -> [(bead: Int, AuditDifference)] {
    let (ours, theirs) = (prose(run, .chinese), prose(run, .english))
    guard ours.isEmpty != theirs.isEmpty, trust.isFramed(run) else { return [] }
    let language: FigureLanguage = theirs.isEmpty ? .chinese : .english
    let blocks = theirs.isEmpty ? ours : theirs
    let told = figuresTold(near: run, besides: language)
    let open = figuresLeft(near: run, besides: language)
    if blocks.allSatisfy({ isTold($0, language, open) }) { return [] }
    let severity = severity(of: blocks, language, told)
    if severity < .error, blocks.allSatisfy({ mayBeSaidElsewhere($0, language, run) }) { return [] }
    let range = blocks[0]..<blocks[blocks.count - 1] + 1
    return [(run.lowerBound, .blocks(range, of: language, severity, bead: run.lowerBound))]
  }

  private func prose(_ run: Range<Int>, _ language: FigureLanguage) -> [Int] {
    let text = language == .chinese ? chinese : english
    let blocks = run.flatMap { language == .chinese ? beads[$0].source : beads[$0].twin }
    return blocks.filter { text.blocks[$0].kind == .prose }
  }

  /// Of figures it can be told that they stand nowhere else; words alone may have been put otherwise.
  private func severity(
    of blocks: [Int], _ language: FigureLanguage, _ told: Set<TwinKey>
  ) -> AgreementSeverity {
    if blocks.contains(where: { hasOwnFigure($0, language, told) }) { return .error }
    return blocks.count > 1 ? .warning : .advice
  }

  func around(_ run: Range<Int>) -> ArraySlice<Bead> {
    beads[max(0, run.lowerBound - 12)..<min(beads.count, run.upperBound + 12)]
  }

  /// What the other language says around a run.
  private func figuresTold(near run: Range<Int>, besides language: FigureLanguage) -> Set<TwinKey> {
    around(run).reduce(into: []) { $0.formUnion(keys($1, language.other)) }
  }

  /// What it says there without being answered.
  private func figuresLeft(near run: Range<Int>, besides language: FigureLanguage) -> Set<TwinKey> {
    around(run).reduce(into: []) { $0.formUnion(keys($1, language.other).subtracting(keys($1, language))) }
  }

  private func keys(_ bead: Bead, _ language: FigureLanguage) -> Set<TwinKey> {
    let blocks = language == .chinese ? bead.source : bead.twin
    return Set(blocks.flatMap { figures($0, language) }.compactMap(TwinKey.init))
  }

  private func figures(_ block: Int, _ language: FigureLanguage) -> [Figure] {
    (language == .chinese ? chinese : english).figures[block]
  }

  /// Whether the other language has most of its figures nearby: it stands there in another order.
  private func isTold(_ block: Int, _ language: FigureLanguage, _ told: Set<TwinKey>) -> Bool {
    let keys = figures(block, language).compactMap(TwinKey.init)
    return !keys.isEmpty && keys.count { told.contains($0) } * 2 > keys.count
  }

  private func hasOwnFigure(_ block: Int, _ language: FigureLanguage, _ told: Set<TwinKey>) -> Bool {
    figures(block, language).contains { $0.isMetricLike && TwinKey($0).map { !told.contains($0) } == true }
  }
}

extension FigureLanguage {
  var other: Self { self == .chinese ? .english : .chinese }
}
