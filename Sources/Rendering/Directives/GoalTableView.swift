import ReportModel
import Values

/// Draws the Sustainable Development Goals that a report serves: the goal, what is done for it, and where that is told.
struct GoalTableView {
  let atlas: Atlas
  let language: LanguageContext
  let table: Directive.GoalTable
  let rows: [GoalRow]
  let id: String
  let sitePath: String

  func write(to out: inout HTMLWriter) {
    let title = language.optional(table.title) ?? language.words[.goals]
    let columns: [Word] = [.goal, .action, .pages]
    TableHead.write(id: id, title: title, columns: columns.map { language.words[$0] }, narrow: .stacked, to: &out)
    for row in rows { write(row, to: &out) }
    out.raw("</tbody></table></div>\n")
  }

  /// With words of its own a goal is one row; else each heading that declares it is one, and says what is done.
  private func write(_ row: GoalRow, to out: inout HTMLWriter) {
    let links = row.places.compactMap { PlaceLink($0, for: language, atlas, from: sitePath) }
    let action = table.actions.first { $0.goal == row.goal.code }
    guard let text = language.optional(action?.text) else { return write(links, of: row.goal, to: &out) }
    beginRow(row.goal, rows: 1, to: &out)
    out.raw("<td>")
    language.typography.write(text, to: &out)
    out.raw("</td><td>")
    for (place, link) in links.enumerated() {
      if place > 0 { out.text(language.comma) }
      link.write(link.title, to: &out)
    }
    out.raw("</td></tr>\n")
  }

  private func write(_ links: [PlaceLink], of goal: Framework.Disclosure, to out: inout HTMLWriter) {
    for (place, link) in links.enumerated() {
      if place == 0 { beginRow(goal, rows: links.count, to: &out) } else { out.raw("<tr>") }
      out.raw("<td>")
      language.typography.write(link.heading ?? link.summary ?? link.page, to: &out)
      out.raw("</td><td>")
      link.write(link.page, to: &out)
      out.raw("</td></tr>\n")
    }
  }

  private func beginRow(_ goal: Framework.Disclosure, rows: Int, to out: inout HTMLWriter) {
    out.attribute("<tr id=\"", "\(id)-\(goal.code)")
    out.raw("><th scope=\"row\"")
    if rows > 1 { out.attribute(" rowspan=\"", String(rows)) }
    out.raw(">")
    out.text("\(goal.code) ")
    language.typography.write(language.text(goal.title), to: &out)
    out.raw("</th>")
  }
}
