import ReportModel
import Values

// Lying bars, the name above each and the figure at its end. They begin at zero.
extension ChartView {
  private static let rowHead = 22
  private static let barHeight = 18
  private static let barGap = 4
  private static let rowGap = 14
  /// Of the width, so that the figure finds room beside the longest bar.
  private static let longest = 62.0

  func writeBars(to out: inout HTMLWriter) {
    let rows = table.rows.map { ($0, points(of: $0)) }.filter { !$0.1.isEmpty }
    let height = rows.reduce(0) { $0 + Self.height(bars: $1.1.count) }
    beginImage(height: height, to: &out)
    var top = 0
    for (row, points) in rows {
      writeRow(row, points, top: top, to: &out)
      top += Self.height(bars: points.count)
    }
    out.raw("</svg>\n")
  }

  private static func height(bars: Int) -> Int { rowHead + bars * (barHeight + barGap) + rowGap }

  private func writeRow(_ row: FactTable.Row, _ points: [Point], top: Int, to out: inout HTMLWriter) {
    writeText(language.text(row.name), x: "0", y: top + 15, class: "name", to: &out)
    for (place, point) in points.enumerated() {
      writeBar(point, top: top + Self.rowHead + place * (Self.barHeight + Self.barGap), to: &out)
    }
  }

  private func writeBar(_ point: Point, top: Int, to out: inout HTMLWriter) {
    let scale = scale
    let (zero, end) = (scale.barShare(0), scale.barShare(point.value))
    let (from, width) = (min(zero, end) * Self.longest, abs(end - zero) * Self.longest)
    out.attribute("<rect class=\"", "c\(colour(of: point.period))")
    out.attribute(" x=\"", shortDecimal(from) + "%")
    out.attribute(" y=\"", String(top))
    out.attribute(" width=\"", shortDecimal(width) + "%")
    out.attribute(" height=\"", String(Self.barHeight))
    out.raw("/>")
    let label = table.periods.count > 1 ? language.periods.text(for: point.period) : nil
    writeText(
      facts.figure(of: point.fact), x: shortDecimal(from + width) + "%", y: top + 14, class: "value", shift: 6,
      aside: label, to: &out)
  }

  /// The latest period stands out; the figures beside the bars say which is which.
  private func colour(of period: Period) -> Int { period == table.periods.max() ? 1 : Self.colours }

  func writeText(
    _ text: String, x: String, y: Int, class name: String, shift: Int = 0, aside: String? = nil,
    to out: inout HTMLWriter
  ) {
    out.attribute("<text class=\"", name)
    out.attribute(" x=\"", x)
    out.attribute(" y=\"", String(y))
    if shift != 0 { out.attribute(" dx=\"", String(shift)) }
    out.raw(">")
    out.text(text)
    if let aside {
      out.raw("<tspan class=\"aside\" dx=\"8\">")
      out.text(aside)
      out.raw("</tspan>")
    }
    out.raw("</text>\n")
  }
}

extension ChartScale {
  /// Bars are measured against the largest value itself, not against a round tick above it.
  fileprivate func barShare(_ value: Double) -> Double {
    let (bottom, top) = (min(smallest, 0), max(largest, 0))
    return top > bottom ? (value - bottom) / (top - bottom) : 0
  }
}
