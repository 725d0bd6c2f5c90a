import ReportModel
import Values

/// Draws the list of all pages and headings of a report, in reading order: an index for who searches without scripts.
struct ContentsView {
  let atlas: Atlas
  let language: LanguageContext
  /// By its place in `Site.reports`.
  let index: Int

  private var report: Report { atlas.site.reports[index] }
  private var sitePath: String { Addresses.contents(of: report.id, language.id) }

  func file() -> OutputFile {
    let head = PageHead(
      language: language, sitePath: sitePath, title: language.words[.allHeadings],
      description: language.words[.allHeadingsSummary],
      editions: atlas.languages.map {
        PageHead.Edition(language: $0, sitePath: Addresses.contents(of: report.id, $0.id))
      },
      report: index,
      ancestors: [
        (language.text(report.configuration.title), Addresses.report(report.id, language.id)),
        (language.words[.search], Addresses.search(language.id))
      ])
    var values = PageHeadWriter(atlas: atlas, head: head).values()
    let reportLink = atlas.addresses.folder(from: sitePath, to: Addresses.report(report.id, language.id))
    values[.navigation] = atlas.navigation[index][language.index].list(for: nil, section: nil, reportLink: reportLink)
    values[.content] = Markup { out in
      for page in report.pages { write(page, to: &out) }
    }
    return atlas.file(.book, values, language, at: sitePath)
  }

  private func write(_ page: Page, to out: inout HTMLWriter) {
    guard let edition = page.editions[language.index] else { return }
    let link = atlas.addresses.relative(from: sitePath, to: Addresses.page(page.id.path, language.id))
    out.attribute("<section class=\"entry\"><h2><a href=\"", link)
    out.raw(">")
    language.typography.write(edition.title, to: &out)
    out.raw("</a></h2>\n")
    if !edition.headings.isEmpty {
      out.raw("<ul>\n")
      for heading in edition.headings { write(heading, link, to: &out) }
      out.raw("</ul>\n")
    }
    out.raw("</section>\n")
  }

  private func write(_ heading: Heading, _ link: String, to out: inout HTMLWriter) {
    out.raw("<li><a href=\"")
    out.text(link)
    out.attribute("#", heading.id)
    out.raw(">")
    language.typography.write(heading.text, to: &out)
    out.raw("</a></li>\n")
  }
}
