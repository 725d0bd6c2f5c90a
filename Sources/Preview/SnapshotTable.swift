import Building
import Rendering
import ReportModel

/// The addresses of a site that was read and checked. Pages are drawn when they are asked for.
struct SnapshotTable: SiteTable {
  private let site: Site
  private let renderer: Renderer
  /// Of pages, by the paths of their files.
  private let pages: [String: RenderJob]
  /// Paths on disk of what goes into the site as it is.
  private let stored: [String: String]

  /// Nil where the site could not be read. `root` is the folder that holds content/.
  init?(_ snapshot: Snapshot, root: String) {
    guard let site = snapshot.site, let renderer = snapshot.renderer else { return nil }
    self.site = site
    self.renderer = renderer
    var pages: [String: RenderJob] = [:]
    for job in renderer.jobs {
      for path in renderer.pagePaths(of: job) { pages[path] = job }
    }
    self.pages = pages
    stored = Dictionary(
      renderer.assets.map { ($0.destination, root + "/" + $0.source) }, uniquingKeysWith: { first, _ in first })
  }

  func file(at path: String) -> ServedFile? {
    if let source = stored[path] { return .stored(source) }
    if let workbook = renderer.workbook(at: path) {
      return (try? SpreadsheetFile.bytes(of: workbook)).map { .rendered($0) }
    }
    let jobs = pages[path].map { [$0] } ?? renderer.jobs(drawing: path)
    let drawn = jobs.lazy.flatMap { renderer.render($0) }.first { $0.path == path }
    return drawn.map { .rendered($0.bytes) }
  }

  func source(of path: String) -> String? {
    let (language, address) = parts(of: path)
    guard let index = site.configuration.languages.firstIndex(where: { $0.id.text == language }) else { return nil }
    let report = site.reports.first { address.hasPrefix($0.id.text + "/") }
    let page = (report?.pages ?? site.pages).first { $0.path == address }
    return page?.editions[index]?.document.source.path
  }

  /// The language and the address below it, which ends in `/`.
  private func parts(of path: String) -> (language: Substring, address: Substring) {
    let language = path.prefix { $0 != "/" }
    let address = path.dropFirst(language.count + 1)
    return (language, address.hasSuffix("index.html") ? address.dropLast("index.html".count) : address)
  }
}
