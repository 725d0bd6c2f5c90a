import ReportModel

// Small multiples: one image a row, so that each has a scale of its own and they stand side by side where there is
// room. All are bars, or all are lines.
extension ChartView {
  func writePanels(to out: inout HTMLWriter) {
    let rows = table.rows.filter { !points(of: $0).isEmpty }
    let isLine = rows.contains { points(of: $0).count > 2 }
    out.raw("<div class=\"multiples\">\n")
    for (place, row) in rows.enumerated() {
      panel(of: row, place: place, kind: isLine ? .line : .bar).writePanel(to: &out)
    }
    out.raw("</div>\n")
    if rows.count > 1 { writeNote(language.words[.ownScales], to: &out) }
  }

  private func panel(of row: FactTable.Row, place: Int, kind: Directive.Chart.Kind) -> ChartView {
    let id = "\(table.id)-\(place + 1)"
    let panel = Directive.Chart(
      kind: kind, title: row.name, note: nil, subject: chart.subject, periods: chart.periods)
    let own = FactTable(
      id: id, title: row.name, note: nil, rowKind: nil, periods: table.periods,
      groups: [FactTable.Group(name: nil, rows: [row])])
    return ChartView(facts: facts, chart: panel, table: own, isPanel: true)
  }

  private func writePanel(to out: inout HTMLWriter) {
    out.raw("<div><p>")
    out.text(language.text(chart.title))
    language.writeUnit(axisUnit, to: &out)
    out.raw("</p>\n")
    writeImage(to: &out)
    out.raw("</div>\n")
  }
}
