import Testing

@testable import Rendering

@Suite struct ChartTests {
  private func chart(_ body: String, _ language: String = "zh") throws -> String {
    var project = Project(
      zh: "```{chart}\nid: it\n\(body)\ntitle: {en: Chart, zh: 图}\n```", en: "```{chart}\nid: it\n```")
    project.files["content/metrics/a.yaml"] = """
      metrics:
        energy.used:
          name: {en: Energy, zh: 能源}
          unit: t
          period: duration
          values: {2013: 1000, 2015: 1600, 2016: 2000}
          breakdowns:
            source:
              name: {en: Source, zh: 来源}
              members: {coal: {en: Coal, zh: 煤}, gas: {en: Gas, zh: 气}, wind: {en: Wind, zh: 风}}
              2015: {coal: 800, gas: 798, wind: 2}
              2016: {coal: 1000, gas: 500, wind: 500}
        trees.planted: {name: {en: Trees, zh: 树}, unit: "{tree}", period: duration, values: {2013: 40, 2016: 2000}}
        pay.range: {name: {en: Range, zh: 区间}, unit: CNY, period: duration, values: {2016: "3000..6000"}}
        pay.over: {name: {en: Over, zh: 下限}, unit: CNY, period: duration, values: {2016: ">2000"}}
        pay.under: {name: {en: Under, zh: 上限}, unit: CNY, period: duration, values: {2016: "<=4000"}}
      """
    return try project.article(language)
  }

  @Test func groupedBarsStandByPeriodWithTheirNames() throws {
    let article = try chart("type: grouped\nbreakdown: energy.used#source\nperiods: [2015, 2016]", "en")
    #expect(article.contains("<svg class=\"grouped\" role=\"img\""))
    #expect(article.contains("<text class=\"value\" x=\"0\" y=\"15\">2015</text>"))
    #expect(article.contains(">1,000 t<tspan class=\"aside\" dx=\"8\">Coal</tspan></text>"))
    let colours = (1...3).map { "<rect class=\"c\($0)\"" }
    #expect(colours.allSatisfy { article.split(separator: $0).count == 3 })
  }

  @Test func namesThatFindNoRoomBesideStandAboveTheirBars() throws {
    let article = try chart("type: grouped\nmetrics: [pay.range, pay.over]\nperiods: [2016]", "en")
    #expect(article.contains("<tspan class=\"aside\" dx=\"8\">Range</tspan>") == false)
    #expect(article.contains("<text class=\"name\" x=\"0\" y=\"14\">Range</text>"))
  }

  @Test func aFigureStandsWhereItsLineDoesNot() throws {
    let article = try chart("type: line\nmetrics: [trees.planted]\nperiods: [2013, 2016]", "en")
    #expect(article.contains("<circle class=\"c1\" r=\"4\" cx=\"16.993%\" cy=\"216\"/>"))
    #expect(article.contains("<text class=\"label\" x=\"24.993%\" y=\"215\">40</text>"))
  }

  @Test func sharesFillEveryBarInTheOrderOfTheKey() throws {
    let article = try chart("type: share\nbreakdown: energy.used#source\nperiods: [2015, 2016]")
    #expect(article.contains("图<span class=\"unit\">（%）</span>"))
    #expect(article.contains("<rect class=\"part c1\" x=\"0%\" y=\"100\" width=\"50%\" height=\"30\"/>"))
    #expect(article.contains("<text class=\"inside\" x=\"25%\" y=\"120\">50%</text>"))
    #expect(article.contains("<desc id=\"it-desc\">煤：2015年 800吨（50%）、2016年 1,000吨（50%）；"))
  }

  @Test func partsTooNarrowForTheirLabelAreToldBelow() throws {
    let article = try chart("type: share\nbreakdown: energy.used#source\nperiods: [2015, 2016]")
    #expect(article.contains(">风 0.1%</text>"))
    #expect(!article.contains("class=\"inside\" x=\"99.938%\""))
  }

