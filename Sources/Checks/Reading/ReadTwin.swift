import Figures
import ReportModel
import Values

/// A translation beside the source page, and what the two do not say alike.
struct ReadTwin: Sendable {
  let source: ReadEdition
  let twin: ReadEdition
  var outlineDifferences: [OutlineDifference] = []
  var citations: [CitationDifference] = []
  var figures: [FigureDifference] = []
  var terms: [TermDifference] = []

  /// Every other edition beside that of the source language, or of the first language where that is missing.
  static func all(
    of editions: [ReadEdition], source language: LanguageID, _ disagreements: [Disagreement]
  ) -> [ReadTwin] {
    guard editions.count > 1 else { return [] }
    let source = editions.firstIndex { $0.edition.language == language } ?? 0
    return editions.indices.filter { $0 != source }.map { twin in
      ReadTwin(
        editions[source], editions[twin], wrong: wrong(disagreements, source), wrongInTwin: wrong(disagreements, twin))
    }
  }

  /// Citations whose figure is not what they point at.
  private static func wrong(_ disagreements: [Disagreement], _ edition: Int) -> [Int] {
    disagreements.filter { $0.edition == edition && $0.judgement.severity == .error }.map(\.read)
  }

  private init(_ source: ReadEdition, _ twin: ReadEdition, wrong: [Int], wrongInTwin: [Int]) {
    self.source = source
    self.twin = twin
    let pairing = BlockPairing(source, twin)
    outlineDifferences = isAbridged ? [] : pairing.differences
    citations = CitationDifference.all(in: pairing.pairs, source, twin)
    let settled = SettledFigures(
      pairing.pairs, source, twin, wrong: wrong + source.unbound, wrongInTwin: wrongInTwin + twin.unbound, citations)
    figures = FigureComparison(source, twin, settled: settled).differences(in: pairing.pairs, isWhole: isAbridged)
    terms = isAbridged ? [] : TermDifference.all(in: pairing.pairs, source, twin)
  }

  /// One of the two is shorter on purpose.
  var isAbridged: Bool { source.edition.isAbridged || twin.edition.isAbridged }
}

/// A block and its counterpart: a range of the blocks of either edition, one of them empty where it has none.
struct BlockPair: Sendable {
  let source: Range<Int>
  let twin: Range<Int>
  /// Number of the section; figures may move within it.
  let section: Int
  /// Of cells: their row, by its place in the outline of the source; figures do not leave it for another.
  var row: Int?
}
