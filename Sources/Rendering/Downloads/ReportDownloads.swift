import Algorithms
import Diagnostics
import ReportModel
import Values

/// The data of one report as files: all its facts, and the table behind every table and chart.
struct ReportDownloads {
  let atlas: Atlas
  let report: Report

  private var site: Site { atlas.site }
  private var languages: [LanguageID] { atlas.languages.map(\.id) }

  func files() -> [OutputFile] {
    let all = [
      OutputFile(path: DownloadFormat.csv.path(report.id), bytes: csv),
      OutputFile(path: DownloadFormat.json.path(report.id), bytes: json)
    ]
    let matrices = matrices.map { OutputFile(path: DownloadLink.path($0), bytes: csv(of: RankedTopic.all(in: report))) }
    return all + tables.map { OutputFile(path: DownloadLink.path($0.id), bytes: csv(of: $0)) } + matrices + cards
  }

  /// The pictures of its charts, each id once.
  private var cards: [OutputFile] {
    directives.compactMap { ChartCard($0, site.data, published: report.configuration.published) }
      .uniqued(on: \.id).map { $0.file() }
  }

  /// Of all facts of the report, as it was published.
  var records: some Sequence<FactRecord> {
    report.facts.lazy.map { FactRecord($0, site, published: report.configuration.published) }
  }

  /// Ids of the directives that show the matrix of material topics.
  var matrices: [String] {
    directives.compactMap { if case .matrix = $0.directive { $0.id } else { nil } }
  }

  /// Columns of the table behind a matrix.
  static func matrixColumns(_ languages: [LanguageID]) -> [String] {
    ["rank", "topic"] + languages.map { "name_\($0)" } + ["impact", "financial"]
  }

  private func csv(of topics: [RankedTopic]) -> [UInt8] {
    var writer = CSVWriter()
    writer.row(Self.matrixColumns(languages))
    for ranked in topics {
      let names = languages.map { ranked.topic.name[$0] ?? "" }
      let scores = [ranked.impact.description, ranked.financial.description]
      writer.row([String(ranked.rank), ranked.topic.id] + names + scores)
    }
    return writer.bytes
  }

  /// Of all pages, each from one language.
  private var directives: [PlacedDirective] {
    report.pages.flatMap { $0.editions.compacted().first?.directives ?? [] }
  }

  /// The tables that the report's directives show, each id once.
  var tables: [FactTable] { directives.compactMap { FactTable($0, site.data) }.uniqued(on: \.id) }

  private var csv: [UInt8] {
    let columns = FactColumn.all(languages)
    var writer = CSVWriter()
    writer.row(columns.map(\.title))
    for record in records {
      for column in columns { writer.cell(record.text(column)) }
      writer.endRow()
    }
    return writer.bytes
  }

  private func csv(of table: FactTable) -> [UInt8] {
    var writer = CSVWriter()
    writer.row(["metric"] + languages.map { "name_\($0)" } + ["unit"] + table.periods.map(\.description))
    for row in table.rows {
      let values = row.cells.map { cell in
        cell.map { FactRecord($0, site, published: report.configuration.published).plain } ?? ""
      }
      writer.row([row.metric.id.text] + languages.map { row.name[$0] ?? "" } + [row.metric.unit.code.text] + values)
    }
    return writer.bytes
  }
}

// MARK: JSON
extension ReportDownloads {
  private var json: [UInt8] {
    let dataPages = atlas.languages.map { ($0.id.text, atlas.addresses.absolute("\($0.id)/data/")) }
    var json = JSONWriter()
    json.object { json in
      json.text("report", report.id.text)
      write(report.configuration.title, "title", &json)
      json.text("period", report.configuration.period.description)
      json.text("published", report.configuration.published.description)
      json.list("facts") { json in
        for record in records { json.object { write(record, dataPages, &$0) } }
      }
    }
    return json.bytes + "\n".utf8
  }

  private func write(_ text: LocalizedText?, _ key: String, _ json: inout JSONWriter) {
    guard let text else { return }
    json.object(key) { json in
      for language in languages { json.text(language.text, text[language]) }
    }
  }

  /// `dataPages` are the addresses of the metrics' pages by language.
  private func write(_ record: FactRecord, _ dataPages: [(String, String)], _ json: inout JSONWriter) {
    let reference = record.fact.reference
    json.text("id", reference.description)
    json.text("metric", reference.metric.text)
    json.text("period", reference.period.description)
    json.text("member", reference.member?.text)
    write(record.metric.name, "name", &json)
    write(record.memberName, "memberName", &json)
    // Digits as text: a number of JSON would go through binary floating point.
    if record.emptyReason == nil { json.text("value", record.number) }
    json.text("upper", record.upper)
    json.text("bound", record.bound)
    json.text("empty", record.emptyReason)
    json.text("unit", record.fact.unit.code.text)
    if let decimals = record.fact.decimals { json.number("decimals", decimals) }
    json.flag("derived", record.isDerived)
    json.text("formula", record.metric.formula)
    write(record.source, "source", &json)
    write(record.note, "note", &json)
    write(record.publisher, "publisher", &json)
    json.list("disclosures") { json in for code in record.metric.discloses { json.text(nil, code.text) } }
    json.object("page") { json in
      let place = reference.metric.text + "/#" + reference.anchor
      for (language, address) in dataPages { json.text(language, address + place) }
    }
  }
}
