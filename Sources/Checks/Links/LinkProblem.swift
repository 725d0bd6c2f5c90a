import Diagnostics
import Parsing
import ReportModel
import Values

/// A link or image that leads nowhere, and where it stands.
struct LinkProblem: Sendable {
  enum Kind: Sendable {
    /// No page has the file; `nearest` is the path of a page that has nearly that name.
    case noPage(path: String, nearest: String?)
    case noFile(path: String)
    case noImage(path: String)
    case externalImage
    case noAlternativeText
    case noAnchor(String, nearest: String?)
    /// A file is there, its name in other letters.
    case otherCase(path: String, actual: String)
    case unsafeScheme(String)
    /// Of another scheme, or of none (`//host`), of which no link is made.
    case otherScheme(String)
    /// A page in another language than the link's own, which has it too; the path of the page in that language.
    case otherLanguage(own: String)
    /// A misspelt `metric:`, `story:`…
    case nearlyCitation(String, meant: String)
    case absolute
    case empty
  }

  let kind: Kind
  let document: Document
  let node: Int

  /// The destination, or the whole link where that does not stand in the source as such.
  var location: Location { document.location(of: document.destinationRange(of: node)) }
}

/// Finds the links of a site that lead nowhere.
struct LinkReader {
  private let site: Site
  private let pages: [String: (page: Page, language: LanguageID)]
  /// The paths of pages and of assets by what they are in small letters: of several the least.
  private lazy var foldedPages = Self.folded(pages.keys)
  private lazy var foldedAssets = Self.folded(site.assets)
  private static let unsafeSchemes: Set<String> = ["javascript", "data", "vbscript", "file", "blob", "filesystem"]
  private static let citationSchemes = ["metric", "change", "target", "story", "literal"]

  init(_ site: Site) {
    self.site = site
    var pages: [String: (page: Page, language: LanguageID)] = [:]
    for page in site.everyPage {
      for case let edition? in page.editions { pages[edition.document.source.path] = (page, edition.language) }
    }
    self.pages = pages
  }

  mutating func problems() -> [LinkProblem] {
    var problems: [LinkProblem] = []
    for page in site.everyPage {
      for case let edition? in page.editions { read(edition, of: page, into: &problems) }
    }
    return problems
  }

  private mutating func read(_ edition: Edition, of page: Page, into problems: inout [LinkProblem]) {
    let document = edition.document
    for (index, node) in document.nodes.enumerated() {
      if case .link(let destination, _) = node.kind {
        if let kind = problem(of: document[destination], in: edition, of: page) {
          problems.append(LinkProblem(kind: kind, document: document, node: index))
        }
      } else if case .image(let destination, _) = node.kind {
        read(image: index, document[destination], document, into: &problems)
      }
    }
  }

  private mutating func read(image node: Int, _ text: String, _ document: Document, into problems: inout [LinkProblem])
  {
    if let kind = problem(ofImage: text, in: document) {
      problems.append(LinkProblem(kind: kind, document: document, node: node))
    }
    if document.isEmptyImage(node) {
      problems.append(LinkProblem(kind: .noAlternativeText, document: document, node: node))
    }
  }

  private mutating func problem(of text: String, in edition: Edition, of page: Page) -> LinkProblem.Kind? {
    switch LinkDestination(text, in: edition.document.source.path) {
    case .external: nil
    case .empty: .empty
    case .absolute: .absolute
    case .scheme(let scheme): problem(ofScheme: scheme)
    case .local(nil, let fragment): fragment.flatMap { problem(ofAnchor: $0, on: page, in: edition.language) }
    case .local(let path?, let fragment):
      path.hasSuffix(".md")
        ? problem(ofPage: path, fragment, in: edition.language) : problem(ofFile: path) { .noFile(path: path) }
    }
  }

  private func problem(ofScheme scheme: String) -> LinkProblem.Kind? {
    if Self.citationSchemes.contains(scheme) { return nil }
    if scheme == "//" { return .otherScheme(scheme) }
    if Self.unsafeSchemes.contains(scheme) { return .unsafeScheme(scheme) }
    return nearestName(to: scheme, among: Self.citationSchemes).map { .nearlyCitation(scheme, meant: $0) }
      ?? .otherScheme(scheme + ":")
  }

  private mutating func problem(ofPage path: String, _ fragment: String?, in language: LanguageID) -> LinkProblem.Kind?
  {
    if let (page, other) = pages[path] {
      if other != language, let own = page.edition(language) {
        return .otherLanguage(own: own.document.source.path)
      }
      return fragment.flatMap { problem(ofAnchor: $0, on: page, in: other) }
    }
    if let actual = foldedPages[path.lowercased()] { return .otherCase(path: path, actual: actual) }
    return .noPage(path: path, nearest: nearestName(to: path, amongUnordered: pages.keys))
  }

  /// An edition that is missing, or that should have the heading of its twin, is a finding of its own.
  private func problem(ofAnchor anchor: String, on page: Page, in language: LanguageID) -> LinkProblem.Kind? {
    guard !anchor.isEmpty, let own = page.edition(language), !own.hasAnchor(anchor) else { return nil }
    if !own.isAbridged, page.editions.contains(where: { $0?.hasAnchor(anchor) == true }) { return nil }
    return .noAnchor(anchor, nearest: nearestName(to: anchor, among: own.headings.map(\.id)))
  }

  private mutating func problem(ofImage text: String, in document: Document) -> LinkProblem.Kind? {
    switch LinkDestination(text, in: document.source.path) {
    case .external: .externalImage
    case .empty, .local(nil, _): .noImage(path: text)
    case .absolute: .absolute
    case .scheme(let scheme): problem(ofScheme: scheme)
    case .local(let path?, _): problem(ofFile: path) { .noImage(path: path) }
    }
  }

  private mutating func problem(ofFile path: String, missing: () -> LinkProblem.Kind) -> LinkProblem.Kind? {
    if site.assets.contains(path) { return nil }
    if let actual = foldedAssets[path.lowercased()] { return .otherCase(path: path, actual: actual) }
    return missing()
  }

  private static func folded(_ paths: some Sequence<String>) -> [String: String] {
    Dictionary(paths.map { ($0.lowercased(), $0) }, uniquingKeysWith: min)
  }
}

extension Site {
  /// The pages of all reports, then those of the site itself.
  var everyPage: some Sequence<Page> { (reports.map(\.pages) + [pages]).lazy.joined() }
}

extension Edition {
  fileprivate func hasAnchor(_ id: String) -> Bool {
    headings.contains { $0.id == id } || directives.contains { $0.id == id }
      || document.footnotes.hasNote(id)
  }
}

extension [Document.Footnote] {
  /// `note-1` is the first.
  fileprivate func hasNote(_ id: String) -> Bool {
    guard id.hasPrefix("note-"), let number = Int(id.dropFirst(5)) else { return false }
    return indices.contains(number - 1) && id == "note-\(number)"
  }
}

extension Document {
  fileprivate func isEmptyImage(_ image: Int) -> Bool {
    !nodes[image + 1..<Int(nodes[image].end)].indices.contains { index in
      nodes[index].kind == .text && literal(of: index).contains { $0 > 0x20 }
    }
  }
}
