import Diagnostics
import Parsing
import Values

/// Reads the metrics of one file.
struct MetricReader {
  var reader: ModelReader

  init(_ reader: ModelReader) { self.reader = reader }

  private static let keys = [
    "name", "unit", "period", "values", "formula", "breakdowns", "definition", "since", "discloses", "owner", "source",
    "note", "boundary", "decimals", "origin", "publisher", "targets"
  ]

  private enum Kind: String, CaseIterable {
    case instant, duration, cumulative
  }

  private enum Origin: String, CaseIterable {
    case own
    case thirdParty = "third-party"
  }

  mutating func draft(_ entry: YAMLNode.Entry) -> MetricDraft? {
    let required = ["name", "unit", "period"]
    let fields = reader.nodes.fields(of: entry.value, at: entry.keySpan, known: Self.keys, required: required)
    guard let fields, let id = reader.nodes.identifier(key: entry, MetricID.self) else { return nil }
    let metric = metric(id, fields, at: entry.keySpan)
    if metric.isThirdParty, metric.publisher == nil {
      reader.report(ThirdPartyRules.noPublisher(of: id, at: reader.location((fields["origin"] ?? entry.value).span)))
    }
    let facts = facts(of: metric, fields["values"], fields["breakdowns"])
    let formula = formula(fields["formula"])
    return MetricDraft(
      metric: metric, facts: facts, formula: formula,
      formulaLocation: fields["formula"].map { reader.location($0.span) },
      needsTable: ["values", "formula", "breakdowns"].allSatisfy { fields[$0] == nil })
  }

  private mutating func metric(_ id: MetricID, _ fields: Fields, at span: Range<Int>) -> Metric {
    let kind = kind(fields)
    let codes = reader.nodes.identifiers(fields["discloses"], DisclosureCode.self)
    return Metric(
      id: id, name: reader.localized(fields["name"]) ?? LocalizedText([:]),
      definition: reader.localized(fields["definition"]), unit: reader.unit(fields["unit"]) ?? .unread,
      periodKind: kind, discloses: codes.map(\.value), disclosesLocations: codes.map { reader.location($0.span) },
      owner: reader.nodes.text(fields["owner"]), source: reader.localized(fields["source"]),
      note: reader.localized(fields["note"]), boundary: reader.nodes.text(fields["boundary"]),
      boundaryLocation: fields["boundary"].map { reader.location($0.span) },
      decimals: decimals(fields["decimals"]), formula: fields["formula"].flatMap { reader.nodes.text($0) },
      breakdowns: breakdowns(fields["breakdowns"]),
      isThirdParty: reader.nodes.choice(fields["origin"], Origin.self) == .thirdParty,
      publisher: reader.name(fields["publisher"]), targets: targets(fields["targets"]), facts: [],
      location: reader.location(span))
  }

  private mutating func kind(_ fields: Fields) -> Metric.PeriodKind {
    let kind = reader.nodes.choice(fields["period"], Kind.self)
    if let kind, kind != .cumulative, let since = fields.entry("since") {
      reader.nodes.reportMisplaced(since, help: CumulativeSinceRule.forCumulative)
    }
    switch kind {
    case .instant: return .instant
    case .duration, nil: return .duration
    case .cumulative:
      guard let since = reader.nodes.day(fields["since"]) else {
        if fields["since"] == nil {
          reader.report(CumulativeSinceRule.finding(at: reader.location(fields["period"]!.span)))
        }
        return .instant
      }
      return .cumulative(since: since)
    }
  }

  private mutating func decimals(_ node: YAMLNode?) -> Int? {
    let expected = Message(en: "a number of decimals from 0 to 12", zh: "0 到 12 的小数位数")
    return reader.nodes.scalar(node, expected: expected) { text in
      Int(text).flatMap { (0...12).contains($0) ? $0 : nil }
    }
  }

  /// A formula that cannot be read is a finding at the place where it goes wrong.
  private mutating func formula(_ node: YAMLNode?) -> Formula? {
    guard let node, case .scalar(let text, let isQuoted) = node.value, !text.isEmpty else { return nil }
    do throws(Formula.SyntaxError) {
      return try Formula(parsing: text, periods: reader.vocabulary.periods)
    } catch {
      let start = node.span.lowerBound + (isQuoted ? 1 : 0)
      let range = start + error.range.lowerBound..<start + error.range.upperBound
      reader.report(FormulaSyntaxRule.rule, at: range.clamped(to: node.span), error.message)
      return nil
    }
  }

  // MARK: Breakdowns

  private static let breakdownKeys = ["name", "members", "partial", "overlapping", "of"]

  private mutating func breakdowns(_ node: YAMLNode?) -> [Metric.Breakdown] {
    let entries = node.flatMap { reader.nodes.entries(of: $0) } ?? []
    let keys = entries.flatMap { Self.memberKeys($0.value) }
    let shared = Set(Dictionary(keys.map { ($0, 1) }, uniquingKeysWith: +).lazy.filter { $0.value > 1 }.map(\.key))
    return entries.compactMap { breakdown($0, shared) }
  }

  private static func memberKeys(_ breakdown: YAMLNode) -> [String] {
    guard case .map(let entries) = breakdown.value, let members = entries.first(where: { $0.key == "members" }),
      case .map(let members) = members.value.value
    else { return [] }
    return members.map(\.key)
  }

  private mutating func breakdown(_ entry: YAMLNode.Entry, _ shared: Set<String>) -> Metric.Breakdown? {
    // Every other key is a period, and is read as one with the values.
    let vocabulary = reader.vocabulary
    let fields = reader.nodes.fields(
      of: entry.value, at: entry.keySpan, known: Self.breakdownKeys, required: ["name", "members"]
    ) { Self.isPeriod($0, vocabulary) }
    guard let fields else { return nil }
    var members: [Metric.Member] = []
    for member in reader.nodes.entries(of: fields["members"]) ?? [] {
      let text = shared.contains(member.key) ? "\(entry.key).\(member.key)" : member.key
      guard reader.nodes.identifier(key: member, MemberID.self) != nil, let id = MemberID(text) else { continue }
      members.append(Metric.Member(id: id, key: member.key, name: reader.localized(member.value) ?? LocalizedText([:])))
    }
    let expected = Message(en: "`100%`", zh: "`100%`")
    return Metric.Breakdown(
      id: entry.key, name: reader.localized(fields["name"]) ?? LocalizedText([:]), members: members,
      isPartial: reader.nodes.flag(fields["partial"]) ?? false,
      isOverlapping: reader.nodes.flag(fields["overlapping"]) ?? false,
      isOfHundredPercent: reader.nodes.scalar(fields["of"], expected: expected) { $0 == "100%" ? true : nil } ?? false,
      location: reader.location(entry.keySpan), places: Metric.Breakdown.places(of: members))
  }

  // MARK: Targets

  private mutating func targets(_ node: YAMLNode?) -> [Metric.Target] {
    (reader.nodes.entries(of: node) ?? []).compactMap { entry in
      guard let period = reader.period(key: entry) else { return nil }
      if case .scalar = entry.value.value {
        guard let value = reader.value(entry.value) else { return nil }
        return Metric.Target(
          period: period, value: value, set: nil, note: nil, location: reader.location(entry.value.span))
      }
      guard let fields = reader.nodes.fields(of: entry.value, known: ["value", "set", "note"], required: ["value"]),
        let value = reader.value(fields["value"])
      else { return nil }
      return Metric.Target(
        period: period, value: value, set: reader.period(fields["set"]), note: reader.localized(fields["note"]),
        location: reader.location(fields["value"]!.span))
    }
  }
}
