import ReportModel
import Values

/// The restated values of the site as a feed a language (Atom, RFC 4287): `/<language>/corrections.xml`. Its days come
/// from the data; a feed without corrections bears the day of the latest report and says so in its title.
struct CorrectionFeed {
  let atlas: Atlas

  static func path(_ language: LanguageID) -> String { "\(language)/corrections.xml" }

  /// None where neither a correction nor a report gives a day.
  func files() -> [OutputFile] {
    let corrections = Correction.all(in: atlas.site)
    let published = atlas.site.reports.map(\.configuration.published)
    guard let day = corrections.first?.old.until ?? published.max() else { return [] }
    return atlas.languages.map { language in
      OutputFile(path: Self.path(language.id), bytes: xml(corrections, day, language))
    }
  }

  private func xml(_ corrections: [Correction], _ day: Day, _ language: LanguageContext) -> [UInt8] {
    let address = atlas.addresses.absolute(Self.path(language.id))
    let organization = language.text(atlas.site.configuration.organization)
    var out = HTMLWriter()
    out.attribute(
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"",
      language.language.tag)
    out.raw(">\n")
    element("title", "\(Self.title(corrections, language)) | \(organization)", &out)
    element("id", address, &out)
    out.attribute("<link rel=\"self\" type=\"application/atom+xml\" href=\"", address)
    out.raw("/>\n")
    link(to: atlas.addresses.absolute(page(language)), &out)
    element("updated", Self.moment(day), &out)
    out.raw("<author>")
    element("name", organization, &out)
    out.raw("</author>\n")
    for correction in corrections { write(correction, language, &out) }
    out.raw("</feed>\n")
    return out.bytes
  }

  private static func title(_ corrections: [Correction], _ language: LanguageContext) -> String {
    language.words[corrections.isEmpty ? .noRestatedValues : .restatedValues]
  }

  /// The page that the feed follows: the errata, else the home of the site.
  private func page(_ language: LanguageContext) -> String {
    let errata = atlas.site.pages.first { $0.isErrata && $0.editions[language.index] != nil }
    return errata.map { Addresses.page($0.path, language.id) } ?? Addresses.home(language.id)
  }

  private func write(_ correction: Correction, _ language: LanguageContext, _ out: inout HTMLWriter) {
    let (fact, until) = (correction.fact, correction.old.until)
    let values = [correction.old.value, correction.replacement].map {
      language.valueWithUnit($0, fact.unit, decimals: fact.decimals)
    }
    let address =
      atlas.addresses.absolute(Addresses.metric(correction.metric.id, language.id)) + "#" + fact.reference.anchor
    let period = language.periods.text(for: fact.reference.period)
    out.raw("<entry>\n")
    element(
      "title",
      language.name(of: fact, correction.metric) + language.clauseComma + period + language.colon
        + values.joined(separator: " → "), &out)
    // One fact may be restated more than once.
    element("id", "\(address)/\(until)", &out)
    link(to: address, &out)
    element("updated", Self.moment(until), &out)
    let reason = language.reason(of: correction.old)
    if !reason.isEmpty { element("summary", language.words[.reason] + language.colon + reason, &out) }
    out.raw("</entry>\n")
  }

  private func link(to page: String, _ out: inout HTMLWriter) {
    out.attribute("<link rel=\"alternate\" type=\"text/html\" href=\"", page)
    out.raw("/>\n")
  }

  private func element(_ name: StaticString, _ text: String, _ out: inout HTMLWriter) {
    out.raw("<")
    out.raw(name)
    out.raw(">")
    out.text(text)
    out.raw("</")
    out.raw(name)
    out.raw(">\n")
  }

  /// Atom wants a moment; data know days.
  private static func moment(_ day: Day) -> String { "\(day)T00:00:00Z" }
}

extension CorrectionFeed {
  /// What heads of pages say of the feed; the same on all pages of a language.
  static func link(_ language: LanguageContext, of site: Site, _ addresses: Addresses) -> Markup {
    guard !site.reports.isEmpty else { return .empty }
    return Markup { out in
      out.attribute(
        "<link rel=\"alternate\" type=\"application/atom+xml\" title=\"", language.words[.restatedValues])
      out.attribute(" href=\"", addresses.absolute(path(language.id)))
      out.raw(">\n")
    }
  }
}
