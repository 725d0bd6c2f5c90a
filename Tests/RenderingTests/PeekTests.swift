import Testing

@testable import Rendering

@Suite struct PeekTests {
  /// The popovers of a page, one a line.
  private func peeks(_ project: Project, _ language: String = "zh") throws -> [Substring] {
    try project.article(language).split(separator: "\n").filter { $0.hasPrefix("<div popover") }
  }

  private let button = "<button class=\"peek\" popovertarget=\"f:1\" aria-label=\"关于这个数字\"></button>"

  @Test func aFigureIsFollowedByTheButtonOfItsPopover() throws {
    let project = Project(zh: "共[1,200人](metric:people.staff)。", en: "There are [1,200](metric:people.staff).")
    #expect(try project.article().contains(">1,200人</data></a>\(button)。</p>"))
    #expect(
      try peeks(project) == [
        """
        <div popover autofocus tabindex="-1" id="f:1"><b>员工</b><br><span class="n">1,200人</span>，\
        <span class="n">2016年12月31日</span><br>来源：薪酬系统</div>
        """
      ])
    #expect(
      try peeks(project, "en")[0].contains(
        "<b>Employees</b><br><span class=\"n\">1,200 people</span>, <span class=\"n\">31 December 2016</span><br>Source: Payroll"
      ))
  }

  @Test func theButtonWaitsForAUnitOutsideTheLink() throws {
    let project = Project(zh: "用水[超过25](metric:water.used)万立方米。")
    #expect(try project.article().contains("超过25</data></a>万立方米\(button)</span>。"))
  }

  @Test(arguments: [
    ("[1,200](metric:people.staff) people", ">1,200</data></a> people⌄</span>"),
    ("[0.26](metric:water.used@2015) million cubic metres", ">0.26</data></a> million cubic metres⌄</span>"),
    ("[1,200](metric:people.staff) new and old colleagues", ">1,200</data></a>⌄ new and old")
  ])
  func theButtonStandsBehindNoWordsThatDescribe(_ text: String, _ expected: String) throws {
    let article = try Project(zh: "无。", en: "There are \(text).").article("en")
    #expect(article.replacing(#/<button class="peek"[^>]*></button>/#, with: "⌄").contains(expected))
  }

  @Test func aFactCitedTwiceHasOnePopover() throws {
    let project = Project(zh: "[1,200人](metric:people.staff)，<metric:people.staff>，[500人](metric:people.staff#women)。")
    let article = try project.article()
    #expect(article.components(of: "popovertarget=\"f:1\"") == 2)
    #expect(article.components(of: "popovertarget=\"f:2\"") == 1)
    #expect(try peeks(project).count == 2)
    #expect(try peeks(project)[1].contains("<b>员工（女）</b>"))
  }

  @Test func changesAndTargetsSayWhatTheyAre() throws {
    var project = Project(
      zh: "[增长50%](change:people.staff@2015-12-31..2016-12-31)，[5](target:a.b@2030)。")
    project.files["content/metrics/a.yaml"] = """
      metrics:
        a.b: {name: {en: A, zh: 甲}, unit: "1", period: duration, values: {2016: 3}, targets: {2030: {value: 5, set: 2016}}}
      """
    let texts = try peeks(project).map(Self.text)
    #expect(texts == ["员工2015年12月31日：800人2016年12月31日：1,200人来源：薪酬系统", "甲目标值：5，2030年设定时间：2016年"])
  }

  @Test func headingsAndTablesHaveNoPopovers() throws {
    let project = Project(
      zh: "## 共[1,200人](metric:people.staff) {#a}\n\n| 人 |\n|---|\n| [1,200](metric:people.staff) |")
    #expect(try !project.article().contains("popover"))
  }

  @Test func aReportShowsTheValueOfItsDay() throws {
    var project = Project(zh: "[3](metric:a.b)")
    project.files["content/metrics/a.yaml"] = """
      metrics:
        a.b: {name: {en: A, zh: 甲}, unit: "1", period: duration, values: {2016: {value: 4, was: [{value: 3, until: 2018-01-01}]}}}
      """
    #expect(try Self.text(peeks(project)[0]) == "甲3，2016年")
  }

  @Test func anAssuredFigureHasAMarkAndSaysWhoAssuredIt() throws {
    var project = Project(
      zh:
        "[1,200人](metric:people.staff)，[800人](metric:people.staff@2015-12-31)\n\n```{highlights}\nid: it\nfacts: [people.staff]\n```"
    )
    project.files["content/2016/report.yaml"]! += """

      assurance: [{provider: {en: Lake Audit, zh: 湖审}, standard: {en: ISAE 3000, zh: ISAE 3000}, level: limited, covers: [people.*]}]
      """
    let article = try project.article()
    #expect(article.contains("<button class=\"peek assured\" popovertarget=\"f:1\" aria-label=\"关于这个经过鉴证的数字\">"))
    #expect(article.contains("<button class=\"peek\" popovertarget=\"f:2\""))
    #expect(article.contains("1,200</data></a><span class=\"assured\" role=\"img\" aria-label=\"有限保证鉴证\"></span>"))
    #expect(
      try peeks(project)[0].withoutHolding.hasSuffix("<br><span class=\"assured\">有限保证鉴证，湖审，ISAE 3000</span></div>"))
    #expect(try !peeks(project)[1].contains("assured"))
  }

  /// Without tags.
  private static func text(_ markup: some StringProtocol) -> String {
    var depth = 0
    return String(
      markup.filter { character in
        if character == "<" { depth += 1 }
        defer { if character == ">" { depth -= 1 } }
        return depth == 0
      })
  }
}

extension String {
  /// How often a part occurs.
  fileprivate func components(of part: String) -> Int { ranges(of: part).count }
}
