import Algorithms
import ReportModel
import Values

/// The data of one report as a spreadsheet: what it is, all facts in rows with the columns of the CSV, and a sheet a
/// topic with periods in columns.
struct ReportWorkbook {
  let atlas: Atlas
  let report: Report

  private var site: Site { atlas.site }
  private var published: Day { report.configuration.published }

  var workbook: Workbook {
    let sheets = [about, facts] + MetricTable.groups(of: report.facts, in: site, for: report.id).map(sheet)
    return Workbook(
      title: bilingual(report.configuration.title), organization: bilingual(site.configuration.organization),
      created: published, sheets: Self.named(sheets))
  }

  /// The text in all languages: `2016年报告 / Report 2016`.
  private func bilingual(_ text: LocalizedText) -> String { joined { $0.text(text) } }

  private func bilingual(_ word: Word) -> String { joined { $0.words[word] } }

  private func joined(_ text: (LanguageContext) -> String) -> String {
    atlas.languages.map(text).chunked(by: ==).compactMap(\.first).joined(separator: " / ")
  }

  /// Topics may have any name; a sheet has one that no other has.
  private static func named(_ sheets: [Workbook.Sheet]) -> [Workbook.Sheet] {
    var taken: Set<String> = []
    return sheets.map { sheet in
      let short = String(sheet.name.prefix(28))
      let names = [short] + (2...sheets.count + 1).map { "\(short) \($0)" }
      let name = names.first { taken.insert($0.lowercased()).inserted } ?? short
      return Workbook.Sheet(name: name, head: sheet.head, rows: sheet.rows, widths: sheet.widths)
    }
  }
}

// MARK: Sheets
extension ReportWorkbook {
  /// Whose data these are, of which report, and what a spreadsheet does to numbers.
  private var about: Workbook.Sheet {
    let rows = atlas.languages.flatMap { language -> [[Workbook.Cell]] in
      let report = report.configuration
      let lines: [(Word, String)] = [
        (.report, language.text(report.title)), (.organization, language.text(site.configuration.organization)),
        (.reportingPeriod, language.periods.text(for: report.period)),
        (.cutoff, language.periods.text(for: report.cutoff)),
        (.published, language.periods.text(for: report.published)),
        (.dataBook, atlas.addresses.absolute(Addresses.book(self.report.id, language.id))),
        (.note, language.words[.spreadsheetNumbers])
      ]
      return lines.map { [.text(language.words[$0]), .text($1)] } + [[]]
    }
    return Workbook.Sheet(name: "about", head: [], rows: rows, widths: [24, 100])
  }

  /// Metrics and their members in rows, years and other periods in columns.
  private func sheet(_ group: MetricTable.Group) -> Workbook.Sheet {
    let columns = Set(group.rows.flatMap { row in row.facts.map { column(of: $0, in: row) } }).sorted()
    let names = atlas.languages.map { $0.words[.metric] }
    let rows = group.rows.map { cells(of: $0, columns) }
    return Workbook.Sheet(
      name: group.topic ?? "third-party", head: names + [bilingual(.unit)] + columns.map(\.description), rows: rows,
      widths: names.map { _ in 40 } + [16] + columns.map { _ in 16 })
  }

  /// The year that a day is the end of, as in the data book; the period itself where the row has that year too.
  private func column(of fact: FactIndex, in row: MetricTable.Row) -> Period {
    let period = site.data[fact].reference.period
    guard let year = MetricTable.column(of: period) else { return period }
    let hasYear = row.facts.contains { $0 != fact && site.data[$0].reference.period == year }
    return hasYear ? period : year
  }

  private func cells(of row: MetricTable.Row, _ columns: [Period]) -> [Workbook.Cell] {
    let byColumn = Dictionary(
      row.facts.map { (column(of: $0, in: row), $0) }, uniquingKeysWith: { first, _ in first })
    let metric = site.data.metrics[row.metric]
    let names = atlas.languages.map { language in
      Workbook.Cell.text(row.facts.first.map { language.name(of: site.data[$0], metric) } ?? "")
    }
    let values = columns.map { column in
      byColumn[column].map { FactRecord($0, site, published: published).cell } ?? .text("")
    }
    return names + [.text(metric.unit.code.text)] + values
  }

  private var facts: Workbook.Sheet {
    let downloads = ReportDownloads(atlas: atlas, report: report)
    let columns = FactColumn.all(atlas.languages.map(\.id))
    let rows = downloads.records.map { record in columns.map { record.cell($0) } }
    return Workbook.Sheet(name: "facts", head: columns.map(\.title), rows: rows, widths: columns.map(\.width))
  }
}

extension FactRecord {
  /// The value alone in a cell: a number where it is one, else as the data model writes it.
  fileprivate var cell: Workbook.Cell {
    if case .number(let number) = value { Workbook.Cell(number, shown: shown(number)) } else { .text(plain) }
  }

  /// What stands in a column: a number where it is one, else text.
  fileprivate func cell(_ column: FactColumn) -> Workbook.Cell {
    let number: Workbook.Cell? =
      switch column {
      case .value: value.number.map { Workbook.Cell($0, shown: shown($0)) }
      case .upper: if case .range(_, let upper) = value { Workbook.Cell(upper) } else { nil }
      case .decimals: decimals.map { .number(String($0), decimals: 0) }
      case .metric, .period, .member, .bound, .empty, .unit, .origin, .name, .memberName, .source, .note, .publisher:
        nil
      }
    return number ?? .text(text(column))
  }

  /// Never fewer digits than the number has.
  private func shown(_ number: ExactNumber) -> Int? {
    let decimals = decimals
    guard let digits = number.fractionDigits else { return decimals }
    return decimals.map { max($0, digits) }
  }
}
