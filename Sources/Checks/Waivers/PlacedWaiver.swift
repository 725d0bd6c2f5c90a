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
    guard document.nodes.contains(where: \.isWaiver) else { return }
    // Where the nodes end that are open.
    var ends: [Int] = [document.nodes.count]
    for (index, node) in document.nodes.enumerated() {
      while let end = ends.last, end <= index { ends.removeLast() }
      if Int(node.end) > index + 1 { ends.append(Int(node.end)) }
      guard case .waiver(let name, _) = node.kind, let end = ends.last else { continue }
      let code = document[name]
      let comment = document.sourceRange(of: index)
      waivers.append(
        PlacedWaiver(
          code: code, location: document.location(of: document.range(of: code, in: comment) ?? comment),
          scope: .lines(document.lines(ofBlockAfter: index, before: end), file: document.source.path)))
    }
  }
}

extension Node {
  fileprivate var isWaiver: Bool { if case .waiver = kind { true } else { false } }
}

extension Document {
  /// Lines of the block that follows a waiver, other waivers skipped; nil where its container ends before one.
  fileprivate func lines(ofBlockAfter waiver: Int, before end: Int) -> ClosedRange<Int>? {
    var next = Int(nodes[waiver].end)
    while next < end, case .waiver = nodes[next].kind { next = Int(nodes[next].end) }
    guard next < end else { return nil }
    let range = sourceRange(of: next)
    let last = max(range.lowerBound, range.upperBound - 1)
    return source.position(of: range.lowerBound).line...source.position(of: last).line
  }
}
