import ReportModel
import Values

/// Metrics in rows and years in columns; what has no column of its own stands with its date in the last one.
struct MetricTable {
  let facts: FactContext
  let id: String
  let title: String
  let rows: [Row]

  struct Row {
    let metric: Metric
    /// Nil for the whole.
    let member: MemberID?
    let facts: [FactIndex]
  }

  private var language: LanguageContext { facts.language }

  /// Rows of facts, each metric followed by its members.
  static func rows(of facts: [FactIndex], in data: DataModel) -> [Row] {
    var groups: [(key: FactReference, facts: [FactIndex])] = []
    var positions: [FactReference: Int] = [:]
    for index in facts.sorted(by: { data[$0].reference < data[$1].reference }) {
      let reference = data[index].reference
      // One row for all periods of a metric and member.
      let key = FactReference(metric: reference.metric, period: Period(day: Day(number: 0)), member: reference.member)
      if let position = positions[key] {
        groups[position].facts.append(index)
      } else {
        positions[key] = groups.count
        groups.append((key, [index]))
      }
    }
    let rows = groups.compactMap { group in
      data.metric(group.key.metric).map { Row(metric: $0, member: group.key.member, facts: group.facts) }
    }
    return rows.sorted { a, b in
      if a.metric.id != b.metric.id { return a.metric.id < b.metric.id }
      return a.metric.position(of: a.member) < b.metric.position(of: b.member)
    }
  }

  /// The year that a fact belongs to: its period, or the year that it is the end of.
  private func column(of fact: Fact) -> Period? {
    let period = fact.reference.period
    if period.asYear != nil { return period }
    guard period.isDay, let year = Period(year: period.first.year), year.last == period.last else { return nil }
    return year
  }

  func write(to out: inout HTMLWriter) {
    let columns = Set(rows.flatMap(\.facts).compactMap { column(of: facts.data[$0]) }).sorted()
    let hasOthers = rows.flatMap(\.facts).contains { column(of: facts.data[$0]) == nil }
    var heads = [language.words[.metric], language.words[.unit]] + columns.map { language.periods.text(for: $0) }
    if hasOthers { heads.append(language.words[columns.isEmpty ? .value : .otherPeriods]) }
    TableHead.write(id: id, title: title, columns: heads, numbersFrom: 2, to: &out)
    for row in rows { write(row, columns, hasOthers, to: &out) }
    out.raw("</tbody></table></div>\n")
  }

  private func write(_ row: Row, _ columns: [Period], _ hasOthers: Bool, to out: inout HTMLWriter) {
    writeName(row, to: &out)
    out.raw("<td>")
    out.text(language.unitName(row.metric.unit, facts.atlas.site))
    out.raw("</td>")
    for column in columns {
      out.raw("<td class=\"number\">")
      let inColumn = row.facts.filter { self.column(of: facts.data[$0]) == column }
      for index in inColumn { facts.writeCell(index, to: &out) }
      out.raw("</td>")
    }
    if hasOthers { writeOthers(row, to: &out) }
    out.raw("</tr>\n")
  }

  private func writeName(_ row: Row, to out: inout HTMLWriter) {
    out.raw(row.member == nil ? "<tr><th scope=\"row\">" : "<tr class=\"member\"><th scope=\"row\">")
    guard let member = row.member else {
      out.attribute("<a href=\"", facts.metricLink(row.metric.id))
      out.raw(">")
      out.text(language.text(row.metric.name))
      out.raw("</a></th>")
      return
    }
    out.text(row.metric.name(of: member).map(language.text) ?? member.text)
    out.raw("</th>")
  }

  private func writeOthers(_ row: Row, to out: inout HTMLWriter) {
    out.raw("<td class=\"number\">")
    for index in row.facts where column(of: facts.data[index]) == nil {
      out.raw("<div>")
      facts.writeCell(index, to: &out)
      out.raw(" <span class=\"aside\">")
      out.text(language.periods.text(for: facts.data[index].reference.period))
      out.raw("</span></div>")
    }
    out.raw("</td>")
  }
}
