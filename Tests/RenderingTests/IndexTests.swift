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

  @Test func thePageListsTheStandardsOfItsIndex() throws {
    let index = try index("zh")
    #expect(index.contains("<li><a href=\"#standard-gri-206-2016\"><span class=\"n\">GRI 206</span> 反竞争行为</a></li>"))
    #expect(index.contains("<tbody id=\"standard-gri-206-2016\">"))
  }

  @Test func aPlaceLeadsToTheHeadingAndItsFactsFollow() throws {
    let index = try index("zh")
    #expect(index.contains("<li><a href=\"../people/#staff\">人 › 构成</a></li>"))
    #expect(
      index.contains(
        """
        <ul class="facts"><li>员工：<span class="n"><a class="fact" href="../../data/people.staff/#2016-12-31">\
        <data value="1200" data-fact="people.staff@2016-12-31">1,200</data></a>人</span></li>
        """))
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

  /// Without the spans that hold numbers together.
  private func plain(_ page: String) -> String {
    page.replacing("<span class=\"n\">", with: "").replacing("</span>", with: "")
  }

  @Test func theReportSaysHowItUsesTheStandards() throws {
    #expect(
      try plain(index("en")).contains(
        "<p class=\"statement\">This material references the disclosures listed below from GRI 102: General Disclosures\u{A0}2016, "
          + "GRI 206: Anti-competitive Behavior\u{A0}2016.</p>"))
    #expect(try index("zh").contains("<p class=\"statement\">本材料引用了"))
  }

  @Test func theStatementOfUseIsThatOfTheEdition() throws {
    var project = project
    let report = try #require(project.files["content/2016/report.yaml"])
    let core = report.replacing("claim: referenced", with: "claim: core")
    project.files["content/2016/report.yaml"] = core
    #expect(
      try project.file("en/2016/index/index.html").contains(
        ">This report has been prepared in accordance with the GRI Standards: Core option.</p>"))
    let declared = try #require(core.firstRange(of: "    rows:")).lowerBound
    project.files["content/2016/report.yaml"] = String(core[..<declared]).replacing(
      "gri-2016\n    claim: core", with: "gri-2021\n    claim: in-accordance")
    project.files["content/2016/90-index.zh.md"]?.replace("gri-2016", with: "gri-2021")
    project.files["content/2016/10-people.zh.md"]?.replace("gri=102-8", with: "gri=2-7")
    let index = try project.file("en/2016/index/index.html")
    #expect(
      plain(index).contains(
        "has reported in accordance with the GRI Standards for the period 1 January 2016 to 31 December 2016."))
    #expect(plain(index).contains("GRI 1 used: GRI 1: Foundation 2021"))
  }

  @Test func aReaderMayShowTheRowsOfOneKind() throws {
    let index = try index("en")
    #expect(
      index.contains("<input type=\"radio\" name=\"gri-2016-rows\" value=\"all\" checked> All disclosures (5)</label>"))
    #expect(index.contains("value=\"omitted\"> Omitted (1)</label>"))
    #expect(index.contains("<tr id=\"gri-2016-102-8\" class=\"is-reported is-figures\">"))
    #expect(!index.contains("value=\"partly\""))
  }

  @Test func everyKindOfRowCanBeFilteredByTheStyle() {
    let style = String(decoding: Templates.load([:]).0.style, as: UTF8.self)
    for state in RowState.allCases {
      #expect(style.contains(".filtered:has([value=\"\(state.rawValue)\"]:checked) tr[id]:not(.is-\(state.rawValue))"))
    }
  }

  @Test func twoEditionsOfOneCodeHaveAddressesOfTheirOwn() throws {
    var project = project
    project.files["content/2016/10-people.zh.md"]?.replace("gri=102-8", with: "gri=303:2016/303-1,303:2018/303-1")
    let index = try project.file("en/2016/index/index.html")
    #expect(index.contains("<tr id=\"gri-2016-303-1\""))
    #expect(index.contains("<tr id=\"gri-2016-303-1-2018\""))
    let page = try project.file("en/2016/people/index.html")
    #expect(page.contains("../index/#gri-2016-303-1-2018\""))
  }

  @Test func aPageSaysWhatItDiscloses() throws {
    let page = try project.file("en/2016/people/index.html")
    #expect(page.contains("<li>GRI <a href=\"../index/#gri-2016-102-8\""))
  }
}
