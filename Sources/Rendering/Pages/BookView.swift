import ReportModel
import Values

/// Draws a data book: the metrics a report cites, at its periods, by topic. Without a report: all metrics of the site.
struct BookView {
  let atlas: Atlas
  let language: LanguageContext
  /// By its place in `Site.reports`; nil for all metrics.
  let index: Int?

  private var report: Report? { index.map { atlas.site.reports[$0] } }

  private func path(_ language: LanguageID) -> String {
    report.map { Addresses.book($0.id, language) } ?? Addresses.metrics(language)
  }

  private var sitePath: String { path(language.id) }

  func file() -> OutputFile {
    var values = PageHeadWriter(atlas: atlas, head: head).values()
    let groups = groups
    values[.contents] = contents(groups)
    values[.content] = tables
    if let report, let index {
      values[.downloads] = DownloadList.markup(report, language, root: "../../../")
      values[.navigation] = atlas.chapters(of: index, for: language, from: sitePath)
    }
    return atlas.file(.book, values, language, at: sitePath)
  }

  private var head: PageHead {
    let title = language.words[report == nil ? .allMetrics : .dataBook]
    var head = PageHead(atlas, language, title: title, at: path)
    head.description = language.words[.dataBookSummary]
    head.report = index
    head.ancestors = [PageHead.home(of: atlas.site, language)]
    if let report { head.ancestors.append(PageHead.home(of: report, language)) }
    head.kind = .data
    head.card = report.flatMap { ChartCard.first(of: $0, atlas.site.data) }
    head.dataset = dataset
    return head
  }

  private var facts: [FactIndex] { report?.facts ?? atlas.site.data.facts.indices.map { FactIndex($0) } }

  private var dataset: LinkedDataset {
    let downloads = report.map { report in
      DownloadFormat.allCases.map { (mediaType: $0.mediaType, path: $0.path(report.id)) }
    }
    let package = (mediaType: "application/json", path: DownloadFormat.packagePath)
    return LinkedDataset(facts: facts, downloads: downloads ?? [package])
  }

  private struct Group {
    let topic: String
    let title: String
    let rows: [MetricTable.Row]
  }

  private var groups: [Group] {
    MetricTable.groups(of: facts, in: atlas.site.data).map { group in
      guard let topic = group.topic else {
        return Group(topic: "third-party", title: language.words[.thirdPartyFigures], rows: group.rows)
      }
      return Group(topic: "topic-" + topic, title: title(of: topic), rows: group.rows)
    }
  }

  /// The glossary's word for a topic (`workforce` by its English term), else the topic itself.
  private func title(of topic: String) -> String {
    let english = topic.replacing("-", with: " ")
    let term = atlas.site.glossary.terms.first { $0.words[.english]?.lowercased() == english }
    return language.optional(term?.words) ?? english.prefix(1).uppercased() + english.dropFirst()
  }

  private func contents(_ groups: [Group]) -> Markup {
    guard groups.count > 1 else { return .empty }
    return Markup { out in
      out.raw("<ol>\n")
      for group in groups {
        out.raw("<li>")
        out.link(to: "#" + group.topic, group.title)
        out.raw("</li>\n")
      }
      out.raw("</ol>\n")
    }
  }

  var tables: Markup {
    let facts = FactContext(atlas, language, at: sitePath, of: report)
    return Markup { out in
      YearChangeNote.write(for: groups.flatMap(\.rows), facts, to: &out)
      for group in groups {
        out.attribute("<div class=\"group\" id=\"", group.topic)
        out.raw(">\n")
        MetricTable(facts: facts, id: group.topic, title: group.title, rows: group.rows).write(to: &out)
        out.raw("</div>\n")
      }
    }
  }
}
