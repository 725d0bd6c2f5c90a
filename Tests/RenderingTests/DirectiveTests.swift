import Testing

@testable import Rendering

@Suite struct DirectiveTests {
  private func article(
    _ name: String, _ body: String, _ language: String = "zh", _ edit: (inout Project) -> Void = { _ in }
  )
    throws -> String
  {
    var project = Project(zh: "```{\(name)}\nid: it\n\(body)\n```", en: "```{\(name)}\nid: it\n```")
    edit(&project)
    return try project.article(language)
  }

  private let metrics = "metrics: [people.staff, water.used]\nperiods: [2015, 2016]\ntitle: {en: Facts, zh: 数据}"
  private let breakdown = "metric: people.staff\nby: gender\nperiod: 2016-12-31\ntitle: {en: By gender, zh: 按性别}"

  @Test func metricsStandByPeriodWithTheirUnits() throws {
    let article = try article("metrics", metrics)
    #expect(article.contains("<caption id=\"it-caption\">数据</caption>"))
    #expect(
      article.contains(
        "<th scope=\"col\">单位</th><th scope=\"col\" class=\"number\"><span class=\"n\">2015年</span></th>"))
    #expect(article.contains("<tr><th scope=\"row\">用水</th><td class=\"unit\">立方米</td>"))
    #expect(article.contains("data-fact=\"people.staff@2015-12-31\">800</data>"))
    #expect(article.contains("data-fact=\"water.used@2016\">&gt;\u{2060}250,000</data>"))
    #expect(article.contains("<a href=\"../../../data/tables/it.csv\" download>"))
  }

  @Test(arguments: [("<0.00001", "&lt;\u{2060}0.00001"), ("0.000123456", "0.000123"), ("0.123456", "0.123")])
  func aSmallNumberIsNotRoundedToNothing(_ value: String, _ shown: String) throws {
    let article = try article("metrics", metrics) {
      let file = "content/metrics/people.yaml"
      $0.files[file] = $0.files[file]?.replacing(">250000", with: value)
    }
    #expect(article.contains("data-fact=\"water.used@2016\">\(shown)</data>"))
  }

  @Test func theTwinShowsTheSameTableInItsLanguage() throws {
    let article = try article("metrics", metrics, "en")
    #expect(article.contains("<caption id=\"it-caption\">Facts</caption>"))
    #expect(article.contains("<tr><th scope=\"row\">Water</th><td class=\"unit\">m³</td>"))
  }

  @Test func aBreakdownEndsInItsTotal() throws {
    let article = try article("breakdown", breakdown)
    #expect(article.contains("<caption id=\"it-caption\">按性别<span class=\"unit\">（人）</span></caption>"))
    #expect(article.contains("<th scope=\"col\">性别</th>"))
    #expect(article.contains("<tr><th scope=\"row\">女</th><td class=\"number\">"))
    #expect(article.contains("<tr class=\"total\"><th scope=\"row\">合计</th><td class=\"number\">"))
  }

  @Test func barsAreAsLongAsTheirValues() throws {
    let article = try article(
      "chart",
      breakdown.replacing(
        "metric: people.staff\nby: gender\nperiod:", with: "type: bar\nbreakdown: people.staff#gender\nperiods:"
      ).replacing("2016-12-31\n", with: "[2016-12-31]\n"))
    #expect(article.contains("<svg class=\"bar\" role=\"img\" width=\"100%\""))
    #expect(article.contains("<title id=\"it-title\">按性别</title>"))
    #expect(article.contains("<desc id=\"it-desc\">女：500；男：700。</desc>"))
    #expect(article.contains("<rect class=\"c1\" x=\"0%\" y=\"22\" width=\"44.286%\""))
    #expect(article.contains("<rect class=\"c1\" x=\"0%\" y=\"80\" width=\"62%\""))
    #expect(article.contains("<details><summary>数据表</summary>"))
    #expect(article.contains("data-fact=\"people.staff@2016-12-31#women\">500</data>"))
  }

  private let line = "type: line\nmetrics: [a.b]\nperiods: [2010, 2015, 2016]\ntitle: {en: Growth, zh: 增长}"

  private func addSeries(_ project: inout Project) {
    project.files["content/metrics/a.yaml"] = """
      metrics:
        a.b: {name: {en: A, zh: 甲}, unit: t, period: duration, values: {2010: 0, 2015: 1500000, 2016: 2000000}}
      """
  }

  @Test func lineChartsKeepTheDistancesOfTheirDates() throws {
    let article = try article("chart", line, "zh", addSeries)
    #expect(article.contains("<circle class=\"c1\" r=\"4\" cx=\"12.238%\" cy=\"220\"/>"))
    #expect(article.contains("<circle class=\"c1\" r=\"4\" cx=\"78.682%\" cy=\"70\"/>"))
    #expect(article.contains("<circle class=\"c1\" r=\"4\" cx=\"92%\" cy=\"20\"/>"))
  }

  @Test func theAxisCountsAsTheLanguageDoes() throws {
    #expect(try article("chart", line, "zh", addSeries).contains("增长<span class=\"unit\">（万吨）</span>"))
    let english = try article("chart", line, "en", addSeries)
    #expect(english.contains("Growth <span class=\"unit\">(million t)</span>"))
    #expect(english.contains("<text class=\"tick\" x=\"0\" y=\"16\">2</text>"))
  }

  @Test func highlightsAreLargeNumbersWithTheirNames() throws {
    let article = try article("highlights", "facts: [people.staff, people.staff@2015-12-31]")
    #expect(article.contains("<dt>员工</dt><dd>"))
    #expect(article.contains(">1,200</data></a>\u{2060}<span class=\"unit\">人</span></dd>"))
    #expect(article.contains("<dt>员工 <span class=\"aside\"><span class=\"n\">2015年12月31日</span></span></dt>"))
  }

  @Test func theQualifierOfALargeNumberStandsApart() throws {
    let article = try article("highlights", "facts: [water.used]")
    #expect(article.contains("<span class=\"qualifier\">超过</span><span class=\"n\">25万立方米</span></data>"))
  }

  @Test func timelinesSayTheirDatesToMachinesToo() throws {
    let article = try article("timeline", "items:\n  - {date: 2015-09-13, text: {en: Begun., zh: 开始。}}")
    #expect(
      article.contains("<li><time datetime=\"2015-09-13\"><span class=\"n\">2015年9月13日</span></time><p>开始。</p>\n</li>"))
  }

  @Test func datesThatHTMLHasNoFormForAreWordsAlone() throws {
    let article = try article("timeline", "items:\n  - {date: 2016-Q1, text: {en: Begun., zh: 开始。}}")
    #expect(article.contains("<li><span class=\"date\">") && !article.contains("<time"))
  }

  private func score(_ project: inout Project) {
    project.files["content/2016/report.yaml"]! += """

      topics:
        - {id: noise, name: {en: Noise, zh: 噪声}, impact: 1, financial: 2}
        - {id: water, name: {en: Water use, zh: 用水}, impact: 4.5, financial: 3}
        - {id: jobs, name: {en: Jobs, zh: 就业}, impact: 1, financial: 2}
      """
  }

  @Test func matrixIsAnImageOfNumbersAndTheirRankedTable() throws {
    let article = try article("chart", "type: matrix\ntitle: {en: Matrix, zh: 矩阵}", "zh", score)
    #expect(article.contains("<svg class=\"matrix\" role=\"img\""))
    #expect(article.contains("<desc id=\"it-desc\">1 用水：影响重要性 4.5、财务重要性 3；2 噪声："))
    #expect(article.contains("<th scope=\"row\">用水</th><td class=\"number\">4.5</td><td class=\"number\">3</td>"))
    let order = try ["用水", "噪声", "就业"].map { try #require(article.range(of: "<th scope=\"row\">\($0)")).lowerBound }
    #expect(order == order.sorted())
  }

  @Test func matrixIsADownload() throws {
    var project = Project(zh: "```{chart}\nid: it\ntype: matrix\ntitle: {en: M, zh: 矩阵}\n```")
    score(&project)
    let lines = try project.file("data/tables/it.csv").split(separator: "\r\n")
    #expect(lines[0] == "\u{FEFF}rank,topic,name_zh,name_en,impact,financial")
    #expect(lines[1] == "1,water,用水,Water use,4.5,3")
  }

  @Test func topicsAtOnePlaceOfTheMatrixStandSideBySide() throws {
    let article = try article("chart", "type: matrix\ntitle: {en: Matrix, zh: 矩阵}", "en", score)
    #expect(article.split(separator: "<circle").count == 4)
    #expect(article.contains("<g transform=\"translate(0 0)\"><circle class=\"c1\" r=\"12\" cx=\"9%\""))
    #expect(article.contains("<g transform=\"translate(26 0)\"><circle class=\"c1\" r=\"12\" cx=\"9%\""))
  }

  @Test func topicsLeadToTheHeadingsThatReportOnThem() throws {
    let article = try article("topics", "", "en") { project in
      self.score(&project)
      project.files["content/2016/20-mill.zh.md"] = "---\ntitle: 纸厂\n---\n\n## 水 {#water gri=103-2@water}"
      project.files["content/2016/20-mill.en.md"] = "---\ntitle: The mill\n---\n\n## Water"
    }
    #expect(article.contains("Water use</a></th><td><a href=\"../mill/#water\">The mill › Water</a></td></tr>"))
  }

  @Test func quotesSayWhoSpeaks() throws {
    let body = "text: {en: \"One.\\n\\nTwo.\", zh: 水清。}\nby: {en: The mill, zh: 纸厂}"
    #expect(
      try article("quote", body).contains(
        "<figure class=\"quote\" id=\"it\"><blockquote>\n<p>水清。</p>\n</blockquote><figcaption>纸厂</figcaption></figure>")
    )
    #expect(try article("quote", body, "en").contains("<p>One.</p>\n<p>Two.</p>\n</blockquote>"))
    #expect(try !article("quote", "text: {en: A, zh: 甲}").contains("figcaption"))
  }

  @Test func goalsLeadToTheHeadingsThatReportOnThem() throws {
    let pages: (inout Project) -> Void = { project in
      project.files["content/2016/20-work.zh.md"] = """
        ---
        title: 工作
        summary: 厂里的工作。
        sdg: [8]
        ---

        ## 供水 {#water sdg=6}

        ## 雇佣 {#jobs sdg=8}
        """
      project.files["content/2016/20-work.en.md"] = "---\ntitle: Work\n---\n\n## Water\n\n## Jobs"
    }
    let article = try article("sdg", "", "en", pages)
    #expect(article.contains("<tr id=\"it-6\"><th scope=\"row\">6 Clean Water and Sanitation</th><td>Water</td>"))
    #expect(article.contains("<td><a href=\"../work/#water\">Work</a></td></tr>"))
    #expect(article.contains("<th scope=\"row\" rowspan=\"2\">8 Decent Work and Economic Growth</th><td>Work</td>"))
    #expect(article.contains("<tr><td>Jobs</td><td><a href=\"../work/#jobs\">Work</a></td></tr>"))
    let chinese = try self.article("sdg", "actions: {8: {en: Fair work, zh: 公平用工}}", "zh", pages)
    #expect(chinese.contains("8 体面工作和经济增长</th><td>公平用工</td><td><a href=\"../work/\">工作</a>、<a href="))
  }

  @Test func stakeholdersAndTopicsComeFromTheReport() throws {
    let report = """

      boundary: {group: {en: Group, zh: 集团}}
      topics: [{id: water, name: {en: Water use, zh: 用水}, boundary: group, discloses: [303-1]}]
      stakeholders: [{id: staff, name: {en: Staff, zh: 员工}, channels: [{en: Meetings, zh: 会议}, {en: Letters, zh: 信件}]}]
      """
    let stakeholders = try article("stakeholders", "") { $0.files["content/2016/report.yaml"]! += report }
    #expect(stakeholders.contains("<tr><th scope=\"row\">员工</th><td>会议；信件</td></tr>"))
    let topics = try article("topics", "") { $0.files["content/2016/report.yaml"]! += report }
    #expect(
      topics.contains(
        "<th scope=\"row\"><a href=\"../data/water/\">用水</a></th><td>集团</td><td><span class=\"n\">303-1</span></td></tr>"
      ))
  }
}

