import Diagnostics

extension Checks {
  /// The findings without those that only follow from another: from a data file that could not be read, or a value or
  /// formula in it; from a metric defined twice; from front matter, a directive or site.yaml that could not be read;
  /// from a citation that did not become one.
  public static func withoutConsequences(_ findings: [Diagnostic]) -> [Diagnostic] {
    let causes = Causes(findings)
    return causes.isEmpty ? findings : findings.filter { !causes.explain($0) }
  }
}

/// The findings that others follow from.
private struct Causes {
  private let hasUnreadData: Bool
  private let hasUnreadTable: Bool
  private let hasUnreadPage: Bool
  private let hasUnreadConfiguration: Bool
  private let hasUnreadStory: Bool
  /// Files with values that could not be read.
  private let unreadValues: Set<String>
  /// Files of metrics with keys that could not be read.
  private let unreadKeys: Set<String>
  /// Files whose bytes could not be read.
  private let unreadBytes: Set<String>
  /// The first definitions of metrics that have another, whose members are not those of the first.
  private let defined: Set<Location>
  /// Places that YAML does not read, where nothing can be a right value.
  private let refused: Set<Location>
  private let lost: LostCitations

  init(_ findings: [Diagnostic]) {
    hasUnreadData = findings.contains(where: Self.isUnreadData)
    hasUnreadTable = findings.contains(where: Self.isUnreadTable)
    hasUnreadPage = findings.contains(where: Self.isUnreadPage)
    unreadValues = Set(findings.lazy.filter(Self.isUnreadValue).map(\.location.file))
    unreadKeys = Set(findings.lazy.filter(Self.isUnreadKey).map(\.location.file))
    unreadBytes = Set(findings.lazy.filter(Self.isUnreadFile).map(\.location.file))
    hasUnreadConfiguration = unreadValues.contains("content/site.yaml")
    hasUnreadStory = unreadValues.contains { $0.hasSuffix("/stories.yaml") }
    let duplicates = findings.lazy.filter { $0.rule.code == "data-duplicate-metric" }
    defined = Set(duplicates.flatMap { $0.notes.map(\.location) })
    refused = Set(findings.lazy.filter { $0.rule.code == "syntax-yaml-feature" }.map(\.location))
    lost = LostCitations(findings)
  }

  var isEmpty: Bool {
    !hasUnreadData && !hasUnreadTable && !hasUnreadPage && unreadValues.isEmpty && defined.isEmpty
      && unreadBytes.isEmpty && lost.isEmpty
  }

  func explain(_ finding: Diagnostic) -> Bool {
    let code = finding.rule.code
    return hasUnreadData && Checks.followingCodes.contains(code)
      || (hasUnreadData || hasUnreadTable) && Checks.codesFollowingValues.contains(code)
      || hasUnreadPage && Checks.codesFollowingPages.contains(code)
      || hasUnreadConfiguration && code == "syntax-unlisted-report"
      || hasUnreadStory && code == "citation-unknown-story"
      || refused.contains(finding.location) && code != "syntax-yaml-feature"
      || unreadBytes.contains(finding.location.file) && !Self.isUnreadFile(finding)
      || followsFromValue(finding) || followsFromKey(finding) || followsFromDefinition(finding) || lost.explain(finding)
  }

  /// Whether the metric that a finding speaks of stands in a file with values that could not be read.
  private func followsFromValue(_ finding: Diagnostic) -> Bool {
    guard !unreadValues.isEmpty, Checks.codesFollowingValues.contains(finding.rule.code) else { return false }
    return unreadValues.contains(finding.location.file)
      || finding.notes.contains { unreadValues.contains($0.location.file) }
  }

  /// Whether a finding misses a member of a metric in a file with keys that could not be read.
  private func followsFromKey(_ finding: Diagnostic) -> Bool {
    guard !unreadKeys.isEmpty, Checks.codesFollowingDefinitions.contains(finding.rule.code) else { return false }
    return unreadKeys.contains(finding.location.file)
      || finding.notes.contains { unreadKeys.contains($0.location.file) }
  }

