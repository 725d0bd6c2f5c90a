import Diagnostics
import Testing

@testable import Checks

struct FigureTests {
  @Test(arguments: [
    "[6,909人](metric:people.employees)", "[近7,000人](metric:people.employees)", "近[7,000](metric:people.employees)人",
    "[6900多人](metric:people.employees)", "[约0.69万人](metric:people.employees)", "[86.8%](metric:people.young-share)",
    "[超过2.2亿](metric:forest.users@2017-04-30)"
  ])
  func agreesAfterRounding(_ words: String) {
    expectNothing(in: .chinese(words))
  }

  @Test func otherValueIsAMismatch() {
    expect("figure-mismatch", .error, in: .chinese("共有[«6,990人»](metric:people.employees)。"))
  }

  @Test func placeOfACitedFigureEndsWithItsBrackets() {
    expect(
      "figure-mismatch", in: .chinese("共有**[«6,990»](metric:people.employees)**人，超过[6,900](metric:people.employees)人。"))
    expect("figure-mismatch", in: .english("There are [«6,990»](metric:people.employees) people."))
  }

  @Test func wordsOfADirectiveAreReadLikeOtherProse() {
    let quote = { (words: String) in
      Project(
        zh: "```{quote}\nid: q\ntext:\n  zh: \(words)\n  en: There are [6,909](metric:people.employees).\n```",
        en: "```{quote}\nid: q\n```")
    }
    expectNothing(in: quote("共有[6,909人](metric:people.employees)。"))
    expect("figure-mismatch", .error, in: quote("共有[«6,990人»](metric:people.employees)。"))
    let loose = quote("共有[6,909人](metric:people.employees)，捐款500万元。").findings().map(\.rule.code)
    #expect(loose.sorted() == ["figure-loose", "twin-figure"])
  }

  @Test func mismatchTellsAllDigitsOfAStatedFact() throws {
    var project = Project.chinese("培训[5,109,552.16小时](metric:people.training)。")
    let path = try #require(project.files.keys.first { project.files[$0]?.contains("people.training:") == true })
    project[path] = project.files[path]?.replacing("4.75", with: "5109552.61")
    let finding = try #require(project.findings().first { $0.rule.code == "figure-mismatch" })
    #expect(finding.message.en.hasSuffix("which is 5,109,552.61 hours"))
  }

  @Test func mismatchNamesExchangedDigits() throws {
    let finding = try #require(Project.chinese("[6,990人](metric:people.employees)").findings().first)
    #expect(finding.help.first?.en == "two digits exchanged?")
  }

  @Test func mismatchNamesAMisreadScale() throws {
    let finding = try #require(Project.chinese("[40亿元](metric:people.bonus)").findings().first)
    #expect(finding.help.first?.en.hasPrefix("it is 1000 times too large") == true)
  }

  @Test func mismatchNamesThePeriodThatWouldAgree() throws {
    let finding = try #require(Project.chinese("共[6,000人](metric:people.employees)").findings().first)
    #expect(finding.help.first?.en == "it agrees with people.employees@2015-12-31; is that the fact that is meant?")
  }

