import Diagnostics
import Values

/// A place that cites a fact.
public struct CitingPlace: Sendable, Hashable {
  public let page: PageID
  public let language: LanguageID
  /// Id of the heading it stands under; nil above the first.
  public let heading: String?
  public let location: Location
}

/// A section of a page in one language that uses a fact, by where its parts stand.
public struct CitingSection: Sendable, Hashable {
  public let page: PagePosition
  /// Index of the language.
  public let language: Int
  /// Index in `Edition.headings`; nil above the first.
  public let heading: Int?
}

/// Every place that cites a fact or shows it in a directive, in reading order; parallel to `DataModel.facts`.
///
/// A large site has hundreds of thousands of them, so they are kept as numbers and spelled out when somebody asks.
public struct CitingPlaces: Sendable, RandomAccessCollection {
  let uses: FactUses
  let reports: [Report]
  let pages: [Page]

  public var startIndex: Int { 0 }
  public var endIndex: Int { uses.factCount }

  public subscript(fact: Int) -> [CitingPlace] {
    uses[fact].compactMap(place)
  }

  public subscript(fact: FactIndex) -> [CitingPlace] { self[Int(fact.index)] }

  /// The section of each use of a fact, in reading order.
  public func sections(of fact: FactIndex) -> [CitingSection] {
    uses[Int(fact.index)].map { use in
      let language = Int(use.language)
      let heading = page(at: use.page).editions[language]?.headingPosition(above: Int(use.node))
      return CitingSection(page: use.page, language: language, heading: heading)
    }
  }

  /// Where a fact is first used, in the report with this id, or anywhere; nil where it is not.
  public func first(of fact: FactIndex, in report: ReportID?) -> ReadingPlace? {
    let use = uses[Int(fact.index)].first { use in
      report == nil || use.page.report.map { reports[$0].id } == report
    }
    return use.map { ReadingPlace(page: $0.page, node: Int($0.node)) }
  }

  private func page(at position: PagePosition) -> Page {
    position.report.map { reports[$0].pages[position.page] } ?? pages[position.page]
  }

  private func place(_ use: FactUses.Use) -> CitingPlace? {
    let page = page(at: use.page)
    guard let edition = page.editions[Int(use.language)] else { return nil }
    return CitingPlace(
      page: page.id, language: edition.language, heading: edition.heading(above: Int(use.node))?.id,
      location: edition.document.location(of: Int(use.node)))
  }
}

/// A place in the order in which a site is read: report by report, then its own pages.
public struct ReadingPlace: Sendable, Comparable {
  let page: PagePosition
  /// Index in the document.
  let node: Int

  public static func < (a: ReadingPlace, b: ReadingPlace) -> Bool { a.order < b.order }

  private var order: (Int, Int, Int) { (page.report ?? .max, page.page, node) }
}

/// Where a page stands in the site.
public struct PagePosition: Sendable, Hashable {
  /// Index of the report; -1 for pages of the site itself.
  private let reportIndex: Int32
  private let pageIndex: Int32

  init(report: Int?, page: Int) {
    reportIndex = Int32(report ?? -1)
    pageIndex = Int32(page)
  }

  /// Index in `Site.reports`; nil for pages of the site itself.
  public var report: Int? { reportIndex < 0 ? nil : Int(reportIndex) }
  /// Index in `Report.pages`, or in `Site.pages`.
  public var page: Int { Int(pageIndex) }
}

/// Citations and directives by the facts they use, in one flat array.
struct FactUses: Sendable {
  struct Use: Sendable {
    let page: PagePosition
    /// Index of the language.
    let language: Int16
    /// Index in the document.
    let node: Int32
  }

  /// Where the uses of each fact begin; one more than there are facts.
  private var starts: [Int32]
  private var uses: [Use]

  var factCount: Int { starts.count - 1 }

  subscript(fact: Int) -> ArraySlice<Use> { uses[Int(starts[fact])..<Int(starts[fact + 1])] }

  /// `found` in reading order.
  init(_ found: [(fact: FactIndex, use: Use)], factCount: Int) {
    starts = Array(repeating: 0, count: factCount + 1)
    for (fact, _) in found { starts[Int(fact.index) + 1] += 1 }
    for index in 1..<starts.count { starts[index] += starts[index - 1] }
    var next = starts
    let placeholder = Use(page: PagePosition(report: nil, page: 0), language: 0, node: 0)
    uses = Array(repeating: placeholder, count: found.count)
    for (fact, use) in found {
      uses[Int(next[Int(fact.index)])] = use
      next[Int(fact.index)] += 1
    }
  }
}
