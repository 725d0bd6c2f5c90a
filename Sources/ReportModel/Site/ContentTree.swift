import Diagnostics
import Values

/// The site's text files by what they are.
struct ContentTree {
  private(set) var metrics: [String] = []
  private(set) var tables: [String] = []
  private(set) var frameworks: [String] = []
  private(set) var pages: [String] = []
  private(set) var findings: [Diagnostic] = []

  init(_ paths: some Sequence<String>, reports: [ReportID]) {
    let reports = Set(reports.map { Substring($0.text) })
    var unlisted: Set<Substring> = []
    let paths = paths.sorted()
    for path in paths where path.hasSuffix("/report.yaml") {
      let parts = path.pathParts
      if parts.count == 3, parts[2] == "report.yaml", !reports.contains(parts[1]) {
        unlisted.insert(parts[1])
        findings.append(UnlistedReportRule.finding(path))
      }
    }
    for path in paths {
      let parts = path.pathParts.dropFirst()
      guard let first = parts.first, !unlisted.contains(first) else { continue }
      sort(path, parts, reports)
    }
  }

  private static let siteFiles: Set<Substring> = ["site.yaml", "units.yaml", "glossary.yaml"]
  private static let reportFiles: Set<Substring> = ["report.yaml", "stories.yaml"]

  private mutating func sort(_ path: String, _ parts: ArraySlice<Substring>, _ reports: Set<Substring>) {
    let (folder, name) = (parts.first!, parts.last!)
    switch (parts.count, folder) {
    case (1, _) where Self.siteFiles.contains(name): return
    case (2, "metrics") where name.hasSuffix(".yaml"): metrics.append(path)
    case (2, "metrics") where name.hasSuffix(".csv"): tables.append(path)
    case (2, "frameworks") where name.hasSuffix(".yaml"): frameworks.append(path)
    case (2, _) where reports.contains(folder) && Self.reportFiles.contains(name): return
    case (1, _) where name.hasSuffix(".md"): pages.append(path)
    case (2, _) where reports.contains(folder) && name.hasSuffix(".md"): pages.append(path)
    case (3, _) where reports.contains(folder) && name.hasSuffix(".md"): pages.append(path)
    default: findings.append(FileNameRule.noPattern(path))
    }
  }
}

extension String {
  /// The names between slashes. By bytes: a large site has tens of thousands of paths.
  var pathParts: [Substring] { utf8.split(separator: UInt8(ascii: "/")).map { Substring($0) } }
}
