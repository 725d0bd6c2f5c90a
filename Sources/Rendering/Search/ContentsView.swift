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
    var head = PageHead(atlas, language, title: language.words[.allHeadings]) { Addresses.contents(of: report.id, $0) }
    head.description = language.words[.allHeadingsSummary]
    head.report = index
    head.ancestors = [
      PageHead.home(of: report, language), (language.words[.search], Addresses.search(language.id))
    ]
    var values = PageHeadWriter(atlas: atlas, head: head).values()
    values[.navigation] = atlas.chapters(of: index, for: language, from: sitePath)
    values[.content] = Markup { out in
      for page in report.pages { write(page, to: &out) }
    }
    return atlas.file(.book, values, language, at: sitePath)
  }

  private func write(_ page: Page, to out: inout HTMLWriter) {
    guard let edition = page.editions[language.index] else { return }
    let link = atlas.addresses.relative(from: sitePath, to: Addresses.page(page.path, language.id))
    out.raw("<section class=\"entry\"><h2>")
    out.link(to: link) { language.typography.write(edition.title, to: &$0) }
    out.raw("</h2>\n")
    if !edition.headings.isEmpty {
      out.raw("<ul>\n")
      for heading in edition.headings { write(heading, link, to: &out) }
      out.raw("</ul>\n")
    }
    out.raw("</section>\n")
  }

  private func write(_ heading: Heading, _ link: String, to out: inout HTMLWriter) {
    out.raw("<li>")
    out.link(to: link + "#" + heading.id) { language.typography.write(heading.text, to: &$0) }
    out.raw("</li>\n")
  }
}
