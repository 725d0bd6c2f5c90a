import Algorithms
import ReportModel
import Values

/// A chart as other sites show it beside a link to its page (Open Graph): bars or columns alone, since words would need
/// fonts; its title is the text that stands for the picture. A page without a chart has the picture of its report, which is
/// the report's first chart. Charts whose parts, ranges or scales plain bars would not tell truly have none.
struct ChartCard: Sendable {
  static let width = 1200
  static let height = 630
  /// What more than so many bars would say nobody sees.
  private static let mostBars = 48

  let id: String
  let title: LocalizedText
  /// Columns instead of lying bars.
  private let isUpright: Bool
  /// Side by side; a number for each, and its colour.
  private let groups: [[(value: Double, colour: UInt8)]]

  /// Nil for what is no chart, and for one without anything to compare.
  init?(_ placed: PlacedDirective, _ data: DataModel, published: Day?) {
    guard case .chart(let chart) = placed.directive else { return nil }
    (id, title, isUpright) = (placed.id, chart.title, chart.kind == .line)
    let rows = FactTable(chart, id: placed.id, data).rows.map { row in
      row.cells.map { $0.flatMap { Self.value(of: data[$0], on: published) } }
    }
    let latest = chart.periods.indices.max { chart.periods[$0] < chart.periods[$1] }
    switch chart.kind {
    case .bar:
      groups = rows.map { row in
        row.enumerated().compactMap { period, value in value.map { ($0, period == latest ? 1 : 2) } }
      }.filter { !$0.isEmpty }
    case .line, .grouped:
      groups = chart.periods.indices.map { period in
        rows.enumerated().compactMap { row, values in values[period].map { ($0, row == 0 ? 1 : 2) } }
      }.filter { !$0.isEmpty }
    case .stacked, .share, .range, .multiples: return nil
    }
    let bars = groups.joined()
    guard (2...Self.mostBars).contains(bars.count), bars.contains(where: { $0.value != 0 }) else { return nil }
  }

  private static func value(of fact: Fact, on day: Day?) -> Double? {
    (day.map { fact.value(on: $0) } ?? fact.value).number?.drawn
  }

  /// Beside the table behind the chart, below the root of the site.
  var path: String { "data/tables/\(id).png" }

  static func first(of edition: Edition, _ data: DataModel, _ report: Report?) -> ChartCard? {
    edition.directives.lazy.compactMap { ChartCard($0, data, published: report?.configuration.published) }.first
  }

  /// In reading order.
  static func first(of report: Report, _ data: DataModel) -> ChartCard? {
    report.pages.lazy.compactMap { $0.editions.compacted().first }
      .compactMap { first(of: $0, data, report) }.first
  }
}

// MARK: Drawing
extension ChartCard {
  /// In the colours of the style: paper, the chart's first and last, and a grey for the line they stand on.
  private static let colours: [(UInt8, UInt8, UInt8)] = [
    (0xFF, 0xFF, 0xFF), (0x00, 0x72, 0xB2), (0x5F, 0x6F, 0x7A), (0xD5, 0xD8, 0xDA)
  ]
  private static let axis: UInt8 = 3
  private static let margin = 70
  private static let thickest = 72

  func file() -> OutputFile {
    var image = PNG(width: Self.width, height: Self.height, colours: Self.colours)
    draw(in: &image)
    return OutputFile(path: path, bytes: image.bytes)
  }

  /// Bars lie and columns stand; both begin at zero.
  private func draw(in image: inout PNG) {
    let across = isUpright ? Self.width : Self.height
    let thickness = min(Self.thickest, (across - 2 * Self.margin) / slots)
    let values = groups.joined().map(\.value)
    let (low, high) = (min(values.min() ?? 0, 0), max(values.max() ?? 0, 0))
    let along = Double((isUpright ? Self.height : Self.width) - 2 * Self.margin)
    let length = { (value: Double) in Int(((value - low) / (high - low) * along).rounded()) }
    var place = (across - slots * thickness) / 2
    fill(along: length(0) - 3..<length(0), across: Self.margin / 2..<across - Self.margin / 2, Self.axis, &image)
    for group in groups {
      for bar in group {
        let ends = [length(0), length(bar.value)]
        // The least that is seen; and a line of paper between neighbours.
        let end = max(ends.max() ?? 0, (ends.min() ?? 0) + 2)
        let gap = max(1, thickness / 10)
        fill(
          along: (ends.min() ?? 0)..<end, across: place..<max(place + thickness - gap, place + 1), bar.colour, &image)
        place += thickness
      }
      place += thickness
    }
  }

  /// Bars, and between two groups the room of one.
  private var slots: Int { groups.reduce(-1) { $0 + $1.count + 1 } }

  /// `along` in the direction of the bars from the beginning of the scale, `across` from one bar to the next.
  private func fill(along: Range<Int>, across: Range<Int>, _ colour: UInt8, _ image: inout PNG) {
    let bottom = Self.height - Self.margin
    if isUpright {
      image.fill(x: across, y: bottom - along.upperBound..<bottom - along.lowerBound, colour: colour)
    } else {
      image.fill(x: along.lowerBound + Self.margin..<along.upperBound + Self.margin, y: across, colour: colour)
    }
  }
}
