import Figures
import Parsing
import ReportModel
import Values

/// The value that a finished page states for programs.
enum StatedValue: Equatable {
  case number(ExactNumber)
  case range(ExactNumber, ExactNumber)
  case empty
  /// No number at all.
  case unreadable

  init(_ citation: CitedWords) {
    let lower = ExactNumber(parsing: citation.exact ?? citation.value)
    let upper = citation.upper.map { ExactNumber(parsing: $0) }
    switch (lower, upper) {
    case (let lower?, nil): self = .number(lower)
    case (let lower?, let upper??): self = .range(lower, upper)
    case (nil, _), (_, .some(nil)): self = citation.value.isEmpty && citation.upper == nil ? .empty : .unreadable
    }
  }
}

extension StatedValue: CustomStringConvertible {
  var description: String {
    switch self {
    case .number(let number): number.description
    case .range(let lower, let upper): "\(lower)–\(upper)"
    case .empty, .unreadable: "—"
    }
  }
}

extension CitedTruth {
  /// The value that pages have to state for it; of a change what it comes to in per cent, of shares in points.
  var statedValue: StatedValue {
    switch self {
    case .value(let truth): truth.value.stated
    case .change(let from, let to): Self.change(from, to).map(StatedValue.number) ?? .empty
    }
  }

  private static func change(_ from: TrueValue, _ to: TrueValue) -> ExactNumber? {
    guard let start = from.value.number, let end = to.value.number, let difference = try? end.subtracting(start) else {
      return nil
    }
    if to.unit.quantity == .share { return difference }
    return try? difference.divided(by: start.magnitude).multiplied(by: ExactNumber(100))
  }

  /// The unit of a bare number in a cell whose column names it.
  var unit: Unit? {
    switch self {
    case .value(let truth): truth.unit
    case .change: nil
    }
  }
}

extension FactValue {
  fileprivate var stated: StatedValue {
    switch self {
    case .number(let number), .bound(_, let number): .number(number)
    case .range(let lower, let upper): .range(lower, upper)
    case .empty: .empty
    }
  }
}

extension CitedFacts {
  /// What `data-fact` names: `METRIC@PERIOD#MEMBER`, `change:…`, `target:…` or `story:…`. Nil for what is not there.
  func truth(provedFor reference: String) -> CitedTruth? {
    let isScheme = CitationScheme(of: reference) != nil
    guard case .success(let target) = CitationTarget.parse(isScheme ? reference : "metric:" + reference) else {
      return nil
    }
    switch target {
    case .metric(let reference): return fact(reference, at: reference.period).map { .value(value(of: $0)) }
    case .change(let reference, let from, let to):
      guard let start = fact(reference, at: from), let end = fact(reference, at: to) else { return nil }
      return truth(of: .change(from: start, to: end))
    case .target(let reference):
      return period(reference.period).flatMap { truth(of: .target(reference.metric, $0)) }
    case .story(let id): return truth(of: .story(id))
    case .literal: return nil
    }
  }

  private func fact(_ reference: MetricReference, at text: String?) -> FactIndex? {
    guard let metric = site.data.metric(reference.metric), let period = period(text) else { return nil }
    return site.data.fact(metric, at: period, member: reference.member)
  }

  private func period(_ text: String?) -> Period? { text.flatMap { Period(parsing: $0) } }
}
