import Diagnostics
import ReportModel

/// The room's one registry. A new check is a file named after its code, and a line here.
public enum Checks {
  /// In the order they are run and explained.
  static let pageChecks: [any PageCheck.Type] = [
    CitationMalformed.self,
    CitationUnknownMetric.self,
    CitationUnreadablePeriod.self,
    CitationNoFact.self,
    CitationUnknownMember.self,
    CitationUnknownStory.self,
    CitationNoTarget.self
  ]

  static let siteChecks: [any SiteCheck.Type] = []

  /// The rules of this room; every finding that it makes is of one of them.
  public static let rules: [Rule] = pageChecks.map { $0.rule } + siteChecks.map { $0.rule }

  /// What is wrong on a page with its twin, unsorted. Pure: pages may be checked in parallel.
  public static func findings(on context: PageContext) -> [Diagnostic] {
    let page = ReadPage(context)
    var findings: [Diagnostic] = []
    for check in pageChecks { check.check(page, into: &findings) }
    return findings
  }

  /// What is wrong with the index and with links from page to page, unsorted.
  public static func findings(of site: Site) -> [Diagnostic] {
    let reading = ReadSite(site)
    var findings: [Diagnostic] = []
    for check in siteChecks { check.check(reading, into: &findings) }
    return findings
  }

  /// The findings without those that a waiver accepts, and with those about the waivers themselves.
  public static func applyingWaivers(_ findings: [Diagnostic], of site: Site) -> [Diagnostic] {
    findings
  }
}
