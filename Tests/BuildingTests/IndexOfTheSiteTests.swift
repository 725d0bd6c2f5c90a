import Checks
import Diagnostics
import Foundation
import ReportModel
import Testing
import Values

@testable import Building

/// The content indexes of `content/` hold: whatever they rest on cannot be deleted without a finding that says which
/// requirement is no longer met.
@Suite struct IndexOfTheSiteTests {
  private static let shared = SiteOfTheRepository()
  private var site: SiteOfTheRepository { Self.shared }

  @Test func theIndexesAreInOrder() {
    #expect(site.indexFindings().map(\.message.en) == [])
    #expect(site.rows.count > 100)
  }

  @Test func noPageCanBeDeletedThatAloneAnswersARow() {
    let pages = site.rows.compactMap { only(Set($0.row.places.map(\.page))) }
    #expect(Set(pages).count > 15)
    for page in Set(pages).union(site.indexPages) {
      expectFindings("page \(page.path)") { files in for path in site.paths(of: page) { files[path] = nil } }
    }
  }

  @Test func noTranslationOfAPageCanBeDeleted() {
    let pages = Set(site.rows.flatMap { $0.row.places.map(\.page) })
    let found = site.indexFindings { files in
      for page in pages { for path in site.paths(of: page) where path.hasSuffix(".en.md") { files[path] = nil } }
    }
    let missed = found.filter { $0.rule.code == "index-missing-location-in-language" }
    #expect(Set(missed.map(\.location.file)) == Set(pages.flatMap(site.paths).filter { $0.hasSuffix(".zh.md") }))
  }

  // Rows do not depend on each other, so what is deleted at once has to be missed as if it went alone.

  @Test func noHeadingCanLoseItsAttributesThatAloneAnswersARow() {
    let rows = site.rows.map(\.row).filter {
      $0.places.count == 1 && $0.declared.isEmpty && $0.places[0].heading != nil
    }
    #expect(rows.count > 20)
    let found = site.indexFindings { files in
      for place in rows.map({ $0.places[0] }) {
        for path in site.paths(of: place.page) {
          files[path]?.replace(try! Regex(" \\{#\(place.heading!)( [^}]*)?\\}"), with: "")
        }
      }
    }
    for row in rows {
      let code = row.reference.code.text
      #expect(
        found.contains { $0.message.en.contains(" \(code) ") || $0.message.en.contains(": \(code) (") }, "\(code)")
    }
  }

  @Test func noHeadingOfTheIndexCanLoseItsID() {
    let places = Set(site.rows.flatMap(\.row.places)).filter { $0.heading != nil }
    let found = site.indexFindings { files in
      for place in places {
        for path in site.paths(of: place.page) {
          files[path]?.replace("{#\(place.heading!) ", with: "{")
          files[path]?.replace(" {#\(place.heading!)}", with: "")
        }
      }
    }
    let missed = Set(
      found.filter { $0.rule.code == "index-heading-no-id" }.map { "\($0.location.file):\($0.location.line)" })
    #expect(missed == Set(places.map { "\($0.location.file):\($0.location.line)" }))
  }

  @Test func noExplanationCanBeDeleted() {
    let omissions = site.rows.flatMap { row in
      row.row.declared.filter { if case .omitted = $0.row { true } else { false } }
    }
    let found = site.indexFindings { files in
      for row in omissions {
        files[row.location.file] = files[row.location.file].map {
          YAMLText($0).removing("explanation", below: row.code.text)
        }
      }
    }
    let missed = found.filter { $0.rule.code == "index-omission-unexplained" }
    #expect(!omissions.isEmpty && missed.count == omissions.count)
  }

  @Test func noFactsOfARowCanBeDeleted() {
    let rows = site.rows.filter { $0.row.asksForFigure && !$0.row.facts.isEmpty }
    #expect(rows.count > 15)
    let found = site.indexFindings { files in
      for metric in rows.flatMap({ site.metrics(of: $0.row) }) {
        files[metric.location.file] = files[metric.location.file].map { text in
          ["values", "breakdowns", "formula"].reduce(text) { YAMLText($0).removing($1, below: metric.id.text) }
        }
      }
    }
    for row in rows where row.row.declared.isEmpty {
      let place = row.row.places[0].location
      #expect(found.contains { $0.rule.code == "index-hollow" && $0.location == place }, "\(row.row.reference)")
    }
  }

  /// The one element of a set that has no other.
  private func only<Element>(_ set: Set<Element>) -> Element? { set.count == 1 ? set.first : nil }

  private func expectFindings(_ deleted: String, after change: (inout [String: String]) -> Void) {
    #expect(!site.indexFindings(change).isEmpty, "nobody misses the \(deleted)")
  }
}

