import Algorithms
import Diagnostics
import Parsing
import Values

/// Where a fact comes from, down to what is stated, and every place that shows it.
public struct FactTrace: Sendable {
  public let fact: FactIndex
  /// Of a derived fact what it rests on, each with its own parts.
  public let parts: [FactTrace]
  /// Facts that are derived from it directly.
  public let rests: [FactIndex]
  /// In reading order, all languages.
  public let places: [TracedPlace]
}

/// A target of a metric and every place that cites it.
public struct TargetTrace: Sendable {
  public let target: Metric.Target
  public let places: [TracedPlace]
}

/// A place that cites or shows a fact.
public struct TracedPlace: Sendable {
  public enum Kind: String, Sendable {
    case citation, change, target, directive
  }

  public let kind: Kind
  public let page: PageID
  public let language: LanguageID
  /// Id of the heading it stands under; nil above the first.
  public let heading: String?
  /// Of a directive its first line.
  public let location: Location
  /// As it stands in the source: `[6,909人](metric:…)`; of a directive its first line.
  public let text: String
}

extension Site {
  public func trace(_ fact: FactIndex) -> FactTrace {
    FactTrace(
      fact: fact, parts: parts(of: fact),
      rests: data.facts.indices.filter { data.facts[$0].rests(on: fact) }
        .map { FactIndex($0) },
      places: uses[Int(fact.index)].compactMap { use in
        let page = use.page.report.map { reports[$0].pages[use.page.page] } ?? pages[use.page.page]
        return page.editions[Int(use.language)].map { $0.place(Int(use.node), on: page) }
      })
  }

  // A part's own places and dependants are asked for by tracing the part.
  private func parts(of fact: FactIndex) -> [FactTrace] {
    guard case .derived(let parts) = data[fact].origin else { return [] }
    return parts.map { FactTrace(fact: $0, parts: self.parts(of: $0), rests: [], places: []) }
  }

  /// The targets of a metric with the places that cite them.
  public func traceTargets(of metric: Metric) -> [TargetTrace] {
    metric.targets.map { target in
      let places = allPages.flatMap { page in
        page.editions.compacted().flatMap { edition in
          edition.citations.filter { $0.points(at: target, of: metric) }.map { edition.place($0.node, on: page) }
        }
      }
      return TargetTrace(target: target, places: places)
    }
  }
}

extension Fact {
  fileprivate func rests(on fact: FactIndex) -> Bool {
    if case .derived(let parts) = origin { parts.contains(fact) } else { false }
  }
}

extension Citation {
  fileprivate func points(at target: Metric.Target, of metric: Metric) -> Bool {
    if case .target(metric.id, target.period) = resolution { true } else { false }
  }
}

extension Edition {
  fileprivate func place(_ node: Int, on page: Page) -> TracedPlace {
    let range = lineOrWords(of: node)
    return TracedPlace(
      kind: kind(of: node), page: page.id, language: language, heading: heading(above: node)?.id,
      location: document.source.location(of: range), text: document.source.text(range))
  }

  private func kind(of node: Int) -> TracedPlace.Kind {
    guard let citation = citations.first(where: { $0.node == node }) else { return .directive }
    return switch citation.resolution {
    case .change: .change
    case .target: .target
    case .fact, .story, .literal, .unresolved: .citation
    }
  }

  /// The place of a directive's node is its body, which begins on the line below the fence.
  private func lineOrWords(of node: Int) -> Range<Int> {
    let source = document.nodes[node].source
    let range = Int(source.lowerBound)..<Int(source.upperBound)
    if case .directive = document.nodes[node].kind { return DirectiveRules.fence(range, document.source) }
    return range
  }
}
