import ReportModel
import Values

/// Draws a whole report in one language as one document for paper: cover, contents, chapters with their notes, data.
///
/// Pages are drawn as for the site; what differs is marks instead of popovers, and addresses.
struct PrintView {
  let atlas: Atlas
  let language: LanguageContext
  /// By its place in `Site.reports`.
  let index: Int
  let style: [UInt8]
  let numbers: PageNumbers

  var report: Report { atlas.site.reports[index] }
  var words: WordBook { language.words }

  func document() -> PrintedDocument {
    let chapters = PrintedChapter.all(in: report, atlas.navigation[index][language.index], language)
    let places = places(of: chapters)
    var body = PrintBody(view: self, places: places)
    for (number, chapter) in chapters.enumerated() { body.write(chapter, number: number + 1) }
    body.writeBook(number: chapters.count + 1)
    var values = cover
    if !chapters.contains(where: \.isHome) { values[.figures] = figures(places) }
    values[.style] = PrintStyle(view: self).markup(chapters.map(\.title) + [words[.dataBook]])
    values[.contents] = contents(chapters, body.places)
    values[.content] = body.out.markup
    let assets = Dictionary(
      atlas.site.assets.map { (Atlas.assetPath($0), $0) }, uniquingKeysWith: { first, _ in first })
    return PrintedDocument(
      html: language.draw(.print, values),
      images: body.images.sorted().compactMap { path in
        assets[percentDecoded(path)].map { CopiedAsset(source: $0, destination: path) }
      })
  }

  static let bookID = "data"
  static let coverID = "cover"

  private var homePath: String { Addresses.report(report.id, language.id) }

  private func places(of chapters: [PrintedChapter]) -> PrintedPlaces {
    let pages = chapters.flatMap(\.pages).map { ($0.sitePath, $0.id) }
    let others = [(Addresses.book(report.id, language.id), Self.bookID), (homePath, Self.coverID)]
    return PrintedPlaces(
      pages: Dictionary(pages + others, uniquingKeysWith: { first, _ in first }),
      baseURL: atlas.addresses.baseURL, numbers: numbers)
  }

  private var cover: TemplateValues {
    let home = report.home?.editions[language.index]
    var values = TemplateValues()
    values.set(.language, language.language.tag)
    values.set(.documentTitle, language.text(report.configuration.title))
    values.setTitle(.title, language.text(report.configuration.title), by: language.typography)
    values.set(.organization, language.text(atlas.site.configuration.organization))
    values.set(.summary, home?.summary, by: language.typography)
    values[.identity] = Markup { out in
      out.raw("<dl class=\"identity\">\n")
      IdentityLine(language: language, configuration: atlas.site.configuration, report: report).write(to: &out)
      out.raw("</dl>\n")
    }
    return values
  }

  /// The figures that stand for the report.
  private func figures(_ places: PrintedPlaces) -> Markup {
    let facts = FactContext(atlas, language, at: homePath, of: report)
    var addresses = PrintedAddresses(
      sitePath: homePath, prefix: Self.coverID, chapter: Self.coverID, places: places)
    return addresses.translate(KeyFigures(of: report, for: language, limit: 6).markup(facts, report))
  }

  /// Chapters and their pages, with the pages of paper they begin on.
  private func contents(_ chapters: [PrintedChapter], _ places: PrintedPlaces) -> Markup {
    Markup { out in
      out.raw("<ol>\n")
      for chapter in chapters {
        out.raw("<li>")
        writeEntry(chapter.id, chapter.title, places, &out)
        if chapter.pages.count > 1 { out.raw("<ol>\n") }
        for page in chapter.pages.dropFirst() {
          out.raw("<li>")
          writeEntry(page.id, page.edition.title, places, &out)
          out.raw("</li>\n")
        }
        if chapter.pages.count > 1 { out.raw("</ol>") }
        out.raw("</li>\n")
      }
      out.raw("<li>")
      writeEntry(Self.bookID, words[.dataBook], places, &out)
      out.raw("</li>\n</ol>\n")
    }
  }

  private func writeEntry(_ id: String, _ title: String, _ places: PrintedPlaces, _ out: inout HTMLWriter) {
    out.attribute("<a href=\"", "#" + id)
    out.attribute(" data-page=\"", places.number(of: id))
    out.raw("><span>")
    language.typography.write(title, to: &out)
    out.raw("</span></a>")
  }
}

/// A report on paper in one language, as HTML that needs nothing but its images.
public struct PrintedDocument: Sendable, Hashable {
  public let html: [UInt8]
  /// Where they go is said from the document's folder.
  public let images: [CopiedAsset]
}

/// A document to print: a report in a language.
public struct PrintJob: Sendable, Hashable {
  public let report: ReportID
  public let published: Day
  let index: Int
  let language: Int
}

extension Renderer {
  /// The documents of all reports, or of one: one a language that has pages of it.
  public func printJobs(of id: ReportID? = nil) -> [PrintJob] {
    site.reports.enumerated().filter { id == nil || $0.element.id == id }.flatMap { index, report in
      atlas.languages.filter { language in report.pages.contains { $0.editions[language.index] != nil } }.map {
        PrintJob(report: report.id, published: report.configuration.published, index: index, language: $0.index)
      }
    }
  }

  /// What its file is called, without an ending: `2016.zh`.
  public func name(of job: PrintJob) -> String { "\(job.report).\(atlas.languages[job.language].id)" }

  /// `numbers` are those of the document printed before, for its contents and its ways from place to place.
  public func print(_ job: PrintJob, numbers: PageNumbers = .unknown) -> PrintedDocument {
    PrintView(
      atlas: atlas, language: atlas.languages[job.language], index: job.index, style: printStyle, numbers: numbers
    ).document()
  }
}
