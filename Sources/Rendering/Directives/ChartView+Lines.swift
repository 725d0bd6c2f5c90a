import Algorithms
import ReportModel
import Values

// Lines over an axis of real dates: a year apart is twice as far as half a year. Where nothing is known between two
// values, the line between them is dashed.
extension ChartView {
  private static let keyRow = 22
  /// Of the width: room for the labels of the last date.
  private static let right = 92.0

  var plotHeight: Int { isPanel ? 96 : 200 }
  /// Several lines have a key above them; one needs none, since it is what the title says.
  private var keyHeight: Int { table.rows.count > 1 ? keyLines.reduce(8) { $0 + $1.count * Self.keyRow } : 0 }
  private var keyLines: [[String]] {
    table.rows.map { ChartText.lines(language.text($0.name), width: ChartText.narrow - 32) }
  }
  var plotTop: Int { keyHeight + (isPanel ? 24 : 20) }

  var plotBottom: Int { plotTop + plotHeight }

  /// What all lines of an image are placed by.
  struct Plot {
    let scale: ChartScale
    /// Of the width: room for the labels of ticks.
    let left: Double
    let ticks: [Double]
  }

  var plot: Plot {
    let scale = scale
    let ticks = isPanel ? [scale.ticks[0], scale.ticks[scale.ticks.count - 1]] : scale.ticks
    let widest = ticks.map { ChartText.width(scale.label($0)) }.max() ?? 0
    return Plot(scale: scale, left: max(6, ChartText.share(widest + 8)), ticks: ticks)
  }

  func writeLines(to out: inout HTMLWriter) {
    let plot = plot
    let dates = dateLabels(plot)
    beginImage(height: (dates.map(\.y).max() ?? plotBottom) + 16, to: &out)
    if keyHeight > 0 { writeKey(to: &out) }
    for tick in plot.ticks { writeTick(tick, plot, to: &out) }
    for date in dates { write(date, class: "tick", to: &out) }
    for (place, row) in table.rows.enumerated() { write(row, place, plot, to: &out) }
    let labels = table.rows.count == 1 ? valueLabels(of: table.rows[0], plot) : endLabels(plot)
    for label in labels { write(label, class: "label", to: &out) }
    out.raw("</svg>\n")
  }

  func y(_ value: Double, _ plot: Plot) -> Int {
    plotTop + Int((Double(plotHeight) * (1 - plot.scale.share(value))).rounded())
  }

  /// In per cent of the width, by the last day of the period.
  func x(_ period: Period, _ plot: Plot) -> Double {
    let days = table.periods.map(\.last.number)
    guard let (first, last) = days.minAndMax(), last > first else { return (plot.left + Self.right) / 2 }
    return plot.left + (Self.right - plot.left) * Double(period.last.number - first) / Double(last - first)
  }

  private func writeTick(_ tick: Double, _ plot: Plot, to out: inout HTMLWriter) {
    let y = y(tick, plot)
    writeLevel(class: "grid", from: 0, to: 100, y: y, to: &out)
    writeText(plot.scale.label(tick), x: "0", y: y - 4, class: "tick", to: &out)
  }

  private func write(_ row: FactTable.Row, _ place: Int, _ plot: Plot, to out: inout HTMLWriter) {
    let points = points(of: row).sorted { $0.period < $1.period }
    let stroke = "s\(place % Self.colours + 1)"
    for (a, b) in points.adjacentPairs() {
      writeStroke(
        class: isKnown(between: a, b, row) ? stroke : stroke + " dashed", from: (x(a.period, plot), y(a.value, plot)),
        to: (x(b.period, plot), y(b.value, plot)), to: &out)
    }
    for point in points {
      writeMark(place, x: shortDecimal(x(point.period, plot)) + "%", y: y(point.value, plot), to: &out)
    }
  }

  /// Whether neither a period of the chart nor of a year's rhythm is missing between two values.
  private func isKnown(between a: Point, _ b: Point, _ row: FactTable.Row) -> Bool {
    if table.periods.contains(where: { a.period < $0 && $0 < b.period }) { return false }
    return row.metric.periodKind != .duration || b.period.first <= a.period.last.next
  }

  private func writeKey(to out: inout HTMLWriter) {
    var top = 0
    for (place, lines) in keyLines.enumerated() {
      out.attribute("<line class=\"", "s\(place % Self.colours + 1)")
      out.attribute(" x1=\"2\" x2=\"22\" y1=\"", String(top + 10))
      out.attribute(" y2=\"", String(top + 10))
      out.raw("/>")
      writeMark(place, x: "12", y: top + 10, to: &out)
      writeLines(lines, x: "32", y: top + 15, class: "name", to: &out)
      top += lines.count * Self.keyRow
    }
  }
}
