import Testing
import Values

@testable import ReportModel

@Suite struct IndexTests {
  private let metrics = metric("a.staff", "discloses: [102-8]\nvalues: {2016: 7}")

  private func project(
    _ body: String, _ front: String = "", index: String = "rows: {}", published: String = "2017-06-30"
  ) -> Project {
    var project = Project(
      metrics: metrics, ["content/2016/10-a.zh.md": "---\ntitle: T\n\(front)---\n\n\(body)\n"])
    project.files["content/2016/report.yaml"] = project.files["content/2016/report.yaml"]!.replacing(
      "2017-06-30", with: published)
    project.files["content/2016/report.yaml"]! += "\nindex:\n  - framework: gri-2016\n    \(index)\n"
    return project
  }

  private func index(_ project: Project) -> DisclosureIndex { project.read().site!.reports[0].indexes[0] }

  @Test func rowsStandInTheOrderOfTheCatalogue() {
    let project = project(
      "## 甲 {#one gri=401-1,102-46}", "gri: [102-8]\n", index: "rows: {205-1: {not-reported: true}}")
    let index = index(project)
    #expect(index.rows.map(\.reference.code.text) == ["102-8", "102-46", "205-1", "401-1"])
    #expect(index.rows.map(\.reference.standard) == ["GRI 102:2016", "GRI 102:2016", "GRI 205:2016", "GRI 401:2016"])
    #expect(index.rows.map { $0.places.map(\.heading) } == [[nil], ["one"], [], ["one"]])
    #expect(index.rows.map { !$0.declared.isEmpty } == [false, false, true, false])
  }

  @Test func rowHoldsTheFactsThatDiscloseItInItsSection() {
    let body = "## 甲 {gri=102-8}\n\n文字\n\n## 乙 {gri=102-7}\n\n[7](metric:a.staff)"
    let index = index(project(body, "gri: [102-9]\n"))
    #expect(index.rows.map(\.facts.count) == [0, 0, 0])
    let other = self.index(project("## 甲 {gri=102-8}\n\n### 丙\n\n[7](metric:a.staff)"))
    #expect(other.rows.map(\.facts.count) == [1])
  }

  @Test func bareCodeMeansTheEarliestEditionNotYetEnded() {
    #expect(index(project("甲", "gri: [303-1]\n")).rows.map(\.reference.standard) == ["GRI 303:2016"])
    #expect(
      index(project("甲", "gri: [303-1]\n", published: "2021-06-30")).rows.map(\.reference.standard) == ["GRI 303:2018"])
  }

  @Test func editionCanBeNamed() {
    #expect(index(project("甲", "gri: [303:2018/303-1]\n")).rows.map(\.reference.standard) == ["GRI 303:2018"])
    let named = index(project("甲", "gri: [303-1]\n", index: "editions: {303: 2018}"))
    #expect(named.rows.map(\.reference.standard) == ["GRI 303:2018"])
  }

  @Test func declaredRowsSayHowTheyAnswer() throws {
    let rows = """
      rows:
            206-1: {answer: {en: None, zh: 无}}
            102-45: {external: {title: {en: Accounts, zh: 年报}, page: 63, url: "https://example.org/"}}
            403-2: {omitted: unavailable, requirements: [a-iii], explanation: {en: E, zh: 释}, steps: {en: S, zh: 步}, by: 2018-12}
      """
    let project = project("甲", index: rows)
    #expect(project.read().codes == [])
    let declared = index(project).declaration.rows.map(\.row)
    guard case .answer = declared[0], case .external(_, let page, _) = declared[1],
      case .omitted(let omission) = declared[2]
    else { return #expect(Bool(false)) }
    #expect(page == "63")
    #expect(
      omission.reason == .unavailable && omission.requirements == ["a-iii"] && omission.by?.description == "2018-12")
  }

  @Test(arguments: ["{}", "{answer: {en: A, zh: 甲}, not-reported: true}", "{not-reported: true, by: 2018}"])
  func rowSaysOneThing(row: String) {
    expect(project("甲", index: "rows: {206-1: «\(row)»}"), "syntax-bad-value")
  }

  @Test func unknownFrameworkIsFound() {
    var project = project("甲")
    project.files["content/2016/report.yaml"] = project.files["content/2016/report.yaml"]!.replacing(
      "gri-2016", with: "«gri-2017»")
    expect(project, "index-unknown-framework")
  }

  @Test func ownCataloguesCount() throws {
    let catalogue = """
      meta: {set: hkex-2020, title: ESG Guide}
      standards:
        - code: A1
          id: A1:2020
          title: {en: Emissions, zh: 排放物}
          disclosures:
            - {code: A1.1, title: {en: Types, zh: 种类}}
      """
    var project = project("甲", "hkex: [A1.1]\n")
    project.files["content/frameworks/hkex.yaml"] = catalogue
    project.files["content/2016/report.yaml"]! += "  - framework: hkex-2020\n"
    let outcome = project.read()
    #expect(outcome.codes == [])
    #expect(outcome.site?.reports[0].indexes[1].rows.map(\.reference.code.text) == ["A1.1"])
  }

  @Test func cataloguesAreReadWhenTheyAreNeeded() {
    let none = Project(["content/2016/10-a.zh.md": "---\ntitle: T\n---\n\n甲\n"]).read().site!
    #expect(none.frameworks.isEmpty)
    let claimed = Project(["content/2016/10-a.zh.md": "---\ntitle: T\ngri: [2-7]\nsdg: [8]\n---\n\n甲\n"]).read().site!
    #expect(claimed.frameworks.keys.map(\.text).sorted() == ["gri-2016", "gri-2021", "sdg"])
  }

  @Test(arguments: ["gri-2016", "gri-2021", "sdg"])
  func builtInCatalogueReadsWithoutFindings(name: String) throws {
    let file = try #require(EmbeddedFiles.all.first { $0.path == "embedded/frameworks/\(name).yaml" })
    let (framework, findings) = Framework.read(
      .init(path: file.path, text: file.text), Vocabulary(languages: [.english, .chinese]))
    #expect(findings == [])
    #expect(framework?.id.text == name)
    #expect(framework?.standards.contains { !$0.disclosures.isEmpty } == true)
  }
}
