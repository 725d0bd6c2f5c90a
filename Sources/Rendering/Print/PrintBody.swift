import ReportModel
import Values

/// Writes the chapters of a report on paper, one after the other.
struct PrintBody {
  let view: PrintView
  let places: PrintedPlaces
  var out = HTMLWriter(capacity: 1 << 18)
  private(set) var images: Set<String> = []

  private var language: LanguageContext { view.language }

  init(view: PrintView, places: PrintedPlaces) {
    self.view = view
    self.places = places
  }

  mutating func write(_ chapter: PrintedChapter, number: Int) {
    var peeks = Peeks()
    var notes: [Markup] = []
    begin(chapter.id, number: number)
    for (place, page) in chapter.pages.enumerated() {
      var addresses = PrintedAddresses(
        sitePath: page.sitePath, prefix: page.id, chapter: chapter.id, places: places)
      var writer = BodyWriter(
        view.atlas, language, page.edition, at: page.sitePath, of: view.report, twins: [])
      writer.isOnPaper = true
      writer.headingShift = place == 0 ? 0 : 1
      writer.peeks = peeks
      if place > 0 { beginPage(page.id) }
      writeTitle(page.edition.title, page.edition.summary, isChapter: place == 0)
      out.markup(addresses.translate(writer.body()))
      writeEnd(of: page, &addresses)
      notes += writer.notes(from: notes.count).map { addresses.translate($0) }
      peeks = writer.peeks
      images.formUnion(addresses.images)
      if place > 0 { out.raw("</section>\n") }
    }
    write(notes, of: chapter.id)
    out.raw("</section>\n")
  }

  private mutating func begin(_ id: String, number: Int) {
    out.attribute("<section class=\"chapter\" id=\"", id)
    out.attribute(" style=\"page: ", PrintStyle.page(number))
    out.raw(">\n")
  }

  private mutating func beginPage(_ id: String) {
    out.attribute("<section class=\"page\" id=\"", id)
    out.raw(">\n")
  }

  private mutating func writeTitle(_ title: String, _ summary: String?, isChapter: Bool) {
    out.raw(isChapter ? "<header><h1>" : "<header><h2>")
    language.typography.write(title, to: &out)
    out.raw(isChapter ? "</h1>" : "</h2>")
    if let summary {
      out.raw("<p class=\"summary\">")
      language.typography.write(summary, to: &out)
      out.raw("</p>")
    }
    out.raw("</header>\n")
  }

  /// What the page reports by the frameworks, and that it is abridged.
  private mutating func writeEnd(of page: PrintedPage, _ addresses: inout PrintedAddresses) {
    let drawn = PageView(
      view.atlas, language, page.page, page.edition, report: view.index, position: page.position)
    if !drawn.notice.isEmpty {
      out.raw("<p class=\"notice\">")
      out.markup(addresses.translate(drawn.notice))
      out.raw("</p>\n")
    }
    guard !drawn.disclosures.isEmpty else { return }
    out.raw("<div class=\"disclosures\"><p>")
    out.text(language.words[.disclosuresHere])
    out.raw("</p>\n")
    out.markup(addresses.translate(drawn.disclosures))
    out.raw("</div>\n")
  }

  private mutating func write(_ notes: [Markup], of chapter: String) {
    guard !notes.isEmpty else { return }
    out.raw("<section class=\"notes\" role=\"doc-endnotes\"><h2>")
    out.text(language.words[.notes])
    out.raw("</h2><ol>\n")
    for (place, note) in notes.enumerated() {
      out.attribute("<li id=\"", "\(chapter):note-\(place + 1)")
      out.raw(">")
      out.markup(note)
      out.raw("</li>\n")
    }
    out.raw("</ol></section>\n")
  }

  /// All metrics that the report cites, at its periods.
  mutating func writeBook(number: Int) {
    let path = Addresses.book(view.report.id, language.id)
    var addresses = PrintedAddresses(
      sitePath: path, prefix: PrintView.bookID, chapter: PrintView.bookID, places: places)
    let book = BookView(
      atlas: view.atlas, language: language, book: Book(view.atlas.site, report: view.index))
    begin(PrintView.bookID, number: number)
    let summary = language.words(.dataBookOnPaper, ["address": view.atlas.addresses.absolute(path)])
    writeTitle(language.words[.dataBook], summary, isChapter: true)
    out.markup(addresses.translate(book.tables))
    out.raw("</section>\n")
  }
}
