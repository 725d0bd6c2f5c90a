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
      for index in report.indexes { write(index, &out) }
      for assurance in configuration.assurance { particulars.write(assurance, to: &out) }
      out.raw("</dl>\n")
    }
  }

  private func write(_ index: DisclosureIndex, _ out: inout HTMLWriter) {
    guard let framework = atlas.site.frameworks[index.declaration.framework] else { return }
    let page = atlas.indexPage(of: index.declaration.framework, in: report, for: language)
    particulars.write(.contentIndex, to: &out) { out in
      if let page {
        out.link(to: atlas.addresses.relative(from: sitePath, to: page), framework.title)
      } else {
        out.text(framework.title)
      }
    }
  }
}
