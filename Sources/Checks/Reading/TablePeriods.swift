import Figures
import ReportModel
import Values

/// A table whose columns or rows may be headed by a date, held against the facts that its cells cite.
struct TablePeriods {
  private let edition: ReadEdition
  private let data: DataModel
  /// The cells of each, the head row among them: it may be a row like the others.
  private let rows: [[Int]]
  private let headRow: [Int]
  /// The columns whose cells head their rows: the first, and those below 年份 or "Year".
  private let headColumns: [Int]

  /// `table` is a part of the outline, whose blocks have been read.
  init(_ table: Int, of edition: ReadEdition, _ data: DataModel) {
    (self.edition, self.data) = (edition, data)
    rows = edition.children(of: table).map { edition.children(of: $0) }
    let headRow = rows.first ?? []
    self.headRow = headRow
    let below = headRow.indices.dropFirst().filter { column in
      let words = String(decoding: edition.words(ofCell: headRow[column]), as: UTF8.self)
      return Self.periods.contains(words.lowercased())
    }
    headColumns = [0] + below
  }

  var conflicts: [PeriodConflict] {
    let columns = headRow.map { date(heading: $0) }
    return rows.flatMap { cells in
      let row = date(ofRow: cells)
      return cells.enumerated().flatMap { column, cell in
        narrower(row, column < columns.count ? columns[column] : nil).map { conflicts(in: cell, $0) } ?? []
      }
    }
  }

  private typealias Head = (figure: Int, period: Period)

  /// Where row and column both name a period, the narrower one holds if they agree.
  private func narrower(_ row: Head?, _ column: Head?) -> Head? {
    guard let row, let column else { return row ?? column }
    guard row.period.overlaps(column.period) else { return nil }
    return column.period.length < row.period.length ? column : row
  }

  /// Of a cell without a date of its own.
  private func conflicts(in cell: Int, _ date: Head) -> [PeriodConflict] {
    let figures = figures(of: cell)
    let cited = figures.lazy.compactMap { figure in edition.fact(boundTo: figure).map { (figure, $0) } }
    guard !cited.contains(where: { data[$0.1].reference.period.overlaps(date.period) }),
      !figures.contains(where: { edition.figures[$0].kind == .date })
    else { return [] }
    return cited.compactMap { figure, fact in
      data.fact(like: fact, in: date.period).map {
        PeriodConflict(figure: figure, date: date.figure, cited: .fact(fact), named: $0)
      }
    }
  }

  /// The date that heads a row: in its first cell, or alone in a cell below 年份 or "Year".
  private func date(ofRow cells: [Int]) -> Head? {
    var heading: Head?
    for column in headColumns where column < cells.count {
      guard let date = date(heading: cells[column]) else { continue }
      if heading != nil { return nil }
      heading = date
    }
    return heading
  }

  private static let periods: Set<String> = [
    "年份", "年度", "期间", "报告期", "报告年度", "统计期间", "数据年份", "year", "period", "reporting period",
    "reporting year", "financial year", "fiscal year"
  ]

  /// The one period that the words of a head name; nil where they compare it with another, or tell of what began then.
  private func date(heading cell: Int) -> Head? {
    guard let date = edition.onlyDate(among: figures(of: cell)) else { return nil }
    let text = edition.words(ofCell: cell)
    let range = edition.figures[date.figure].range
    // Most heads are nothing but their date, and compare nothing. 2019/20 may be either year.
    if range == text.indices, !text.contains(UInt8(ascii: "/")) { return date }
    guard !text[range].contains(UInt8(ascii: "/")), !DateContext(of: range, in: text, text.indices).isBase,
      !Comparison(in: text).isWithAnother
    else { return nil }
    return date
  }

  private func figures(of cell: Int) -> Range<Int> { edition.blocks[edition.outline[cell].blocks.lowerBound].figures }
}

extension ReadEdition {
  fileprivate func words(ofCell cell: Int) -> [UInt8] { document.prose(of: outline[cell].node).text }
}
