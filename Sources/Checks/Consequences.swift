import Diagnostics

extension Checks {
  /// The findings without those that only follow from another: from a data file that could not be read, or a value or
  /// formula in it; from front matter or a directive that could not be read; from a citation that did not become one.
  public static func withoutConsequences(_ findings: [Diagnostic]) -> [Diagnostic] {
    if findings.contains(where: isUnreadData) {
      return findings.filter { !followingCodes.contains($0.rule.code) }
    }
    let unreadValues = Set(findings.filter(isUnreadValue).map(\.location.file))
    let hasUnreadPage = findings.contains(where: isUnreadPage)
    let lost = LostCitations(findings)
    return findings.filter { finding in
      if hasUnreadPage, codesFollowingPages.contains(finding.rule.code) { return false }
      return !follows(finding, fromValuesOf: unreadValues) && !lost.explain(finding)
    }
  }

  /// Whether the metric that a finding speaks of stands in a file with values that could not be read.
  private static func follows(_ finding: Diagnostic, fromValuesOf files: Set<String>) -> Bool {
    guard !files.isEmpty, codesFollowingValues.contains(finding.rule.code) else { return false }
    return files.contains(finding.location.file) || finding.notes.contains { files.contains($0.location.file) }
  }

  /// Its front matter, or a directive.
  private static func isUnreadPage(_ finding: Diagnostic) -> Bool {
    let code = finding.rule.code
    return finding.location.file.hasSuffix(".md") && (unreadCodes.contains(code) || unreadValueCodes.contains(code))
  }

  private static func isUnreadValue(_ finding: Diagnostic) -> Bool {
    unreadValueCodes.contains(finding.rule.code) && !finding.location.file.hasSuffix(".md")
  }

  private static func isUnreadData(_ finding: Diagnostic) -> Bool {
    unreadCodes.contains(finding.rule.code) && !finding.location.file.hasSuffix(".md")
  }

  /// What leaves a file, or the rest of it, unread.
  private static let unreadCodes: Set<String> = [
    "syntax-unreadable", "syntax-encoding", "syntax-csv", "syntax-yaml", "syntax-yaml-feature",
    "syntax-unquoted-braces",
    "syntax-unquoted-comma", "syntax-symlink"
  ]

  /// What is found where a metric, fact, story, unit or term is missing.
  static let followingCodes: Set<String> = [
    "citation-unknown-metric", "citation-no-fact", "citation-unknown-member", "citation-ambiguous-member",
    "citation-unknown-story", "citation-no-target", "data-unknown-metric", "data-unknown-unit", "figure-loose",
    "index-hollow", "index-not-shown", "index-orphan", "syntax-directive-body", "twin-directive", "twin-term"
  ]

  private static let unreadValueCodes: Set<String> = ["syntax-bad-value", "syntax-wrong-shape", "data-formula-syntax"]

  /// What is found where a fact of a metric is missing.
  static let codesFollowingValues: Set<String> = ["citation-no-fact", "data-formula-no-period", "index-hollow"]

  /// What is found where a page's codes or directives are missing.
  static let codesFollowingPages: Set<String> = [
    "index-hollow", "index-no-location", "index-orphan", "index-row-missing", "twin-directive"
  ]
}
