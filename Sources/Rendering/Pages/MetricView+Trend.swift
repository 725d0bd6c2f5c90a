import Algorithms
import ReportModel
import Values

// The latest value of a metric in all languages, and how it came to it: a line with its two ends in words.
extension MetricView {
  /// Values of the whole at periods of one kind, in order.
  static func wholes(of metric: Metric, _ data: DataModel) -> [FactIndex] {
    let wholes = metric.facts.filter { data[$0].reference.member == nil && data[$0].value.number != nil }
    let years = wholes.filter { data[$0].reference.period.asYear != nil }
    return metric.periodKind == .duration && years.count > 1 ? years : wholes
  }

  func writeLatest(to out: inout HTMLWriter) {
    guard let latest = wholes.last else { return }
    out.raw("<p class=\"latest\">")
    let own = text(of: latest, language)
    let others = atlas.languages.filter { text(of: latest, $0) != own }
    for (place, spoken) in ([language] + others).enumerated() {
      out.raw(place == 0 ? "<strong>" : "<span")
      if place > 0 { out.attribute(" lang=\"", spoken.language.tag) }
      if place > 0 { out.raw(">") }
      writeLarge(latest, spoken, to: &out)
      out.raw(place == 0 ? "</strong> " : "</span> ")
    }
    out.raw("<span class=\"aside\">")
    language.typography.write(period(of: latest), to: &out)
    out.raw("</span></p>\n")
  }

  private func writeLarge(_ index: FactIndex, _ spoken: LanguageContext, to out: inout HTMLWriter) {
    let fact = facts.data[index]
    let noun = spoken.withNoun("", fact.unit)
    spoken.writeLarge(text(of: index, spoken), fact.value, fact.unit, noun: noun, to: &out)
  }

  func text(of fact: FactIndex, _ spoken: LanguageContext) -> String {
    atlas.texts[spoken.index].written[Int(fact.index)]
  }

  private func period(of fact: FactIndex) -> String {
    language.periods.text(for: facts.data[fact].reference.period)
  }

  // Rows of the image, from its top.
  private static let plot = 28...104

  /// Only where there are two periods or more.
  func writeTrend(to out: inout HTMLWriter) {
    guard wholes.count > 1 else { return }
    let trend = Trend(wholes, facts.data)
    let points = trend.points
    let floor = row(trend.floor)
    let ends = [
      end(points[0], beside: points[1], floor), end(points[points.count - 1], beside: points[points.count - 2], floor)
    ]
    let height = max(floor, ends[0], ends[1]) + 34
    ImageHead.write(
      class: "trend", id: "trend", title: language.text(metric.name), description: trendDescription,
      height: height, to: &out)
    out.attribute("<line class=\"grid\" x1=\"0\" x2=\"100%\" y1=\"", String(floor))
    out.attribute(" y2=\"", String(floor))
    out.raw("/>")
    for (a, b) in points.adjacentPairs() { writeLine(a, b, to: &out) }
    for point in points {
      out.attribute("<circle class=\"c1\" r=\"4\" cx=\"", shortDecimal(point.x) + "%")
      out.attribute(" cy=\"", String(row(point.y)))
      out.raw("/>")
    }
    writeEnd(points[0].fact, anchor: "start", rows: (ends[0], height - 8), to: &out)
    writeEnd(points[points.count - 1].fact, anchor: "end", rows: (ends[1], height - 8), to: &out)
    out.raw("</svg>\n")
  }

  private var trendDescription: String {
    wholes.map { period(of: $0) + language.colon + text(of: $0, language) }
      .joined(separator: language.isChinese ? "；" : "; ")
  }

  /// From 0 at the top of the plot to 1 at its foot.
  private func row(_ share: Double) -> Int {
    Self.plot.lowerBound + Int((Double(Self.plot.count - 1) * share).rounded())
  }

  private func writeLine(_ a: Trend.Point, _ b: Trend.Point, to out: inout HTMLWriter) {
    out.attribute("<line class=\"s1\" x1=\"", shortDecimal(a.x) + "%")
    out.attribute(" y1=\"", String(row(a.y)))
    out.attribute(" x2=\"", shortDecimal(b.x) + "%")
    out.attribute(" y2=\"", String(row(b.y)))
    out.raw("/>")
  }

  /// The row of the value at an end: on the side of the point where its line does not go, and not on that of zero.
  private func end(_ end: Trend.Point, beside next: Trend.Point, _ floor: Int) -> Int {
    let baseline = row(end.y) + (next.y < end.y ? 22 : -11)
    return (floor - 6...floor + 15).contains(baseline) ? floor + 20 : baseline
  }

  private func writeEnd(
    _ fact: FactIndex, anchor: StaticString, rows: (value: Int, period: Int), to out: inout HTMLWriter
  ) {
    for (text, name, y) in [
      (text(of: fact, language), "value", rows.value), (period(of: fact), "tick", rows.period)
    ] {
      out.attribute("<text class=\"", name)
      out.raw(" text-anchor=\"")
      out.raw(anchor)
      out.attribute("\" x=\"", anchor.description == "end" ? "100%" : "0")
      out.attribute(" y=\"", String(y))
      out.raw(">")
      out.text(text)
      out.raw("</text>")
    }
  }
}

/// Where the values of one metric stand in a small image of them.
private struct Trend {
  struct Point {
    let fact: FactIndex
    /// In per cent of the width, by the last day of the period.
    let x: Double
    /// From 0 at the top to 1 at the bottom.
    let y: Double
  }

  let points: [Point]
  /// Where zero is.
  let floor: Double

  init(_ facts: [FactIndex], _ data: DataModel) {
    let values = facts.map { data[$0].value.number?.drawn ?? 0 }
    let (low, high) = (min(0, values.min() ?? 0), max(0, values.max() ?? 0))
    let share = { (value: Double) in high > low ? 1 - (value - low) / (high - low) : 1 }
    let days = facts.map { data[$0].reference.period.last.number }
    let (first, length) = (days.first ?? 0, max((days.last ?? 0) - (days.first ?? 0), 1))
    points = facts.indices.map { place in
      let x = 1 + 98 * Double(days[place] - first) / Double(length)
      return Point(fact: facts[place], x: x, y: share(values[place]))
    }
    floor = share(0)
  }
}
