import ReportModel
import Values

// Lines over an axis of real dates: a year apart is twice as far as half a year.
extension ChartView {
  private static let plotHeight = 200
  /// Below the plot, for the dates.
  private static let foot = 36
  private static let keyRow = 22
  // Of the width: room for the labels of the first and the last date.
  private static let left = 6.0
  private static let right = 92.0

  /// Several lines have a key above them; one needs none, since it is what the title says.
  private var keyHeight: Int { table.rows.count > 1 ? table.rows.count * Self.keyRow + 8 : 0 }
  private var plotTop: Int { keyHeight + 20 }

  func writeLines(to out: inout HTMLWriter) {
    let scale = scale
    beginImage(height: plotTop + Self.plotHeight + Self.foot, to: &out)
    if keyHeight > 0 { writeKey(to: &out) }
    for tick in scale.ticks { writeTick(tick, scale, to: &out) }
    writeDates(to: &out)
    for (place, row) in table.rows.enumerated() {
      writeLine(points(of: row), colour: place % Self.colours + 1, scale, to: &out)
    }
    writeLabels(scale, to: &out)
    out.raw("</svg>\n")
  }

  private func y(_ value: Double, _ scale: ChartScale) -> Int {
    plotTop + Int((Double(Self.plotHeight) * (1 - scale.share(value))).rounded())
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
        language.periods.text(for: period), x: shortDecimal(x) + "%", y: plotTop + Self.plotHeight + 20,
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

  private func writeKey(to out: inout HTMLWriter) {
    for (place, row) in table.rows.enumerated() {
      let top = place * Self.keyRow
      out.attribute("<line class=\"", "s\(place % Self.colours + 1)")
      out.attribute(" x1=\"2\" x2=\"22\" y1=\"", String(top + 10))
      out.attribute(" y2=\"", String(top + 10))
      out.raw("/>")
      writeText(language.text(row.name), x: "32", y: top + 15, class: "name", to: &out)
    }
  }

  /// The last figure of every line at its end: of the highest above it, of the others below and clear of each other.
  private func writeLabels(_ scale: ChartScale, to out: inout HTMLWriter) {
    let ends = table.rows.compactMap { points(of: $0).last }.sorted { $0.value > $1.value }
    var lowest = Int.min
    for (place, end) in ends.enumerated() {
      let point = y(end.value, scale)
      let baseline = place == 0 ? point - 10 : max(point + 22, lowest + 18)
      lowest = baseline
      writeText(
        facts.figure(of: end.fact), x: shortDecimal(min(x(end.period) + 6, 100)) + "%", y: baseline, class: "label",
        to: &out)
    }
  }
}
