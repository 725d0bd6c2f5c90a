import ReportModel
import Values

/// Draws the home of a report in one language: its own page if it has one, its chapters, its particulars, its data.
struct ReportView {
  let atlas: Atlas
  let language: LanguageContext
  /// By its place in `Site.reports`.
  let index: Int

  private var report: Report { atlas.site.reports[index] }
  private var sitePath: String { Addresses.report(report.id, language.id) }
  private var navigation: Navigation { atlas.navigation[index][language.index] }
  private var home: Page? { report.pages.first { $0.id.isReportHome } }
  private var edition: Edition? { home?.editions[language.index] }

  func file() -> OutputFile {
    var values = PageHeadWriter(atlas: atlas, head: head).values()
    values.set(.summary, edition?.summary, by: language.typography)
    values[.content] = body
    let list = PageList(report: report, navigation: navigation, language: language, reportLink: "")
    values[.pages] = list.markup(navigation.chapters)
    values[.particulars] = particulars
    values[.downloads] = DownloadList.markup(report, language, root: "../../")
    return atlas.file(.report, values, language, at: sitePath)
  }

  private var head: PageHead {
    PageHead(
      language: language, sitePath: sitePath, title: language.text(report.configuration.title),
      description: edition?.summary,
      editions: atlas.languages.map {
        PageHead.Edition(language: $0, sitePath: Addresses.report(report.id, $0.id))
      }, report: index, ancestors: [(language.text(atlas.site.configuration.title), "\(language.id)/")], kind: .report)
  }

  private var body: Markup {
    guard let home, let edition else { return .empty }
    let twins = atlas.languages.filter { $0.index != language.index && home.editions[$0.index] != nil }.map {
      BodyWriter.Twin(
        language: $0,
        link: atlas.addresses.relative(from: sitePath, to: Addresses.report(report.id, $0.id)))
    }
    var writer = BodyWriter(atlas, language, edition, at: sitePath, of: report, twins: twins)
    return writer.body()
  }

  /// Period, dates, the frameworks it reports by.
  private var particulars: Markup {
    Markup { out in
      out.raw("<dl class=\"particulars\">\n")
      item(.reportingPeriod, language.periods.text(for: report.configuration.period), &out)
      item(.cutoff, language.periods.text(for: report.configuration.cutoff), &out)
      item(.published, language.periods.text(for: report.configuration.published), &out)
      for index in report.indexes { writeClaim(index, &out) }
      out.raw("</dl>\n")
    }
  }

  private func writeClaim(_ index: DisclosureIndex, _ out: inout HTMLWriter) {
    guard let framework = atlas.site.frameworks[index.declaration.framework] else { return }
    let page = atlas.indexPage(of: index.declaration.framework, in: report, for: language)
    out.raw("<div><dt>")
    out.text(language.words[.contentIndex])
    out.raw("</dt><dd>")
    if let page { out.attribute("<a href=\"", atlas.addresses.relative(from: sitePath, to: page)) }
    if page != nil { out.raw(">") }
    out.text(framework.title)
    if page != nil { out.raw("</a>") }
    out.raw("</dd></div>\n")
  }

  private func item(_ word: Word, _ text: String, _ out: inout HTMLWriter) {
    out.raw("<div><dt>")
    out.text(language.words[word])
    out.raw("</dt><dd>")
    language.typography.write(text, to: &out)
    out.raw("</dd></div>\n")
  }
}

/// The data of a report as files.
enum DownloadList {
  static func markup(_ report: Report, _ language: LanguageContext, root: String) -> Markup {
    Markup { out in
      out.raw("<ul class=\"downloads\">\n")
      item(language.words[.downloadCsv], root + "data/\(report.id).csv", &out)
      item(language.words[.downloadJson], root + "data/\(report.id).json", &out)
      item(language.words[.downloadPackage], root + "data/datapackage.json", &out)
      out.raw("</ul>\n")
    }
  }

  private static func item(_ title: String, _ address: String, _ out: inout HTMLWriter) {
    out.attribute("<li><a href=\"", address)
    out.raw(" download>")
    out.text(title)
    out.raw("</a></li>\n")
  }
}
