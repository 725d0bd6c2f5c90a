import ReportModel
import Values

/// Draws the page of a metric in one language: what it means, its facts at their permanent anchors, and every place
/// that cites them.
struct MetricView {
  let atlas: Atlas
  let language: LanguageContext
  let metric: Metric
  /// What cites its facts.
  let citing: [CitedSection]
  let sitePath: String
  let facts: FactContext
  let wholes: [FactIndex]

  init(_ atlas: Atlas, _ language: LanguageContext, _ metric: Metric, citing: [CitedSection]) {
    self.atlas = atlas
    self.language = language
    self.metric = metric
    self.citing = citing
    sitePath = Addresses.metric(metric.id, language.id)
    facts = FactContext(atlas, language, at: sitePath, of: nil)
    wholes = Self.wholes(of: metric, atlas.site.data)
  }

  var words: WordBook { language.words }

  func file() -> OutputFile {
    var values = PageHeadWriter(atlas: atlas, head: head).values()
    values.set(.reference, metric.id.text)
    values.set(.summary, language.optional(metric.definition), by: language.typography)
    values[.particulars] = particulars
    values[.figures] = Markup { out in
      writeLatest(to: &out)
      writeTrend(to: &out)
    }
    values[.facts] = Markup { writeFacts(to: &$0) }
    values[.history] = Markup { writeHistory(to: &$0) }
    values[.targets] = Markup { writeTargets(to: &$0) }
    values[.places] = Markup { writePlaces(to: &$0) }
    return atlas.file(.metric, values, language, at: sitePath)
  }

  private var head: PageHead {
    var head = PageHead(atlas, language, title: language.text(metric.name)) { Addresses.metric(metric.id, $0) }
    head.description = language.optional(metric.definition)
    head.ancestors = [
      PageHead.home(of: atlas.site, language), (words[.allMetrics], Addresses.metrics(language.id))
    ]
    head.kind = .data
    return head
  }

  private var particulars: Markup {
    let particulars = Particulars(language: language)
    return Markup { out in
      out.raw("<dl class=\"particulars\">\n")
      particulars.write(.unit, unitText, to: &out)
      particulars.write(.periodKind, periodKindText, to: &out)
      particulars.write(.publisher, language.optional(metric.publisher), to: &out)
      particulars.write(.source, language.optional(metric.source), to: &out)
      particulars.write(.owner, metric.owner, to: &out)
      if let formula = metric.formula { particulars.write(.formula, to: &out) { write(formula: formula, &$0) } }
      particulars.write(.decimals, metric.decimals.map(String.init), to: &out)
      particulars.write(.boundary, boundaryText, to: &out)
      particulars.write(.note, language.optional(metric.note), to: &out)
      for report in atlas.assuredReports {
        for assurance in report.configuration.assurance where assurance.includes(metric.id) {
          particulars.write(.assurance, to: &out) { write(assurance, of: report, &$0) }
        }
      }
      if !metric.discloses.isEmpty { particulars.write(.disclosures, to: &out) { writeDisclosures(to: &$0) } }
      out.raw("</dl>\n")
    }
  }

  private var unitText: String {
    let name = language.unitName(metric.unit)
    return name.isEmpty ? metric.unit.code.text : name
  }

  private var periodKindText: String {
    switch metric.periodKind {
    case .instant: words[.periodInstant]
    case .duration: words[.periodDuration]
    case .cumulative(let since): words(.periodCumulative, ["date": language.periods.text(for: since)])
    }
  }

  private var boundaryText: String? {
    guard let key = metric.boundary else { return nil }
    return atlas.site.reports.lazy.compactMap { $0.configuration.boundary[key] }.first.map(language.text)
  }

  /// In the names of its parts, each leading to its metric.
  private func write(formula: String, _ out: inout HTMLWriter) {
    for piece in FormulaWords(formula, facts.data, language).pieces {
      switch piece {
      case .text(let text): language.typography.write(text, to: &out)
      case .part(let id, let name):
        out.link(to: facts.metricLink(id)) { language.typography.write(name, to: &$0) }
      }
    }
  }

  /// With the mark that its assured values bear, and the report that was assured.
  private func write(_ assurance: ReportConfiguration.Assurance, of report: Report, _ out: inout HTMLWriter) {
    out.raw("<span class=\"assured\">")
    language.typography.write(language.text(of: assurance), to: &out)
    out.raw("</span> <a class=\"aside\" href=\"")
    out.text(atlas.addresses.relative(from: sitePath, to: Addresses.report(report.id, language.id)))
    out.raw("\">")
    language.typography.write(language.text(report.configuration.title), to: &out)
    out.raw("</a>")
  }

  private func writeDisclosures(to out: inout HTMLWriter) {
    for (place, code) in metric.discloses.enumerated() {
      if place > 0 { out.raw("<br>") }
      writeDisclosure(code, to: &out)
    }
  }

  /// The code with its title, and the way to its row in the index of every report that has one.
  private func writeDisclosure(_ code: DisclosureCode, to out: inout HTMLWriter) {
    language.typography.write(code.text, to: &out)
    let rows = atlas.site.reports.compactMap { report in
      atlas.indexRow(of: code, in: report, for: language).map { (report: report, row: $0) }
    }
    guard let title = rows.last?.row.title else { return }
    language.typography.write(" " + title, to: &out)
    for (report, row) in rows {
      out.raw(" ")
      out.attribute(
        "<a class=\"aside\" href=\"", atlas.addresses.relative(from: sitePath, to: row.sitePath) + "#" + row.anchor)
      out.raw(">")
      language.typography.write(language.text(report.configuration.title), to: &out)
      out.raw("</a>")
    }
  }
}
