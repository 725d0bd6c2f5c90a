import Diagnostics
import Rendering
import ReportModel

/// A site as it is at one moment, read and checked.
public struct Snapshot: Sendable {
  /// In order; waived ones are gone, warnings raised where the build is strict.
  public let findings: [Diagnostic]
  /// Nil when site.yaml could not be read.
  public let site: Site?
  public let renderer: Renderer?
  let files: SiteFiles
  /// Nil when site.yaml could not be read.
  let groundwork: Groundwork?

  /// The text of a file that findings point into.
  public func source(_ path: String) -> SourceFile? { files.file(path) }

  /// How many pages were read, each language counted.
  public var pageCount: Int {
    let pages = (site?.reports.flatMap(\.pages) ?? []) + (site?.pages ?? [])
    return pages.reduce(0) { $0 + $1.editions.count { $0 != nil } }
  }

  public var hasErrors: Bool { findings.contains { $0.severity == .error } }
}

/// What a build did.
public struct BuildOutcome: Sendable {
  public let snapshot: Snapshot
  /// Nil when errors kept the last site in place.
  public let writtenFiles: Int?
}