@Suite struct ChartScaleTests {
  @Test func ticksAreRoundAndBeginAtZero() throws {
    let words = Templates.load([:]).0
    let site = try Project().site()
    let language = LanguageContext(site.configuration.languages[1], at: 1, of: site, templates: words)
    let scale = ChartScale([3_591, 7_240], language)
    #expect(scale.ticks == [0, 2000, 4000, 6000, 8000])
    #expect(scale.label(2000) == "2,000")
    #expect(ChartScale([-30, 55], language).ticks == [-50, 0, 50, 100])
  }

  @Test func decimalsAreShortAndTheSameEverywhere() {
    #expect(shortDecimal(62) == "62")
    #expect(shortDecimal(44.28571) == "44.286")
    #expect(shortDecimal(-0.5) == "-0.5")
    #expect(shortDecimal(1.05) == "1.05")
  }
}

@Suite struct PassageTests {
  @Test func timelinesAndQuotesCiteFiguresInBothLanguages() throws {
    let body = """
      items:
        - date: 2015
          text: {en: "We were [800](metric:people.staff@2015-12-31), *all* here.", zh: "共[800人](metric:people.staff@2015-12-31)。"}
      """
    let project = Project(zh: "```{timeline}\nid: it\n\(body)\n```\n\n完。", en: "```{timeline}\nid: it\n```\n\nEnd.")
    let chinese = try project.article()
    #expect(chinese.contains("data-fact=\"people.staff@2015-12-31\">800"))
    let english = try project.article("en")
    #expect(english.contains("<time datetime=\"2015\">2015</time><p>We were "))
    #expect(english.contains("data-fact=\"people.staff@2015-12-31\">800</data>"))
    #expect(english.contains("<em>all</em> here.</p>\n</li>"))
    #expect(english.contains("<p>End.</p>"))
  }
}
