import ReportModel
import Values

/// A section of a page that cites facts of a metric.
struct CitedSection {
  let section: CitingSection
  /// Places in `Metric.facts`.
  var facts: [Int]

  /// All of a metric, in the order of the first citation.
  static func all(of metric: Metric, in site: Site) -> [CitedSection] {
    let places = site.citingPlaces
    var result: [CitedSection] = []
    var positions: [CitingSection: Int] = [:]
    for (fact, index) in metric.facts.enumerated() {
      for section in places.sections(of: index) {
        if let position = positions[section] {
          if result[position].facts.last != fact { result[position].facts.append(fact) }
        } else {
          positions[section] = result.count
          result.append(CitedSection(section: section, facts: [fact]))
        }
      }
    }
    return result
  }
}

// Every place that cites a fact of the metric, each with the facts it cites. A place in another language is listed
// where its page has no edition in this one.
extension MetricView {
  func writePlaces(to out: inout HTMLWriter) {
    let places = citing.filter { isShown($0.section) }
    guard let first = places.first?.facts.first else { return }
    let isOneFact = places.allSatisfy { place in place.facts.allSatisfy { $0 == first } }
    let labels = isOneFact ? [] : metric.facts.map(factLink)
    let ranks = isOneFact ? [] : declaredRanks
    // From here to the pages of each language.
    let ways = atlas.languages.map { atlas.addresses.folder(from: sitePath, to: "\($0.id)/") }
    out.raw("<ul class=\"places\">\n")
    for place in places {
      out.raw("<li>")
      writeLink(to: place.section, by: ways[place.section.language], &out)
      if !labels.isEmpty { writeCited(place.facts.sorted { ranks[$0] < ranks[$1] }, labels, to: &out) }
      out.raw("</li>\n")
    }
    out.raw("</ul>\n")
  }

  private func isShown(_ section: CitingSection) -> Bool {
    if section.language == language.index { return true }
    let page = atlas.site.page(at: section.page)
    return atlas.edition(of: page, for: language)?.1.index == section.language
  }

  private func writeLink(to section: CitingSection, by way: String, _ out: inout HTMLWriter) {
    let page = atlas.site.page(at: section.page)
    guard let edition = page.editions[section.language] else { return }
    let heading = section.heading.map { edition.headings[$0] }
    out.raw("<a href=\"")
    out.text(atlas.addresses.page(way + page.path))
    if let heading {
      out.raw("#")
      out.text(heading.id)
    }
    out.raw("\"")
    if section.language != language.index {
      let tag = atlas.languages[section.language].language.tag
      out.attribute(" hreflang=\"", tag)
      out.attribute(" lang=\"", tag)
    }
    out.raw(">")
    atlas.languages[section.language].typography.write(
      heading.map { "\(edition.title) › \($0.text)" } ?? edition.title, to: &out)
    out.raw("</a>")
  }

  /// Each link in one box with the mark behind it, which else could begin a line.
  private func writeCited(_ cited: [Int], _ labels: [Markup], to out: inout HTMLWriter) {
    out.raw(" <span class=\"aside\">")
    for (place, fact) in cited.enumerated() {
      out.raw("<span>")
      out.markup(labels[fact])
      let isLast = place == cited.count - 1
      out.raw(isLast ? "</span>" : language.isChinese ? "；</span>" : ";</span> ")
    }
    out.raw("</span>")
  }

  /// Where each of the metric's facts stands among them as they are declared.
  private var declaredRanks: [Int] {
    let order = metric.facts.indices.sorted { isDeclared(reference($0), before: reference($1)) }
    var ranks = order
    for (rank, place) in order.enumerated() { ranks[place] = rank }
    return ranks
  }

  private func reference(_ place: Int) -> FactReference { facts.data[metric.facts[place]].reference }

  private func factLink(_ index: FactIndex) -> Markup {
    let reference = facts.data[index].reference
    return Markup { out in
      out.link(to: "#" + reference.anchor) { language.typography.write(label(of: reference), to: &$0) }
    }
  }

  /// Period and member, of which the page need not repeat what all its facts share.
  private func label(of reference: FactReference) -> String {
    let member = reference.member.map { metric.name(of: $0).map(language.text) ?? $0.text }
    let isOnePeriod = metric.facts.allSatisfy { facts.data[$0].reference.period == reference.period }
    if isOnePeriod, let member { return member }
    let period = language.periods.text(for: reference.period)
    return member.map { period + language.comma + $0 } ?? period
  }
}
