import Testing

@testable import Rendering

@Suite struct IndexTests {
  private var project: Project {
    var project = Project([
      "10-people.zh.md": "---\ntitle: 人\n---\n\n## 构成 {#staff gri=102-8}\n\n共[1,200人](metric:people.staff)。",
      "10-people.en.md": "---\ntitle: People\n---\n\n## Who {#staff}\n\nA total of [1,200](metric:people.staff).",
      "90-index.zh.md": "---\ntitle: 索引\n---\n\n```{index}\nid: gri\nframework: gri-2016\n```",
      "90-index.en.md": "---\ntitle: Index\n---\n\n```{index}\nid: gri\n```"
    ])
    project.files["content/2016/report.yaml"]! += """

      index:
        - framework: gri-2016
          claim: referenced
          rows:
            201-1: {omitted: not-applicable, explanation: {en: Not listed., zh: 并非上市公司。}}
            206-1: {answer: {en: There was no case., zh: 没有此类案件。}}
            102-45: {external: {title: {en: Annual report, zh: 年报}, page: 63, url: "https://example.org/ar"}}
            102-18: {not-reported: true}
      """
    return project
  }

  private func index(_ language: String) throws -> String { try project.file("\(language)/2016/index/index.html") }

  @Test func rowsStandInTheOrderOfTheCatalogue() throws {
    let index = try index("en")
    let places = try ["102-8", "102-18", "102-45", "201-1", "206-1"].map { code in
      try #require(index.range(of: "<tr id=\"gri-2016-\(code)\"")).lowerBound
    }
    #expect(places == places.sorted())
  }

  @Test func rowsAreGroupedByStandard() throws {
    let index = try index("zh")
    #expect(index.contains("<tr class=\"group\"><th scope=\"rowgroup\" colspan=\"3\">GRI 102:2016 一般披露</th></tr>"))
  }

  @Test func aPlaceLeadsToTheHeadingAndItsFactsFollow() throws {
    let index = try index("zh")
    #expect(index.contains("<li><a href=\"../people/#staff\">人 › 构成</a></li>"))
    #expect(
      index.contains("<ul class=\"facts\"><li>员工：<a class=\"fact\" href=\"../../data/people.staff/#2016-12-31\">"))
  }

  @Test func whatTheReportSaysOfARowIsWritten() throws {
    let index = try index("en")
    #expect(index.contains("<p>There was no case.</p>"))
    #expect(index.contains("<p><a href=\"https://example.org/ar\">Annual report</a>, page 63</p>"))
    #expect(index.contains("<p class=\"omitted\"><strong>Omitted</strong>: Not applicable<br>Not listed.</p>"))
    #expect(index.contains("<p class=\"omitted\">Not reported</p>"))
  }

  @Test func theLegendExplainsOnlyWhatIsUsed() throws {
    let index = try index("en")
    #expect(index.contains("<dt>Not applicable</dt><dd>"))
    #expect(index.contains("<dt>Not reported</dt><dd>"))
    #expect(!index.contains("<dt>Legal prohibitions</dt>"))
  }

  @Test func theReportSaysHowItUsesTheStandards() throws {
    #expect(try index("zh").contains("<p class=\"statement\">本报告引用"))
  }

  @Test func aPageSaysWhatItDiscloses() throws {
    let page = try project.file("en/2016/people/index.html")
    #expect(page.contains("<li>GRI <a href=\"../index/#gri-2016-102-8\""))
  }
}