/// The site in `content/`, in memory, as its index checks see it.
private struct SiteOfTheRepository {
  let files: [String: String]
  private let pages: [PageID: ParsedPage]
  private let paths: [PageID: [String?]]
  private let frame: SiteFrame
  private let site: Site

  init() {
    let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardized.path()
    var files: [String: String] = [:]
    for path in (try? FileManager.default.subpathsOfDirectory(atPath: root + "content")) ?? [] {
      guard path.hasSuffix(".md") || path.hasSuffix(".yaml") || path.hasSuffix(".csv"),
        let bytes = FileManager.default.contents(atPath: root + "content/" + path)
      else { continue }
      files["content/" + path] = String(decoding: bytes, as: UTF8.self)
    }
    self.files = files
    frame = SiteFrame.read(SourceSet(files)).0!
    let frame = frame
    let read = frame.pageFiles.map { ($0.id, frame.readPage($0)) }
    pages = Dictionary(read) { first, _ in first }
    paths = Dictionary(frame.pageFiles.map { ($0.id, $0.paths) }) { first, _ in first }
    site = frame.assemble(read.map(\.1)).0
  }

  func indexFindings() -> [Diagnostic] { findings(site) }

  /// Of the site with other files; nothing may be left as it was. Only pages whose text changed are read again, unless
  /// the data did.
  func indexFindings(_ change: (inout [String: String]) -> Void) -> [Diagnostic] {
    var changed = files
    change(&changed)
    let differs = Set(files.keys.filter { changed[$0] != files[$0] })
    #expect(!differs.isEmpty)
    let isOnlyText = changed.count == files.count && differs.allSatisfy { $0.hasSuffix(".md") }
    let sources = SourceSet(changed)
    let frame = isOnlyText ? frame.replacing(sources) : SiteFrame.read(sources).0!
    let isData = differs.contains { $0.hasPrefix("content/metrics/") }
    let parsed = frame.pageFiles.map { page in
      let isSame = page.paths == paths[page.id] && !page.paths.contains { $0.map(differs.contains) ?? false }
      return isSame && !isData ? pages[page.id]! : frame.readPage(page)
    }
    return findings(frame.assemble(parsed).0)
  }

  private func findings(_ site: Site) -> [Diagnostic] {
    Checks.findings(of: site).filter { $0.rule.code.hasPrefix("index-") }
  }

  func paths(of page: PageID) -> [String] { paths[page]?.compactMap { $0 } ?? [] }

  var rows: [(report: Report, row: DisclosureIndex.Row)] {
    site.reports.flatMap { report in report.indexes.flatMap { $0.rows.map { (report, $0) } } }
  }

  /// Pages that show an index.
  var indexPages: Set<PageID> {
    Set(
      pages.values.map(\.page).filter { page in
        page.editions.contains { edition in
          edition?.directives.contains { if case .index = $0.directive { true } else { false } } ?? false
        }
      }.map(\.id))
  }

  func metrics(of row: DisclosureIndex.Row) -> [Metric] {
    Set(row.facts.map { site.data[$0].reference.metric }).compactMap { site.data.metric($0) }
  }
}

/// Block YAML by its lines.
private struct YAMLText {
  private let lines: [Substring]

  init(_ text: String) { lines = text.split(separator: "\n", omittingEmptySubsequences: false) }

  /// Without a key, and all below it, in the map under another key; also where that map is written in one line.
  func removing(_ key: String, below parent: String) -> String {
    guard let start = lines.firstIndex(where: { $0.trimmingPrefix(while: { $0 == " " }).hasPrefix(parent + ":") })
    else {
      return lines.joined(separator: "\n")
    }
    let end = end(ofBlockAt: start)
    var kept = Array(lines[..<start])
    var index = start
    while index < end {
      let line = lines[index]
      if index > start, line.trimmingPrefix(while: { $0 == " " }).hasPrefix(key + ":") {
        index = self.end(ofBlockAt: index)
      } else {
        kept.append(line.replacing(try! Regex(", \(key): \\{[^}]*\\}"), with: ""))
        index += 1
      }
    }
    return (kept + lines[end...]).joined(separator: "\n")
  }

  private func end(ofBlockAt start: Int) -> Int {
    let indent = indent(lines[start])
    return lines[(start + 1)...].firstIndex { !$0.isEmpty && self.indent($0) <= indent } ?? lines.count
  }

  private func indent(_ line: Substring) -> Int { line.prefix { $0 == " " }.count }
}