  @Test func mismatchNamesTheShareOfAPart() throws {
    var project = Project.chinese("女性占[59%](metric:people.women-share)。")
    project["content/metrics/share.yaml"] = """
      metrics:
        people.women-share:
          name: {en: Share of women, zh: 女性占比}
          unit: "%"
          period: instant
          formula: people.employees#female / people.employees
      """
    let finding = try #require(project.findings().first { $0.rule.code == "figure-mismatch" })
    #expect(
      finding.help.first?.en
        == "it is the share of people.employees@2016-12-31#female in people.employees@2016-12-31#male; is that the whole that is meant?"
    )
  }

  @Test func mismatchPointsAtTheFact() throws {
    let finding = try #require(Project.chinese("共[6,990人](metric:people.employees)").findings().first)
    #expect(finding.notes.first?.location.file == "content/metrics/people.yaml")
    #expect(finding.notes.first?.message.en == "people.employees@2016-12-31 is 6,909")
  }

  /// The number of employees was 6,909 until a day, and 6,925 from then on.
  private func restated(until day: String, _ text: String) -> Project {
    var project = Project.chinese(text)
    let restated = "2016-12-31: {value: 6925, was: [{value: 6909, until: \(day), reason: error}]}"
    project["content/metrics/people.yaml"] = project["content/metrics/people.yaml"]?
      .replacing("2016-12-31: 6909", with: restated)
      .replacing("2016-12-31: {female: 2563, male: 4346}", with: "2016-12-31: {female: 2563, male: 4362}")
    return project
  }

  @Test func valueInForceAtPublicationIsCompared() throws {
    let project = restated(
      until: "2019-06-30", "共[6,909人](metric:people.employees)，不是[«6,925人»](metric:people.employees)。")
    expect("figure-mismatch", in: project)
    let finding = try #require(project.findings().first)
    #expect(finding.help.first?.en.hasPrefix("it is the value restated on 2019-06-30") == true)
    #expect(
      finding.notes.first?.message.en == "people.employees@2016-12-31 was 6,909 when the report was published; "
        + "since 2019-06-30 another value holds")
  }

  @Test func mismatchNamesTheValueBeforeARestatement() throws {
    let finding = try #require(
      restated(until: "2017-01-31", "共[6,909人](metric:people.employees)。").findings()
        .first { $0.rule.code == "figure-mismatch" })
    #expect(finding.help.first?.en == "it is the value before the restatement of 2017-01-31")
    #expect(finding.notes.first?.message.en == "people.employees@2016-12-31 is 6,925")
  }

  @Test func percentIsNoDifferenceOfPercentages() {
    expect(
      "figure-unit", .error,
      in: .chinese("占比[上升«1.8%»](change:people.young-share@2015-12-31..2016-12-31)。"))
    expectNothing(in: .chinese("占比[上升1.8个百分点](change:people.young-share@2015-12-31..2016-12-31)。"))
  }

  @Test func moneyIsNoNumberOfPeople() {
    expect("figure-unit", .error, in: .chinese("[«6,909元»](metric:people.employees)"))
  }

  @Test func directionWordCounts() {
    expect("figure-direction", .error, in: .chinese("奖金[增长«20%»](change:people.bonus@2015..2016)。"))
    expectNothing(in: .chinese("奖金[下降20%](change:people.bonus@2015..2016)。"))
  }

  @Test func qualifierThatOnlyRoundsIsFound() {
    expect("figure-qualifier", .advice, in: .chinese("[超过«87%»](metric:people.young-share)"))
    expect("figure-qualifier", .warning, in: .chinese("[近«6,900人»](metric:people.employees)"))
  }

  @Test func boundFarFromTheFactIsStale() {
    expect("figure-stale", .warning, in: .chinese("[超过«3,000人»](metric:people.employees)"))
  }

  @Test func coarseFigureIsFound() {
    expect("figure-coarse", .advice, in: .chinese("参观[«2万人次»](metric:people.visits)"))
  }

  @Test func boundSupportsNoExactFigure() {
    expect("figure-not-supported", .error, in: .chinese("用户[«2.2亿»](metric:forest.users@2017-04-30)。"))
  }

  @Test func changeFromNoValueCannotBeChecked() {
    expect(
      "figure-unchecked", .warning, in: .chinese("事故[减少«5起»](change:people.accidents@2015..2016)。"))
  }

  @Test(arguments: [
    "公司有«6,909名»员工。", "占比«86.8%»。", "投入«300万元»。", "## 共«6,909人»", "| 员工 |\n|---|\n| «6,909人» |",
    "![«6,909名»员工的合影](photo.jpg)", "«![合影](photo.jpg \"6,909名员工\")»"
  ])
  func looseFigureIsFound(_ body: String) {
    var project = Project.chinese(body)
    project.assets = ["content/2016/photo.jpg"]
    expect("figure-loose", .error, in: project)
  }

  @Test(arguments: [
    "三大支柱，两个中心。", "2016年5月14日，第12届年会。", "符合GRI 302-1与ISO 14001。", "[310](literal:)型水杯", "五险一金与24小时热线",
    "数十名志愿者"
  ])
  func whatIsNoMetricNeedsNoCitation(_ body: String) {
    expectNothing(in: .chinese(body))
  }

  @Test func openNumbersMayBeLoose() {
    expectNothing(in: .chinese("公司有6,909名员工。", numbers: "open"))
  }

  @Test func summaryMayRepeatWhatThePageCites() {
    var project = Project.chinese("")
    project["content/2016/10-people.zh.md"] = """
      ---
      title: 员工
      summary: 近7,000名员工
      ---
      共有[6,909人](metric:people.employees)。
      """
    expectNothing(in: project)
  }

  @Test func summaryMaySayNothingElse() {
    var project = Project.chinese("")
    project["content/2016/10-people.zh.md"] = """
      ---
      title: 员工
      summary: 近8,000名员工
      ---
      共有[6,909人](metric:people.employees)。
      """
    #expect(project.findings().map(\.rule.code) == ["figure-loose"])
  }

  @Test func sentenceOfAnotherYearIsFoundAtAFigureThatTallymarkWrites() {
    let findings = Project.chinese("截至2015年末，共有<metric:people.employees>人。").findings()
    #expect(findings.map(\.rule.code) == ["figure-period"])
  }

  @Test func sentenceOfAnotherYearIsFound() {
    expect(
      "figure-period", .warning,
      in: .chinese("截至2015年末，共有[«近7,000人»](metric:people.employees)。".replacing("«近", with: "近«")))
  }

  @Test func sentenceOfTwoYearsIsInOrder() {
    expectNothing(
      in: .chinese("员工由2015年末的[6,000人](metric:people.employees@2015-12-31)增至[6,909人](metric:people.employees)。"))
    expectNothing(in: .chinese("公司成立于2004年，现有[6,909人](metric:people.employees)。"))
  }
}

