import ReportModel
import Values

/// Draws a table of facts: caption with the unit, scope on every head, a scroll region that keys can reach.
struct FactTableView {
  let facts: FactContext
  let table: FactTable

  private var language: LanguageContext { facts.language }

  func write(to out: inout HTMLWriter) {
    out.raw(isWide ? "<div class=\"table figures\"" : "<div class=\"table\"")
    out.attribute(" role=\"region\" tabindex=\"0\" aria-labelledby=\"", table.id + "-caption")
    out.raw("><table>\n")
    writeCaption(to: &out)
    writeHead(to: &out)
    for group in table.groups { write(group, to: &out) }
    out.raw("</table></div>\n")
  }

  /// Has more columns than a narrow screen, where each figure says its period instead.
  private var isWide: Bool { table.commonUnit == nil || table.periods.count > 2 }

  private func writeCaption(to out: inout HTMLWriter) {
    out.attribute("<caption id=\"", table.id + "-caption")
    out.raw(">")
    language.typography.write(language.optional(table.title) ?? language.words[.dataTable], to: &out)
    language.writeUnit(table.commonUnit.map { language.unitName($0) } ?? "", to: &out)
    out.raw("</caption>\n")
  }

  private func writeHead(to out: inout HTMLWriter) {
    out.raw("<thead><tr><th scope=\"col\">")
    language.typography.write(language.optional(table.rowKind) ?? language.words[.metric], to: &out)
    out.raw("</th>")
    if table.commonUnit == nil {
      out.raw("<th scope=\"col\">")
      out.text(language.words[.unit])
      out.raw("</th>")
    }
    for period in table.periods {
      out.raw("<th scope=\"col\" class=\"number\">")
      language.typography.write(language.periods.text(for: period), to: &out)
      out.raw("</th>")
    }
    out.raw("</tr></thead>\n")
  }

  private func write(_ group: FactTable.Group, to out: inout HTMLWriter) {
    out.raw("<tbody>\n")
    if let name = language.optional(group.name) {
      let columns = 1 + (table.commonUnit == nil ? 1 : 0) + table.periods.count
      out.attribute("<tr class=\"group\"><th scope=\"rowgroup\" colspan=\"", String(columns))
      out.raw(">")
      language.typography.write(name, to: &out)
      out.raw("</th></tr>\n")
    }
    for row in group.rows { write(row, to: &out) }
    out.raw("</tbody>\n")
  }

  private func write(_ row: FactTable.Row, to out: inout HTMLWriter) {
    out.raw(row.isTotal ? "<tr class=\"total\"><th scope=\"row\">" : "<tr><th scope=\"row\">")
    language.typography.write(row.isTotal ? language.words[.total] : language.text(row.name), to: &out)
    if table.rowKind == nil, !row.isTotal { PublisherName.write(row.metric, language, to: &out) }
    out.raw("</th>")
    if table.commonUnit == nil {
      out.raw("<td class=\"unit\">")
      out.text(language.unitName(row.metric.unit))
      out.raw("</td>")
    }
    for (cell, period) in zip(row.cells, table.periods) {
      out.raw("<td class=\"number\"")
      if isWide { out.attribute(" data-period=\"", language.periods.text(for: period)) }
      out.raw(">")
      if let cell { facts.writeCell(cell, to: &out) } else { out.raw("–") }
      out.raw("</td>")
    }
    out.raw("</tr>\n")
  }
}
