import ReportModel
import Values

extension Directive {
  /// Title and note in a language: the words that the author of a table or chart puts beside it. Passages are prose of
  /// the page.
  func words(in language: LanguageID) -> String {
    texts.compactMap { $0?[language] }.joined(separator: "\n")
  }

  private var texts: [LocalizedText?] {
    switch self {
    case .metrics(let table): [table.title, table.note]
    case .breakdown(let table): [table.title, table.note]
    case .chart(let chart): [chart.title, chart.note]
    case .highlights(let highlights): [highlights.title]
    case .index: []
    case .stakeholders(let title): [title]
    case .topics(let title): [title]
    case .matrix(let matrix): [matrix.title, matrix.note]
    case .timeline: []
    case .quote(let quote): [quote.by]
    case .sdg(let table): [table.title] + table.actions.map(\.text)
    }
  }
}
