import Diagnostics
import Parsing
import ReportModel

/// A waiver, and the findings that it can accept.
struct PlacedWaiver: Sendable {
  enum Scope: Sendable {
    /// The block that follows it; nil where none follows.
    case lines(ClosedRange<Int>?, file: String)
    case file(String)
    /// Findings of the report's own files, and of the data that reports share.
    case report(folder: String, others: [String])
  }

  let code: String
  let location: Location
  let scope: Scope

  func covers(_ location: Location) -> Bool {
    switch scope {
    case .lines(let lines, let file):
      guard let lines else { return false }
      return location.file == file && lines.contains(location.line)
    case .file(let file): return location.file == file
    case .report(let folder, let others):
      return location.file.hasPrefix(folder) || !others.contains { location.file.hasPrefix($0) }
    }
  }

  /// A finding about two languages may be accepted at either of its places.
  func covers(_ finding: Diagnostic) -> Bool {
    if covers(finding.location) { return true }
    return finding.rule.code.hasPrefix("twin-") && finding.notes.contains { covers($0.location) }
  }
}

extension PlacedWaiver {
  /// All waivers of the site, reports in order, within one its configuration first.
  static func all(in site: Site) -> [PlacedWaiver] {
    let folders = site.reports.map { "content/\($0.id)/" }
    var waivers: [PlacedWaiver] = []
    for (report, folder) in zip(site.reports, folders) {
      let scope = Scope.report(folder: folder, others: folders.filter { $0 != folder })
      waivers += report.configuration.waivers.map { PlacedWaiver(code: $0.code, location: $0.location, scope: scope) }
      for page in report.pages { append(page, to: &waivers) }
    }
    for page in site.pages { append(page, to: &waivers) }
    return waivers
  }

  private static func append(_ page: Page, to waivers: inout [PlacedWaiver]) {
    for case let edition? in page.editions {
      let scope = Scope.file(edition.document.source.path)
      waivers += edition.waivers.map { PlacedWaiver(code: $0.code, location: $0.location, scope: scope) }
      append(edition.document, to: &waivers)
    }
  }

  private static func append(_ document: Document, to waivers: inout [PlacedWaiver]) {
    for (index, node) in document.nodes.enumerated() {
      guard case .waiver(let name, _) = node.kind else { continue }
      let code = document[name]
      let comment = document.sourceRange(of: index)
      waivers.append(
        PlacedWaiver(
          code: code, location: document.location(of: document.range(of: code, in: comment) ?? comment),
          scope: .lines(document.lines(ofBlockAfter: index), file: document.source.path)))
    }
  }
}

extension Document {
  /// Lines of the block that follows a waiver, other waivers skipped; nil where its container ends before one.
  fileprivate func lines(ofBlockAfter waiver: Int) -> ClosedRange<Int>? {
    let end = nodes[..<waiver].lastIndex { Int($0.end) > waiver }.map { Int(nodes[$0].end) } ?? nodes.count
    var next = Int(nodes[waiver].end)
    while next < end, case .waiver = nodes[next].kind { next = Int(nodes[next].end) }
    guard next < end else { return nil }
    let range = sourceRange(of: next)
    let last = max(range.lowerBound, range.upperBound - 1)
    return source.position(of: range.lowerBound).line...source.position(of: last).line
  }
}
