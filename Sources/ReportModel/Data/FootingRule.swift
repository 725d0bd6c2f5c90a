import Diagnostics
import Figures
import Values

/// A breakdown makes its total.
enum FootingRule {
  static let rule = Rule(
    "data-footing", .error,
    meaning: Message(en: "The parts of a breakdown do not make the total.", zh: "细分各项之和不等于合计。"),
    reason: Message(
      en: "It is the first thing that an auditor adds up, and a part or the total is wrong.",
      zh: "审计首先核对的就是加总；不等，就说明某一项或合计有错。"),
    example: "values: {2016: 6909}\nbreakdowns: {gender: {…, 2016: {female: 2563, male: 4364}}}",
    remedy: Message(
      en: "Correct the part or the total. A breakdown that is not meant to add up says `partial: true` or "
        + "`overlapping: true`, one of shares without a total `of: 100%`; rounded values need `decimals`.",
      zh: "改正某一项或合计。本来就不求加总的细分写 `partial: true` 或 `overlapping: true`，没有合计的占比写 `of: 100%`；"
        + "四舍五入的数值要写明 `decimals`。"))

  static let missing = Rule(
    "data-missing-member", .warning,
    meaning: Message(
      en: "A breakdown has values for some of its members at a period, and none for others.", zh: "细分在某一期间只有部分成员有数值。"),
    reason: Message(
      en: "Whether the parts make the total cannot be checked, and tables show a gap.", zh: "无法核对加总，表格里也会留空。"),
    example: "members: {female: …, male: …}\n2016: {female: 2563}",
    remedy: Message(
      en: "Add the value, or say why there is none: `not-collected`, `not-applicable`, `confidential`, `none`.",
      zh: "补上数值，或写明没有的原因：`not-collected`、`not-applicable`、`confidential`、`none`。"))

  static func check(_ metric: Metric, _ data: DataModel, into findings: inout [Diagnostic]) {
    for breakdown in metric.breakdowns where !breakdown.isPartial && !breakdown.isOverlapping {
      for (period, parts) in data.parts(of: breakdown, in: metric) {
        check(breakdown, of: metric, period, parts, data, into: &findings)
      }
    }
  }

  private static func check(
    _ breakdown: Metric.Breakdown, of metric: Metric, _ period: Period, _ parts: [Fact], _ data: DataModel,
    into findings: inout [Diagnostic]
  ) {
    let absent = breakdown.members.filter { member in !parts.contains { $0.reference.member == member.id } }
    guard absent.isEmpty else {
      findings.append(finding(breakdown, of: metric, absent, period, at: place(of: parts)))
      return
    }
    let intervals = parts.compactMap(\.partInterval)
    guard !breakdown.isOfHundredPercent, intervals.count == parts.count,
      let total = data.fact(metric, at: period).map({ data[$0] }), let whole = total.truth().interval,
      let sum = try? Footing.sum(intervals), !whole.meets(sum)
    else { return }
    findings.append(finding(breakdown, total, parts))
  }

  private static func finding(_ breakdown: Metric.Breakdown, _ total: Fact, _ parts: [Fact]) -> Diagnostic {
    let sum = parts.reduce(ExactNumber?.some(.zero)) { sum, part in
      sum.flatMap { try? $0.adding(part.value.number ?? .zero) }
    }
    let (made, whole) = (sum?.description ?? "?", total.value.written)
    let difference = sum.flatMap { sum in total.value.number.flatMap { try? sum.subtracting($0) } }
    let by = difference.map { FactValue.number($0).rounded } ?? "?"
    return Diagnostic(
      rule, at: place(of: parts),
      Message(
        en:
          "the parts by `\(breakdown.id)` make \(made), the total of \(total.reference) is \(whole): a difference of \(by)",
        zh: "按 `\(breakdown.id)` 细分的各项之和是 \(made)，\(total.reference) 的合计是 \(whole)，相差 \(by)"),
      notes: [.init(Message(en: "the total", zh: "合计"), at: total.location)], help: [rule.remedy])
  }

  private static func finding(
    _ breakdown: Metric.Breakdown, of metric: Metric, _ absent: [Metric.Member], _ period: Period, at place: Location
  ) -> Diagnostic {
    let names = absent.map { "`\($0.key)`" }
    return Diagnostic(
      missing, at: place,
      Message(
        en: "`\(metric.id)` by `\(breakdown.id)` has no value for \(names.joined(separator: ", ")) at \(period)",
        zh: "`\(metric.id)` 按 `\(breakdown.id)` 细分，在 \(period) 没有 \(names.joined(separator: "、")) 的数值"),
      notes: [.init(Message(en: "the breakdown", zh: "细分"), at: breakdown.location)], help: [missing.remedy])
  }

  /// From the first part to the last, where they stand in one file.
  static func place(of parts: [Fact]) -> Location {
    let places = parts.map(\.location).sorted { ($0.line, $0.column) < ($1.line, $1.column) }
    let (first, last) = (places[0], places[places.count - 1])
    guard first.file == last.file else { return first }
    return Location(
      file: first.file, line: first.line, column: first.column, endLine: last.endLine, endColumn: last.endColumn)
  }
}

extension DataModel {
  /// The facts of a breakdown's members, period by period.
  func parts(of breakdown: Metric.Breakdown, in metric: Metric) -> [(period: Period, facts: [Fact])] {
    let members = Set(breakdown.members.map(\.id))
    var result: [(period: Period, facts: [Fact])] = []
    for fact in metric.facts.lazy.map({ self[$0] }) {
      guard let member = fact.reference.member, members.contains(member) else { continue }
      if result.last?.period == fact.reference.period {
        result[result.count - 1].facts.append(fact)
      } else {
        result.append((fact.reference.period, [fact]))
      }
    }
    return result
  }
}

extension Fact {
  /// What it adds to a sum; nil where that is unknown.
  fileprivate var partInterval: Interval? {
    if case .empty(.notApplicable) = value { return Interval(point: .zero) }
    return truth().interval
  }
}
