import Algorithms
import ReportModel
import Values

// Every place that cites a fact of the metric, each with the facts it cites. A place in another language is listed
// where its page has no edition in this one.
extension MetricView {
  func writePlaces(to out: inout HTMLWriter) {
    let places = citedPlaces
    guard !places.isEmpty else { return }
    let labels = Set(places.flatMap(\.facts)).count == 1 ? [] : metric.facts.map(factLink)
    out.raw("<ul class=\"places\">\n")
    for place in places {
      out.raw("<li>")
      writeLink(to: place, &out)
      if !labels.isEmpty { writeCited(place.facts.map { labels[$0] }, to: &out) }
      out.raw("</li>\n")
    }
    out.raw("</ul>\n")
  }

  private struct CitedPlace {
    let page: Page
    let heading: String?
    /// Places in `metric.facts`.
    var facts: [Int]
  }

  /// By page and heading, in the order of the first citation.
  private var citedPlaces: [CitedPlace] {
    var result: [CitedPlace] = []
    var positions: [PlaceKey: Int] = [:]
    for (fact, places) in citing.enumerated() {
      for place in places {
        let key = PlaceKey(page: place.page, heading: place.heading)
        if let position = positions[key] {
          if result[position].facts.last != fact { result[position].facts.append(fact) }
        } else if let page = atlas.site.page(place.page), isShown(page, place.language) {
          positions[key] = result.count
          result.append(CitedPlace(page: page, heading: place.heading, facts: [fact]))
        }
      }
    }
    return result
  }

  private struct PlaceKey: Hashable {
    let page: PageID
    let heading: String?
  }

  private func isShown(_ page: Page, _ citing: LanguageID) -> Bool {
    atlas.edition(of: page, for: language)?.1.id == citing
  }

  private func writeLink(to place: CitedPlace, _ out: inout HTMLWriter) {
    guard let (edition, spoken) = atlas.edition(of: place.page, for: language) else { return }
    let address = atlas.addresses.relative(from: sitePath, to: Addresses.page(place.page.id.path, spoken.id))
    out.attribute("<a href=\"", address + (place.heading.map { "#" + $0 } ?? ""))
    if spoken.id != language.id {
      out.attribute(" hreflang=\"", spoken.language.tag)
      out.attribute(" lang=\"", spoken.language.tag)
    }
    out.raw(">")
    let heading = place.heading.flatMap { id in edition.headings.first { $0.id == id } }
    out.text(heading.map { "\(edition.title) › \($0.text)" } ?? edition.title)
    out.raw("</a>")
  }

  private func writeCited(_ cited: [Markup], to out: inout HTMLWriter) {
    out.raw(" <span class=\"aside\">")
    for (place, link) in cited.enumerated() {
      if place > 0 { out.text(language.isChinese ? "；" : "; ") }
      out.markup(link)
    }
    out.raw("</span>")
  }

  private func factLink(_ index: FactIndex) -> Markup {
    let reference = facts.data[index].reference
    return Markup { out in
      out.link(to: "#" + reference.anchor, label(of: reference))
    }
  }

  /// Period and member, of which the page need not repeat what all its facts share.
  private func label(of reference: FactReference) -> String {
    let member = reference.member.map { metric.name(of: $0).map(language.text) ?? $0.text }
    let isOnePeriod = metric.facts.allSatisfy { facts.data[$0].reference.period == reference.period }
    let period = isOnePeriod && member != nil ? nil : language.periods.text(for: reference.period)
    return [period, member].compacted().joined(separator: language.comma)
  }
}
