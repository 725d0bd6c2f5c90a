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

  /// Rows of facts, each metric followed by its members as it declares them.
  static func rows(of facts: [FactIndex], in data: DataModel) -> [Row] {
    var rows: [Row] = []
    var rest = facts.sorted()[...]
    while let first = rest.first {
      let id = data[first].reference.metric
      let own = rest.prefix { data[$0].reference.metric == id }
      rest = rest.dropFirst(own.count)
      if let metric = data.metric(id) { rows += Self.rows(of: metric, Array(own), data) }
    }
    return rows
  }

  private static func rows(of metric: Metric, _ facts: [FactIndex], _ data: DataModel) -> [Row] {
    let members = Dictionary(grouping: facts) { data[$0].reference.member }
    return members.keys.sorted { metric.position(of: $0) < metric.position(of: $1) }.map {
      Row(metric: metric, member: $0, facts: members[$0] ?? [])
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
