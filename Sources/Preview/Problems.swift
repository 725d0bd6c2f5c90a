import Building
import Diagnostics

/// What is wrong with the site at the moment: its errors and warnings, errors first.
struct Problems: Sendable {
  let findings: [Diagnostic]
  /// Why the site could not even be looked at.
  let failure: Failure?
  /// The site that is shown is an older one, since the present one cannot be read.
  let isShowingOlderSite: Bool

  init(findings: [Diagnostic], failure: Failure? = nil, isShowingOlderSite: Bool = false) {
    self.findings =
      findings.filter { $0.severity == .error }.sorted() + findings.filter { $0.severity == .warning }.sorted()
    self.failure = failure
    self.isShowingOlderSite = isShowingOlderSite
  }

  static let none = Problems(findings: [])

  var isEmpty: Bool { findings.isEmpty && failure == nil }

  /// The findings that point into a file, if only with a note, and all others.
  func parted(by file: String?) -> (own: [Diagnostic], elsewhere: [Diagnostic]) {
    guard let file else { return ([], findings) }
    let isOwn = findings.map { finding in
      finding.location.file == file || finding.notes.contains { $0.location.file == file }
    }
    return (
      zip(findings, isOwn).filter(\.1).map(\.0),
      zip(findings, isOwn).filter { !$0.1 }.map(\.0)
    )
  }
}
