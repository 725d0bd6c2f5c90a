import ReportModel
import Values

/// Draws the home of the site in one language: its reports, the latest first.
struct HomeView {
  let atlas: Atlas
  let language: LanguageContext

  private var site: Site { atlas.site }
  private var sitePath: String { Addresses.home(language.id) }

  func file() -> OutputFile {
    let head = PageHead(atlas, language, title: language.text(site.configuration.title), at: Addresses.home)
    var values = PageHeadWriter(atlas: atlas, head: head).values()
    values[.content] = reports
    values[.pages] = otherPages
    return atlas.file(.home, values, language, at: sitePath)
  }

  private var reports: Markup {
    let newestFirst = site.reports.sorted { $1.configuration.period < $0.configuration.period }
    return Markup { out in
      for report in newestFirst { write(report, to: &out) }
    }
  }

  /// What the report is about, its figures, its particulars.
  private func write(_ report: Report, to out: inout HTMLWriter) {
    let path = Addresses.report(report.id, language.id)
    out.raw("<section><h2>")
    out.link(to: link(path)) { language.typography.write(language.text(report.configuration.title), to: &$0) }
    out.raw("</h2>\n")
    if let summary = report.home?.editions[language.index]?.summary {
      out.raw("<p class=\"summary\">")
      language.typography.write(summary, to: &out)
      out.raw("</p>\n")
    }
    let facts = FactContext(atlas, language, at: sitePath, of: report)
    out.markup(KeyFigures(of: report, for: language, limit: 4).markup(facts, report))
    out.markup(ReportParticulars(atlas: atlas, language: language, report: report, sitePath: sitePath).markup())
    out.raw("</section>\n")
  }

  /// Pages of the site itself, such as errata, and all metrics.
  private var otherPages: Markup {
    Markup { out in
      out.raw("<ul class=\"others\">\n")
      item(language.words[.allMetrics], Addresses.metrics(language.id), &out)
      if !atlas.glossary.isEmpty { item(language.words[.glossary], Addresses.glossary(language.id), &out) }
      for page in site.pages {
        guard let edition = page.editions[language.index] else { continue }
        item(edition.title, Addresses.page(page.path, language.id), &out)
      }
      out.raw("</ul>\n")
    }
  }

  private func item(_ title: String, _ target: String, _ out: inout HTMLWriter) {
    out.raw("<li>")
    out.link(to: link(target)) { language.typography.write(title, to: &$0) }
    out.raw("</li>\n")
  }

  private func link(_ target: String) -> String { atlas.addresses.relative(from: sitePath, to: target) }
}
