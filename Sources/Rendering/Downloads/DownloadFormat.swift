import Values

/// The files that all facts of a report come in.
enum DownloadFormat: CaseIterable {
  case csv, json, xlsx

  func path(_ report: ReportID) -> String {
    switch self {
    case .csv: "data/\(report).csv"
    case .json: "data/\(report).json"
    case .xlsx: "data/\(report).xlsx"
    }
  }

  var mediaType: String {
    switch self {
    case .csv: "text/csv"
    case .json: "application/json"
    case .xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    }
  }

  var word: Word {
    switch self {
    case .csv: .downloadCsv
    case .json: .downloadJson
    case .xlsx: .downloadXlsx
    }
  }

  /// What describes all of them.
  static let packagePath = "data/datapackage.json"
}
