import ReportModel
import Values

// Dates below a plot and figures at its points. What would touch another on the narrowest screen moves, or is left out;
// the first and the last never are.
extension ChartView {
  struct Label {
    let text: String
    /// In per cent of the width.
    let x: Double
    let y: Int
    let anchor: Anchor

    /// What it covers, in per cent of the narrowest image.
    private var span: ClosedRange<Double> {
      let width = ChartText.share(ChartText.width(text) + 6)
      switch anchor {
      case .start: return x...x + width
      case .middle: return x - width / 2...x + width / 2
      case .end: return x - width...x
      }
    }

    func isClear(of others: [Label]) -> Bool {
      span.lowerBound >= 0 && span.upperBound <= 101
        && !others.contains { abs($0.y - y) < 18 && $0.span.overlaps(span) }
    }
  }

  func write(_ label: Label, class name: String, to out: inout HTMLWriter) {
    let x = label.x == 0 ? "0" : shortDecimal(label.x) + "%"
    writeText(label.text, x: x, y: label.y, class: name, anchor: label.anchor, to: &out)
  }

  /// A date that finds no room between its neighbours moves below them.
  func dateLabels(_ plot: Plot) -> [Label] {
    let dates = Set(table.periods).sorted()
    let label = { (period: Period, x: Double, row: Int, anchor: Anchor) in
      Label(text: language.periods.text(for: period), x: x, y: plotBottom + 20 + row * 19, anchor: anchor)
    }
    guard let first = dates.first, let last = dates.last, first != last else {
      return dates.map { label($0, x($0, plot), 0, .middle) }
    }
    var placed = [label(first, 0, 0, .start), label(last, 100, 0, .end)]
    for date in dates.dropFirst().dropLast() {
      let choices = [0, 1].map { label(date, x(date, plot), $0, .middle) }
      if let clear = choices.first(where: { $0.isClear(of: placed) }) { placed.append(clear) }
    }
    return placed
  }

  /// A single line has the figures of all its points.
  func valueLabels(of row: FactTable.Row, _ plot: Plot) -> [Label] {
    let points = points(of: row).sorted { $0.period < $1.period }
    let label = { (place: Int, shift: Double, anchor: Anchor, isBelow: Bool) in
      Label(
        text: facts.figure(of: points[place].fact), x: min(x(points[place].period, plot) + shift, 100),
        y: y(points[place].value, plot) + (isBelow ? 22 : -10), anchor: anchor)
    }
    guard points.count > 1, let last = points.indices.last else {
      return points.indices.map { label($0, 0, .middle, false) }
    }
    let isRising = points[1].value > points[0].value
    let hasRoom = y(points[0].value, plot) + 24 < plotBottom
    var placed = [label(0, -2, .start, isRising && hasRoom), label(last, 6, .end, false)]
    for place in points.indices.dropFirst().dropLast() {
      // Where the line does not go: to the left above a line that rises, to the right above one that falls.
      let choices =
        points[place + 1].value > points[place].value
        ? [label(place, 1, .end, false), label(place, 1, .start, true), label(place, 0, .middle, true)]
        : [label(place, 0, .middle, false), label(place, -1, .start, false)]
      if let clear = choices.first(where: { $0.isClear(of: placed) }) { placed.append(clear) }
    }
    return placed
  }

  /// Of several lines the last figure of each: of the highest above its point, of the others below and clear of each
  /// other.
  func endLabels(_ plot: Plot) -> [Label] {
    let ends = table.rows.compactMap { points(of: $0).max { $0.period < $1.period } }.sorted { $0.value > $1.value }
    var lowest = Int.min / 2
    return ends.enumerated().map { place, end in
      let point = y(end.value, plot)
      lowest = place == 0 ? point - 10 : max(point + 22, lowest + 18)
      return Label(
        text: facts.figure(of: end.fact), x: min(x(end.period, plot) + 6, 100), y: lowest, anchor: .end)
    }
  }
}
