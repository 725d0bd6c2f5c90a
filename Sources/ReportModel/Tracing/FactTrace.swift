import Algorithms
import Diagnostics
import Parsing
import Values

/// Where a fact comes from, down to what is stated, and every place that shows it.
public struct FactTrace: Sendable {
  /// A fact that another one rests on.
  public struct Part: Sendable, Hashable {
    public let fact: FactIndex
    /// 1 for what the traced fact itself rests on.
    public let depth: Int
    /// It is derived, and what it rests on is told where it was named first.
    public let isToldAbove: Bool
  }

  public let fact: FactIndex
  /// Of a derived fact what it rests on, each followed by its own parts.
  public let parts: [Part]
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
  /// Facts in the order given. What a part rests on is told once in all of them, since formulas that share their parts
  /// would tell them more often with each step.
  public func traces(_ facts: [FactIndex]) -> [FactTrace] {
    var told = Set<FactIndex>()
    let rests = factsResting(on: Set(facts))
    return facts.map { fact in
      FactTrace(
        fact: fact, parts: parts(of: fact, &told), rests: rests[fact] ?? [],
        places: uses[Int(fact.index)].compactMap { use in
          let page = use.page.report.map { reports[$0].pages[use.page.page] } ?? pages[use.page.page]
          return page.editions[Int(use.language)].map { $0.place(Int(use.node), on: page) }
        })
    }
  }

  // A part's own places and dependants are asked for by tracing the part.
  private func parts(of fact: FactIndex, _ told: inout Set<FactIndex>) -> [FactTrace.Part] {
    told.insert(fact)
    var parts: [FactTrace.Part] = []
    var waiting = data[fact].parts.reversed().map { (fact: $0, depth: 1) }
    while let next = waiting.popLast() {
      let own = data[next.fact].parts
      let isNew = own.isEmpty || told.insert(next.fact).inserted
      parts.append(FactTrace.Part(fact: next.fact, depth: next.depth, isToldAbove: !isNew))
      if isNew { waiting += own.reversed().map { ($0, next.depth + 1) } }
    }
    return parts
  }

  private func factsResting(on facts: Set<FactIndex>) -> [FactIndex: [FactIndex]] {
    var rests: [FactIndex: [FactIndex]] = [:]
    for index in data.facts.indices {
      for part in data.facts[index].parts where facts.contains(part) {
        rests[part, default: []].append(FactIndex(index))
      }
    }
    return rests
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
  fileprivate var parts: [FactIndex] {
    if case .derived(let parts) = origin { parts } else { [] }
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
    let place = citations.partitioningIndex { $0.node >= node }
    guard place < citations.count, citations[place].node == node else { return .directive }
    return switch citations[place].resolution {
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
