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

  private var particulars: Particulars { Particulars(language: language) }

  func markup() -> Markup {
    Markup { out in
      out.raw("<dl class=\"particulars\">\n")
      particulars.write(.reportingPeriod, language.periods.text(for: configuration.period), to: &out)
      particulars.write(.cutoff, language.periods.text(for: configuration.cutoff), to: &out)
      particulars.write(.published, language.periods.text(for: configuration.published), to: &out)
      writeIndexes(&out)
      for assurance in configuration.assurance { particulars.write(assurance, to: &out) }
      out.raw("</dl>\n")
    }
  }

  private func writeIndexes(_ out: inout HTMLWriter) {
    let frameworks = report.indexes.compactMap { atlas.site.frameworks[$0.declaration.framework] }
    guard !frameworks.isEmpty else { return }
    particulars.write(.contentIndex, to: &out) { out in
      for (place, framework) in frameworks.enumerated() {
        if place > 0 { out.raw("</dd><dd>") }
        write(framework, &out)
      }
    }
  }

  private func write(_ framework: Framework, _ out: inout HTMLWriter) {
    if let page = atlas.indexPage(of: framework.id, in: report, for: language) {
      out.link(to: atlas.addresses.relative(from: sitePath, to: page)) {
        language.typography.write(language.text(framework.title), to: &$0)
      }
    } else {
      language.typography.write(language.text(framework.title), to: &out)
    }
  }
}
