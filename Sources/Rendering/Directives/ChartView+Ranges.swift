import ReportModel
import Values

// Values, ranges and bounds on one axis: a point where a value is known, a bar from end to end of a range, and from a
// bound a dashed line with an arrow to where the value may reach.
extension ChartView {
  private static let trackHeight = 24
  private static let gap = 10
  /// Below the rows, for the ticks.
  private static let foot = 24
  // Of the width: marks at the ends of the axis stay within.
  private static let left = 2.0
  private static let right = 97.0

  func writeRanges(to out: inout HTMLWriter) {
    let scale = scale
    let rows = table.rows.flatMap { row in points(of: row).map { (point: $0, name: rangeName(row, $0)) } }
    let bottom = rows.reduce(0) { $0 + $1.name.count * Self.lineHeight + Self.trackHeight + Self.gap }
    beginImage(height: bottom + Self.foot, to: &out)
    for (place, tick) in scale.ticks.enumerated() { writeTick(tick, place, scale, bottom: bottom, to: &out) }
    var top = 0
    for (point, name) in rows {
      writeLines(name, y: top + 15, class: "name haloed", to: &out)
      top += name.count * Self.lineHeight
      write(point, scale, y: top + Self.trackHeight / 2, to: &out)
      top += Self.trackHeight + Self.gap
    }
    out.raw("</svg>\n")
  }

  private func rangeName(_ row: FactTable.Row, _ point: Point) -> [String] {
    let period = table.periods.count > 1 ? language.comma + language.periods.text(for: point.period) : ""
    return ChartText.lines(language.text(row.name) + period + language.colon + facts.figure(of: point.fact))
  }

  private func x(_ value: Double, _ scale: ChartScale) -> Double {
    Self.left + (Self.right - Self.left) * scale.share(value)
  }

  private func write(_ point: Point, _ scale: ChartScale, y: Int, to out: inout HTMLWriter) {
    let at = x(point.value, scale)
    writeLevel(class: "grid", from: 0, to: 100, y: y, to: &out)
    switch point.extent {
    case .exact: writeMark(0, x: shortDecimal(at) + "%", y: y, to: &out)
    case .range(let upper):
      writeBox(class: "c1", from: at, to: x(upper, scale), top: y - 6, height: 12, to: &out)
    case .openAbove:
      writeLevel(class: "s1 dashed", from: at, to: 100, y: y, to: &out)
      writeMark(0, x: shortDecimal(at) + "%", y: y, to: &out)
      writeShape("M-8-5L0 0L-8 5", class: "arrow s1", x: "100%", y: y, to: &out)
    case .openBelow:
      writeLevel(class: "s1 dashed", from: 0, to: at, y: y, to: &out)
      writeMark(0, x: shortDecimal(at) + "%", y: y, to: &out)
      writeShape("M8-5L0 0L8 5", class: "arrow s1", x: "0", y: y, to: &out)
    }
  }

  private func writeTick(_ tick: Double, _ place: Int, _ scale: ChartScale, bottom: Int, to out: inout HTMLWriter) {
    let x = x(tick, scale)
    writeStroke(class: "grid", from: (x, 0), to: (x, bottom), to: &out)
    let anchor: Anchor = place == 0 ? .start : place == scale.ticks.count - 1 ? .end : .middle
    let shown = anchor == .start ? 0 : anchor == .end ? 100 : x
    writeText(scale.label(tick), x: shortDecimal(shown) + "%", y: bottom + 17, class: "tick", anchor: anchor, to: &out)
  }
}