/// A date of another year beside a figure of the report's.
extension FigureTests {
  @Test(arguments: [
    "2015年末，公司员工[«6,909人»](metric:people.employees)，比上年[增长15.15%](change:people.employees@2015..2016)。",
    "2015年，公司员工[«6,909人»](metric:people.employees)，[增长15.15%](change:people.employees@2015..2016)。",
    "公司2015年末员工[«6,909人»](metric:people.employees)，同比有所增长。",
    "截至2015年末，女性占比之外，员工共[«6,909人»](metric:people.employees)。",
    "2015年员工人数同比[增长«15.15%»](change:people.employees@2015..2016)。"
  ])
  func sentenceThatComparesWithTheYearBeforeIsHeldToItsDate(_ body: String) {
    expect("figure-period", .warning, in: .chinese(body, numbers: "open"))
  }

  @Test(arguments: [
    """
    At the end of 2015 we had [«6,909 employees»](metric:people.employees), \
    [up 15.15%](change:people.employees@2015..2016) on the previous year.
    """,
    "In 2015, we had [«6,909 employees»](metric:people.employees), more than the year before.",
    "In 2015 the number of employees [rose by «15.15%»](change:people.employees@2015..2016) year on year."
  ])
  func sentenceThatComparesWithTheYearBeforeIsHeldToItsDateInEnglish(_ body: String) {
    expect("figure-period", .warning, in: .english(body, numbers: "open"))
  }

  @Test(arguments: [
    "2016年末员工[6,909人](metric:people.employees)，比上年[增长15.15%](change:people.employees@2015..2016)。",
    "员工比2015年[增长15.15%](change:people.employees@2015..2016)，达[6,909人](metric:people.employees)。",
    "员工较2015年末[增长15.15%](change:people.employees@2015..2016)，达[6,909人](metric:people.employees)。",
    "以2015年为基准，员工[增长15.15%](change:people.employees@2015..2016)至[6,909人](metric:people.employees)。",
    "在2015年的基础上，员工[增长15.15%](change:people.employees@2015..2016)至[6,909人](metric:people.employees)。",
    "2015年公司扩建厂房，员工[增长15.15%](change:people.employees@2015..2016)，达[6,909人](metric:people.employees)。",
    "2015年启动的计划惠及[6,909人](metric:people.employees)，同比[增长15.15%](change:people.employees@2015..2016)。",
    "2015年，员工[6,000人](metric:people.employees@2015-12-31)，今年[增长15.15%](change:people.employees@2015..2016)。"
  ])
  func dateOfWhatIsComparedWithIsInOrder(_ body: String) {
    expectNothing(in: .chinese(body, numbers: "open"))
  }

