import Diagnostics

extension Checks {
  /// The findings without those that only follow from a data file that could not be read: what it holds is missing
  /// everywhere, and whoever mends the file mends them all.
  public static func withoutConsequences(_ findings: [Diagnostic]) -> [Diagnostic] {
    guard findings.contains(where: isUnreadData) else { return findings }
    return findings.filter { !followingCodes.contains($0.rule.code) }
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
}
