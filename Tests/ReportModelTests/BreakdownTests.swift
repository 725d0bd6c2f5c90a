import Testing
import Values

@testable import ReportModel

@Suite struct BreakdownTests {
  private let members = "name: {en: G, zh: 性别}, members: {female: {en: W, zh: 女}, male: {en: M, zh: 男}}"

  private func project(_ values: String, _ breakdown: String, decimals: Int? = nil) -> Project {
    let precision = decimals.map { "decimals: \($0)\n" } ?? ""
    return Project(
      metrics: metric("a.b", precision + "values: \(values)\nbreakdowns:\n  gender: {\(members), \(breakdown)}"))
  }

  @Test func partsMakeTheTotal() {
    expect(project("{2016: 6909}", "2016-12-31: {female: 2563, male: 4346}"))
  }

  @Test func partsThatDoNotMakeTheTotalAreFound() {
    let project = project("{2016: 6909}", "2016: {female: «2563, male: 4364»}")
    expect(project, "data-footing")
    let finding = project.read().findings("data-footing")[0]
    #expect(finding.message.en.contains("difference of 18"))
    #expect(finding.notes[0].location.line == 6)
  }

  @Test func roundedPartsMayMissByTheirRounding() {
    expect(project("{2016: 10}", "2016: {female: 3, male: 6}", decimals: 0))
    expect(project("{2016: 10}", "2016: {female: «3, male: 5»}", decimals: 0), "data-footing")
  }

  @Test func boundsMeetTheTotal() {
    expect(project("{2016: 10}", "2016: {female: \">3\", male: 6}"))
    expect(project("{2016: 10}", "2016: {female: «\">4\", male: 6»}"), "data-footing")
  }

  @Test(arguments: ["partial: true", "overlapping: true"])
  func partialAndOverlappingBreakdownsNeedNotFoot(kind: String) {
    expect(project("{2016: 10}", "\(kind), 2016: {female: 3}"))
  }

  @Test func missingMemberIsFound() {
    expect(project("{2016: 10}", "2016: {female: «3»}"), "data-missing-member")
  }

  @Test func emptyCellsSayThatNothingCanBeAdded() {
    expect(project("{2016: 10}", "2016: {female: 3, male: not-collected}"))
    expect(project("{2016: 10}", "2016: {female: «3, male: not-applicable»}"), "data-footing")
  }

  @Test func unknownMemberIsFoundWithTheNearest() {
    let project = project("{2016: 10}", "partial: true, 2016: {«femal»: 3}")
    expect(project, "data-unknown-member")
    #expect(project.read().diagnostics[0].help[0].en.contains("female"))
  }

  @Test func unknownKeyOfABreakdownIsNoPeriod() {
    expect(project("{2016: 10}", "«partail»: true, 2016: {female: 3, male: 7}"), "syntax-unknown-key")
  }

  @Test func sharesMakeAHundred() {
    expect(project("{2016: 100}", "of: 100%, 2016: {female: 33.3, male: 66.7}"))
    expect(project("{2016: 100}", "of: 100%, 2016: {female: 33.3, male: 66.8}"))
    expect(project("{2016: 100}", "of: 100%, 2016: {female: «33.3, male: 66.9»}"), "data-shares")
  }

  @Test func noShareIsOverAHundred() {
    expect(project("{2016: 100}", "of: 100%, partial: true, 2016: {female: «101», male: 3}"), "data-over-100")
  }

  @Test func sharedMembersCarryTheirBreakdown() throws {
    let project = Project(
      metrics: metric(
        "a.b",
        """
        breakdowns:
          gender: {name: {en: G, zh: 性}, members: {other: {en: O, zh: 他}, male: {en: M, zh: 男}}, 2016: {other: 1, male: 2}}
          region: {name: {en: R, zh: 区}, members: {other: {en: O, zh: 他}, asia: {en: A, zh: 亚}}, 2016: {other: 3, asia: 4}}
        """))
    let outcome = project.read()
    #expect(outcome.codes == [])
    let metric = try #require(outcome.site?.data.metrics.first)
    #expect(metric.breakdowns.map { $0.members.map(\.id.text) } == [["gender.other", "male"], ["region.other", "asia"]])
    #expect(metric.members(named: "other").count == 2)
    #expect(metric.members(named: "gender.male").first?.member.id.text == "male")
  }

  @Test func twoAttributesNameAMemberByBoth() throws {
    let project = Project(
      metrics: metric(
        "a.b",
        """
        values: {2016: 3}
        breakdowns:
          gender-and-age:
            name: {en: G, zh: 性}
            members: {female.under-36: {en: Y, zh: 青}, male.under-36: {en: Z, zh: 男}}
            2016: {female.under-36: 1, male.under-36: 2}
        """))
    let outcome = project.read()
    #expect(outcome.codes == [])
    #expect(outcome.site?.data.facts.map(\.reference.description).contains("a.b@2016-12-31#female.under-36") == true)
  }
}
