import Testing
import Values

@testable import ReportModel

@Suite struct GapTests {
  private func project(_ claims: String, claim: String = "referenced", _ more: String = "", body: String = "文字")
    -> Project
  {
    var project = Project(
      metrics: metric("a.staff", "discloses: [102-8]\nowner: people-team\nvalues: {2016: 7}"),
      ["content/2016/10-a.zh.md": "---\ntitle: T\ngri: [\(claims)]\n---\n\n\(body)\n"])
    project.files["content/2016/report.yaml"]! += "\nindex:\n  - framework: gri-2016\n    claim: \(claim)\n\(more)"
    return project
  }

  private func gaps(_ project: Project, _ framework: String? = nil) -> [Gap] {
    project.read().site!.gaps(framework.flatMap(FrameworkID.init)) ?? []
  }

  private func state(_ code: String, _ gaps: [Gap]) -> Gap.State? {
    gaps.first { $0.reference.code.text == code }?.state
  }

  @Test func everyRowHasItsState() {
    let rows = """
          rows:
            102-45: {external: {title: {zh: 年报}}}
            102-5: {answer: {zh: 有限公司}}
            201-1: {omitted: not-applicable, explanation: {zh: 未上市}}
            206-1: {not-reported: true}
            404-1: {omitted: unavailable, requirements: [a], explanation: {zh: 尚未统计}}
      """
    let gaps = gaps(project("102-1, 404-1, 405-1", rows))
    let states = ["102-45", "102-5", "201-1", "206-1", "404-1", "102-1", "405-1"].map { state($0, gaps) }
    #expect(states == [.external, .answered, .omitted, .notReported, .partly, .reported, .hollow])
    #expect(gaps.map(\.reference.code.text) == ["102-1", "102-5", "102-45", "201-1", "206-1", "404-1", "405-1"])
  }

  @Test func whatTheClaimAsksForIsMissing() {
    let gaps = gaps(project("102-1", claim: "core"))
    #expect(gaps.filter { $0.state == .missing }.count == 32 + 3)
    #expect(gaps.first { $0.state == .missing }?.places.first?.line == 8)
  }

  @Test func figureWithoutARowIsAnOrphanOfItsOwner() throws {
    let gap = try #require(gaps(project("102-1", body: "[7](metric:a.staff)")).first { $0.state == .orphan })
    #expect(gap.reference.code.text == "102-8")
    #expect(gap.owners == ["people-team"])
    #expect(gap.places.map(\.file) == ["content/2016/10-a.zh.md"])
  }

  @Test func aNamedFrameworkIsListedAsAWhole() {
    let gaps = gaps(project("102-1"), "gri-2016")
    #expect(state("102-1", gaps) == .reported)
    #expect(state("419-1", gaps) == .open)
  }

  @Test func aCodeOfAnotherEditionIsNotTaken() {
    let gaps = gaps(project("102-1, 102-8, 404-2"), "gri-2021")
    #expect(state("102-8", gaps) == .open)
    #expect(state("404-2", gaps) == .reported)
  }

  @Test func unverifiedTitlesStayMarked() {
    let gaps = gaps(project("102-1, 102-2"))
    #expect(gaps.map(\.disclosure.unverifiedTitles) == [[.chinese], []])
  }
}

@Suite struct CatalogueTests {
  private func project(_ standard: String) -> Project {
    var project = Project()
    project.files["content/frameworks/own.yaml"] = """
      meta: {set: own, family: gri, title: Own}
      standards:
        - \(standard)
      """
    return project
  }

  @Test func titleOfABuiltInEditionMayNotDiffer() {
    let outcome = project(
      "{code: GRI 418, id: \"GRI 418:2016\", title: {en: Customer Privacy, zh: «数据隐私»}, disclosures: []}"
    ).read()
    #expect(outcome.findings("index-catalogue-differs").map(\.location) == outcome.marks.values.flatMap { $0 })
    #expect(outcome.codes == ["index-catalogue-differs"])
  }

  @Test func datesOfABuiltInEditionMayNotDiffer() {
    let outcome = project(
      "{code: GRI 303, id: \"GRI 303:2016\", title: {en: Water, zh: 水资源}, appliesUntil: «2030-12-31», disclosures: []}"
    ).read()
    #expect(outcome.findings("index-catalogue-differs").map(\.location) == outcome.marks.values.flatMap { $0 })
  }

  @Test func sameWordsAndOtherStandardsAreInOrder() {
    #expect(
      project("{code: GRI 418, id: \"GRI 418:2016\", title: {en: Customer Privacy}, disclosures: []}").read().codes
        == [])
    #expect(project("{code: GRI 500, id: \"GRI 500:2030\", title: {en: New}, disclosures: []}").read().codes == [])
  }
}
