import Algorithms
import ReportModel
import Values

/// A published value that has been restated since.
struct Correction {
  let index: FactIndex
  let fact: Fact
  let metric: Metric
  let old: Fact.Superseded
  /// What holds from `old.until` on.
  let replacement: FactValue
  /// Whether the replacement holds today.
  let isCurrent: Bool

  /// Of the whole site, the latest first.
  static func all(in site: Site) -> [Correction] {
    let corrections = site.data.metrics.flatMap { metric in metric.facts.flatMap { all(of: $0, metric, site.data) } }
    return corrections.sorted { ($1.old.until, $0.index) < ($0.old.until, $1.index) }
  }

  private static func all(of index: FactIndex, _ metric: Metric, _ data: DataModel) -> [Correction] {
    let fact = data[index]
    let values = fact.history.map(\.value) + [fact.value]
    return fact.history.enumerated().map { place, old in
      Correction(
        index: index, fact: fact, metric: metric, old: old, replacement: values[place + 1],
        isCurrent: place == fact.history.count - 1)
    }
  }
}

extension LanguageContext {
  /// Why a value was restated: `correction of an error: A slip`. Empty where nobody said.
  func reason(of old: Fact.Superseded) -> String {
    [old.reason.map { words[$0.word] }, optional(old.note)].compacted().joined(separator: colon)
  }
}

extension Fact.Superseded.Reason {
  fileprivate var word: Word {
    switch self {
    case .boundary: .restatedBoundary
    case .method: .restatedMethod
    case .error: .restatedError
    case .source: .restatedSource
    }
  }
}
