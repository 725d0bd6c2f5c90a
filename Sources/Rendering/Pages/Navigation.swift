import ReportModel
import Values

/// The way through one report in one language: its chapters and pages. Written once; a page only puts in how it
/// reaches the report's folder, and which entry it is itself.
struct Navigation: Sendable {
  struct Entry: Sendable {
    /// Index in `Report.pages`.
    let page: Int
    /// Nil for a chapter or a page outside chapters.
    let section: String?
    /// Its finished address below the report's folder and its title, in `bytes`.
    fileprivate let address: Range<Int32>
    fileprivate let label: Range<Int32>
    /// Behind the title, its tags are closed: address, `">`, title and end stand in one piece for lists.
    fileprivate let end: Int32
  }

  let entries: [Entry]
  /// The entry of a page, by its index in `Report.pages`; -1 where it has none.
  private let positions: [Int32]
  private let bytes: [UInt8]

  init(_ report: Report, _ language: LanguageContext, _ addresses: Addresses) {
    // A chapter without a page of its own in this language does not hide its pages.
    let chapters = Set(
      report.pages.filter { $0.id.slug.isEmpty && $0.editions[language.index] != nil }.compactMap(\.id.section))
    var entries: [Entry] = []
    var positions = [Int32](repeating: -1, count: report.pages.count)
    var out = HTMLWriter(capacity: report.pages.count * 48)
    for (index, page) in report.pages.enumerated() {
      guard let edition = page.editions[language.index], !page.id.isReportHome else { continue }
      let start = Int32(out.bytes.count)
      out.text(addresses.page(String(page.path.dropFirst(report.id.text.count + 1))))
      let middle = Int32(out.bytes.count)
      out.raw("\">")
      let title = Int32(out.bytes.count)
      language.typography.write(edition.title, to: &out)
      let end = Int32(out.bytes.count)
      out.raw("</a></li>\n")
      positions[index] = Int32(entries.count)
      let section = page.id.section.flatMap { page.id.slug.isEmpty || !chapters.contains($0) ? nil : $0 }
      entries.append(
        Entry(
          page: index, section: section, address: start..<middle, label: title..<end, end: Int32(out.bytes.count)))
    }
    self.entries = entries
    self.positions = positions
    bytes = out.bytes
  }

  /// `page` is an index in `Report.pages`.
  func previous(_ page: Int) -> Entry? {
    let position = Int(positions[page])
    return position > 0 ? entries[position - 1] : nil
  }

  func next(_ page: Int) -> Entry? {
    let position = Int(positions[page])
    return position >= 0 && position + 1 < entries.count ? entries[position + 1] : nil
  }

  /// Chapters, and pages outside chapters.
  var chapters: [Entry] { entries.filter { $0.section == nil } }

  func pages(of section: String) -> [Entry] { entries.filter { $0.section == section } }

  /// The list of the report's chapters, with the pages of the chapter that the reader is in. `reportLink` leads from
  /// the page to the report's folder.
  func list(for page: Int?, section: String?, reportLink: String) -> Markup {
    let prefix = Array(reportLink.utf8)[...]
    var out = HTMLWriter(capacity: entries.count * 96)
    var isInSection = false
    out.raw("<ol>\n")
    for entry in entries where entry.section == nil || entry.section == section {
      if (entry.section != nil) != isInSection {
        out.raw(isInSection ? "</ol></li>\n" : "<li><ol>\n")
        isInSection.toggle()
      }
      out.raw(entry.page == page ? "<li><a aria-current=\"page\" href=\"" : "<li><a href=\"")
      out.markup(prefix)
      out.markup(bytes[Int(entry.address.lowerBound)..<Int(entry.end)])
    }
    out.raw(isInSection ? "</ol></li>\n</ol>\n" : "</ol>\n")
    return out.markup
  }

  func writeAddress(_ entry: Entry, to out: inout HTMLWriter) {
    out.markup(bytes[Int(entry.address.lowerBound)..<Int(entry.address.upperBound)])
  }

  func writeTitle(_ entry: Entry, to out: inout HTMLWriter) {
    out.markup(bytes[Int(entry.label.lowerBound)..<Int(entry.label.upperBound)])
  }
}

extension Atlas {
  /// The list of a report's chapters for a page that is in none of them. `report` is its place in `Site.reports`.
  func chapters(of report: Int, for language: LanguageContext, from sitePath: String) -> Markup {
    let reportPath = Addresses.report(site.reports[report].id, language.id)
    return navigation[report][language.index].list(
      for: nil, section: nil, reportLink: addresses.folder(from: sitePath, to: reportPath))
  }
}
