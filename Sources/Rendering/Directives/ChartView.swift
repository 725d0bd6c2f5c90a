import ReportModel
import Values

/// Draws a chart: an image in lines and shapes with the words beside them, and its data as a table beneath.
///
/// Widths are in per cent and heights in pixels, so that the words keep their size on a telephone.
struct ChartView {
  let facts: FactContext
  let chart: Directive.Chart
  let table: FactTable

  var language: LanguageContext { facts.language }

  /// A value of the chart; a bound or range is drawn at its number or lower end.
  struct Point {
    let period: Period
    let fact: Fact
    let value: Double
  }

  /// The six colours that keep 3:1 on white and on near black, by class.
  static let colours = 6

  func write(to out: inout HTMLWriter) {
    out.attribute("<figure class=\"chart\" id=\"", table.id)
    out.raw("><figcaption>")
    out.text(language.text(chart.title))
    language.writeUnit(axisUnit, to: &out)
    out.raw("</figcaption>\n")
    switch chart.kind {
    case .bar: writeBars(to: &out)
    case .line: writeLines(to: &out)
    }
    writeNote(to: &out)
    out.raw("<details><summary>")
    out.text(language.words[.dataTable])
    out.raw("</summary>\n")
    FactTableView(facts: facts, table: table).write(to: &out)
    out.raw("</details>\n")
    writeDownload(to: &out)
    out.raw("</figure>\n")
  }

  private func writeNote(to out: inout HTMLWriter) {
    guard let note = language.optional(chart.note) else { return }
    out.raw("<p class=\"source\">")
    out.text(note)
    out.raw("</p>\n")
  }

  private func writeDownload(to out: inout HTMLWriter) {
    DownloadLink.write(table.id, facts, to: &out)
  }

  /// Bars say their scale in every label; only an axis is rescaled as a whole.
  private var axisUnit: String {
    let unit = table.commonUnit.map { language.unitName($0) } ?? ""
    guard chart.kind == .line else { return unit }
    return language.scaledUnit(scale.word, unit)
  }

  var scale: ChartScale { ChartScale(table.rows.flatMap(points).map(\.value), language) }

  func points(of row: FactTable.Row) -> [Point] {
    zip(table.periods, row.cells).compactMap { period, cell in
      guard let fact = cell.map({ facts.data[$0] }), let number = facts.value(of: fact).number else { return nil }
      return Point(period: period, fact: fact, value: number.drawn)
    }
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
        let figure = facts.figure(of: point.fact)
        return several ? "\(language.periods.text(for: point.period)) \(figure)" : figure
      }
      return language.text(row.name) + language.colon + values.joined(separator: language.comma)
    }
    return rows.joined(separator: language.isChinese ? "；" : "; ") + (language.isChinese ? "。" : ".")
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
