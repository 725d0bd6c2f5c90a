import Algorithms
import ReportModel
import Values

/// The figures that stand for a report: those its own page shows large, else the first that each of its pages does.
struct KeyFigures {
  private let facts: [FactIndex]

  init(of report: Report, for language: LanguageContext, limit: Int) {
    let own = report.home.map { Self.shown(on: $0, language) } ?? []
    let others = report.pages.compactMap { Self.shown(on: $0, language).first }
    facts = Array((own.isEmpty ? others : own).uniqued().prefix(limit))
  }

  private static func shown(on page: Page, _ language: LanguageContext) -> [FactIndex] {
    (page.editions[language.index]?.directives ?? []).flatMap { placed -> [FactIndex] in
      if case .highlights(let highlights) = placed.directive { highlights.facts } else { [] }
    }
  }

  func markup(_ context: FactContext, _ report: Report) -> Markup {
    guard !facts.isEmpty else { return .empty }
    let period = report.configuration.period
    return Markup { out in
      HighlightsView(facts: context, shown: facts, id: "figures-\(report.id)", period: period).write(to: &out)
    }
  }
}
