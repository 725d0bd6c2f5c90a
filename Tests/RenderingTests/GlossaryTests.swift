import Testing

@testable import Rendering

@Suite struct GlossaryTests {
  @Test func termsStandInBothLanguagesWithTheirMeaning() throws {
    let page = try site.file("zh/glossary/index.html").withoutHolding
    #expect(page.contains("<dt id=\"scope-3\">范围三 <span class=\"aside\" lang=\"en\">Scope 3</span></dt>"))
    #expect(page.contains("<dd>价值链上的排放。 <span class=\"aside\">不用：三级排放</span></dd>"))
    #expect(try site.file("en/glossary/index.html").contains("<dd>Emissions along the value chain.</dd>"))
  }

  @Test func theTitleOfATopicOfTheDataBookIsNoTerm() throws {
    #expect(try !site.file("en/glossary/index.html").contains("id=\"people\""))
  }

  @Test func theFirstMentionOfADefinedTermLeadsToItsMeaning() throws {
    let link = "<a class=\"term\" href=\"../../glossary/#scope-3\">范围三</a>"
    #expect(try site.article().contains("<p>减少\(link)排放，范围三很大。利益相关方。</p>"))
    #expect(try site.article("en").contains("><span class=\"n\">Scope 3</span></a> emissions fell."))
  }

  @Test func headingsLinksTablesAndCitationsHaveNoMarks() throws {
    var project = site
    project.files["content/2016/10-page.zh.md"] = """
      ---
      title: 范围三
      ---

      ## 范围三 {#a}

      [范围三](#a)有[1,200名范围三员工](metric:people.staff)。

      | 范围三 |
      |---|
      | 范围三 |
      """
    #expect(try !project.article().contains("class=\"term\""))
  }

  @Test func aSiteWithoutAGlossaryHasNoPageOfIt() throws {
    let files = try Project(zh: "范围三。").output()
    #expect(files["zh/glossary/index.html"] == nil)
    #expect(files.values.allSatisfy { !$0.contains("glossary/") })
  }

  private var site: Project {
    var project = Project(zh: "减少范围三排放，范围三很大。利益相关方。", en: "Scope 3 emissions fell.")
    project.files["content/glossary.yaml"] = """
      terms:
        - en: Scope 3
          zh: 范围三
          avoid: {zh: [三级排放]}
          definition: {en: Emissions along the value chain., zh: 价值链上的排放。}
        - {en: stakeholder, zh: 利益相关方}
        - {en: People, zh: 员工}
      """
    return project
  }
}
