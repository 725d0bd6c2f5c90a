import Testing

@testable import Checks

struct IndexTests {
  /// A report that refers to GRI 2016, with a page that declares `codes`; `rows` are those of report.yaml.
  private func project(_ codes: String, rows: String = "{}", claim: String = "referenced", body: String = "员工。")
    -> Project
  {
    var project = Project(zh: nil)
    project.showIndex(of: "gri-2016")
    project["content/2016/10-people.zh.md"] = "---\ntitle: 员工\ngri: [\(codes)]\n---\n\n\(body)\n"
    project["content/2016/10-people.en.md"] = "---\ntitle: People\ntwin: abridged\n---\n"
    project["content/2016/report.yaml"] =
      (project["content/2016/report.yaml"] ?? "") + """

        index:
          - framework: gri-2016
            claim: \(claim)
            rows: \(rows)
        """
    return project
  }

  private func codes(_ project: Project) -> [String] { project.findings().map(\.rule.code) }

  @Test func knownDisclosureIsInOrder() {
    expectNothing(in: project("102-1, 401-2, 103-2"))
  }

  @Test func unknownDisclosureIsFoundWithTheNearest() throws {
    let project = project("«102-80»")
    expect("index-unknown-code", .error, in: project)
    #expect(project.findings().first?.help.first?.en == "did you mean 102-8?")
  }

  @Test func unknownRowIsFound() {
    #expect(codes(project("102-1", rows: "{999-1: {not-reported: true}}")) == ["index-unknown-code"])
  }

  @Test func codeOfAReportWithoutIndexMustExist() {
    var project = project("«102-80», 102-8")
    project["content/2016/90-index.zh.md"] = nil
    project["content/2016/90-index.en.md"] = nil
    project["content/2016/report.yaml"] = Project(zh: nil)["content/2016/report.yaml"]
    expect("index-code-outside", .error, in: project)
  }

  @Test func editionThatDoesNotExistIsFound() {
    #expect(codes(project("303:2017/303-1")) == ["index-edition"])
    expectNothing(in: project("303:2018/303-1"))
  }

  @Test func editionThatHasEndedIsFound() {
    var project = project("303:2016/303-2")
    project["content/2016/report.yaml"] = project["content/2016/report.yaml"]?.replacing(
      "published: 2017", with: "published: 2024")
    #expect(codes(project) == ["index-edition"])
  }

  @Test func pageAndRowForOneDisclosureAreFound() {
    #expect(codes(project("102-8", rows: "{102-8: {not-reported: true}}")) == ["index-row-twice"])
  }

  @Test func partlyReportedDisclosureIsInOrder() {
    let omission =
      "{102-8: {omitted: unavailable, requirements: [a], explanation: {en: Not yet counted, zh: 尚未统计}, steps: {en: We start, zh: 开始统计}}}"
    expectNothing(in: project("102-8", rows: omission))
  }

  @Test func materialTopicWithoutARowIsFound() {
    var project = project("102-1")
    project["content/2016/report.yaml"]? +=
      "\ntopics: [{id: privacy, name: {en: Privacy, zh: 隐私}, discloses: [418-1]}]\n"
    #expect(codes(project) == ["index-no-location", "index-topic-no-page"])
  }

  @Test func headingThatAnAbridgedTwinLacksIsFound() {
    var project = project("102-1")
    project["content/2016/10-people.zh.md"] = Project.page("员工", "## 雇佣 {#jobs gri=401-2}\n\n员工。")
    #expect(codes(project) == ["index-missing-location-in-language"])
  }

  @Test func citedFigureWithoutARowIsFound() {
    var project = project("401-2", body: "共有«[6,909人](metric:people.employees)»。")
    project.disclose("102-8")
    expect("index-orphan", .warning, in: project)
  }

  @Test func rowWithoutItsFigureIsHollow() {
    var project = project("«102-8»")
    project.disclose("102-8")
    expect("index-hollow", .error, in: project)
  }

  @Test func rowWithItsFigureIsInOrder() {
    var project = project("102-8", body: "共有[6,909人](metric:people.employees)。")
    project.disclose("102-8")
    expectNothing(in: project)
  }

  @Test func omissionNeedsAnExplanationInEachLanguage() {
    #expect(codes(project("102-1", rows: "{201-1: {omitted: not-applicable}}")).contains("index-omission-unexplained"))
    expectNothing(
      in: project("102-1", rows: "{201-1: {omitted: not-applicable, explanation: {en: Not listed, zh: 未上市}}}"))
  }

  @Test func claimMayForbidNotReported() {
    let rows = "{401-1: {not-reported: true}}"
    #expect(codes(project("102-2", rows: rows, claim: "core")).contains("index-not-reported"))
    expectNothing(in: project("102-2", rows: rows))
  }

  @Test func claimMayForbidAnOmission() {
    let rows = "{102-1: {omitted: confidential, explanation: {en: Secret, zh: 保密}}}"
    #expect(codes(project("102-2", rows: rows, claim: "core")).contains("index-omission-not-permitted"))
    expectNothing(in: project("102-2", rows: rows))
  }

  private func goals(_ front: String, _ body: String) -> Project {
    var project = Project.chinese("")
    project["content/2016/10-people.zh.md"] = "---\ntitle: 员工\n\(front)\n---\n\n\(body)\n"
    return project
  }

  @Test func goalOfATableNeedsAPlace() {
    let table = "```{sdg}\nid: goals\nactions: {«8»: {en: Work, zh: 工作}}\n```"
    expect("index-goal", .error, in: goals("sdg: [9]", table))
    expect("index-goal", .error, in: goals("sdg: [9]", table.replacing("«8»", with: "«18»")))
    expectNothing(in: goals("sdg: [8]", table.replacing("«8»", with: "8")))
  }

  @Test func tableOfGoalsIsNotEmpty() {
    let table = "```{sdg}\n«id: goals\n»```"
    expect("index-goal", .error, in: .chinese(table))
    expectNothing(in: goals("sdg: [8]", table.replacing("«", with: "").replacing("»", with: "")))
  }

  @Test func rowsWithoutTitleInALanguageAreFound() {
    var project = project("W-1")
    project["content/2016/report.yaml"] = project["content/2016/report.yaml"]?.replacing("gri-2016", with: "water")
    project.showIndex(of: "water")
    project["content/frameworks/water.yaml"] = """
      meta: {set: water, family: gri, title: Water}
      standards:
        - {code: Water 1, id: "Water 1:2016", title: {en: Water, zh: 水}, year: 2016, disclosures: [{code: W-1, title: {en: Use}}]}
      """
    #expect(codes(project) == ["index-title"])
  }
}

extension Project {
  mutating func showIndex(of framework: String) {
    self["content/2016/90-index.zh.md"] = Self.page("索引", "```{index}\nid: index\nframework: \(framework)\n```")
    self["content/2016/90-index.en.md"] = Self.page("Index", "```{index}\nid: index\n```")
  }

  /// Says that the number of employees is what a disclosure asks for.
  mutating func disclose(_ code: String) {
    self["content/metrics/people.yaml"] = self["content/metrics/people.yaml"]?.replacing(
      "unit: \"{person}\"\n    period: instant\n    values: {2015-12-31: 6000",
      with: "unit: \"{person}\"\n    period: instant\n    discloses: [\(code)]\n    values: {2015-12-31: 6000")
  }
}
