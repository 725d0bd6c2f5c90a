import Algorithms
import ReportModel
import Values

/// Draws a page of a report, or of the site itself, in one language.
struct PageView {
  let atlas: Atlas
  let language: LanguageContext
  let page: Page
  let edition: Edition
  /// By its place in `Site.reports`; nil for pages of the site itself.
  let reportIndex: Int?
  /// Index in `Report.pages`, or in `Site.pages`.
  let position: Int
  let report: Report?
  let sitePath: String
  let facts: FactContext

  init(_ atlas: Atlas, _ language: LanguageContext, _ page: Page, _ edition: Edition, report: Int?, position: Int) {
    self.atlas = atlas
    self.language = language
    self.page = page
    self.edition = edition
    self.position = position
    reportIndex = report
    self.report = report.map { atlas.site.reports[$0] }
    sitePath = Addresses.page(page.path, language.id)
    facts = FactContext(atlas, language, at: sitePath, of: self.report)
  }

  func file() -> OutputFile {
    var values = PageHeadWriter(atlas: atlas, head: head).values()
    setPage(&values)
    if let reportIndex, let report {
      let relations = atlas.related[reportIndex].relations(of: position)
      values[.related] =
        RelatedPagesView(
          atlas: atlas, language: language, report: report, topics: page.reportedTopics, relations: relations,
          sitePath: sitePath
        ).markup
    }
    if let reportIndex, let report { setWay(report, atlas.navigation[reportIndex][language.index], &values) }
    return atlas.file(.page, values, language, at: sitePath)
  }

  private var head: PageHead {
    PageHead(
      language: language, sitePath: sitePath, title: edition.title, description: edition.summary, editions: editions,
      report: reportIndex, ancestors: ancestors, card: ChartCard.first(of: edition, atlas.site.data, report))
  }

  private var editions: [PageHead.Edition] {
    atlas.languages.compactMap { other in
      guard page.editions[other.index] != nil else { return nil }
      return PageHead.Edition(language: other, sitePath: Addresses.page(page.path, other.id))
    }
  }

  private var ancestors: [PageHead.Ancestor] {
    guard let report else { return [PageHead.home(of: atlas.site, language)] }
    var result = [PageHead.home(of: report, language)]
    let chapter = page.id.ofSection
    if page.id.section != nil, !page.id.slug.isEmpty,
      let title = atlas.site.page(chapter)?.editions[language.index]?.title
    {
      result.append((title, Addresses.page(chapter.path, language.id)))
    }
    return result
  }

  private func setPage(_ values: inout TemplateValues) {
    values.set(.summary, edition.summary, by: language.typography)
    values[.notice] = notice
    values[.contents] = contents
    values[.content] = body
    values[.disclosures] = disclosures
    values[.scripts] = sideBySide
  }

  private var twins: [BodyWriter.Twin] {
    editions.filter { $0.language.index != language.index }.map { twin in
      BodyWriter.Twin(
        language: twin.language, link: atlas.addresses.relative(from: sitePath, to: twin.sitePath))
    }
  }

  /// The script that shows both languages side by side, with the words that it says. It fetches the other page, for
  /// which a folder opened from disk has no server.
  private var sideBySide: Markup {
    guard let script = atlas.scriptPaths[.both], !twins.isEmpty, !atlas.options.isPortable else { return .empty }
    return Markup { out in
      out.attribute("<script defer src=\"", facts.root + script)
      out.attribute(" data-both=\"", language.words[.sideBySide])
      out.attribute(" data-alone=\"", language.words[.oneLanguage])
      out.raw("></script>\n")
    }
  }

  private var body: Markup {
    var writer = BodyWriter(atlas, language, edition, at: sitePath, of: report, twins: twins)
    let body = writer.body()
    guard page.isErrata else { return body }
    return Markup { out in
      out.markup(body)
      CorrectionTable(facts: facts).write(to: &out)
    }
  }

  /// An abridged page says so, and where the whole is.
  var notice: Markup {
    guard edition.isAbridged, let twin = twins.first else { return .empty }
    return Markup { out in
      out.text(language.words[.abridged])
      out.raw(" ")
      out.attribute("<a href=\"", twin.link)
      out.attribute(" hreflang=\"", twin.language.language.tag)
      out.attribute(" lang=\"", twin.language.language.tag)
      out.raw(">")
      out.text(twin.language.language.name)
      out.raw("</a>")
    }
  }

