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
  private var edition: Edition? { report.home?.editions[language.index] }

  func file() -> OutputFile {
    var values = PageHeadWriter(atlas: atlas, head: head).values()
    values.set(.summary, edition?.summary, by: language.typography)
    values[.content] = body
    let list = PageList(report: report, navigation: navigation, language: language, reportLink: "")
    values[.pages] = list.markup(navigation.chapters)
    values[.particulars] =
      ReportParticulars(atlas: atlas, language: language, report: report, sitePath: sitePath).markup()
    values[.figures] = figures
    values[.downloads] = DownloadList.markup(report, language, root: "../../")
    return atlas.file(.report, values, language, at: sitePath)
  }

  private var head: PageHead {
    let title = language.text(report.configuration.title)
    var head = PageHead(atlas, language, title: title) { Addresses.report(report.id, $0) }
    head.description = edition?.summary
    head.report = index
    head.ancestors = [PageHead.home(of: atlas.site, language)]
    head.kind = .report
    return head
  }

  /// Where the report's own page shows none itself.
  private var figures: Markup {
    let isShown = edition?.directives.contains { if case .highlights = $0.directive { true } else { false } }
    if isShown == true { return .empty }
    let facts = FactContext(atlas, language, at: sitePath, of: report)
    return KeyFigures(of: report, for: language, limit: 6).markup(facts, report)
  }

  private var body: Markup {
    guard let home = report.home, let edition else { return .empty }
    let twins = atlas.languages.filter { $0.index != language.index && home.editions[$0.index] != nil }.map {
      BodyWriter.Twin(
        language: $0,
        link: atlas.addresses.relative(from: sitePath, to: Addresses.report(report.id, $0.id)))
    }
    var writer = BodyWriter(atlas, language, edition, at: sitePath, of: report, twins: twins)
    return writer.body()
  }
}

/// The data of a report as files.
enum DownloadList {
  static func markup(_ report: Report, _ language: LanguageContext, root: String) -> Markup {
    Markup { out in
      out.raw("<ul class=\"downloads\">\n")
      for format in DownloadFormat.allCases {
        item(language.words[format.word], root + format.path(report.id), &out)
      }
      item(language.words[.downloadPackage], root + DownloadFormat.packagePath, &out)
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
