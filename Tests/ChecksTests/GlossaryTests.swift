import Testing

@testable import Checks

struct GlossaryTests {
  private let glossary = """
    terms:
      - {en: Scope 3, zh: 范围三, avoid: {zh: [三级排放, 范畴三]}}
      - {en: stakeholder, zh: 利益相关方, avoid: {en: [interested party], zh: [持份者]}}
      - {en: Ant Forest, zh: 蚂蚁森林}
      - {en: forest, zh: 森林}
      - {en: People, zh: 员工}
    names: [三级排放标准]
    """

  private func project(zh: String? = nil, en: String? = nil) -> Project {
    var project: Project
    switch (zh, en) {
    case (let zh?, nil): project = .chinese(zh)
    case (nil, let en?): project = .english(en)
    case (let zh, let en): project = Project(zh: zh, en: en)
    }
    project["content/glossary.yaml"] = glossary
    return project
  }

  // MARK: Avoided words

  @Test func avoidedWordIsFoundWithTheGlossarysOwn() throws {
    let project = project(zh: "我们核算«三级排放»。")
    expect("twin-avoided-term", .warning, in: project)
    let finding = try #require(project.findings().first)
    #expect(finding.message.zh.contains("范围三"))
    #expect(finding.notes.first?.location.line == 2)
  }

  @Test func englishWordsAreWholeInAnyCaseAndNumber() {
    expect("twin-avoided-term", in: project(en: "«Interested party» or «interested partys» or two."))
    expectNothing(in: project(en: "Disinterested party, interested partying."))
  }

  @Test func longerNameIsAnotherWord() { expectNothing(in: project(zh: "按三级排放标准执行。")) }

  @Test func namesCodeAndLinksAreNoWords() {
    expectNothing(in: project(zh: "称为[持份者](literal:)，见`持份者`。"))
    expectNothing(in: project(zh: "见[网站](https://example.org/持份者)。"))
  }

  @Test func titlesAndHeadingsAreRead() {
    expect("twin-avoided-term", in: project(zh: "## 各方«持份者» {#a}\n\n正文。"))
  }

  // MARK: Terms and their counterparts

  @Test func termWithoutItsCounterpartIsFound() {
    expect("twin-term", .advice, in: project(zh: "听取«利益相关方»的意见。", en: "We hear those concerned."))
    expect("twin-term", .advice, in: project(zh: "听取大家的意见。", en: "We hear «stakeholders»."))
  }

  @Test func termWithItsCounterpartIsInOrder() {
    expectNothing(in: project(zh: "听取利益相关方的意见。", en: "We hear Stakeholders."))
    expectNothing(in: project(zh: "蚂蚁森林里的森林。", en: "The trees of Ant Forest."))
  }

  @Test func counterpartMayStandElsewhereInTheSection() {
    expectNothing(in: project(zh: "利益相关方很多。\n\n利益相关方各有所求。", en: "There are many stakeholders.\n\nThey want much."))
    expect(
      "twin-term",
      in: project(zh: "## 甲 {#a}\n\n利益相关方。\n\n## 乙 {#b}\n\n«利益相关方»。", en: "## A\n\nStakeholders.\n\n## B\n\nThey."))
  }

  @Test func titleOfATopicOfTheDataBookIsNoTerm() { expectNothing(in: project(zh: "员工很多。", en: "There are many.")) }

  @Test func abridgedPageNeedNotSayIt() { expectNothing(in: project(zh: "利益相关方。")) }
}
