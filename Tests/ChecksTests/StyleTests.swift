import ReportModel
import Testing

@testable import Checks

/// Each convention finds what it is about, at its place; what is right beside it is not found.
struct StyleTests {
  @Test(arguments: [
    ("style-range-unit", "增长«15～30%»。"), ("style-range-unit", "增长«1.5~3%»，另一处增长15%～30%。"),
    ("style-range-unit", "规模«9～16亿»元，即9亿～16亿元。"), ("style-range-unit", "约«3-5万»人。"),
    ("style-wide-digits", "共«６９０９»人。"), ("style-wide-digits", "占«１２．５％»。"), ("style-wide-digits", "占12«％»。"),
    ("style-leading-zero", "占«.5»%，不是0.5%。"), ("style-leading-zero", "费率为（«.38»%）。"),
    ("style-percentage-points", "女性员工占比提高«5%»。"), ("style-percentage-points", "不良率同比下降了约«0.2%»。"),
    ("style-times-less", "能耗«降低了3倍»。"), ("style-times-less", "成本«下降约十几倍»。"), ("style-times-less", "时间«缩短2.5 倍»。"),
    ("style-doubled-about", "«约100人左右»。"), ("style-doubled-about", "成本«大约为5%左右»。"),
    ("style-doubled-about", "约有«约300万元上下»。"),
    ("style-as-of", "«截止»2016年12月31日，公司有6人。"), ("style-as-of", "公司有6人（«截止»目前）。"), ("style-as-of", "«截止至»2016年底，共6人。"),
    ("style-full-year", "成立于«’16年»。"), ("style-full-year", "«08年»5月，公司成立。"),
    ("style-dash", "使命«--»让信用等于财富。"), ("style-dash", "使命« -- »让信用等于财富。"), ("style-dash", "使命«──»让信用等于财富。"),
    ("style-ellipsis", "买菜、看病«...»都能办。"), ("style-ellipsis", "买菜、看病«…»都能办。"), ("style-ellipsis", "买菜、看病«。。。»"),
    ("style-chinese-punctuation", "公司有员工«,»其中女性6人。"), ("style-chinese-punctuation", "共6人«,»其中女性3人。"),
    ("style-chinese-punctuation", "如下«:»"), ("style-chinese-punctuation", "真的吗«?»"),
    ("style-chinese-punctuation", "完成了«.»"),
    ("style-chinese-punctuation", "员工«(不含外包)»共6人。"), ("style-chinese-punctuation", "支付宝 «(支付工具)»。"),
    ("style-unit-symbols", "用水5万«m3»。"), ("style-unit-symbols", "排放12t«CO2e»。"), ("style-unit-symbols", "能耗3吨«标煤»。")
  ])
  func chineseLapsesAreFound(_ code: String, _ body: String) {
    expect(code, in: .chinese(body, numbers: "open"))
  }

  @Test(arguments: [
    ("style-wide-digits", "We are «６９０９»."), ("style-leading-zero", "A rate of «.5» per cent."),
    ("style-dash", "One goal «--» trust."), ("style-dash", "One goal«--»trust."),
    ("style-english-punctuation", "Employees«，»of whom some are women."),
    ("style-wide-digits", "Women are 37«％» of us."), ("style-english-punctuation", "It ended«。»"),
    ("style-stray-han", "In 2016«年» we grew."), ("style-stray-han", "We have 5«万» users."),
    ("style-chinese-scales", "There are «2.3 hundred million» users."),
    ("style-chinese-scales", "Emissions («ten thousand tons»)"),
    ("style-chinese-scales", "We saved «5 ten thousand» tons."),
    ("style-unit-symbols", "5 «m3» of water."), ("style-unit-symbols", "«CO2» is a gas."),
    ("style-unit-symbols", "3 tons of «standard coal»."), ("style-unit-symbols", "12 t«CO2eq».")
  ])
  func englishLapsesAreFound(_ code: String, _ body: String) {
    expect(code, in: .english(body, numbers: "open"))
  }

  @Test(arguments: Array("、。｡，：；！？（）～＆＋／＝"))
  func everyWideMarkIsFoundInEnglish(_ mark: Character) {
    expect("style-english-punctuation", in: .english("We grew«\(mark)»2016 too.", numbers: "open"))
  }

  @Test(arguments: Array("０１２３４５６７８９"))
  func everyWideDigitIsFound(_ digit: Character) {
    expect("style-wide-digits", in: .english("We have «\(digit)» shops.", numbers: "open"))
  }

