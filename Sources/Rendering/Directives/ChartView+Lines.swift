import ReportModel
import Values

// Lines over an axis of real dates: a year apart is twice as far as half a year.
extension ChartView {
  private static let plotTop = 20
  private static let plotHeight = 200
  private static let height = 256
  // Of the width: room for the labels of the first and the last date.
  private static let left = 6.0
  private static let right = 92.0

  func writeLines(to out: inout HTMLWriter) {
    let scale = scale
    beginImage(height: Self.height, to: &out)
    for tick in scale.ticks { writeTick(tick, scale, to: &out) }
    writeDates(to: &out)
    var labels: [Int] = []
    for (place, row) in table.rows.enumerated() {
      writeLine(points(of: row), colour: place % Self.colours + 1, scale, to: &out)
    }
    for (place, row) in table.rows.enumerated() {
      writeLabel(row, colour: place % Self.colours + 1, scale, avoiding: &labels, to: &out)
    }
    out.raw("</svg>\n")
  }

  private func y(_ value: Double, _ scale: ChartScale) -> Int {
    Self.plotTop + Int((Double(Self.plotHeight) * (1 - scale.share(value))).rounded())
  }

  /// In per cent of the width, by the last day of the period.
  private func x(_ period: Period) -> Double {
    let days = table.periods.map(\.last.number)
    guard let first = days.min(), let last = days.max(), last > first else { return (Self.left + Self.right) / 2 }
    return Self.left + (Self.right - Self.left) * Double(period.last.number - first) / Double(last - first)
  }

  private func writeTick(_ tick: Double, _ scale: ChartScale, to out: inout HTMLWriter) {
    let y = y(tick, scale)
    out.attribute("<line class=\"grid\" x1=\"0\" x2=\"100%\" y1=\"", String(y))
    out.attribute(" y2=\"", String(y))
    out.raw("/>")
    writeText(scale.label(tick), x: "0", y: y - 4, class: "tick", to: &out)
  }

  // Labels that would touch are left out, never the first and the last.
  private func writeDates(to out: inout HTMLWriter) {
    var lastShown = -100.0
    for (place, period) in table.periods.enumerated() {
      let x = x(period)
      let isLast = place == table.periods.count - 1
      guard isLast || (x - lastShown >= 16 && self.x(table.periods.last ?? period) - x >= 16) else { continue }
      lastShown = x
      writeText(
        language.periods.text(for: period), x: shortDecimal(x) + "%", y: Self.plotTop + Self.plotHeight + 20,
        class: "date", to: &out)
    }
  }

  private func writeLine(_ points: [Point], colour: Int, _ scale: ChartScale, to out: inout HTMLWriter) {
    for (a, b) in zip(points, points.dropFirst()) {
      out.attribute("<line class=\"", "s\(colour)")
      out.attribute(" x1=\"", shortDecimal(x(a.period)) + "%")
      out.attribute(" y1=\"", String(y(a.value, scale)))
      out.attribute(" x2=\"", shortDecimal(x(b.period)) + "%")
      out.attribute(" y2=\"", String(y(b.value, scale)))
      out.raw("/>")
    }
    for point in points {
      out.attribute("<circle class=\"", "c\(colour)")
      out.attribute(" r=\"4\" cx=\"", shortDecimal(x(point.period)) + "%")
      out.attribute(" cy=\"", String(y(point.value, scale)))
      out.raw("/>")
    }
  }

  /// Name and last figure of a line, above its last point and clear of the others.
  private func writeLabel(
    _ row: FactTable.Row, colour: Int, _ scale: ChartScale, avoiding taken: inout [Int], to out: inout HTMLWriter
  ) {
    guard let last = points(of: row).last else { return }
    var top = y(last.value, scale) - 10
    while let other = taken.first(where: { abs($0 - top) < 18 }) { top = other - 18 }
    taken.append(top)
    let name = table.rows.count > 1 ? language.text(row.name) + " " : ""
    writeText(
      name + facts.figure(of: last.fact), x: shortDecimal(min(x(last.period) + 6, 100)) + "%", y: top,
      class: "label t\(colour)", to: &out)
  }
}
