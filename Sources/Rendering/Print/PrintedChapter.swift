import ReportModel
import Values

/// A chapter of a report on paper: a page outside sections, or a section with its pages.
struct PrintedChapter {
  let id: String
  let title: String
  let pages: [PrintedPage]
}

/// A page of the narrative and its place in the document.
struct PrintedPage {
  let page: Page
  let edition: Edition
  /// Index in `Report.pages`.
  let position: Int
  /// `talent.welfare`: no slug has a full stop in it.
  let id: String
  let sitePath: String
}

extension PrintedChapter {
  /// Whether it is the report's own page.
  var isHome: Bool { pages[0].page.id.isReportHome }

  /// The chapters of a report in one language, in reading order; its own page, where it has a text, comes first. Large
  /// numbers alone have their place on the cover.
  static func all(in report: Report, _ navigation: Navigation, _ language: LanguageContext) -> [PrintedChapter] {
    var groups: [[PrintedPage]] = []
    if let home = report.pages.firstIndex(where: { $0.id.isReportHome }),
      let page = PrintedPage(report, home, language), page.edition.hasText
    {
      groups.append([page])
    }
    for entry in navigation.entries {
      guard let page = PrintedPage(report, entry.page, language) else { continue }
      if entry.section == nil || groups.isEmpty { groups.append([]) }
      groups[groups.count - 1].append(page)
    }
    return groups.map { PrintedChapter(id: $0[0].id, title: $0[0].edition.title, pages: $0) }
  }
}

extension PrintedPage {
  fileprivate init?(_ report: Report, _ position: Int, _ language: LanguageContext) {
    let page = report.pages[position]
    guard let edition = page.editions[language.index] else { return nil }
    let parts = [page.id.section ?? "", page.id.slug].filter { !$0.isEmpty }
    self.init(
      page: page, edition: edition, position: position, id: parts.isEmpty ? "home" : parts.joined(separator: "."),
      sitePath: Addresses.page(page.path, language.id))
  }
}

extension Edition {
  /// Whether it holds more than large numbers.
  fileprivate var hasText: Bool {
    let isOther = { (placed: PlacedDirective) in
      if case .highlights = placed.directive { false } else { true }
    }
    return document.nodes.count > directives.count || directives.contains(where: isOther)
  }
}
