import ReportModel
import Values

// Lying bars, the figure at the end of each. They begin at zero. What is only a bound has an open end, what is a range
// an open part.
extension ChartView {
  /// Bars under one head: the periods of a row, or the rows of a period.
  private struct Group {
    let head: [String]
    let bars: [Bar]
  }

  private struct Bar {
    let point: Point
    let colour: Int
    /// What tells it from the others of its group.
    let name: String?
  }

  /// Where the names of bars stand, and how much of the width the longest may take.
  private struct Layout {
    let longest: Double
    let isNamedAbove: Bool
  }

  private static let barHeight = 18
  private static let barGap = 4
  /// Below a bar, before the name of the next.
  private static let nameGap = 7
  private static let groupGap = 14
  /// Of the width, where the figure beside the longest bar needs no more room.
  private static let longest = 62.0
  /// Of the width: how far an open end reaches.
  private static let openEnd = 4.0

  func writeBars(to out: inout HTMLWriter) {
    let groups = (chart.kind == .grouped ? groupsByPeriod : groupsByRow).filter { !$0.bars.isEmpty }
    let layout = layout(of: groups.flatMap(\.bars))
    beginImage(height: groups.reduce(0) { $0 + height(of: $1, layout) }, to: &out)
    var top = 0
    for group in groups {
      write(group, layout, top: top, to: &out)
      top += height(of: group, layout)
    }
    out.raw("</svg>\n")
  }

  /// The latest period stands out; the figures beside the bars say which is which.
  private var groupsByRow: [Group] {
    table.rows.map { row in
      let bars = points(of: row).map { point in
        Bar(
          point: point, colour: point.period == table.periods.max() ? 1 : Self.colours,
          name: table.periods.count > 1 ? language.periods.text(for: point.period) : nil)
      }
      return Group(head: isNamedByTitle ? [] : ChartText.lines(language.text(row.name)), bars: bars)
    }
  }

  private var isNamedByTitle: Bool {
    table.rows.count == 1 && language.text(table.rows[0].name) == language.text(chart.title)
  }

  private var groupsByPeriod: [Group] {
    table.periods.enumerated().map { place, period in
      let bars = table.rows.enumerated().compactMap { number, row in
        point(row.cells[place], period).map {
          Bar(point: $0, colour: number % Self.colours + 1, name: language.text(row.name))
        }
      }
      return Group(head: table.periods.count > 1 ? [language.periods.text(for: period)] : [], bars: bars)
    }
  }

  // Names beside the figures where they find room on the narrowest screen, else above their bars.
  private func layout(of bars: [Bar]) -> Layout {
    let openEnd = ChartText.narrow * Self.openEnd / 100
    let figures = bars.map { ChartText.width(facts.figure(of: $0.point.fact)) + 8 + openEnd }
    let whole = zip(figures, bars).map { $0 + ($1.name.map { ChartText.width($0) + 8 } ?? 0) }
    let left = { (widths: [Double]) in min(Self.longest, 100 - ChartText.share(widths.max() ?? 0)) }
    let isNamedAbove = left(whole) < (chart.kind == .grouped ? 45 : 25)
    return Layout(longest: max(left(isNamedAbove ? figures : whole), 25), isNamedAbove: isNamedAbove)
  }

  private func nameLines(_ bar: Bar, _ layout: Layout) -> [String] {
    layout.isNamedAbove ? bar.name.map { ChartText.lines($0) } ?? [] : []
  }

  private func height(of group: Group, _ layout: Layout) -> Int {
    let names = group.bars.reduce(0) { $0 + nameLines($1, layout).count * Self.lineHeight }
    return headHeight(of: group) + names + group.bars.count * (Self.barHeight + gap(layout)) + Self.groupGap
  }

  private func gap(_ layout: Layout) -> Int { layout.isNamedAbove ? Self.nameGap : Self.barGap }

  private func headHeight(of group: Group) -> Int { group.head.isEmpty ? 0 : group.head.count * Self.lineHeight + 3 }

  private func write(_ group: Group, _ layout: Layout, top: Int, to out: inout HTMLWriter) {
    writeLines(group.head, y: top + 15, class: chart.kind == .grouped ? "value" : "name", to: &out)
    var top = top + headHeight(of: group)
    for bar in group.bars {
      let names = nameLines(bar, layout)
      writeLines(names, y: top + 14, class: chart.kind == .grouped ? "name" : "aside", to: &out)
      top += names.count * Self.lineHeight
      write(bar, layout, top: top, to: &out)
      top += Self.barHeight + gap(layout)
    }
  }

  private func write(_ bar: Bar, _ layout: Layout, top: Int, to out: inout HTMLWriter) {
    let scale = scale
    let zero = scale.barShare(0) * layout.longest
    let end = scale.barShare(bar.point.value) * layout.longest
    let (from, to) = (min(zero, end), max(zero, end))
    let colour = "c\(bar.colour)", outline = "open s\(bar.colour)"
    let box = { (name: String, from: Double, to: Double, out: inout HTMLWriter) in
      writeBox(class: name, from: from, to: to, top: top, height: Self.barHeight, to: &out)
    }
    var reach = to
    switch bar.point.extent {
    case .exact: box(colour, from, to, &out)
    case .openBelow: box(outline, from, to, &out)
    case .openAbove:
      box(colour, from, to, &out)
      reach = to + Self.openEnd
      box(outline, to, reach, &out)
    case .range(let upper):
      box(colour, from, to, &out)
      reach = scale.barShare(upper) * layout.longest
      box(outline, to, reach, &out)
    }
    writeText(
      facts.figure(of: bar.point.fact), x: shortDecimal(reach) + "%", y: top + 14, class: "value", shift: 6,
      aside: layout.isNamedAbove ? nil : bar.name, to: &out)
  }
}

extension ChartScale {
  /// Bars are measured against the largest value itself, not against a round tick above it.
  fileprivate func barShare(_ value: Double) -> Double {
    let (bottom, top) = (min(smallest, 0), max(largest, 0))
    return top > bottom ? (value - bottom) / (top - bottom) : 0
  }
}
