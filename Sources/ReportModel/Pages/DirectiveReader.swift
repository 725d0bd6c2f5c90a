import Diagnostics
import Parsing
import Values

/// Reads the directives of a page: bodies from the source edition, which the twins repeat by id.
struct DirectiveReader {
  /// Parallel to the editions.
  private(set) var placed: [[PlacedDirective]]
  private(set) var findings: [Diagnostic] = []
  /// Whether a directive of the source edition could not be read, whose id the twins may rightly repeat.
  private var hasUnread = false
  private let frame: SiteFrame
  private let report: ReportFrame?
  private let vocabulary: Vocabulary

  static func read(
    _ drafts: [EditionDraft?], source: Int, frame: SiteFrame, report: ReportFrame?
  ) -> (placed: [[PlacedDirective]], findings: [Diagnostic]) {
    guard drafts.contains(where: { $0?.document.hasDirectives == true }) else {
      return (drafts.map { _ in [] }, [])
    }
    var reader = DirectiveReader(frame, report, count: drafts.count)
    if let main = drafts[source] { reader.readBodies(main, source) }
    let known = Dictionary(reader.placed[source].map { ($0.id, $0.directive) }, uniquingKeysWith: { first, _ in first })
    for (index, draft) in drafts.enumerated() where index != source {
      if let draft { reader.readRepetitions(draft, index, known) }
    }
    return (reader.placed, reader.findings)
  }

  private init(_ frame: SiteFrame, _ report: ReportFrame?, count: Int) {
    self.frame = frame
    self.report = report
    placed = Array(repeating: [], count: count)
    vocabulary = frame.vocabulary
  }

  // MARK: The source edition

  private mutating func readBodies(_ draft: EditionDraft, _ edition: Int) {
    for (index, name, range) in draft.document.directives {
      guard let kind = DirectiveKind(rawValue: name) else {
        findings.append(
          DirectiveRules.unknown(name, at: draft.source.location(of: DirectiveRules.fence(range, draft.source))))
        hasUnread = true
        continue
      }
      if kind.needsReport, report == nil {
        findings.append(
          DirectiveRules.reportNeeded(name, at: draft.source.location(of: DirectiveRules.fence(range, draft.source))))
        hasUnread = true
        continue
      }
      var body = DirectiveBody(draft.source, range, vocabulary, frame, report)
      let fields = body.fields(kind.keys + ["id"], required: kind.required + ["id"])
      if let fields, let id = body.id(fields), let directive = kind.read(fields, &body) {
        if let first = placed[edition].first(where: { $0.id == id }) {
          let other = draft.document.location(of: first.node)
          findings.append(DirectiveRules.duplicate(id, at: body.location(of: fields["id"]), first: other))
        }
        placed[edition].append(PlacedDirective(node: index, id: id, directive: directive, passages: []))
      } else {
        hasUnread = true
      }
      findings += body.findings
    }
  }

  // MARK: Twins

  private mutating func readRepetitions(_ draft: EditionDraft, _ edition: Int, _ known: [String: Directive]) {
    for (index, name, range) in draft.document.directives {
      guard DirectiveKind(rawValue: name) != nil else {
        findings.append(
          DirectiveRules.unknown(name, at: draft.source.location(of: DirectiveRules.fence(range, draft.source))))
        continue
      }
      var body = DirectiveBody(draft.source, range, vocabulary, frame, report)
      guard let fields = body.fields(["id"], required: ["id"], isOther: { _ in true }), let id = body.id(fields) else {
        findings += body.findings
        continue
      }
      if let other = fields.others.first {
        findings.append(DirectiveRules.bodyInTwin(at: draft.source.location(of: other.keySpan)))
      }
      if let directive = known[id] {
        placed[edition].append(PlacedDirective(node: index, id: id, directive: directive, passages: []))
      } else if !hasUnread {
        findings.append(DirectiveRules.unknownID(id, at: body.location(of: fields["id"]), known.keys.sorted()))
      }
      findings += body.findings
    }
  }
}

extension Document {
  fileprivate var hasDirectives: Bool {
    nodes.contains { node in
      if case .directive = node.kind { return true }
      return false
    }
  }

  /// Index, name and YAML body of each.
  fileprivate var directives: [(index: Int, name: String, body: Range<Int>)] {
    nodes.indices.compactMap { index in
      guard case .directive(let name) = nodes[index].kind else { return nil }
      let range = nodes[index].source
      return (index, self[name], Int(range.lowerBound)..<Int(range.upperBound))
    }
  }
}

extension SiteFrame {
  var vocabulary: Vocabulary {
    Vocabulary(
      languages: configuration.languages.map(\.id), periods: configuration.periods, units: data.units)
  }
}
