import ReportModel
import Values

/// Draws a chart: an image in lines and shapes with the words beside them, and its data as a table beneath.
///
/// Widths are in per cent and heights in pixels, so that the words keep their size on a telephone.
struct ChartView {
  let facts: FactContext
  let chart: Directive.Chart
  let table: FactTable
  /// Whether it is one of several small ones.
  var isPanel = false

  var language: LanguageContext { facts.language }

  /// A value of the chart; a bound or range stands at its number or lower end.
  struct Point {
    let period: Period
    let fact: Fact
    let value: Double
    let extent: Extent
  }

  /// How far the true value may reach from where it is drawn.
  enum Extent: Equatable {
    case exact, openAbove, openBelow
    case range(to: Double)
  }

  /// The six colours that keep 3:1 on white and on near black, by class.
  static let colours = 6
  static let lineHeight = 19

  func write(to out: inout HTMLWriter) {
    out.attribute("<figure class=\"chart\" id=\"", table.id)
    out.raw("><figcaption>")
    language.typography.write(language.text(chart.title), to: &out)
    language.writeUnit(axisUnit, to: &out)
    out.raw("</figcaption>\n")
    writeImage(to: &out)
    writeNote(language.optional(chart.note), to: &out)
    out.raw("<details><summary>")
    out.text(language.words[.dataTable])
    out.raw("</summary>\n")
    FactTableView(facts: facts, table: table).write(to: &out)
    out.raw("</details>\n")
    writeDownload(to: &out)
    out.raw("</figure>\n")
  }

  func writeImage(to out: inout HTMLWriter) {
    switch chart.kind {
    case .bar, .grouped: writeBars(to: &out)
    case .line: writeLines(to: &out)
    case .stacked, .share: writeParts(to: &out)
    case .range: writeRanges(to: &out)
    case .multiples: writePanels(to: &out)
    }
  }

  func writeNote(_ note: String?, to out: inout HTMLWriter) {
    guard let note else { return }
    out.raw("<p class=\"source\">")
    language.typography.write(note, to: &out)
    out.raw("</p>\n")
  }

  private func writeDownload(to out: inout HTMLWriter) {
    DownloadLink.write(table.id, facts, to: &out)
  }

  /// Bars say their scale in every label; only an axis is rescaled as a whole. Panels have a unit each.
  var axisUnit: String {
    let unit = table.commonUnit.map { language.unitName($0) } ?? ""
    switch chart.kind {
    case .bar, .grouped, .stacked: return unit
    case .line, .range: return language.scaledUnit(scale.word, unit)
    case .share: return isOfPercent ? "" : "%"
    case .multiples: return ""
    }
  }

  /// Whether its facts are shares themselves.
  var isOfPercent: Bool { table.commonUnit?.code.text == "%" }

  var scale: ChartScale {
    let points = table.rows.flatMap(points)
    return ChartScale(points.flatMap { [$0.value, $0.end] }, language)
  }

  /// In the order of the periods as they are written.
  func points(of row: FactTable.Row) -> [Point] {
    zip(table.periods, row.cells).compactMap { period, cell in point(cell, period) }
  }

  func point(_ cell: FactIndex?, _ period: Period) -> Point? {
    guard let fact = cell.map({ facts.data[$0] }) else { return nil }
    let value = facts.value(of: fact)
    guard let number = value.number else { return nil }
    return Point(period: period, fact: fact, value: number.drawn, extent: Extent(value))
  }

  func beginImage(height: Int, to out: inout HTMLWriter) {
    ImageHead.write(
      class: chart.kind.rawValue, id: table.id, title: language.text(chart.title), description: description,
      height: height, to: &out)
  }

  /// Every value in words, row by row.
  private var description: String {
    let several = table.periods.count > 1
    let rows = table.rows.map { row in
      let values = points(of: row).map { point in
        let figure = facts.figure(of: point.fact) + (shareInBrackets(of: point) ?? "")
        return several ? "\(language.periods.text(for: point.period)) \(figure)" : figure
      }
      return language.text(row.name) + language.colon + values.joined(separator: language.comma)
    }
    return rows.joined(separator: language.isChinese ? "；" : "; ") + (language.isChinese ? "。" : ".")
  }

  private func shareInBrackets(of point: Point) -> String? {
    guard chart.kind == .share, !isOfPercent else { return nil }
    return language.isChinese ? "（\(share(of: point))）" : " (\(share(of: point)))"
  }
}

extension ChartView.Extent {
  init(_ value: FactValue) {
    switch value {
    case .range(_, let upper): self = .range(to: upper.drawn)
    case .bound(.moreThan, _), .bound(.atLeast, _): self = .openAbove
    case .bound(.lessThan, _), .bound(.atMost, _): self = .openBelow
    case .number, .bound(.about, _), .bound(.nearly, _), .empty: self = .exact
    }
  }
}

extension ChartView.Point {
  /// The upper end of a range; else the value.
  var end: Double {
    switch extent {
    case .range(let end): end
    case .exact, .openAbove, .openBelow: value
    }
  }
}

/// The link to the data behind a table or chart.
enum DownloadLink {
  static func path(_ id: String) -> String { "data/tables/\(id).csv" }

  static func write(_ id: String, _ facts: FactContext, to out: inout HTMLWriter) {
    out.attribute("<p class=\"download\"><a href=\"", facts.root + path(id))
    out.raw(" download>")
    out.text(facts.language.words[.downloadCsv])
    out.raw("</a></p>\n")
  }
}
