import Parsing

// A pipe table: a scroll region that keys can reach, named after the heading above it.
extension BodyWriter {
  mutating func writeTablePart(_ node: Node, _ index: Int) -> Int {
    endsInHan = false
    switch node.kind {
    case .table:
      quietUntil = Int(node.end)
      out.attribute("<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"", headingText)
      out.raw("><table>\n")
      return begin(index, .tag("</tbody></table></div>\n"))
    case .tableRow(let isHeader):
      isInTableHead = isHeader
      cellOfRow = 0
      out.raw(isHeader ? "<thead><tr>" : "<tr>")
      return begin(index, .tag(isHeader ? "</tr></thead>\n<tbody>\n" : "</tr>\n"))
    case .tableCell(let alignment): return beginCell(index, alignment)
    default: return Int(node.end)
    }
  }

  private mutating func beginCell(_ index: Int, _ alignment: Node.TableAlignment) -> Int {
    cellOfRow += 1
    // A table whose first head is empty has its names in the first column.
    let isEmpty = Int(document.nodes[index].end) == index + 1
    if isInTableHead, cellOfRow == 1 { hasRowHeads = isEmpty }
    if isInTableHead, !isEmpty {
      writeCellTag("<th scope=\"col\"", alignment)
      return begin(index, .tag("</th>"))
    }
    if !isInTableHead, cellOfRow == 1, hasRowHeads {
      writeCellTag("<th scope=\"row\"", alignment)
      return begin(index, .tag("</th>"))
    }
    writeCellTag("<td", alignment)
    return begin(index, .tag("</td>"))
  }

  private mutating func writeCellTag(_ tag: StaticString, _ alignment: Node.TableAlignment) {
    out.raw(tag)
    switch alignment {
    case .none, .left: out.raw(">")
    case .center: out.raw(" class=\"center\">")
    case .right: out.raw(" class=\"number\">")
    }
  }
}