  /// The headings of a page that has several; of a bare content index its standards.
  private var contents: Markup {
    let headings = edition.headings.filter { $0.level == 2 }.map { PagePlace(id: $0.id, title: $0.text) }
    let places = headings.isEmpty ? standards : headings
    guard places.count > 1 else { return .empty }
    return Markup { out in
      out.raw("<ol>\n")
      for place in places {
        out.raw("<li>")
        out.link(to: "#" + place.id) { language.typography.write(place.title, to: &$0) }
        out.raw("</li>\n")
      }
      out.raw("</ol>\n")
    }
  }

  private var standards: [PagePlace] {
    edition.directives.flatMap { placed -> [PagePlace] in
      guard case .index(let id) = placed.directive, let framework = atlas.site.frameworks[id],
        let index = report?.indexes.first(where: { $0.declaration.framework == id })
      else { return [] }
      return IndexView.contents(of: index, framework, language)
    }
  }

  /// What the page reports by the frameworks, each once, with a way to the index.
  var disclosures: Markup {
    guard let report, !page.claims.isEmpty else { return .empty }
    return Markup { out in
      out.raw("<ul>\n")
      for claim in claims.uniqued(on: { "\($0.family) \($0.standard ?? "") \($0.code)" }) {
        out.raw("<li>")
        out.text(claim.family.uppercased() + " ")
        DisclosureLink.write(claim.code, claimed: claim, report, facts, from: sitePath, to: &out)
        if let title = title(of: claim, in: report) {
          out.raw(" <span class=\"title\">")
          language.typography.write(title, to: &out)
          out.raw("</span>")
        }
        out.raw("</li>\n")
      }
      out.raw("</ul>\n")
    }
  }

  /// By framework, and in its order.
  private var claims: [DisclosureClaim] {
    page.claims.map(\.family).uniqued(on: { $0 }).flatMap { family in
      page.claims.filter { $0.family == family }.sorted { $0.code < $1.code }
    }
  }

  /// That of the index; of a goal without a row that of the catalogue.
  private func title(of claim: DisclosureClaim, in report: Report) -> String? {
    if let row = atlas.indexRow(of: claim.code, claimed: claim, in: report, for: language) { return row.title }
    guard claim.family == GoalRow.family else { return nil }
    return language.optional(atlas.site.goals.first { $0.code == claim.code }?.title)
  }

  private func setWay(_ report: Report, _ navigation: Navigation, _ values: inout TemplateValues) {
    let reportLink = atlas.addresses.folder(from: sitePath, to: Addresses.report(report.id, language.id))
    values[.navigation] = navigation.list(for: position, section: page.id.section, reportLink: reportLink)
    values[.previous] = step(navigation.previous(position), "<a rel=\"prev\" href=\"", navigation, reportLink)
    values[.next] = step(navigation.next(position), "<a rel=\"next\" href=\"", navigation, reportLink)
    if page.id.slug.isEmpty, let section = page.id.section {
      let list = PageList(report: report, navigation: navigation, language: language, reportLink: reportLink)
      values[.pages] = list.markup(navigation.pages(of: section))
    }
  }

  private func step(
    _ entry: Navigation.Entry?, _ tag: StaticString, _ navigation: Navigation, _ reportLink: String
  ) -> Markup {
    guard let entry else { return .empty }
    return Markup { out in
      out.raw(tag)
      out.text(reportLink)
      navigation.writeAddress(entry, to: &out)
      out.raw("\">")
      navigation.writeTitle(entry, to: &out)
      out.raw("</a>")
    }
  }
}

/// Pages with their summaries, as a chapter or a report's home lists them.
struct PageList {
  let report: Report
  let navigation: Navigation
  let language: LanguageContext
  /// From the page to the report's folder.
  let reportLink: String

  func markup(_ entries: [Navigation.Entry]) -> Markup {
    guard !entries.isEmpty else { return .empty }
    return Markup { out in
      out.raw("<ol class=\"pages\">\n")
      for entry in entries { write(entry, to: &out) }
      out.raw("</ol>\n")
    }
  }

  private func write(_ entry: Navigation.Entry, to out: inout HTMLWriter) {
    out.raw("<li><a href=\"")
    out.text(reportLink)
    navigation.writeAddress(entry, to: &out)
    out.raw("\">")
    navigation.writeTitle(entry, to: &out)
    out.raw("</a>")
    if let summary = report.pages[entry.page].editions[language.index]?.summary {
      out.raw("<p>")
      language.typography.write(summary, to: &out)
      out.raw("</p>")
    }
    out.raw("</li>\n")
  }
}
