import Testing

@testable import Checks

/// What a claim asks of the rows of an index.
struct IndexClaimTests {
  private static let core = """
    102-1, 102-2, 102-3, 102-4, 102-5, 102-6, 102-9, 102-10, 102-11, 102-12, 102-13, 102-14, 102-16, 102-18, \
    102-40, 102-42, 102-43, 102-44, 102-45, 102-46, 102-47, 102-48, 102-49, 102-50, 102-51, 102-52, 102-53, 102-54, \
    102-55, 102-56
    """

  /// A report with one page that declares `codes`. The figures that Core asks for are answered in report.yaml.
  private func project(
    _ codes: String, claim: String, framework: String = "gri-2016", topics: String = "", more: String = "",
    body: String = "员工。"
  ) -> Project {
    var project = Project(zh: nil)
    project.showIndex(of: framework)
    project["content/2016/10-people.zh.md"] = "---\ntitle: 员工\ngri: [\(codes)]\n---\n\n\(body)\n"
    project["content/2016/10-people.en.md"] = "---\ntitle: People\ntwin: abridged\n---\n"
    project["content/2016/report.yaml"] =
      (project["content/2016/report.yaml"] ?? "") + """

        topics: [\(topics)]
        index:
          - framework: \(framework)
            claim: \(claim)
            \(more)
        """
    return project
  }

  private let figures = """
    rows:
              102-7: {answer: {en: Some, zh: 若干}}
              102-8: {answer: {en: Some, zh: 若干}}
              102-41: {answer: {en: All, zh: 全部}}
    """
  private let privacy = "{id: privacy, name: {en: Privacy, zh: 隐私}, discloses: [418-1]}"

  private func messages(_ project: Project, _ code: String = "index-row-missing") -> [String] {
    project.findings().filter { $0.rule.code == code }.map(\.message.en)
  }

  @Test func coreAsksForThirtyThreeGeneralDisclosures() throws {
    let message = try #require(messages(project("103-1, 103-2, 103-3", claim: "core")).first)
    #expect(message.contains("the claim `core` asks for 102-1, 102-2"))
    #expect(message.split(separator: "102-").count - 1 == 33)
    #expect(message.contains("GRI 101:2016, clause 3.1 and Table 1 (Core option)"))
  }

  @Test func coreIsKeptByItsRowsAndTheManagementOfEveryTopic() {
    let codes = Self.core + ", 103-1@privacy, 103-2@privacy, 103-3@privacy, 418-1"
    expectNothing(in: project(codes, claim: "core", topics: privacy, more: figures))
  }

