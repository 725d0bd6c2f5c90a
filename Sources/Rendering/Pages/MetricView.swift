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
      item(.formula, metric.formula, &out)
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
    out.raw("<div><dt>")
    out.text(words[word])
    out.raw("</dt><dd>")
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

  private func writeAssurance(_ report: Report, _ out: inout HTMLWriter) {
    for assurance in report.configuration.assurance where assurance.includes(metric.id) {
      let parts = [language.text(report.configuration.title), assurance.level, language.text(assurance.provider)]
      item(.assurance, parts.filter { !$0.isEmpty }.joined(separator: language.isChinese ? "，" : ", "), &out)
    }
  }

  private func writeDisclosures(to out: inout HTMLWriter) {
    guard !metric.discloses.isEmpty else { return }
    out.raw("<div><dt>")
    out.text(words[.disclosures])
    out.raw("</dt><dd>")
    for (place, code) in metric.discloses.enumerated() {
      if place > 0 { out.text(language.comma) }
      let report = atlas.site.reports.last { atlas.indexRow(of: code, in: $0, for: language) != nil }
      if let report {
        DisclosureLink.write(code, report, facts, from: sitePath, to: &out)
      } else {
        out.text(code.text)
      }
    }
    out.raw("</dd></div>\n")
  }
}
