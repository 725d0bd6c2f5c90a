import ReportModel
import Values

/// A column of a report's facts: of the CSV, and of the first sheet of the spreadsheet.
enum FactColumn {
  case metric, period, member, value, upper, bound, empty, unit, decimals, origin
  case name(LanguageID)
  case memberName(LanguageID)
  case source(LanguageID)
  case note(LanguageID)
  case publisher(LanguageID)

  /// In order.
  static func all(_ languages: [LanguageID]) -> [FactColumn] {
    [.metric, .period, .member] + languages.map(FactColumn.name) + languages.map(FactColumn.memberName)
      + [.value, .upper, .bound, .empty, .unit, .decimals, .origin] + languages.map(FactColumn.source)
      + languages.map(FactColumn.note) + languages.map(FactColumn.publisher)
  }

  /// What its head says: `metric`, `name_zh`.
  var title: String {
    switch self {
    case .metric: "metric"
    case .period: "period"
    case .member: "member"
    case .value: "value"
    case .upper: "upper"
    case .bound: "bound"
    case .empty: "empty"
    case .unit: "unit"
    case .decimals: "decimals"
    case .origin: "origin"
    case .name(let language): "name_\(language)"
    case .memberName(let language): "member_name_\(language)"
    case .source(let language): "source_\(language)"
    case .note(let language): "note_\(language)"
    case .publisher(let language): "publisher_\(language)"
    }
  }

  /// In a spreadsheet, in characters.
  var width: Int {
    switch self {
    case .name, .source, .note: 40
    case .metric, .period, .member, .value, .upper, .bound, .empty, .unit, .decimals, .origin, .memberName, .publisher:
      16
    }
  }
}

extension FactRecord {
  /// What stands in a column, empty where there is nothing.
  func text(_ column: FactColumn) -> String {
    switch column {
    case .metric: fact.reference.metric.text
    case .period: fact.reference.period.description
    case .member: fact.reference.member?.text ?? ""
    case .value: number
    case .upper: upper ?? ""
    case .bound: bound ?? ""
    case .empty: emptyReason ?? ""
    case .unit: fact.unit.code.text
    case .decimals: decimals.map(String.init) ?? ""
    case .origin: isDerived ? "derived" : "stated"
    case .name(let language): metric.name[language] ?? ""
    case .memberName(let language): memberName?[language] ?? ""
    case .source(let language): source?[language] ?? ""
    case .note(let language): note?[language] ?? ""
    case .publisher(let language): publisher?[language] ?? ""
    }
  }
}
