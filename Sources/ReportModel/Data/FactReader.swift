import Diagnostics
import Parsing
import Values

extension MetricReader {
  /// Keys of a breakdown that are data. What begins with a digit was meant as a period.
  static func isPeriod(_ entry: YAMLNode.Entry, _ vocabulary: Vocabulary) -> Bool {
    vocabulary.periods[entry.key] != nil || entry.key.first?.isNumber == true
  }

  mutating func facts(of metric: Metric, _ values: YAMLNode?, _ breakdowns: YAMLNode?) -> [Fact] {
    var facts: [Fact] = []
    for entry in reader.nodes.entries(of: values) ?? [] {
      guard let period = reader.period(key: entry) else { continue }
      if let fact = fact(of: metric, period, nil, entry.value) { facts.append(fact) }
    }
    if case .map(let entries)? = breakdowns?.value {
      for entry in entries {
        guard let breakdown = metric.breakdown(entry.key) else { continue }
        read(breakdown, of: metric, entry.value, into: &facts)
      }
    }
    return facts
  }

  private mutating func read(
    _ breakdown: Metric.Breakdown, of metric: Metric, _ node: YAMLNode, into facts: inout [Fact]
  ) {
    guard case .map(let entries) = node.value else { return }
    for entry in entries where Self.isPeriod(entry, reader.vocabulary) {
      guard let period = reader.period(key: entry) else { continue }
      for cell in reader.nodes.entries(of: entry.value) ?? [] {
        guard let member = breakdown.members.first(where: { $0.key == cell.key }) else {
          reader.report(
            UnknownMemberRule.finding(cell.key, at: reader.location(cell.keySpan), breakdown))
          continue
        }
        if let fact = fact(of: metric, period, member.id, cell.value) { facts.append(fact) }
      }
    }
  }

  private static let particulars = ["value", "was", "source", "note", "evidence"]

  /// A value, or a map with it and its particulars.
  private mutating func fact(
    of metric: Metric, _ period: Period, _ member: MemberID?, _ node: YAMLNode
  ) -> Fact? {
    if case .scalar = node.value {
      return reader.value(node).map { fact(of: metric, period, member, $0, at: node.span, nil) }
    }
    guard let fields = reader.nodes.fields(of: node, known: Self.particulars, required: ["value"]),
      let value = reader.value(fields["value"])
    else { return nil }
    return fact(of: metric, period, member, value, at: fields["value"]!.span, fields)
  }

  private mutating func fact(
    of metric: Metric, _ period: Period, _ member: MemberID?, _ value: FactValue, at span: Range<Int>, _ fields: Fields?
  ) -> Fact {
    let period = metric.periodKind.normalized(period)
    return Fact(
      reference: FactReference(metric: metric.id, period: period, member: member), value: value, unit: metric.unit,
      decimals: metric.decimals, origin: .stated, interval: nil, history: history(fields?["was"]),
      source: reader.localized(fields?["source"]), note: reader.localized(fields?["note"]),
      evidence: reader.evidence(fields?["evidence"]), location: reader.location(span))
  }

  private mutating func history(_ node: YAMLNode?) -> [Fact.Superseded] {
    guard let node else { return [] }
    let keys = ["value", "until", "reason", "note"]
    let superseded: [Fact.Superseded] = reader.nodes.list(node).compactMap { item in
      guard let fields = reader.nodes.fields(of: item, known: keys, required: ["value", "until"]),
        let value = reader.value(fields["value"]), let until = reader.nodes.day(fields["until"])
      else { return nil }
      return Fact.Superseded(
        value: value, until: until, reason: reader.nodes.choice(fields["reason"]),
        note: reader.localized(fields["note"]))
    }
    return superseded.sorted { $0.until < $1.until }
  }
}
