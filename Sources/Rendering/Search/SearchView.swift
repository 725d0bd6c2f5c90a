import ReportModel
import Values

/// Draws the search page: a form that a script brings to life, and the lists that need none.
struct SearchView {
  let atlas: Atlas
  let language: LanguageContext

  private var sitePath: String { Addresses.search(language.id) }

  func file() -> OutputFile {
    var head = PageHead(atlas, language, title: language.words[.search], at: Addresses.search)
    head.description = language.words[.searchSummary]
    head.ancestors = [PageHead.home(of: atlas.site, language)]
    var values = PageHeadWriter(atlas: atlas, head: head).values()
    values[.content] = Markup { out in
      // A folder opened from disk has no server to ask for the index.
      if !atlas.options.isPortable { writeForm(to: &out) }
      writeLists(to: &out)
    }
    return atlas.file(.book, values, language, at: sitePath)
  }

  /// Hidden until the script that it needs shows it. The script takes the words it says from here.
  private func writeForm(to out: inout HTMLWriter) {
    out.raw("<form class=\"search\" role=\"search\" hidden")
    for (name, word) in Self.spoken { out.attribute(name, language.words[word]) }
    out.raw(">\n<label for=\"query\">")
    out.text(language.words[.searchWords])
    out.raw(
      "</label>\n<p><input type=\"search\" id=\"query\" name=\"q\" autocomplete=\"off\" spellcheck=\"false\"> <button>")
    out.text(language.words[.search])
    out.raw(
      "</button></p>\n<p role=\"status\"></p>\n<ol class=\"found\"></ol>\n<button type=\"button\" class=\"more\" hidden>"
    )
    out.text(language.words[.searchMore])
    out.attribute("</button>\n<script defer src=\"", "../../" + (atlas.scriptPaths[.search] ?? ""))
    out.raw("></script>\n</form>\n")
  }

  private static let spoken: [(StaticString, Word)] = [
    (" data-found=\"", .searchFound), (" data-none=\"", .searchNone), (" data-failed=\"", .searchFailed)
  ]

  private func writeLists(to out: inout HTMLWriter) {
    out.raw("<section><h2>")
    out.text(language.words[.allHeadings])
    out.raw("</h2>\n<ul>\n")
    for report in atlas.site.reports.sorted(by: { $1.configuration.period < $0.configuration.period }) {
      item(language.text(report.configuration.title), Addresses.contents(of: report.id, language.id), &out)
    }
    if !atlas.glossary.isEmpty { item(language.words[.glossary], Addresses.glossary(language.id), &out) }
    item(language.words[.allMetrics], Addresses.metrics(language.id), &out)
    out.raw("</ul></section>\n")
  }

  private func item(_ title: String, _ path: String, _ out: inout HTMLWriter) {
    out.raw("<li>")
    out.link(to: atlas.addresses.relative(from: sitePath, to: path)) { language.typography.write(title, to: &$0) }
    out.raw("</li>\n")
  }
}