  @Test func coreMissesASingleRow() {
    let codes = Self.core.replacing("102-14, ", with: "") + ", 103-1, 103-2, 103-3, 418-1"
    #expect(
      messages(project(codes, claim: "core", topics: privacy, more: figures)) == [
        "the claim `core` asks for 102-14, and the index has no row: GRI 101:2016, clause 3.1 and Table 1 (Core option)"
      ])
  }

  @Test func everyTopicNeedsItsManagementApproach() throws {
    let safety = "{id: safety, name: {en: Safety, zh: 安全}, discloses: [403-4]}"
    let codes = Self.core + ", 103-1, 103-2@privacy, 103-3, 418-1, 403-4"
    let found = messages(project(codes, claim: "core", topics: privacy + ", " + safety, more: figures))
    #expect(found.count == 1)
    #expect(found.first?.contains("asks for 103-2 for the material topic safety") == true)
  }

  @Test func topicsOfThePageTakeWhatNamesNone() {
    var project = project(Self.core + ", 418-1", claim: "core", topics: privacy, more: figures)
    project["content/2016/20-privacy.zh.md"] = "---\ntitle: 隐私\ntopics: [privacy]\ngri: [103-1, 103-2, 103-3]\n---\n"
    project["content/2016/20-privacy.en.md"] = "---\ntitle: Privacy\n---\n"
    expectNothing(in: project)
  }

  @Test func everyTopicNeedsADisclosureOfItsOwn() throws {
    let found = messages(project(Self.core + ", 103-1, 103-2, 103-3", claim: "core", topics: privacy, more: figures))
    #expect(found.count == 1)
    #expect(found.first?.contains("privacy (418-1)") == true)
  }

  @Test func comprehensiveAsksForAllOfTheStandardsOfATopic() throws {
    let corruption = "{id: integrity, name: {en: Integrity, zh: 廉洁}, discloses: [205-3]}"
    let found = messages(project("103-1, 103-2, 103-3", claim: "comprehensive", topics: corruption))
    #expect(found.count == 2)
    #expect(found.first?.contains("102-38, 102-39") == true)
    #expect(found.last?.contains("asks for 205-1, 205-2, 205-3 for the material topic integrity") == true)
  }

  @Test func inAccordanceAsksForGeneralDisclosuresAndTheManagementOfTopics() throws {
    let found = messages(
      project("2-1", claim: "in-accordance", framework: "gri-2021", topics: privacy))
    #expect(found.count == 3)
    #expect(found[0].contains("2-30, 3-1, 3-2") && found[0].contains("GRI 1:2021, Requirements 2 and 4"))
    #expect(found[1].contains("asks for 3-3 for the material topic privacy"))
    #expect(found[2].contains("Requirement 5"))
  }

  @Test func withReferenceAsksForNoRow() {
    expectNothing(in: project("2-1", claim: "with-reference", framework: "gri-2021"))
  }

  @Test func whatTheStatementNamesMustBeAnswered() {
    let project = project("102-1", claim: "referenced", more: "references: [102-1, «102-14»]")
    expect("index-row-missing", .error, in: project)
  }

  @Test func whatTheStatementNamesMayNotBeUnreported() {
    let more = "references: [102-14]\n    rows: {102-14: {not-reported: true}}"
    #expect(messages(project("102-1", claim: "referenced", more: more)).count == 1)
  }

  @Test func claimOfAnotherEditionIsFound() throws {
    let project = project("2-1", claim: "«core»", framework: "gri-2021")
    expect("index-claim", .error, in: project)
    #expect(messages(project, "index-claim") == ["GRI Standards 2021 knows no claim `core`"])
  }

  @Test func ownFrameworkBringsItsClaims() throws {
    var project = project("W-1", claim: "comply", framework: "water")
    project["content/frameworks/water.yaml"] = """
      meta: {set: water, family: gri, title: Water}
      claims:
        comply:
          requires: {core: {en: "Water, rule 2", zh: 水务，第2条}}
          statement: {en: We comply., zh: 我们遵守。}
      standards:
        - code: Water 1
          id: "Water 1:2016"
          title: {en: Water, zh: 水}
          disclosures:
            - {code: W-1, title: {en: Use, zh: 使用}, core: true}
            - {code: W-2, title: {en: Loss, zh: 损耗}, core: true}
      """
    #expect(
      messages(project) == ["the claim `comply` asks for W-2, and the index has no row: Water, rule 2"])
  }

  @Test func materialTopicWithoutAPageIsFound() {
    let topic = "{id: «privacy», name: {en: Privacy, zh: 隐私}}"
    expect("index-topic-no-page", .warning, in: project("102-1", claim: "referenced", topics: topic))
  }

  @Test func indexThatNoPageShowsIsFound() {
    var project = project("102-1", claim: "referenced")
    project["content/2016/90-index.zh.md"] = nil
    project["content/2016/90-index.en.md"] = nil
    #expect(project.findings().map(\.rule.code) == ["index-not-shown"])
  }

  @Test func indexOfOneFrameworkTwiceIsFound() {
    let more = "\n  - framework: «gri-2016»"
    expect("index-twice", .error, in: project("102-1", claim: "referenced", more: more))
  }

  @Test func disclosureTwiceAtOnePlaceIsFound() {
    expect("index-twice", .error, in: project("102-1, 102-2, «102-1»", claim: "referenced"))
  }
}
