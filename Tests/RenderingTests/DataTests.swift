import Testing

@testable import Rendering

@Suite struct DataTests {
  private let project = Project(
    zh:
      "## 人 {#staff}\n\n共[1,200人](metric:people.staff)，女[500人](metric:people.staff#women)，占[约41.7%](metric:people.women-share)。",
    en:
      "## People\n\n[1,200](metric:people.staff) and [500](metric:people.staff#women), [about 41.7%](metric:people.women-share)."
  )

  @Test func everyFactHasItsPermanentAnchor() throws {
    let page = try project.file("zh/data/people.staff/index.html")
    #expect(
      page.contains(
        "<tr id=\"2015-12-31\"><th scope=\"row\"><span class=\"n\">2015年12月31日</span></th><td class=\"number\">"))
    #expect(page.contains("<tr class=\"member\" id=\"2016-12-31.women\"><th scope=\"row\">女</th>"))
    #expect(page.contains("<data value=\"1200\" data-fact=\"people.staff@2016-12-31\">1,200</data>"))
  }

  @Test func aMetricSaysWhatItIs() throws {
    let page = try project.file("en/data/people.staff/index.html")
    #expect(page.contains("<h1>Employees</h1>"))
    #expect(page.contains("<dt>Unit</dt><dd>people</dd>"))
    #expect(page.contains("<dt>Source</dt><dd>Payroll</dd>"))
    #expect(page.contains("<code>people.staff</code>"))
    #expect(page.contains("<dt>Disclosures</dt><dd><span class=\"n\">102-8</span></dd>"))
  }

  @Test func aMetricListsThePlacesThatCiteIt() throws {
    let page = try project.file("zh/data/people.staff/index.html").withoutHolding
    #expect(
      page.contains(
        """
        <li><a href="../../2016/page/#staff">A page › 人</a> <span class="aside">\
        <span><a href="#2016-12-31">2016年12月31日</a>；</span>\
        <span><a href="#2016-12-31.women">2016年12月31日、女</a></span></span></li>
        """))
  }

  @Test func aDerivedFactNamesItsParts() throws {
    let page = try project.file("zh/data/people.women-share/index.html")
    #expect(
      page.contains(
        "<dt>计算公式</dt><dd><a href=\"../people.staff/\">员工（女）</a> ÷ <a href=\"../people.staff/\">员工</a></dd>"
      ))
    #expect(page.contains("由下列数值算出：员工（女） <a class=\"fact\" href=\"../people.staff/#2016-12-31.women\">"))
    #expect(page.contains(">41.7</data>"))
  }

  @Test func aFormulaKeepsItsParentheses() throws {
    var project = Project()
    project.files["content/metrics/a.yaml"] = """
      metrics:
        a.b: {name: {en: A, zh: 甲}, unit: "1", period: instant, formula: ((people.staff) + (2))}
      """
    #expect(
      try project.file("zh/data/a.b/index.html").contains(
        "<dd>((<a href=\"../people.staff/\">员工</a>) + (2))</dd>"))
  }

  @Test func aQuotientBelowOneKeepsThreeDigitsEverywhere() throws {
    var project = Project()
    project.files["content/metrics/a.yaml"] = """
      metrics:
        a.b: {name: {en: A, zh: 甲}, unit: "t/m3", period: duration, formula: a.c / a.d}
        a.c: {name: {en: C, zh: 丙}, unit: t, period: duration, values: {2016: 90}}
        a.d: {name: {en: D, zh: 丁}, unit: m3, period: duration, values: {2016: 128}}
        a.e: {name: {en: E, zh: 戊}, unit: "t/m3", period: duration, formula: a.c / (a.d - 27)}
      """
    #expect(try project.file("en/data/a.b/index.html").contains("data-fact=\"a.b@2016\">0.703</data>"))
    #expect(try project.file("en/data/a.e/index.html").contains(">0.891</data>"))
  }

  @Test func membersWithoutAWholeStandUnderTheNameOfTheirMetric() throws {
    var project = Project()
    project.files["content/metrics/a.yaml"] = """
      metrics:
        a.b:
          name: {en: Loans, zh: 贷款}
          unit: "1"
          period: duration
          breakdowns: {by: {name: {en: By, zh: 分}, members: {x: {en: X, zh: 甲}, y: {en: Y, zh: 乙}}, 2016: {x: 1, y: 2}}}
      """
    let book = try project.file("en/data/index.html")
    #expect(
      book.contains(
        "<tr class=\"kind\"><th scope=\"row\" colspan=\"3\"><a href=\"./a.b/\">Loans</a></th></tr>\n<tr class=\"member\">"
      ))
    #expect(book.components(separatedBy: "<tr class=\"kind\">").count == 2)
  }

  @Test func theDataBookFollowsTheReport() throws {
    var project = Project([
      "10-a.zh.md": "用水[26万](metric:water.used@2015)立方米。", "10-a.en.md": "Text.",
      "20-b.zh.md": "员工[1,200人](metric:people.staff)，另有[3](metric:a.b@2016)。", "20-b.en.md": "Text."
    ])
    project.files["content/metrics/a.yaml"] = """
      metrics:
        a.b: {name: {en: A, zh: 甲}, unit: "1", period: duration, values: {2016: 3}}
        c.d: {name: {en: C, zh: 丙}, unit: "1", period: duration, values: {2016: 4}}
      """
    let anchors = #/href="#topic-([a-z]+)"/#
    let report = try project.file("zh/2016/data/index.html")
    #expect(report.matches(of: anchors).map(\.1) == ["water", "people", "a"])
    let all = try project.file("zh/data/index.html")
    #expect(all.matches(of: anchors).map(\.1) == ["water", "people", "a", "c"])
  }

  @Test func anEmptyCellHasAnEmptyValue() throws {
    var project = Project()
    project.files["content/metrics/a.yaml"] = """
      metrics:
        a.b: {name: {en: A, zh: 甲}, unit: "1", period: duration, values: {2016: not-collected}}
      """
    #expect(
      try project.file("en/data/a.b/index.html").contains(
        "<data value=\"\" data-fact=\"a.b@2016\">not collected</data>"))
  }

  @Test func formulasAreInWords() throws {
    var project = Project()
    project.files["content/metrics/a.yaml"] = """
      metrics:
        a.b:
          name: {en: Each, zh: 人均}
          unit: "1"
          period: duration
          formula: (water.used - previous(water.used)) * 2 / sum(people.staff#gender) / days(period)
      """
    let page = try project.file("en/data/a.b/index.html")
    #expect(
      page.contains(
        """
        <dd>(<a href="../water.used/">Water</a> − <a href="../water.used/">Water (previous year)</a>) × 2 ÷ \
        <a href="../people.staff/">Employees (total by Gender)</a> ÷ days in the period</dd>
        """))
  }

  @Test func aValueIsWrittenInAllLanguages() throws {
    let page = try project.file("zh/data/people.staff/index.html")
    #expect(
      page.contains(
        "<td class=\"written\"><span lang=\"zh-Hans\">1,200人</span> <span lang=\"en\">1,200 people</span> </td>"))
    #expect(
      page.contains(
        "<strong><span class=\"n\">1,200人</span></strong> <span lang=\"en\"><span class=\"n\">1,200 people</span></span>"
      ))
    let share = try project.file("zh/data/people.women-share/index.html")
    #expect(share.contains("<td class=\"written\">41.7%</td>"))
  }

  @Test func aHistoryIsDrawnWithBothEndsInWords() throws {
    let page = try project.file("en/data/people.staff/index.html")
    #expect(
      page.contains("<desc id=\"trend-desc\">31 December 2015: 800 people; 31 December 2016: 1,200 people</desc>"))
    #expect(page.contains("text-anchor=\"start\" x=\"0\" y=\"75\">800 people</text>"))
    #expect(page.contains("text-anchor=\"end\" x=\"100%\" y=\"17\">1,200 people</text>"))
    #expect(try !project.file("en/data/people.women-share/index.html").contains("<svg"))
  }

  @Test func disclosuresLeadToTheRowsOfAllReports() throws {
    var project = project
    project.files["content/2016/report.yaml"]! += "\nindex: [{framework: gri-2016, claim: referenced}]"
    project.files["content/2016/90-index.zh.md"] =
      "---\ntitle: 索引\n---\n\n```{index}\nid: gri\nframework: gri-2016\n```"
    project.files["content/2016/10-page.zh.md"]! += "\n\n## 员工 {#people gri=102-8}\n\n[1,200人](metric:people.staff)。"
    let page = try project.file("zh/data/people.staff/index.html")
    let row = try #require(page.withoutHolding.split(separator: "\n").first { $0.contains("<dt>披露项</dt>") })
    #expect(row.contains("<dd>102-8 "))
    #expect(row.contains("<a class=\"aside\" href=\"../../2016/index/#gri-2016-102-8\">2016年报告</a>"), "\(row)")
  }

  @Test func assuredValuesBearTheMarkOfTheirReport() throws {
    var project = project
    project.files["content/2016/report.yaml"]! += """

      assurance: [{provider: {en: Lake Audit, zh: 湖审}, standard: ISAE 3000, level: limited, covers: [people.staff]}]
      """
    let page = try project.file("en/data/people.staff/index.html").withoutHolding
    #expect(page.contains("1,200</data><span class=\"assured\" role=\"img\" aria-label=\"Limited assurance\"></span>"))
    #expect(page.contains(">800</data></td>"))
    #expect(
      page.contains(
        """
        <dd><span class="assured">Limited assurance, Lake Audit, ISAE 3000</span> \
        <a class="aside" href="../../2016/">Report 2016</a></dd>
        """))
    #expect(try !project.file("en/data/people.women-share/index.html").contains("assured"))
  }

  @Test func restatementsKeepTheirHistory() throws {
    var project = Project()
    project.files["content/metrics/a.yaml"] = """
      metrics:
        a.b:
          name: {en: A, zh: 甲}
          unit: "1"
          period: duration
          values:
            2016: {value: 6925, was: [{value: 6909, until: 2019-06-30, reason: error, note: {en: A slip, zh: 笔误}}]}
      """
    let page = try project.file("zh/data/a.b/index.html")
    #expect(
      page.contains("<td class=\"number\">6,909</td><td><span class=\"n\">2019年6月30日</span></td><td>更正错误：笔误</td>"))
    #expect(page.contains("<data value=\"6925\""))
  }

  @Test func theDataBookHoldsWhatTheReportCites() throws {
    let book = try project.file("zh/2016/data/index.html")
    #expect(book.contains("<a href=\"../../data/people.staff/\">员工</a>"))
    #expect(book.contains("data-fact=\"people.staff@2016-12-31#women\">500</data>"))
    #expect(!book.contains("water.used"))
    #expect(try project.file("zh/data/index.html").contains("<a href=\"./water.used/\">用水</a>"))
  }

  @Test func figuresOfThirdPartiesStandApart() throws {
    var project = Project(zh: "[5](metric:a.b)", en: "[5](metric:a.b)")
    project.files["content/metrics/a.yaml"] = """
      metrics:
        a.b: {name: {en: A, zh: 甲}, unit: "1", period: duration, origin: third-party, publisher: {en: P, zh: 乙}, values: {2016: 5}}
      """
    let book = try project.file("zh/2016/data/index.html")
    #expect(book.contains("<div class=\"group\" id=\"third-party\">"))
    #expect(book.contains(">甲</a> <span class=\"aside\">发布方：乙</span></th>"))
    #expect(try project.file("data/2016.csv").contains(",publisher_zh,publisher_en\r\n"))
    #expect(try project.file("data/2016.csv").contains(",乙,P\r\n"))
  }

  @Test func theGlossaryNamesTopicsOfTheDataBook() throws {
    var project = project
    project.files["content/glossary.yaml"] = "terms: [{en: people, zh: 人力}]"
    #expect(try project.file("zh/2016/data/index.html").contains("<a href=\"#topic-people\">人力</a>") == false)
    #expect(try project.file("zh/2016/data/index.html").contains("<caption id=\"topic-people-caption\">人力</caption>"))
  }

  @Test func theCSVHasTheLabelsOfBothLanguages() throws {
    let lines = try project.file("data/2016.csv").split(separator: "\r\n")
    #expect(lines[0].hasPrefix("\u{FEFF}metric,period,member,name_zh,name_en,"))
    #expect(lines[1] == "people.staff,2016-12-31,,员工,Employees,,,1200,,,,{person},,stated,薪酬系统,Payroll,,,,")
    #expect(lines[2].hasPrefix("people.staff,2016-12-31,women,员工,Employees,女,Women,500,"))
    #expect(lines[3].contains(",41.666666666667,,,,%,,derived,"))
  }

  @Test func theJSONLeadsBackToTheFacts() throws {
    let json = try project.file("data/2016.json")
    #expect(json.contains("\"id\":\"people.staff@2016-12-31#women\""))
    #expect(json.contains("\"zh\":\"https://example.org/zh/data/people.staff/#2016-12-31.women\""))
  }

  @Test func tablesAreDownloadsOfTheSameFacts() throws {
    let project = Project(
      zh: "```{metrics}\nid: it\nmetrics: [people.staff, water.used]\nperiods: [2015, 2016]\ntitle: {en: A, zh: 甲}\n```"
    )
    #expect(
      try project.file("data/tables/it.csv")
        == "\u{FEFF}metric,name_zh,name_en,unit,2015,2016\r\npeople.staff,员工,Employees,{person},800,1200\r\nwater.used,用水,Water,m3,260000,>250000\r\n"
    )
    #expect(try project.file("data/datapackage.json").contains("\"path\":\"tables/it.csv\""))
  }

  @Test func theSitemapHasEveryPageWithItsAlternates() throws {
    let sitemap = try project.file("sitemap.xml")
    #expect(
      sitemap.contains(
        """
        <url><loc>https://example.org/zh/2016/page/</loc>\
        <xhtml:link rel="alternate" hreflang="zh-Hans" href="https://example.org/zh/2016/page/"/>\
        <xhtml:link rel="alternate" hreflang="en" href="https://example.org/en/2016/page/"/></url>
        """))
    let pages = try project.output().keys.filter { $0.hasSuffix("index.html") && $0 != "index.html" }
    for page in pages {
      #expect(sitemap.contains("<loc>https://example.org/\(page.dropLast("index.html".count))</loc>"))
    }
  }
}
