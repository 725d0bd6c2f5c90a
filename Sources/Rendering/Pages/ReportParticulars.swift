import ReportModel
import Values

/// What a report is, beside its title: period, dates, the frameworks that it reports by, its assurance.
struct ReportParticulars {
  let atlas: Atlas
  let language: LanguageContext
  let report: Report
  /// Of the page that they stand on.
  let sitePath: String

  private var configuration: ReportConfiguration { report.configuration }

  func markup() -> Markup {
    Markup { out in
      out.raw("<dl class=\"particulars\">\n")
      item(.reportingPeriod, language.periods.text(for: configuration.period), &out)
      item(.cutoff, language.periods.text(for: configuration.cutoff), &out)
      item(.published, language.periods.text(for: configuration.published), &out)
      for index in report.indexes { write(index, &out) }
      for assurance in configuration.assurance { write(assurance, &out) }
      out.raw("</dl>\n")
    }
  }

  private func write(_ index: DisclosureIndex, _ out: inout HTMLWriter) {
    guard let framework = atlas.site.frameworks[index.declaration.framework] else { return }
    begin(.contentIndex, &out)
    let page = atlas.indexPage(of: index.declaration.framework, in: report, for: language)
    if let page {
      out.attribute("<a href=\"", atlas.addresses.relative(from: sitePath, to: page))
      out.raw(">")
    }
    out.text(framework.title)
    if page != nil { out.raw("</a>") }
    out.raw("</dd></div>\n")
  }

  private func write(_ assurance: ReportConfiguration.Assurance, _ out: inout HTMLWriter) {
    begin(.assurance, &out)
    out.raw("<span class=\"assured\">")
    language.typography.write(language.text(of: assurance), to: &out)
    out.raw("</span></dd></div>\n")
  }

  private func item(_ word: Word, _ text: String, _ out: inout HTMLWriter) {
    begin(word, &out)
    language.typography.write(text, to: &out)
    out.raw("</dd></div>\n")
  }

  private func begin(_ word: Word, _ out: inout HTMLWriter) {
    out.raw("<div><dt>")
    out.text(language.words[word])
    out.raw("</dt><dd>")
  }
}
