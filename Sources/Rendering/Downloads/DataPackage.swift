import ReportModel
import Values

/// The description of all downloads by the Frictionless Data Package standard: `/data/datapackage.json`.
struct DataPackage {
  let atlas: Atlas

  func file() -> OutputFile {
    var json = JSONWriter()
    json.object { json in
      json.text("profile", "tabular-data-package")
      json.text("name", "sustainability-reports")
      json.text("title", title)
      json.text("homepage", atlas.addresses.absolute(""))
      json.list("resources") { json in
        for report in atlas.site.reports { write(report, &json) }
      }
    }
    return OutputFile(path: DownloadFormat.packagePath, bytes: json.bytes + "\n".utf8)
  }

  private var title: String {
    let configuration = atlas.site.configuration
    return atlas.languages.compactMap { configuration.title[$0.id] }.joined(separator: " / ")
  }

  private func write(_ report: Report, _ json: inout JSONWriter) {
    let columns = FactColumn.all(atlas.languages.map(\.id)).map(\.title)
    write(name: "report-\(report.id)", path: "\(report.id).csv", columns, &json)
    let downloads = ReportDownloads(atlas: atlas, report: report)
    for matrix in downloads.matrices {
      let columns = ReportDownloads.matrixColumns(atlas.languages.map(\.id))
      write(name: "table-\(matrix)", path: "tables/\(matrix).csv", columns, &json)
    }
    for table in downloads.tables {
      let names = atlas.languages.map { "name_\($0.id)" }
      write(
        name: "table-\(table.id)", path: "tables/\(table.id).csv",
        ["metric"] + names + ["unit"] + table.periods.map(\.description), &json)
    }
  }

  private func write(name: String, path: String, _ columns: [String], _ json: inout JSONWriter) {
    json.object { json in
      json.text("name", name)
      json.text("path", path)
      json.text("profile", "tabular-data-resource")
      json.text("format", "csv")
      json.text("mediatype", "text/csv")
      json.text("encoding", "utf-8")
      json.object("schema") { json in
        json.list("fields") { json in for column in columns { write(field: column, &json) } }
      }
    }
  }

  // Values are decimal digits, but bounds and empty cells stand in the columns of tables too: they are strings there.
  private func write(field column: String, _ json: inout JSONWriter) {
    json.object { json in
      json.text("name", column)
      json.text("type", ["value", "upper"].contains(column) ? "number" : column == "decimals" ? "integer" : "string")
    }
  }
}
