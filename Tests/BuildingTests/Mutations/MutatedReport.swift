import Checks
import Diagnostics
import Foundation
import ReportModel

/// A site that is read once, and of which single files are then read again with a slip in them.
struct MutatedReport: Sendable {
  struct CitedFact: Sendable {
    /// Its value higher, and lower: one of the two has to be noticed.
    let mutations: [Mutation]
    /// Pages whose sentences write the fact in digits.
    let pages: [PageID]
  }

  /// A range turned upside down, 52% to 50%, is no range: it is found as two figures in one citation.
  private static let families = ["figure-", "twin-", "citation-two-figures"]

  let pagesOfText: [(path: String, text: String)]
  private let texts: [String: String]
  private let frame: SiteFrame
  private let site: Site
  private let readers: FigureReaders

  init(root: String) throws {
    let content = URL(filePath: root).appending(path: "content")
    var texts: [String: String] = [:]
    let files = FileManager.default.enumerator(at: content, includingPropertiesForKeys: nil)
    for case let file as URL in files! where ["md", "yaml", "csv"].contains(file.pathExtension) {
      texts["content/" + file.path.dropFirst(content.path.count + 1)] = try String(contentsOf: file, encoding: .utf8)
    }
    self.texts = texts
    pagesOfText = texts.filter { $0.key.hasSuffix(".md") }.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    frame = SiteFrame.read(SourceSet(texts)).0!
    let frame = frame
    site = frame.assemble(frame.pageFiles.map { frame.readPage($0) }).0
    readers = FigureReaders(site)
  }

  /// Whether nobody notices.
  func survives(_ mutation: Mutation) -> Bool {
    let files = frame.pageFiles.filter { $0.paths.contains(mutation.path) }
    let changed = frame.replacing(sources(with: mutation))
    return !files.contains { hasFigureError($0, changed, site) }
  }

  func survives(_ fact: CitedFact) -> Bool {
    fact.mutations.allSatisfy { survives($0, in: fact.pages) }
  }

  private func survives(_ mutation: Mutation, in pages: [PageID]) -> Bool {
    let sources = sources(with: mutation)
    guard let changed = SiteFrame.read(sources).0 else { return true }
    let files = changed.pageFiles.filter { pages.contains($0.id) }
    let site = changed.assemble(files.map { changed.readPage($0) }).0
    return !files.contains { hasFigureError($0, changed, site) }
  }

  /// Each fact that a sentence cites in digits, with the first digit of its value changed where the data states it.
  var citedFacts: [CitedFact] {
    var pages: [FactIndex: [PageID]] = [:]
    for page in site.reports.flatMap(\.pages) + site.pages {
      for edition in page.editions.compactMap({ $0 }) {
        for citation in edition.citations {
          guard case .fact(let fact) = citation.resolution, Self.writesDigits(citation, in: edition) else { continue }
          pages[fact, default: []].append(page.id)
        }
      }
    }
    return pages.sorted { $0.key < $1.key }.compactMap { fact, pages in
      let mutations = mutations(of: site.data[fact])
      return mutations.isEmpty ? nil : CitedFact(mutations: mutations, pages: pages)
    }
  }

  /// Not where Tallymark writes the figure itself, nor where it stands in words.
  private static func writesDigits(_ citation: Citation, in edition: Edition) -> Bool {
    edition.document.children(of: citation.node).contains {
      edition.document.literal(of: $0).contains { (0x30...0x39).contains($0) }
    }
  }

  private func mutations(of fact: Fact) -> [Mutation] {
    guard fact.origin == .stated, let text = texts[fact.location.file] else { return [] }
    let range = Self.bytes(of: fact.location, in: text)
    let old = String(decoding: Array(text.utf8)[range], as: UTF8.self)
    return Mutation.valuesChanged(old).map {
      Mutation(kind: .fact, path: fact.location.file, range: range, old: old, new: $0)
    }
  }

  /// Columns count scalars; a value stands on one line.
  private static func bytes(of location: Location, in text: String) -> Range<Int> {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let start = lines[..<(location.line - 1)].reduce(0) { $0 + $1.utf8.count + 1 }
    let scalars = Array(lines[location.line - 1].unicodeScalars)
    func length(_ count: Int) -> Int { scalars[..<(count - 1)].reduce(0) { $0 + UTF8.width($1) } }
    return start + length(location.column)..<start + length(location.endColumn)
  }

  private func sources(with mutation: Mutation) -> SourceSet {
    var texts = texts
    texts[mutation.path] = mutation.applied(to: texts[mutation.path]!)
    return SourceSet(texts)
  }

  private func hasFigureError(_ files: PageFiles, _ frame: SiteFrame, _ site: Site) -> Bool {
    let page = frame.readPage(files).page
    let report = site.reports.first { $0.id == page.id.report }
    return Checks.findings(on: PageContext(site: site, report: report, page: page, readers: readers)).contains {
      $0.severity == .error && Self.families.contains { [code = $0.rule.code] in code.hasPrefix($0) }
    }
  }
}