  @Test(arguments: [
    "We have [6,909 employees](metric:people.employees), [15.15% more](change:people.employees@2015..2016) than in 2015.",
    "Up [15.15%](change:people.employees@2015..2016) on 2015, we have [6,909 employees](metric:people.employees).",
    "Against the 2015 baseline, staff [rose by 15.15%](change:people.employees@2015..2016) to [6,909](metric:people.employees).",
    "We built a plant in 2015, and staff [rose by 15.15%](change:people.employees@2015..2016) to [6,909](metric:people.employees).",
    """
    From the 2015 level, the number [grew by 15.15%](change:people.employees@2015..2016) to \
    [6,909](metric:people.employees) year on year.
    """
  ])
  func dateOfWhatIsComparedWithIsInOrderInEnglish(_ body: String) {
    expectNothing(in: .english(body, numbers: "open"))
  }
}

/// A table whose rows or columns are headed by a period.
extension FigureTests {
  @Test(arguments: [
    "| 年份 | 员工 |\n|---|---|\n| 2015年 | [«6,909人»](metric:people.employees) |",
    "| 年份 | 员工 |\n|---|---|\n| 2016年 | [6,909](metric:people.employees) |\n| 2015 | [«6,909»](metric:people.employees) |",
    "| 指标 | 2016年 | 2015年 |\n|---|---|---|\n| 员工 | <metric:people.employees> | «<metric:people.employees>» |",
    "| 指标 | 单位 | 2015年末 |\n|---|---|---|\n| 员工 | 人 | [«6,909»](metric:people.employees) |",
    "| 指标 | 年份 | 数值 |\n|---|---|---|\n| 员工 | 2015年 | [«6,909人»](metric:people.employees) |",
    "| 员工人数（2015年） | [«6,909人»](metric:people.employees) |\n|---|---|\n| 员工人数（2015年） | [«6,909人»](metric:people.employees) |"
  ])
  func cellBelowOrBesideAnotherYearIsFound(_ body: String) {
    expect("figure-period", .warning, in: .chinese(body, numbers: "open"))
  }

  @Test(arguments: [
    "| Year | Employees |\n|---|---|\n| 2015 | [«6,909»](metric:people.employees) |",
    "| | FY2016 | FY2015 |\n|---|---|---|\n| Staff | [6,909](metric:people.employees) | [«6,909»](metric:people.employees) |",
    "| | 31 December 2015 |\n|---|---|\n| Employees | [«6,909»](metric:people.employees) |"
  ])
  func cellBelowOrBesideAnotherYearIsFoundInEnglish(_ body: String) {
    expect("figure-period", .warning, in: .english(body, numbers: "open"))
  }

  @Test(arguments: [
    "| 年份 | 员工 |\n|---|---|\n| 2015年 | [6,000人](metric:people.employees@2015-12-31) |",
    "| 指标 | 2016年 | 较2015年 |\n|---|---|---|\n| 员工 | [6,909](metric:people.employees) | [+15.15%](change:people.employees@2015..2016) |",
    "| 项目 | 规模 |\n|---|---|\n| 2015年启动的计划 | [6,909人](metric:people.employees) |",
    "| 项目 | 启动时间 | 规模 |\n|---|---|---|\n| 计划 | 2015年 | [6,909人](metric:people.employees) |",
    "| 指标 | 2015–2016 |\n|---|---|\n| 员工 | [6,909](metric:people.employees) |",
    "| 年份 | 员工 |\n|---|---|\n| 2015年 | [6,909](metric:people.employees)（2016年末） |",
    "| 2015年 | 人数 |\n|---|---|\n| 2016年 | [6,909](metric:people.employees) |",
    "| 2014年 | [6,909人](metric:people.employees) |\n|---|---|\n| 2015/16 | [6,909人](metric:people.employees) |"
  ])
  func cellOfItsYearIsInOrder(_ body: String) {
    expectNothing(in: .chinese(body, numbers: "open"))
  }
}

