import Algorithms
import ReportModel
import Values

/// Which pages of a report speak of the same material topics. Made once a report; a page then looks only at its nearest
/// neighbours on each topic, so that a topic on all pages costs no more than one on few.
struct RelatedPages: Sendable {
  struct Relation: Sendable {
    /// Index in `Report.pages`.
    let page: Int
    /// In the order of report.yaml.
    let topics: [ReportConfiguration.Topic]
  }

  private let pages: [Page]
  private let topics: [ReportConfiguration.Topic]
  /// Indices of pages in reading order, by the topics' ids.
  private var places: [String: [Int]] = [:]

  private static let shown = 5

  init(_ report: Report) {
    pages = report.pages
    topics = report.configuration.topics
    guard !topics.isEmpty else { return }
    for (index, page) in pages.enumerated() {
      for topic in page.reportedTopics { places[topic, default: []].append(index) }
    }
  }

  /// The pages that share most topics with one, the nearest first among equals.
  func relations(of page: Int) -> [Relation] {
    let own = pages[page].reportedTopics
    guard !own.isEmpty, !places.isEmpty else { return [] }
    let candidates = Set(own.flatMap { neighbours(of: page, on: $0) })
    let relations = candidates.sorted().map { other in
      let shared = pages[other].reportedTopics.filter(own.contains)
      return Relation(page: other, topics: topics.filter { shared.contains($0.id) })
    }
    let best = relations.filter { !$0.topics.isEmpty }.sorted { a, b in
      let (left, right) = (abs(a.page - page), abs(b.page - page))
      if a.topics.count != b.topics.count { return a.topics.count > b.topics.count }
      return left == right ? a.page < b.page : left < right
    }
    return Array(best.prefix(Self.shown))
  }

  private func neighbours(of page: Int, on topic: String) -> [Int] {
    guard let places = places[topic] else { return [] }
    let own = places.partitioningIndex { $0 >= page }
    let near = places[max(0, own - Self.shown)..<min(places.count, own + Self.shown + 1)]
    return near.filter { $0 != page }
  }
}

/// Draws the topics of a page at its foot, and beneath them the related pages, each with the topics that both speak of.
struct RelatedPagesView {
  let atlas: Atlas
  let language: LanguageContext
  let report: Report
  /// Ids of the page's own topics.
  let topics: [String]
  let relations: [RelatedPages.Relation]
  let sitePath: String

  var markup: Markup {
    let topics = report.configuration.topics.filter { self.topics.contains($0.id) }
    guard !topics.isEmpty else { return .empty }
    return Markup { out in
      out.raw("<p>")
      for (place, topic) in topics.enumerated() {
        if place > 0 { out.text(language.comma) }
        TopicLink.write(topic, of: report, language, atlas, from: sitePath, to: &out)
      }
      out.raw("</p>\n")
      guard !relations.isEmpty else { return }
      out.raw("<ul>\n")
      for relation in relations { write(relation, to: &out) }
      out.raw("</ul>\n")
    }
  }

  private func write(_ relation: RelatedPages.Relation, to out: inout HTMLWriter) {
    let place = ReportedPlace(page: report.pages[relation.page], heading: nil)
    guard let link = PlaceLink(place, for: language, atlas, from: sitePath) else { return }
    out.raw("<li>")
    link.write(link.page, to: &out)
    out.raw(" <span class=\"aside\">")
    language.typography.write(
      relation.topics.map { language.text($0.name) }.joined(separator: language.comma), to: &out)
    out.raw("</span></li>\n")
  }
}
