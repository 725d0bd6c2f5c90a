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
    CitationAmbiguousMember.self,
    CitationUnknownStory.self,
    CitationNoTarget.self,
    CitationAfterCutoff.self,
    CitationEmpty.self,
    CitationNoFigure.self,
    CitationTwoFigures.self,
    FigureMismatch.self,
    FigureUnit.self,
    FigureDirection.self,
    FigureQualifier.self,
    FigureNotSupported.self,
    FigureStale.self,
    FigureCoarse.self,
    FigureUnchecked.self,
    FigurePeriod.self,
    FigureConversion.self,
    FigureLoose.self,
    TwinMissingPage.self,
    TwinHeading.self,
    TwinStructure.self,
    TwinCitation.self,
    TwinFigure.self,
    TwinDate.self,
    TwinOrdinal.self,
    TwinCode.self,
    TwinAvoidedTerm.self,
    TwinTerm.self,
    TwinStale.self
  ]

  static let styleChecks: [any StyleCheck.Type] = [
    StyleRangeUnit.self,
    StyleWideDigits.self,
    StyleLeadingZero.self,
    StylePercentagePoints.self,
    StyleTimesLess.self,
    StyleDoubledAbout.self,
    StyleAsOf.self,
    StyleFullYear.self,
    StyleDash.self,
    StyleEllipsis.self,
    StyleChinesePunctuation.self,
    StyleEnglishPunctuation.self,
    StyleStrayHan.self,
    StyleChineseScales.self,
    StyleUnitSymbols.self,
    StyleThousands.self,
    StyleSpaces.self,
    StyleScales.self,
    StyleKilowattHours.self,
    StyleDates.self,
    StyleTonnes.self,
    StyleTitles.self
  ]

  static let siteChecks: [any SiteCheck.Type] = [
    IndexUnknownCode.self,
    IndexCodeOutside.self,
    IndexEdition.self,
    IndexClaim.self,
    IndexRowMissing.self,
    IndexTopicNoPage.self,
    IndexNotShown.self,
    IndexTwice.self,
    IndexRowTwice.self,
    IndexNoLocation.self,
    IndexHeadingNoId.self,
    IndexMissingLocationInLanguage.self,
    IndexOrphan.self,
    IndexHollow.self,
    IndexOmissionUnexplained.self,
    IndexOmissionNoSteps.self,
    IndexOmissionNotPermitted.self,
    IndexNotReported.self,
    IndexTitle.self,
    IndexGoal.self,
    LinkPage.self,
    LinkFile.self,
    LinkImage.self,
    LinkAlt.self,
    LinkAnchor.self,
    LinkCase.self,
    LinkLanguage.self,
    LinkScheme.self,
    TwinUnreadLanguage.self
  ]

  static let waiverChecks: [any WaiverCheck.Type] = [
    WaiverUnused.self,
    WaiverUnknownCode.self,
    WaiverNotAllowed.self
  ]

  /// The rules of this room; every finding that it makes is of one of them.
  public static let rules: [Rule] =
    pageChecks.map { $0.rule } + styleChecks.map { $0.rule } + siteChecks.map { $0.rule } + waiverChecks.map { $0.rule }
    + proofChecks.map { $0.rule }

  /// What is wrong on a page with its twin, unsorted. Pure: pages may be checked in parallel.
  public static func findings(on context: PageContext) -> [Diagnostic] {
    let page = ReadPage(context)
    var findings: [Diagnostic] = []
    for check in pageChecks { check.check(page, into: &findings) }
    for edition in page.editions where !edition.lapses.isEmpty { findings += edition.styleFindings }
    return findings
  }

  /// What is wrong with the index and with links from page to page, unsorted.
  public static func findings(of site: Site) -> [Diagnostic] {
    let reading = ReadSite(site)
    var findings: [Diagnostic] = []
    for check in siteChecks { check.check(reading, into: &findings) }
    return findings
  }

  /// The findings without those that a waiver accepts, and with those about the waivers themselves, unsorted.
  /// `rules` are those of all rooms: a waiver of a code that is not among them is a finding.
  public static func applyingWaivers(
    _ findings: [Diagnostic], of site: Site, rules: [Rule] = rules
  ) -> [Diagnostic] {
    let judged = JudgedWaivers(PlacedWaiver.all(in: site), on: findings, rules: rules)
    var findings = judged.remaining
    for check in waiverChecks { check.check(judged, into: &findings) }
    return findings
  }
}
