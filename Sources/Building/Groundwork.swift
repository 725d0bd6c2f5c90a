import Diagnostics
import Rendering
import ReportModel

/// What a snapshot was made from, for the next one to take over. A page is read and checked against the frame and
/// against itself in other languages, never against other pages: whose files did not change stays as it is.
struct Groundwork: Sendable {
  private(set) var files: SiteFiles
  private(set) var frame: SiteFrame
  let templates: Templates
  /// Parallel to the page files of the frame.
  private(set) var pages: [ParsedPage]
  /// What was found on each page.
  var checked: [PageID: [Diagnostic]]
  private(set) var loadingFindings: [Diagnostic]
  /// Of the frame and of the templates.
  let frameFindings: [Diagnostic]

  /// Puts pages that were written anew in the place of the old ones. `findings` are those of loading them.
  mutating func replace(_ texts: [String: SourceFile], _ findings: [Diagnostic]) {
    files = files.replacing(texts)
    frame = frame.replacing(files.content)
    loadingFindings = loadingFindings.filter { texts[$0.location.file] == nil } + findings
    for (index, page) in frame.pageFiles.enumerated() where page.paths.contains(where: { isAmong(texts, $0) }) {
      pages[index] = frame.readPage(page)
      checked[page.id] = nil
    }
  }

  private func isAmong(_ texts: [String: SourceFile], _ path: String?) -> Bool {
    path.map { texts[$0] != nil } ?? false
  }
}