  @Test(arguments: [
    ("style-thousands", "thousands: grouped", "共«6909»人，另有6,909人。"),
    ("style-thousands", "thousands: plain", "共«6,909»人，另有6909人。"),
    ("style-spaces", "spaces: none", "共« »6人。"), ("style-spaces", "spaces: none", "共6« »人。"),
    ("style-spaces", "spaces: one", "共有 6 人。«共6人»。"), ("style-scales", "scales: wan-yi", "共«4千»人，另有4,000人。"),
    ("style-scales", "scales: wan-yi", "共«25百»万元。"), ("style-scales", "scales: million", "共«2,500万»元，另有25百万元。"),
    ("style-kilowatt-hours", "kilowatt-hours: 千瓦时", "用电120万«kWh»，即120万千瓦时。"),
    ("style-kilowatt-hours", "kilowatt-hours: kW·h", "用电120万«千瓦时»，即120万kW·h。"),
    ("style-titles", "titles: separated", "《甲》、《乙«》《»丙》"), ("style-titles", "titles: joined", "《甲«》、《»乙》《丙》")
  ])
  func chineseChoicesAreHeldTo(_ code: String, _ style: String, _ body: String) {
    expect(code, .warning, in: Project.chinese(body, numbers: "open").styled(style))
  }

  @Test(arguments: [
    ("style-dates", "dates: day-first", "On «December 31, 2016» and 31 December 2016."),
    ("style-dates", "dates: month-first", "On December 31, 2016 and «31 December 2016»."),
    ("style-tonnes", "tonnes: tonnes", "We saved 5 «tons» and 6 tonnes."),
    ("style-tonnes", "tonnes: t", "We saved 5 «tonnes» and 6 t."), ("style-tonnes", "tonnes: tons", "We saved 5 «t»."),
    ("style-thousands", "thousands: grouped", "We are «6909» people in 2016.")
  ])
  func englishChoicesAreHeldTo(_ code: String, _ style: String, _ body: String) {
    expect(code, .warning, in: Project.english(body, numbers: "open").styled(style))
  }

  @Test func conventionIsSwitchedOffByTheSite() {
    expectNothing(in: Project.chinese("截止2016年底，增长15～30%。", numbers: "open").styled("as-of: off, range-unit: off"))
  }

  @Test func reportHasTheLastWordOnItsStyle() {
    var project = Project.chinese("共«6909»人，截止2016年底。", numbers: "open").styled("thousands: plain, as-of: on")
    project["content/2016/report.yaml"]! += "\nstyle: {thousands: grouped, as-of: off}\n"
    expect("style-thousands", in: project)
  }

  @Test func choicesAreNotMadeUnlessTheSiteMakesThem() {
    expectNothing(
      in: .chinese("共6909人、6,909 人，4千人，用电1 kWh、1千瓦时，《甲》《乙》、《丙》。", numbers: "open"))
  }

  @Test func lapseInMarkupStandsAtItsWords() {
    expect("style-range-unit", in: .chinese("增长**«15～30%»**。", numbers: "open"))
    expect("style-chinese-punctuation", in: .chinese("> 员工\n> 很多«,»其中", numbers: "open"))
    expect("style-as-of", in: .chinese("| 数据 |\n|---|\n| «截止»2016年底 |", numbers: "open"))
  }

  @Test func titleAndImageWordsAreReadToo() {
    var project = Project.chinese("员工。", numbers: "open")
    project["content/2016/10-people.zh.md"] = "---\ntitle: «截止2016年底的员工»\n---\n\n员工。\n"
    expect("style-as-of", in: project)
    project["content/2016/10-people.zh.md"] = Project.page("员工", "![员工«,»很多](a.png)")
    project.assets = ["content/2016/a.png"]
    expect("style-chinese-punctuation", in: project)
  }

  @Test func namesOfTheGlossaryAreWrittenAsTheyAre() {
    var project = Project.chinese("欢迎使用雅虎!日本和Yahoo!日本。", numbers: "open")
    project["content/glossary.yaml"] = "names: [雅虎!日本, Yahoo!日本]\n"
    expectNothing(in: project)
  }

  @Test func lapseIsWaived() {
    expectNothing(in: .chinese("<!-- waive style-as-of: quoted -->\n\n截止2016年底，共6人。", numbers: "open"))
  }

  @Test func codeOfEveryConventionIsItsKey() {
    let codes = Set(Checks.styleChecks.map { $0.rule.code })
    #expect(HouseStyle.Convention.allCases.allSatisfy { codes.contains("style-" + $0.rawValue) })
  }
}

extension Project {
  /// The same with choices of style: `thousands: grouped, as-of: off`.
  func styled(_ style: String) -> Project {
    var project = self
    project["content/site.yaml"]! += "\nstyle: {\(style)}\n"
    return project
  }
}