  @Test func aSingleBarHasItsFiguresInTheKey() throws {
    let article = try chart("type: share\nbreakdown: energy.used#source\nperiods: [2015]", "en")
    #expect(article.contains(">Wind: 2 t (0.1%)</text>"))
    #expect(article.contains(">Total: 1,600 t</text>"))
  }

  @Test func stackedBarsAreAsLongAsTheirWholes() throws {
    let article = try chart("type: stacked\nbreakdown: energy.used#source\nperiods: [2015, 2016]")
    #expect(article.contains("<rect class=\"part c2\" x=\"40%\" y=\"100\" width=\"39.9%\" height=\"30\"/>"))
    #expect(article.contains(">2016年<tspan class=\"aside\" dx=\"8\">合计：2,000吨</tspan></text>"))
  }

  @Test func rangesReachFromEndToEndAndBoundsAreOpen() throws {
    let article = try chart("type: range\nmetrics: [pay.range, pay.over, pay.under]\nperiods: [2016]")
    // From 3,000 to 6,000 on an axis from 0 to 6,000.
    #expect(article.contains("<rect class=\"c1\" x=\"49.5%\" y=\"25\" width=\"47.5%\" height=\"12\"/>"))
    #expect(article.contains("<line class=\"s1 dashed\" x1=\"33.667%\" y1=\"84\" x2=\"100%\" y2=\"84\"/>"))
    #expect(article.contains("<line class=\"s1 dashed\" x1=\"0%\""))
    #expect(article.split(separator: "class=\"arrow s1\"").count == 3)
  }

  @Test func barsOfBoundsHaveAnOpenEndAndOfRangesAnOpenPart() throws {
    let article = try chart("type: bar\nmetrics: [pay.range, pay.over, pay.under]\nperiods: [2016]")
    #expect(article.split(separator: "<rect class=\"open s1\"").count == 4)
    #expect(article.split(separator: "<rect class=\"c1\"").count == 3)
  }

  @Test func multiplesHaveAPanelAndAScaleEach() throws {
    let article = try chart("type: multiples\nmetrics: [people.staff, water.used]\nperiods: [2015, 2016]", "en")
    #expect(article.contains("<div><p>Employees <span class=\"unit\">(people)</span></p>\n<svg class=\"bar\""))
    #expect(article.contains("<title id=\"it-2-title\">Water</title>"))
    #expect(article.contains("<p class=\"source\">Every panel has a scale of its own;"))
    #expect(article.split(separator: "<details>").count == 2)
  }

  @Test func multiplesOfThreePeriodsAreLines() throws {
    let article = try chart("type: multiples\nmetrics: [energy.used]\nperiods: [2013, 2015, 2016]")
    #expect(article.contains("<p>能源<span class=\"unit\">（吨）</span></p>\n<svg class=\"line\""))
    #expect(!article.contains("<p class=\"source\">"))
  }

  @Test func linesAreDashedWhereNothingIsKnown() throws {
    let article = try chart("type: line\nmetrics: [energy.used]\nperiods: [2013, 2015, 2016]")
    #expect(article.split(separator: "<line class=\"s1 dashed\"").count == 2)
    #expect(article.split(separator: "<line class=\"s1\"").count == 2)
  }

  @Test func severalLinesDifferInTheirMarksToo() throws {
    let article = try chart("type: line\nmetrics: [pay.under, pay.over]\nperiods: [2016]")
    #expect(article.contains("<circle class=\"c1\" r=\"4\" cx=\"12\" cy=\"10\"/>"))
    #expect(article.contains("<path class=\"c2\" d=\"M-4-4H4V4H-4Z\"/>"))
  }
}

@Suite struct ChartTextTests {
  @Test func linesBreakAtSpacesAndBetweenHanButNotBeforeMarks() {
    #expect(ChartText.lines("Short") == ["Short"])
    #expect(ChartText.lines("one two three", width: 70) == ["one two", "three"])
    #expect(
      ChartText.lines("收入，支出", width: 35) == ["收入，", "支出"] || ChartText.lines("收入，支出", width: 35) == ["收", "入，", "支出"])
    #expect(ChartText.lines("") == [])
  }
}
