import Testing

@testable import Checks

/// Rows, their locations and their reasons.
struct IndexRowTests {
  private func project(
    _ codes: String = "102-1", rows: String = "{}", claim: String = "referenced", body: String = "员工。",
    more: String = ""
  ) -> Project {
    var project = Project(zh: nil)
    project.showIndex(of: "gri-2016")
    project["content/2016/10-people.zh.md"] = "---\ntitle: 员工\ngri: [\(codes)]\n---\n\n\(body)\n"
    project["content/2016/10-people.en.md"] = "---\ntitle: People\ntwin: abridged\n---\n"
    project["content/2016/report.yaml"] =
      (project["content/2016/report.yaml"] ?? "")
      + "\n\(more)\nindex:\n  - framework: gri-2016\n    claim: \(claim)\n    rows: \(rows)\n"
    return project
  }

  private func messages(_ project: Project, _ code: String) -> [String] {
    project.findings().filter { $0.rule.code == code }.map(\.message.en)
  }

  @Test func explanationThatRepeatsTheReasonIsFound() {
    for explanation in [
      "{en: Not applicable., zh: 本公司未上市}", "{en: Not listed, zh: “不适用”}", "{en: not-applicable, zh: 未上市}"
    ] {
      let project = project(rows: "{«201-1»: {omitted: not-applicable, explanation: \(explanation)}}")
      expect("index-omission-unexplained", .error, in: project)
    }
  }

  @Test func explanationOfUnavailableInformationMayNotBeHalfOfItsName() {
    let explanation = "{en: Information unavailable, zh: 尚未建立统计口径}"
    let found = messages(
      project(rows: "{201-1: {omitted: unavailable, explanation: \(explanation)}}"), "index-omission-unexplained")
    #expect(found == ["the explanation why 201-1 is omitted only repeats the reason in en"])
  }

  @Test func unavailableInformationNeedsStepsWhereTheClaimAsksForThem() throws {
    let rows = "{201-1: {omitted: unavailable, explanation: {en: Not yet counted, zh: 尚未统计}}}"
    let found = messages(project(rows: rows, claim: "core"), "index-omission-no-steps")
    #expect(found.count == 1)
    #expect(found.first?.contains("without `steps` in zh, en: GRI 101:2016, clause 3.2") == true)
    expectNothing(in: project(rows: rows))
  }

  @Test func omissionThatIsNotPermittedNamesTheClause() {
    let rows = "{102-1: {omitted: confidential, explanation: {en: It is secret, zh: 属于商业秘密}}}"
    let found = messages(project("102-2", rows: rows, claim: "core"), "index-omission-not-permitted")
    #expect(found.first?.contains("GRI 101:2016, clause 3.2 permits no reason for omission") == true)
  }

  @Test func headingWithoutAnIDIsNoLastingLocation() {
    expect("index-heading-no-id", .warning, in: withHeading("## 雇佣 {gri=«401-2»}", "## Jobs {#jobs}"))
    expectNothing(in: withHeading("## 雇佣 {#jobs gri=401-2}", "## Jobs"))
  }

  private func withHeading(_ zh: String, _ en: String) -> Project {
    var project = project()
    project["content/2016/10-people.zh.md"] = Project.page("员工", zh)
    project["content/2016/10-people.en.md"] = Project.page("People", en)
    return project
  }

  @Test func pageThatIsMissingInALanguageIsFoundOnce() {
    var project = project("102-1, 102-2")
    project["content/2016/10-people.en.md"] = nil
    #expect(
      messages(project, "index-missing-location-in-language") == [
        "the index points to this page for 102-1, 102-2, and it does not exist in en"
      ])
  }

  @Test func rowThatExpectsAFigureIsHollowWithoutAnyMetric() {
    expect("index-hollow", .error, in: project("«405-1»"))
    #expect(
      messages(project("405-1"), "index-hollow") == [
        "405-1 of GRI 405:2016 asks for figures, and no place that it points to cites one"
      ])
  }

  @Test func rowThatExpectsTextIsNotHollow() {
    expectNothing(in: project("102-16"))
  }

  @Test func codeOfAMetricMustExist() {
    var project = Project(zh: "共有[6,909人](metric:people.employees)。", en: "[6,909 people](metric:people.employees)")
    project.disclose("«102-80»")
    expect("index-code-outside", .error, in: project)
    var other = Project(zh: project.files["content/2016/10-people.zh.md"], en: "a")
    other.disclose("306-2")
    #expect(!other.findings().map(\.rule.code).contains("index-code-outside"))
  }

  @Test func codeOfATopicMustExistInAFrameworkOfTheReport() {
    let topics = "topics: [{id: privacy, name: {en: Privacy, zh: 隐私}, discloses: [«418-9», 102-1]}]"
    expect("index-unknown-code", .error, in: project(more: topics))
  }

  @Test func rowMayNameItsTopicAndItsEdition() {
    let topics =
      "topics: [{id: privacy, name: {en: Privacy, zh: 隐私}, discloses: [418-1]}, {id: water, name: {en: Water, zh: 水}, discloses: [303-1]}]"
    let rows =
      "{103-2@water: {answer: {en: See above, zh: 见上文}}, \"GRI 303:2018/303-1\": {answer: {en: None, zh: 不涉及}}}"
    expectNothing(in: project("103-2@privacy, 418-1", rows: rows, more: topics))
    let twice = project("103-2@water, 418-1", rows: rows, more: topics)
    #expect(twice.findings().map(\.rule.code) == ["index-row-twice"])
  }
}
