import ReportModel
import Values

extension BodyWriter {
  mutating func writeDirective(_ index: Int) {
    endsInHan = false
    guard let placed = directives.element(at: index) else { return }
    switch placed.directive {
    case .metrics(let table): write(FactTable(table, id: placed.id, facts.data), note: table.note)
    case .breakdown(let table): write(FactTable(table, id: placed.id, facts.data), note: table.note)
    case .chart(let chart):
      ChartView(facts: facts, chart: chart, table: FactTable(chart, id: placed.id, facts.data)).write(to: &out)
    case .highlights(let highlights):
      HighlightsView(
        facts: facts, title: highlights.title, shown: highlights.facts, id: placed.id,
        period: report?.configuration.period
      ).write(to: &out)
    case .index(let framework): writeIndex(framework)
    case .stakeholders(let title): writeStakeholders(title, placed.id)
    case .topics(let title): writeTopics(title, placed.id)
    case .matrix(let matrix): write(matrix, placed.id)
    case .timeline(let items): writeTimeline(items, placed)
    case .quote(let quote): writeQuote(quote, placed)
    case .sdg(let table): write(table, placed.id)
    }
  }

  private mutating func write(_ table: FactTable, note: LocalizedText?) {
    out.attribute("<div class=\"data\" id=\"", table.id)
    out.raw(">\n")
    FactTableView(facts: facts, table: table).write(to: &out)
    if let note = language.optional(note) {
      out.raw("<p class=\"source\">")
      language.typography.write(note, to: &out)
      out.raw("</p>\n")
    }
    DownloadLink.write(table.id, facts, to: &out)
    out.raw("</div>\n")
  }

  private mutating func writeIndex(_ framework: FrameworkID) {
    guard let report, let index = report.indexes.first(where: { $0.declaration.framework == framework }),
      let catalogue = atlas.site.frameworks[framework]
    else { return }
    IndexView(facts: facts, report: report, index: index, framework: catalogue, sitePath: sitePath).write(to: &out)
  }

  private mutating func writeStakeholders(_ title: LocalizedText?, _ id: String) {
    guard let report else { return }
    let title = language.optional(title) ?? language.words[.stakeholders]
    StakeholdersView(language: language, report: report, title: title, id: id).write(to: &out)
  }

  private mutating func write(_ matrix: Directive.Matrix, _ id: String) {
    guard let report else { return }
    MatrixView(facts: facts, matrix: matrix, topics: RankedTopic.all(in: report), id: id).write(to: &out)
  }

  private mutating func write(_ table: Directive.GoalTable, _ id: String) {
    guard let report else { return }
    let rows = atlas.site.goalRows(of: report)
    GoalTableView(atlas: atlas, language: language, table: table, rows: rows, id: id, sitePath: sitePath).write(
      to: &out)
  }

  private mutating func writeTopics(_ title: LocalizedText?, _ id: String) {
    guard let report else { return }
    let title = language.optional(title) ?? language.words[.topics]
    TopicsView(facts: facts, report: report, title: title, id: id, sitePath: sitePath).write(to: &out)
  }
}