/// 10亩（0.667公顷）: a figure and its conversion in the brackets behind it.
extension FigureTests {
  @Test(arguments: [
    "contracted 10 mu («0.0667 ha») of orchards", "three thousand mu (10 mu=«0.0667 hectares») of orchards",
    "an area of 100 ha (about «10 square kilometres»)", "saved 1.2 GWh («120,000 kWh») a year",
    "a line of 100 km (or «16 miles»)", "plots of 10 to 20 mu («0.67 to 13.3 ha»)"
  ])
  func wrongConversionIsFound(_ body: String) {
    expect("figure-conversion", .error, in: .english(body, numbers: "open"))
  }

  @Test(arguments: ["承包果园10亩（约«0.0667公顷»）。", "节电1.2亿千瓦时（折合«12吉瓦时»）。", "10亩（即«6.67公顷»）果园。"])
  func wrongConversionInChineseIsFound(_ body: String) {
    expect("figure-conversion", .error, in: .chinese(body, numbers: "open"))
  }

  @Test(arguments: [
    "10 mu (0.667 ha), or 1 mu = 0.0667 ha", "100 km (60 miles), 60 miles (100 km), 6,000 feet (1,800 m)",
    "over 1,000 acres (some 400 ha)", "120 GWh (432 TJ) and 1.5 million acres (600,000 hectares)",
    "RMB 70 million (US$1 million)", "40 hours (5 days) of training, two years (18 months)", "2.5 TB (2,560 GB)",
    "1,200 tons (50 kg a bag), 12 km² (300 ha of it forest)",
    "300 tonnes (12%), 300 tonnes (2015), 300 tonnes (310 tonnes)",
    "10 gallons (45 litres)", "100 tons (200,000 lb)", "1 t = 500 kg × 2", "500 tCO₂e (300 tonnes)"
  ])
  func bracketsMayHoldRoundedConversionsAndOtherThings(_ body: String) {
    expectNothing(in: .english(body, numbers: "open"))
  }

  @Test func wrongConversionIsNotRepeatedByTheTwin() {
    expect(
      "figure-conversion",
      in: Project(zh: "果园10亩（折合0.667公顷）。", en: "Orchards of 10 mu («0.0667 ha»).", numbers: "open"))
  }

  @Test func conversionOfAFigureThatDisagreesWithItsFactIsNotRepeated() {
    expect("figure-mismatch", in: .chinese("果园[«100亩»](metric:people.orchard)（折合0.667公顷）。", numbers: "open"))
  }
}

extension FigureTests {
  @Test(arguments: [("title: 员工", "title: 5,432名员工"), ("title: 员工", "title: 员工\nsummary: 奖金900万元")])
  func looseFigureOfTheFrontMatterIsFound(from: String, to: String) {
    var project = Project.chinese("")
    project["content/2016/10-people.zh.md"] = Project.page("员工", "正文。").replacing(from, with: to)
    #expect(project.findings().map(\.rule.code) == ["figure-loose"])
  }

  @Test(arguments: [
    ("奖金共400万元。", "[400万元](metric:people.bonus@2016)"), ("员工6,909人。", "[6,909人](metric:people.employees@2016-12-31)"),
    ("共15个果园。", nil), ("果园16亩。", nil), ("路程18,700千米。", nil)
  ])
  func looseFigureNamesTheFactThatHasItsValue(text: String, citation: String?) {
    let findings = Project.chinese(text).findings().filter { $0.rule.code == "figure-loose" }
    #expect(findings.count == 1)
    let proposed = findings.flatMap(\.help).filter { $0.zh.contains("数值与此相符") }
    #expect(proposed.count == (citation == nil ? 0 : 1))
    #expect(proposed.allSatisfy { $0.zh.contains(citation ?? "") })
  }
}
