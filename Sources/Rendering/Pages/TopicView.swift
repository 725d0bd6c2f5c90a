import ReportModel
import Values

/// Draws what a report says of one material topic: its pages, disclosures and figures. The page stands below the data
/// book, whose address no page of a writer can have.
struct TopicView {
  let atlas: Atlas
  let language: LanguageContext
  /// By its place in `Site.reports`.
  let index: Int
  let topic: ReportConfiguration.Topic

  private var report: Report { atlas.site.reports[index] }
  private var sitePath: String { Addresses.topic(topic.id, report.id, language.id) }
  private var facts: FactContext { FactContext(atlas, language, at: sitePath, of: report) }

  func file() -> OutputFile {
    var values = PageHeadWriter(atlas: atlas, head: head).values()
    values.set(.summary, language.words[.topicSummary], by: language.typography)
    values[.navigation] = atlas.chapters(of: index, for: language, from: sitePath)
    values[.content] = Markup { out in
      writeBoundary(to: &out)
      writePlaces(to: &out)
      writeDisclosures(to: &out)
      writeFacts(to: &out)
    }
    return atlas.file(.book, values, language, at: sitePath)
  }

  private var head: PageHead {
    var head = PageHead(atlas, language, title: language.text(topic.name)) {
      Addresses.topic(topic.id, report.id, $0)
    }
    head.description = language.words[.topicSummary]
    head.report = index
    head.ancestors = [
      PageHead.home(of: report, language), (language.words[.dataBook], Addresses.book(report.id, language.id))
    ]
    return head
  }

  private func writeBoundary(to out: inout HTMLWriter) {
    let boundary = topic.boundary.flatMap { report.configuration.boundary[$0] }
    guard let boundary = language.optional(boundary) else { return }
    out.raw("<p>")
    language.typography.write(language.words[.boundary] + language.colon + boundary, to: &out)
    out.raw("</p>\n")
  }

  private func writePlaces(to out: inout HTMLWriter) {
    let links = places.compactMap { PlaceLink($0, for: language, atlas, from: sitePath) }
    guard !links.isEmpty else { return }
    begin(.pages, to: &out)
    out.raw("<ol class=\"pages\">\n")
    for link in links {
      out.raw("<li>")
      link.write(link.title, to: &out)
      if let summary = link.summary, link.heading == nil {
        out.raw("<p>")
        language.typography.write(summary, to: &out)
        out.raw("</p>")
      }
      out.raw("</li>\n")
    }
    out.raw("</ol></section>\n")
  }

  private func writeDisclosures(to out: inout HTMLWriter) {
    guard !topic.discloses.isEmpty else { return }
    begin(.disclosures, to: &out)
    out.raw("<ul>\n")
    for code in topic.discloses {
      out.raw("<li>")
      DisclosureLink.write(code, report, facts, from: sitePath, to: &out)
      if let row = atlas.indexRow(of: code, in: report, for: language) {
        out.raw(" ")
        language.typography.write(row.title, to: &out)
      }
      out.raw("</li>\n")
    }
    out.raw("</ul></section>\n")
  }

  private func writeFacts(to out: inout HTMLWriter) {
    let rows = MetricTable.rows(of: shownFacts, in: atlas.site.data)
    guard !rows.isEmpty else { return }
    MetricTable(facts: facts, id: "facts", title: language.words[.facts], rows: rows).write(to: &out)
    YearChangeNote.write(for: rows, facts, to: &out)
  }

  private func begin(_ title: Word, to out: inout HTMLWriter) {
    out.raw("<section><h2>")
    out.text(language.words[title])
    out.raw("</h2>\n")
  }
}

// MARK: What belongs to a topic
extension TopicView {
  private var places: [ReportedPlace] { report.places(of: topic) }

  /// What its places cite or show, and the report's facts that disclose what the topic does.
  private var shownFacts: [FactIndex] {
    let data = atlas.site.data
    let codes = Set(topic.discloses)
    let disclosing = report.facts.filter { index in
      data.metric(data[index].reference.metric)?.discloses.contains(where: codes.contains) ?? false
    }
    return Set(places.flatMap(facts) + disclosing).sorted()
  }

  private func facts(at place: ReportedPlace) -> [FactIndex] {
    guard let (edition, _) = atlas.edition(of: place.page, for: language) else { return [] }
    let heading = place.heading.flatMap { id in edition.headings.first { $0.id == id } }
    let nodes = heading.map(edition.section) ?? 0..<edition.document.nodes.count
    let cited = edition.citations.lazy.filter { nodes.contains($0.node) }.flatMap(\.resolution.facts)
    let shown = edition.directives.lazy.filter { nodes.contains($0.node) }.flatMap {
      $0.directive.facts(in: atlas.site.data)
    }
    return Array(cited) + Array(shown)
  }
}

extension Citation.Resolution {
  fileprivate var facts: [FactIndex] {
    switch self {
    case .fact(let fact): [fact]
    case .change(let from, let to): [from, to]
    case .target, .story, .literal, .unresolved: []
    }
  }
}
