import ReportModel
import Values

/// The way to a page, or to a heading of it, in a language; in the site's own where the page is missing in it.
struct PlaceLink {
  let address: String
  /// Title of the page.
  let page: String
  let summary: String?
  /// Text of the heading; nil for the page as a whole.
  let heading: String?
  /// Of a page that exists only in another language.
  let languageTag: String?
  private let spoken: LanguageContext

  init?(_ place: ReportedPlace, for language: LanguageContext, _ atlas: Atlas, from sitePath: String) {
    let page = place.page
    guard let (edition, spoken) = atlas.edition(of: page, for: language) else { return nil }
    let heading = place.heading.flatMap { id in edition.headings.first { $0.id == id } }
    let path = atlas.addresses.relative(from: sitePath, to: Addresses.page(page.path, spoken.id))
    address = path + (heading.map { "#" + $0.id } ?? "")
    self.page = edition.title
    summary = edition.summary
    self.heading = heading?.text
    self.spoken = spoken
    languageTag = spoken.id == language.id ? nil : spoken.language.tag
  }

  /// Page and heading.
  var title: String { heading.map { "\(page) › \($0)" } ?? page }

  func write(_ text: String, to out: inout HTMLWriter) {
    out.attribute("<a href=\"", address)
    if let languageTag { out.attribute(" hreflang=\"", languageTag) }
    out.raw(">")
    spoken.typography.write(text, to: &out)
    out.raw("</a>")
  }
}
