import Algorithms
import ReportModel
import Values

/// What the search looks up, cut into files of a few kilobytes so that a query loads only those it needs:
/// - `terms-N.txt`: lines `term postings` in the order of the terms' bytes (`TermTable`);
/// - `shards.txt`: a mark that changes with the index, how many pages a file lists, then the first term of each of the above;
/// - `pages-N.txt`: lines of address as seen from the search page, title, and report, with tabs between.
struct SearchIndex {
  let atlas: Atlas
  let language: LanguageContext

  private static let shardSize = 12_288
  private static let listed = 64

  private struct Entry {
    let sitePath: String
    let title: String
    let context: String
  }

  func files() -> [OutputFile] {
    var terms = TermReader()
    let entries = read(into: &terms)
    let shards = shards(of: terms.table)
    let lists = entries.chunks(ofCount: Self.listed).map { $0.reduce(into: [UInt8]()) { $0 += line(of: $1) } }
    var directory: [UInt8] = []
    for bytes in shards.map(\.lines) + lists { directory += fingerprint(bytes).utf8 }
    directory = Array("\(fingerprint(directory)) \(Self.listed)\n".utf8)
    for shard in shards { directory += shard.first + [lineFeed] }
    return [file("shards", directory)] + shards.enumerated().map { file("terms-\($0)", $1.lines) }
      + lists.enumerated().map { file("pages-\($0)", $1) }
  }

  private func file(_ name: String, _ bytes: [UInt8]) -> OutputFile {
    OutputFile(path: Addresses.search(language.id) + name + ".txt", bytes: bytes)
  }

  private func shards(of table: TermTable) -> [(first: [UInt8], lines: [UInt8])] {
    var shards: [(first: [UInt8], lines: [UInt8])] = []
    table.forEachLine { term, postings in
      if shards.last.map({ $0.lines.count + postings.count > Self.shardSize }) ?? true { shards.append((term, [])) }
      shards[shards.count - 1].lines += term + [UInt8(ascii: " ")] + postings + [lineFeed]
    }
    return shards
  }

  private func line(of entry: Entry) -> [UInt8] {
    let address = atlas.addresses.relative(from: Addresses.search(language.id), to: entry.sitePath)
    return Array("\(address)\t\(entry.title)\t\(entry.context)\n".utf8)
  }
}

// MARK: Pages
extension SearchIndex {
  /// The latest report first, its pages in reading order; then the pages of the site, then metrics.
  private func read(into terms: inout TermReader) -> [Entry] {
    var entries: [Entry] = []
    let newestFirst = atlas.site.reports.sorted { $1.configuration.period < $0.configuration.period }
    for report in newestFirst { read(report.pages, of: report, into: &terms, &entries) }
    read(atlas.site.pages, of: nil, into: &terms, &entries)
    for metric in atlas.site.data.metrics { read(metric, into: &terms, &entries) }
    return entries
  }

  private func read(_ pages: [Page], of report: Report?, into terms: inout TermReader, _ entries: inout [Entry]) {
    let context = language.text(report?.configuration.title ?? atlas.site.configuration.title)
    let text = PageText(atlas: atlas, language: language, report: report)
    for page in pages {
      guard let edition = page.editions[language.index] else { continue }
      terms.page = Int32(entries.count)
      text.read(page, edition, into: &terms)
      let path = Addresses.page(page.path, language.id)
      entries.append(Entry(sitePath: path, title: edition.title, context: context))
    }
  }

  /// A metric by its name, its id, its members and its values.
  private func read(_ metric: Metric, into terms: inout TermReader, _ entries: inout [Entry]) {
    let name = language.text(metric.name)
    terms.page = Int32(entries.count)
    terms.isHeading = true
    terms.read(name)
    terms.read(metric.id.text)
    terms.isHeading = false
    for fact in metric.facts {
      terms.read(language.name(of: atlas.site.data[fact], metric))
      terms.read(atlas.texts[language.index].cells[Int(fact.index)].bytes[...])
      terms.endText()
    }
    entries.append(
      Entry(sitePath: Addresses.metric(metric.id, language.id), title: name, context: language.words[.dataBook]))
  }
}

private let lineFeed = UInt8(ascii: "\n")
