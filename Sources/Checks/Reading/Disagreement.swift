import Figures
import ReportModel
import Values

/// A figure that does not agree with what its citation points at.
struct Disagreement: Sendable {
  /// Among the editions of the page.
  let edition: Int
  /// Among the figures of the edition.
  let figure: Int
  /// Among the citations read.
  let read: Int
  let citation: Citation
  let truth: CitedTruth
  let judgement: Judgement

  static func all(in read: ReadEdition, _ edition: Int, _ facts: CitedFacts) -> [Disagreement] {
    var disagreements: [Disagreement] = []
    for (index, citation) in read.citations.enumerated() {
      guard case .figure(let figure) = citation.binding else { continue }
      let cited = read.citation(citation)
      guard let truth = facts.truth(of: cited.resolution) else { continue }
      let judgement = truth.judge(read.figures[figure])
      if judgement.agrees { continue }
      disagreements.append(
        Disagreement(
          edition: edition, figure: figure, read: index, citation: cited, truth: truth, judgement: judgement))
    }
    return disagreements
  }
}

extension CitedTruth {
  func judge(_ figure: Figure) -> Judgement {
    switch self {
    case .value(let truth): Agreement.judge(figure, against: truth)
    case .change(let from, let to): Agreement.judgeChange(figure, from: from, to: to)
    }
  }
}
