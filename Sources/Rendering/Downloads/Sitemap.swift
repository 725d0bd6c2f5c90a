import Algorithms
import ReportModel
import Values

/// `sitemap.xml` with every page in all its languages, cut into several files where one would be too long, and
/// `robots.txt` that names it.
struct Sitemap {
  let atlas: Atlas
  /// The protocol's own limit.
  private static let longest = 50_000

  func files() -> [OutputFile] {
    let parts = entries.chunks(ofCount: Self.longest)
    let robots = OutputFile(
      path: "robots.txt",
      bytes: Array("User-agent: *\nAllow: /\n\nSitemap: \(atlas.addresses.absolute("sitemap.xml"))\n".utf8))
    guard parts.count > 1 else { return [OutputFile(path: "sitemap.xml", bytes: xml(parts.first ?? [])), robots] }
    let files = parts.enumerated().map { OutputFile(path: "sitemap-\($0 + 1).xml", bytes: xml($1)) }
    return [OutputFile(path: "sitemap.xml", bytes: list(of: files.map(\.path)))] + files + [robots]
  }

  /// A page: its site path below each language that has it.
  private struct Entry {
    let language: LanguageContext
    let editions: [LanguageContext]
    let path: String
  }

  private var entries: [Entry] {
    var result = everywhere("") + everywhere("data/") + everywhere("search/")
    if !atlas.glossary.isEmpty { result += everywhere("glossary/") }
    for report in atlas.site.reports {
      result += everywhere("\(report.id)/") + everywhere("\(report.id)/data/") + everywhere("search/\(report.id)/")
      result += report.reportedTopics.flatMap { everywhere("\(report.id)/data/\($0.id)/") }
      for page in report.pages where !page.id.isReportHome { result += entries(of: page) }
    }
    for page in atlas.site.pages { result += entries(of: page) }
    for metric in atlas.site.data.metrics { result += everywhere("data/\(metric.id)/") }
    return result
  }

  private func everywhere(_ path: String) -> [Entry] {
    atlas.languages.map { Entry(language: $0, editions: atlas.languages, path: path) }
  }

  private func entries(of page: Page) -> [Entry] {
    let editions = atlas.languages.filter { page.editions[$0.index] != nil }
    return editions.map { Entry(language: $0, editions: editions, path: page.path) }
  }

  private func xml(_ entries: ArraySlice<Entry>) -> [UInt8] {
    var out = HTMLWriter(capacity: entries.count * 400)
    out.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"")
    out.raw(" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n")
    for entry in entries { write(entry, to: &out) }
    out.raw("</urlset>\n")
    return out.bytes
  }

  private func write(_ entry: Entry, to out: inout HTMLWriter) {
    out.raw("<url><loc>")
    out.text(address(entry.language, entry.path))
    out.raw("</loc>")
    for edition in entry.editions where entry.editions.count > 1 {
      out.attribute("<xhtml:link rel=\"alternate\" hreflang=\"", edition.language.tag)
      out.attribute(" href=\"", address(edition, entry.path))
      out.raw("/>")
    }
    out.raw("</url>\n")
  }

  private func address(_ language: LanguageContext, _ path: String) -> String {
    atlas.addresses.absolute("\(language.id)/\(path)")
  }

  private func list(of paths: [String]) -> [UInt8] {
    var out = HTMLWriter()
    out.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
    out.raw("<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n")
    for path in paths {
      out.raw("<sitemap><loc>")
      out.text(atlas.addresses.absolute(path))
      out.raw("</loc></sitemap>\n")
    }
    out.raw("</sitemapindex>\n")
    return out.bytes
  }
}
