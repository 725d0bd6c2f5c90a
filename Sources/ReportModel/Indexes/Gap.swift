import Diagnostics
import Values

/// A disclosure of a framework as a report answers it: a line of the list that the team works from.
public struct Gap: Sendable {
  public enum State: String, Sendable, CaseIterable {
    /// The claim asks for it, and there is no row.
    case missing
    /// A figure is expected, and none is cited at its place.
    case hollow
    /// A figure for it is cited, and there is no row.
    case orphan
    /// Reported, with requirements that are left out.
    case partly
    case notReported = "not-reported"
    case omitted
    /// The catalogue has it, and the report says nothing of it.
    case open
    case external, answered, reported
  }

  public let report: ReportID
  public let reference: DisclosureReference
  public let disclosure: Framework.Disclosure
  public let state: State
  /// The material topic that it is missing for.
  public let topic: String?
  /// Of the metrics that disclose it, in order.
  public let owners: [String]
  /// Where it is answered; of a missing one, where it is asked for.
  public let places: [Location]
  public let reason: Reason?

  public enum Reason: Sendable {
    case omitted(IndexDeclaration.OmissionReason, LocalizedText?)
    case message(Message)
  }
}

extension Site {
  /// The disclosures of all indexes, or of one framework with those that a report says nothing of; by report, in the
  /// order of the catalogue. Nil for a framework that is nowhere.
  public func gaps(_ framework: FrameworkID? = nil) -> [Gap]? {
    guard let framework else {
      return reports.flatMap { report in
        report.indexes.flatMap { index in
          frameworks[index.declaration.framework].map { gaps(of: index, $0, report) } ?? []
        }
      }
    }
    guard let catalogue = frameworks[framework] ?? Framework.builtIn(framework) else { return nil }
    return reports.flatMap { report in
      let index = report.indexes.first { $0.declaration.framework == framework } ?? undeclared(catalogue, report)
      return gaps(of: index, catalogue, report, isWhole: true)
    }
  }

  /// What the pages of a report say of a framework that it has no index of.
  private func undeclared(_ framework: Framework, _ report: Report) -> DisclosureIndex {
    let file = "content/\(report.id)/report.yaml"
    let place = Location(file: file, line: 1, column: 1, endLine: 1, endColumn: 1)
    let declaration = IndexDeclaration(
      framework: framework.id, claim: nil, claimLocation: place, references: [], editions: [:], rows: [],
      location: place)
    return DisclosureIndex(
      declaration, framework, report.pages, report.configuration, data: data, language: configuration.source)
  }

  /// Whether the codes of a report mean a disclosure of a framework that it has no index of: 102-8 of GRI 2016 is not
  /// 102-8 of GRI 102:2025.
  private func means(_ reference: DisclosureReference, _ framework: Framework, _ report: Report) -> Bool {
    let used = report.indexes.compactMap { frameworks[$0.declaration.framework] }.filter {
      $0.family == framework.family
    }
    return used.isEmpty || used.contains { $0.id == framework.id || $0.standard(reference.standard) != nil }
  }

  private func gaps(
    of index: DisclosureIndex, _ framework: Framework, _ report: Report, isWhole: Bool = false
  ) -> [Gap] {
    let listing = GapListing(site: self, report: report, index: index, framework: framework)
    let found = (listing.rows + listing.missing + listing.orphans).filter { means($0.reference, framework, report) }
    let said = Set(found.map(\.reference))
    let rest = isWhole ? listing.all.filter { !said.contains($0.reference) } : []
    let order = Dictionary(listing.all.enumerated().map { ($1.reference, $0) }) { first, _ in first }
    return (found + rest).enumerated().sorted { a, b in
      (order[a.element.reference] ?? 0, a.offset) < (order[b.element.reference] ?? 0, b.offset)
    }.map(\.element)
  }
}

/// The lines of one index.
private struct GapListing {
  let site: Site
  let report: Report
  let index: DisclosureIndex
  let framework: Framework

  private func gap(
    _ reference: DisclosureReference, _ disclosure: Framework.Disclosure, _ state: Gap.State, topic: String? = nil,
    _ places: [Location], _ reason: Gap.Reason? = nil
  ) -> Gap {
    let owners = site.data.metrics.filter { $0.discloses.contains(reference.code) }.compactMap(\.owner)
    return Gap(
      report: report.id, reference: reference, disclosure: disclosure, state: state, topic: topic,
      owners: Set(owners).sorted(), places: places, reason: reason)
  }

  var rows: [Gap] {
    index.rows.map { row in
      gap(
        row.reference, row.disclosure, row.state, row.places.map(\.location) + row.declared.map(\.location), row.reason)
    }
  }

  /// A row that is there and only says that it is not reported is listed once, as that.
  var missing: [Gap] {
    let rows = Set(index.rows.map(\.reference))
    return index.missing.filter { $0.topic != nil || !rows.contains($0.reference) }.map { missing in
      let place: Location =
        switch missing.cause {
        case .reference(let location): location
        case .requirement: index.declaration.claimLocation
        }
      return gap(
        missing.reference, missing.disclosure, .missing, topic: missing.topic, [place],
        missing.clause.map { .message($0) })
    }
  }

  var orphans: [Gap] {
    let missing = Set(index.missing.map(\.reference.code))
    return site.orphans(of: index, framework, report).filter { !missing.contains($0.code) }.compactMap { orphan in
      let standard = framework.standards.first { $0.disclosures.contains { $0.code == orphan.code } }
      guard let standard, let disclosure = standard.disclosures.first(where: { $0.code == orphan.code }) else {
        return nil
      }
      let reference = DisclosureReference(framework: framework.id, standard: standard.id, code: orphan.code)
      let reason = Message(en: "\(orphan.metric.id) is cited", zh: "引用了 \(orphan.metric.id)")
      return gap(reference, disclosure, .orphan, [orphan.place], .message(reason))
    }
  }

  /// Every disclosure of the catalogue, as if nothing were said of it.
  var all: [Gap] {
    framework.standards.flatMap { standard in
      standard.disclosures.map { disclosure in
        let reference = DisclosureReference(framework: framework.id, standard: standard.id, code: disclosure.code)
        return gap(reference, disclosure, .open, [])
      }
    }
  }
}

extension DisclosureIndex.Row {
  /// The state that most waits for somebody.
  fileprivate var state: Gap.State {
    if isHollow { return .hollow }
    var states: Set<Gap.State> = places.isEmpty ? [] : [.reported]
    for row in declared {
      switch row.row {
      case .answer: states.insert(.answered)
      case .external: states.insert(.external)
      case .omitted(let omission): states.insert(omission.requirements.isEmpty && places.isEmpty ? .omitted : .partly)
      case .notReported: states.insert(.notReported)
      }
    }
    return Gap.State.allCases.first(where: states.contains) ?? .open
  }

  fileprivate var reason: Gap.Reason? {
    if isHollow {
      let reason = Message(en: "no cited figure discloses it", zh: "没有引用披露它的数据")
      return .message(reason)
    }
    for row in declared {
      if case .omitted(let omission) = row.row { return .omitted(omission.reason, omission.explanation) }
    }
    return nil
  }
}
