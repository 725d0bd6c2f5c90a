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

    /// Whether no stroke of a line crosses it.
    func isClear(ofLine line: [(x: Double, y: Int)]) -> Bool {
      let rows = Double(y - 15)...Double(y + 6)
      return !zip(line, line.dropFirst()).contains { from, to in
        let (start, end) = (max(from.x, span.lowerBound), min(to.x, span.upperBound))
        guard start < end else { return false }
        let row = { (x: Double) in Double(from.y) + Double(to.y - from.y) * (x - from.x) / (to.x - from.x) }
        return rows.overlaps(min(row(start), row(end))...max(row(start), row(end)))
      }
    }
  }

  func write(_ label: Label, class name: String, to out: inout HTMLWriter) {
    let x = label.x == 0 ? "0" : shortDecimal(label.x) + "%"
    writeText(label.text, x: x, y: label.y, class: name, anchor: label.anchor, to: &out)
  }

  /// The first and the last stand beneath their points, or at the edges where that is too close; a date that finds no
  /// room between its neighbours moves below them.
  func dateLabels(_ plot: Plot) -> [Label] {
    let dates = Set(table.periods).sorted()
    let label = { (period: Period, x: Double, row: Int, anchor: Anchor) in
      Label(text: language.periods.text(for: period), x: x, y: plotBottom + 20 + row * 19, anchor: anchor)
    }
    guard let first = dates.first, let last = dates.last, first != last else {
      return dates.map { label($0, x($0, plot), 0, .middle) }
    }
    let beneath = [(first, Anchor.start), (last, .end)].compactMap { date, inwards in
      [.middle, inwards].map { label(date, x(date, plot), 0, $0) }.first { $0.isClear(of: []) }
    }
    let areClear = beneath.count == 2 && beneath[0].isClear(of: [beneath[1]])
    var placed = areClear ? beneath : [label(first, 0, 0, .start), label(last, 100, 0, .end)]
    for date in dates.dropFirst().dropLast() {
      let choices = [0, 1].map { label(date, x(date, plot), $0, .middle) }
      if let clear = choices.first(where: { $0.isClear(of: placed) }) { placed.append(clear) }
    }
    return placed
  }

  /// A single line has the figures of all its points: where neither the line nor another figure is, the first and the
  /// last before those between.
  func valueLabels(of row: FactTable.Row, _ plot: Plot) -> [Label] {
    let points = points(of: row).sorted { $0.period < $1.period }
    let line = points.map { (x: x($0.period, plot), y: y($0.value, plot)) }
    guard points.count > 1, let last = points.indices.last else {
      return points.indices.map { label(points[$0], line[$0], (0, .middle, -10)) }
    }
    var placed: [Label] = []
    for place in [0, last] + points.indices.dropFirst().dropLast() {
      let isRising = place == last || points[place + 1].value > points[place].value
      let spots = spots(place, last: last, isRising: isRising, foot: plotBottom - 5 - line[place].y)
      let choices = spots.map { label(points[place], line[place], $0) }.filter { $0.y < plotBottom - 2 }
      let free = choices.filter { $0.isClear(of: placed) }
      let kept = place == 0 || place == last ? choices.first : free.first
      if let label = free.first(where: { $0.isClear(ofLine: line) }) ?? kept { placed.append(label) }
    }
    return placed
  }

  /// Beside a point: to its right in per cent of the width, at most up to the edge, and down in pixels.
  private typealias Spot = (right: Double, anchor: Anchor, down: Int)

  private func label(_ point: Point, _ place: (x: Double, y: Int), _ spot: Spot) -> Label {
    Label(
      text: facts.figure(of: point.fact), x: min(place.x + spot.right, 100), y: place.y + spot.down,
      anchor: spot.anchor)
  }

  /// Where the figure of a point may stand, the best first: to the left above a line that rises or below it, at its foot
  /// to the right. `foot` is how far down it may stand.
  private func spots(_ place: Int, last: Int, isRising: Bool, foot: Int) -> [Spot] {
    if place == last { return [(6, .end, -10), (6, .end, 22)] }
    if place == 0 {
      let beside = stride(from: 4.0, through: 16, by: 2).map { Spot($0, .start, min(5, foot)) }
      return isRising ? [(-2, .start, 22)] + beside + [(-2, .start, -10)] : [(-2, .start, -10), (-2, .start, 22)]
    }
    return isRising
      ? [
        (1, .end, -10), (1, .start, 22), (0, .middle, 22), (2, .end, -24), (40, .end, 22), (40, .end, 34),
        (40, .end, 46)
      ]
      : [(0, .middle, -10), (-1, .start, -10), (0, .start, -24), (-1, .end, 22)]
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