  /// Whether a finding misses something of a metric's first definition, which the second may have.
  private func followsFromDefinition(_ finding: Diagnostic) -> Bool {
    guard !defined.isEmpty, Checks.codesFollowingDefinitions.contains(finding.rule.code) else { return false }
    return finding.notes.contains { defined.contains($0.location) }
  }

  /// Its front matter, or a directive.
  private static func isUnreadPage(_ finding: Diagnostic) -> Bool {
    let code = finding.rule.code
    return finding.location.file.hasSuffix(".md") && (unreadCodes.contains(code) || unreadKeyCodes.contains(code))
  }

  private static func isUnreadValue(_ finding: Diagnostic) -> Bool {
    let (code, file) = (finding.rule.code, finding.location.file)
    return unreadValueCodes.contains(code) && !file.hasSuffix(".md")
      || unreadReferenceCodes.contains(code) && file.hasPrefix("content/metrics/")
  }

  /// A row of a table, or the table.
  private static func isUnreadTable(_ finding: Diagnostic) -> Bool {
    let code = finding.rule.code
    return code == "data-missing-table" || finding.location.file.hasSuffix(".csv") && unreadRowCodes.contains(code)
  }

  private static func isUnreadKey(_ finding: Diagnostic) -> Bool {
    unreadKeyCodes.contains(finding.rule.code) && finding.location.file.hasPrefix("content/metrics/")
  }

  private static func isUnreadFile(_ finding: Diagnostic) -> Bool {
    finding.rule.code == "syntax-encoding" || finding.rule.code == "syntax-unreadable"
  }

  private static func isUnreadData(_ finding: Diagnostic) -> Bool {
    let (code, file) = (finding.rule.code, finding.location.file)
    return unreadCodes.contains(code) && !file.hasSuffix(".md")
      || code == "syntax-file-name" && file.hasPrefix("content/metrics/")
  }

  /// What leaves a file, or the rest of it, unread.
  private static let unreadCodes: Set<String> = [
    "syntax-unreadable", "syntax-encoding", "syntax-csv", "syntax-yaml", "syntax-yaml-feature",
    "syntax-unquoted-braces",
    "syntax-unquoted-comma", "syntax-symlink"
  ]

  private static let unreadKeyCodes: Set<String> = ["syntax-bad-value", "syntax-wrong-shape", "syntax-unknown-key"]

  private static let unreadValueCodes = unreadKeyCodes.union([
    "syntax-missing-key", "data-formula-syntax", "data-formula-cycle", "data-formula-arithmetic", "data-unknown-unit"
  ])

  private static let unreadReferenceCodes: Set<String> = [
    "data-unknown-metric", "data-unknown-breakdown", "data-unknown-member"
  ]

  private static let unreadRowCodes: Set<String> = ["data-table-row", "data-unknown-metric", "data-unknown-member"]
}

extension Checks {
  /// What is found where a metric, fact, story, unit or term is missing.
  static let followingCodes: Set<String> = [
    "citation-unknown-metric", "citation-no-fact", "citation-unknown-member", "citation-ambiguous-member",
    "citation-unknown-story", "citation-no-target", "data-unknown-metric", "data-unknown-unit", "figure-loose",
    "index-hollow", "index-not-shown", "index-orphan", "syntax-directive-body", "twin-directive", "twin-term"
  ]

  /// What is found where a fact of a metric is missing.
  static let codesFollowingValues: Set<String> = [
    "citation-no-fact", "data-formula-no-period", "data-missing-member", "data-no-values", "data-unknown-period",
    "index-hollow"
  ]

  /// What is found where the values and members of a metric are those of another.
  static let codesFollowingDefinitions: Set<String> = [
    "citation-no-fact", "citation-unknown-member", "data-unknown-breakdown", "data-unknown-member"
  ]

  /// What is found where a page's codes or directives are missing.
  static let codesFollowingPages: Set<String> = [
    "index-hollow", "index-no-location", "index-orphan", "index-row-missing", "twin-directive"
  ]
}
