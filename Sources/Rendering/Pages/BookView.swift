import ReportModel
import Values

/// What a data book holds in any language.
struct Book {
  /// By its place in `Site.reports`; nil for all metrics.
  let index: Int?
  let report: Report?
  let facts: [FactIndex]
  let groups: [MetricTable.Group]

  init(_ site: Site, report index: Int?) {
    self.index = index
    report = index.map { site.reports[$0] }
    facts = report?.facts ?? site.data.facts.indices.map { FactIndex($0) }
    groups = MetricTable.groups(of: facts, in: site, for: report?.id)
  }
}

/// Draws a data book: the metrics a report cites, at its periods, by topic. Without a report: all metrics of the site.
struct BookView {
  let atlas: Atlas
  let language: LanguageContext
  let book: Book

  private var report: Report? { book.report }

  private func path(_ language: LanguageID) -> String {
    report.map { Addresses.book($0.id, language) } ?? Addresses.metrics(language)
  }

  private var sitePath: String { path(language.id) }

  func file() -> OutputFile {
    var values = PageHeadWriter(atlas: atlas, head: head).values()
    values.set(.summary, summary, by: language.typography)
    values[.contents] = contents
    values[.content] = tables
    if let report, let index = book.index {
      values[.downloads] = DownloadList.markup(report, language, root: "../../../")
      values[.navigation] = atlas.chapters(of: index, for: language, from: sitePath)
    }
    return atlas.file(.book, values, language, at: sitePath)
  }

  private var head: PageHead {
    let title = language.words[report == nil ? .allMetrics : .dataBook]
    var head = PageHead(atlas, language, title: title, at: path)
    head.description = summary
    head.report = book.index
    head.ancestors = [PageHead.home(of: atlas.site, language)]
    if let report { head.ancestors.append(PageHead.home(of: report, language)) }
    head.kind = .data
    head.dataset = dataset
    return head
  }

  private var summary: String { language.words[report == nil ? .allMetricsSummary : .dataBookSummary] }

  private var dataset: LinkedDataset {
    let downloads = report.map { report in
      DownloadFormat.allCases.map { (mediaType: $0.mediaType, path: $0.path(report.id)) }
    }
    let package = (mediaType: "application/json", path: DownloadFormat.packagePath)
    return LinkedDataset(facts: book.facts, downloads: downloads ?? [package])
  }

  private func id(of group: MetricTable.Group) -> String { group.topic.map { "topic-" + $0 } ?? "third-party" }

  private func title(of group: MetricTable.Group) -> String {
    group.topic.map(title) ?? language.words[.thirdPartyFigures]
  }

  /// The glossary's word for a topic (`workforce` by its English term), else the topic itself.
  private func title(of topic: String) -> String {
    let english = topic.replacing("-", with: " ")
    let term = atlas.site.glossary.terms.first { $0.words[.english]?.lowercased() == english }
    return language.optional(term?.words) ?? english.prefix(1).uppercased() + english.dropFirst()
  }

  private var contents: Markup {
    guard book.groups.count > 1 else { return .empty }
    return Markup { out in
      out.raw("<ol>\n")
      for group in book.groups {
        out.raw("<li>")
        out.link(to: "#" + id(of: group)) { language.typography.write(title(of: group), to: &$0) }
        out.raw("</li>\n")
      }
      out.raw("</ol>\n")
    }
  }

  var tables: Markup {
    let facts = FactContext(atlas, language, at: sitePath, of: report)
    return Markup { out in
      YearChangeNote.write(for: book.groups.lazy.flatMap(\.rows), facts, to: &out)
      for group in book.groups {
        out.attribute("<div class=\"group\" id=\"", id(of: group))
        out.raw(">\n")
        MetricTable(facts: facts, id: id(of: group), title: title(of: group), rows: group.rows).write(to: &out)
        out.raw("</div>\n")
      }
    }
  }
}
