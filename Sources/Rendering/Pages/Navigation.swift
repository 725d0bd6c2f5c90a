import ReportModel
import Values

/// The way through one report in one language: its chapters and pages. Written once; a page only puts in how it
/// reaches the report's folder, and which entry it is itself.
struct Navigation: Sendable {
  struct Entry: Sendable {
    let page: PageID
    /// Nil for a chapter or a page outside chapters.
    let section: String?
    let title: String
    let summary: String?
    /// Below the report's folder: `talent/welfare/`.
    fileprivate let address: Markup
    fileprivate let label: Markup
  }

  let entries: [Entry]
  private let positions: [PageID: Int]

  init(_ report: Report, language: Int, _ addresses: Addresses) {
    // A chapter without a page of its own in this language does not hide its pages.
    let chapters = Set(
      report.pages.filter { $0.id.slug.isEmpty && $0.editions[language] != nil }.compactMap(\.id.section))
    entries = report.pages.compactMap { page in
      guard let edition = page.editions[language], !page.id.isReportHome else { return nil }
      let below = String(page.id.path.dropFirst(report.id.text.count + 1))
      return Entry(
        page: page.id, section: page.id.section.flatMap { page.id.slug.isEmpty || !chapters.contains($0) ? nil : $0 },
        title: edition.title,
        summary: edition.summary, address: Markup(text: addresses.page(below)), label: Markup(text: edition.title))
    }
    positions = Dictionary(uniqueKeysWithValues: entries.enumerated().map { ($1.page, $0) })
  }

  func previous(_ page: PageID) -> Entry? {
    guard let position = positions[page], position > 0 else { return nil }
    return entries[position - 1]
  }

  func next(_ page: PageID) -> Entry? {
    guard let position = positions[page] else { return page.isReportHome ? entries.first : nil }
    return position + 1 < entries.count ? entries[position + 1] : nil
  }

  /// Chapters, and pages outside chapters.
  var chapters: [Entry] { entries.filter { $0.section == nil } }

  func pages(of section: String) -> [Entry] { entries.filter { $0.section == section } }

  func chapter(_ section: String) -> Entry? {
    entries.first { $0.page.section == section && $0.page.slug.isEmpty }
  }

  /// The list of the report's chapters, with the pages of the chapter that the reader is in. `reportLink` leads from
  /// the page to the report's folder.
  func list(for page: PageID?, section: String?, reportLink: String) -> Markup {
    let prefix = Markup(text: reportLink)
    var out = HTMLWriter(capacity: entries.count * 80)
    var isInSection = false
    out.raw("<ol>\n")
    for entry in entries where entry.section == nil || entry.section == section {
      if (entry.section != nil) != isInSection {
        out.raw(isInSection ? "</ol></li>\n" : "<li><ol>\n")
        isInSection.toggle()
      }
      out.raw(entry.page == page ? "<li><a aria-current=\"page\" href=\"" : "<li><a href=\"")
      out.markup(prefix)
      out.markup(entry.address)
      out.raw("\">")
      out.markup(entry.label)
      out.raw("</a></li>\n")
    }
    out.raw(isInSection ? "</ol></li>\n</ol>\n" : "</ol>\n")
    return out.markup
  }
}

extension PageID {
  /// A report's own page, `content/2016/index.zh.md`.
  var isReportHome: Bool { report != nil && section == nil && slug.isEmpty }
}
