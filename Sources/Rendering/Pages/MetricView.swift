import ReportModel
import Values

/// Draws the page of a metric in one language: what it means, its facts at their permanent anchors, and every place
/// that cites them.
struct MetricView {
  let atlas: Atlas
  let language: LanguageContext
  let metric: Metric
  /// Who cites its facts, parallel to `metric.facts`.
  let citing: [[CitingPlace]]
  let sitePath: String
  let facts: FactContext

  init(_ atlas: Atlas, _ language: LanguageContext, _ metric: Metric, citing: [[CitingPlace]]) {
    self.atlas = atlas
    self.language = language
    self.metric = metric
    self.citing = citing
    sitePath = Addresses.metric(metric.id, language.id)
    facts = FactContext(atlas, language, at: sitePath, of: nil)
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
    PageHead(
      language: language, sitePath: sitePath, title: language.text(metric.name),
      description: language.optional(metric.definition),
      editions: atlas.languages.map {
        PageHead.Edition(language: $0, sitePath: Addresses.metric(metric.id, $0.id))
      },
      ancestors: [
        (language.text(atlas.site.configuration.title), "\(language.id)/"), (words[.allMetrics], "\(language.id)/data/")
      ], kind: .data)
  }

  private var particulars: Markup {
    Markup { out in
      out.raw("<dl class=\"particulars\">\n")
      item(.unit, unitText, &out)
      item(.periodKind, periodKindText, &out)
      item(.publisher, language.optional(metric.publisher), &out)
      item(.source, language.optional(metric.source), &out)
      item(.owner, metric.owner, &out)
      if let formula = metric.formula { write(formula: formula, &out) }
      item(.decimals, metric.decimals.map(String.init), &out)
      item(.boundary, boundaryText, &out)
      item(.note, language.optional(metric.note), &out)
      for report in atlas.site.reports { writeAssurance(report, &out) }
      writeDisclosures(to: &out)
      out.raw("</dl>\n")
    }
  }

  private func item(_ word: Word, _ text: String?, _ out: inout HTMLWriter) {
    guard let text, !text.isEmpty else { return }
    begin(word, &out)
    language.typography.write(text, to: &out)
    out.raw("</dd></div>\n")
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

  /// In the names of its parts, each leading to its metric, and as the metrics file has it.
  private func write(formula: String, _ out: inout HTMLWriter) {
    begin(.formula, &out)
    for piece in FormulaWords(formula, facts.data, language).pieces {
      switch piece {
      case .text(let text): out.text(text)
      case .part(let id, let name):
        out.attribute("<a href=\"", facts.metricLink(id))
        out.raw(">")
        out.text(name)
        out.raw("</a>")
      }
    }
    out.raw("<br><code>")
    out.text(formula)
    out.raw("</code></dd></div>\n")
  }

  private func begin(_ word: Word, _ out: inout HTMLWriter) {
    out.raw("<div><dt>")
    out.text(words[word])
    out.raw("</dt><dd>")
  }

  /// With the mark that its assured values bear.
  private func writeAssurance(_ report: Report, _ out: inout HTMLWriter) {
    for assurance in report.configuration.assurance where assurance.includes(metric.id) {
      begin(.assurance, &out)
      out.raw("<span class=\"assured\">")
      out.text(language.text(of: assurance))
      out.raw("</span> <a class=\"aside\" href=\"")
      out.text(atlas.addresses.relative(from: sitePath, to: Addresses.report(report.id, language.id)))
      out.raw("\">")
      out.text(language.text(report.configuration.title))
      out.raw("</a></dd></div>\n")
    }
  }

  private func writeDisclosures(to out: inout HTMLWriter) {
    guard !metric.discloses.isEmpty else { return }
    begin(.disclosures, &out)
    for (place, code) in metric.discloses.enumerated() {
      if place > 0 { out.raw("<br>") }
      writeDisclosure(code, to: &out)
    }
    out.raw("</dd></div>\n")
  }

  /// The code with its title, and the way to its row in the index of every report that has one.
  private func writeDisclosure(_ code: DisclosureCode, to out: inout HTMLWriter) {
    out.text(code.text)
    let rows = atlas.site.reports.compactMap { report in
      atlas.indexRow(of: code, in: report, for: language).map { (report: report, row: $0) }
    }
    guard let title = rows.last?.row.title else { return }
    out.text(" " + title)
    for (report, row) in rows {
      out.raw(" ")
      out.attribute(
        "<a class=\"aside\" href=\"", atlas.addresses.relative(from: sitePath, to: row.sitePath) + "#" + row.anchor)
      out.raw(">")
      out.text(language.text(report.configuration.title))
      out.raw("</a>")
    }
  }
}
