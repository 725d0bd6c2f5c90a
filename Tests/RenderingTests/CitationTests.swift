import Testing

@testable import Rendering

@Suite struct CitationTests {
  private func paragraph(_ text: String, _ language: String = "zh", _ edit: (inout Project) -> Void = { _ in }) throws
    -> String
  {
    var project = language == "zh" ? Project(zh: text) : Project(zh: "文字。", en: text)
    edit(&project)
    let article = try project.article(language)
    let line = try #require(article.split(separator: "\n").first { $0.hasPrefix("<p>") })
    return withoutButtons(line.dropFirst("<p>".count).dropLast("</p>".count))
  }

  /// The buttons of popovers are what PeekTests look at.
  private func withoutButtons(_ line: Substring) -> String {
    String(line).replacing(#/<button[^>]*></button>/#, with: "")
  }

  @Test func aFactIsADataElementInALinkToIt() throws {
    #expect(
      try paragraph("共[1,200人](metric:people.staff)")
        == """
        共<a class="fact" href="../../data/people.staff/#2016-12-31">\
        <data value="1200" data-fact="people.staff@2016-12-31">1,200人</data></a>
        """)
  }

  @Test func aMemberHasItsOwnAnchor() throws {
    let text = try paragraph("[500](metric:people.staff#women)")
    #expect(text.contains("href=\"../../data/people.staff/#2016-12-31.women\""))
    #expect(text.contains("data-fact=\"people.staff@2016-12-31#women\""))
  }

  @Test func aBoundHasItsNumber() throws {
    #expect(
      try paragraph("[超过25万](metric:water.used)").contains("<data value=\"250000\" data-fact=\"water.used@2016\">"))
  }

  @Test func aRangeHasBothEnds() throws {
    let text = try paragraph("[3,000至6,000](metric:a.b)") {
      $0.files["content/metrics/a.yaml"] =
        "metrics:\n  a.b: {name: {en: A, zh: 甲}, unit: \"1\", period: duration, values: {2016: \"3000..6000\"}}"
    }
    #expect(text.contains("<data value=\"3000\" data-upper=\"6000\" data-fact=\"a.b@2016\">"))
  }

  @Test func aFractionWithoutEndHasTwelveDigitsAndTheExactText() throws {
    let text = try paragraph("[约41.7%](metric:people.women-share)")
    #expect(
      text.contains("<data value=\"41.666666666667\" data-exact=\"125/3\" data-fact=\"people.women-share@2016-12-31\">")
    )
  }

  @Test func aChangeIsInPerCentOfItsBeginning() throws {
    let text = try paragraph("[增长50%](change:people.staff@2015-12-31..2016-12-31)")
    #expect(
      text.contains("<data value=\"50\" data-fact=\"change:people.staff@2015-12-31..2016-12-31\">增长50%</data></a>"))
  }

  @Test func aTargetLeadsToItsRow() throws {
    let text = try paragraph("[2,000人](target:people.goal@2030)") {
      $0.files["content/metrics/a.yaml"] = """
        metrics:
          people.goal:
            {name: {en: A, zh: 甲}, unit: "{person}", period: instant, values: {2016-12-31: 1}, targets: {2030: {value: 2000, set: 2016}}}
        """
    }
    #expect(text.contains("href=\"../../data/people.goal/#target-2030"))
    #expect(text.contains("<data value=\"2000\" data-fact=\"target:people.goal@2030"))
  }

  @Test func aStoryHasNoPageOfItsOwn() throws {
    let text = try paragraph("[5.3万元](story:shop.loan)") {
      $0.files["content/2016/stories.yaml"] = "stories: {shop.loan: {value: 53000, unit: CNY}}"
    }
    #expect(text == "<data value=\"53000\" data-fact=\"story:shop.loan\">5.3万元</data>")
  }

  @Test func aLiteralIsPlain() throws {
    #expect(try paragraph("[310](literal:)模式") == "310模式")
  }

  @Test func whatTallymarkWritesIsInTheLanguagesOwnScale() throws {
    #expect(try paragraph("<metric:water.used@2015>").contains(">26万立方米</data></a>"))
    #expect(try paragraph("<metric:water.used@2015>", "en").contains(">260,000 m³</data></a>"))
    #expect(try paragraph("[](metric:water.used@2015?scale=none)").contains(">260,000立方米</data></a>"))
  }

  @Test func aReportPrintsTheValueInForceWhenItWasPublished() throws {
    let text = try paragraph("<metric:a.b>") {
      $0.files["content/metrics/a.yaml"] = """
        metrics:
          a.b:
            name: {en: A, zh: 甲}
            unit: "1"
            period: duration
            values:
              2016: {value: 6925, was: [{value: 6909, until: 2019-06-30, reason: error}]}
        """
    }
    #expect(text.contains("<data value=\"6909\" data-fact=\"a.b@2016\">6,909</data>"))
  }

  @Test func aUnitOutsideTheLinkStaysWithItsFigure() throws {
    let text = try paragraph("用水[超过25](metric:water.used)万立方米，")
    #expect(text.hasPrefix("用水<span class=\"n\"><a class=\"fact\""))
    #expect(text.hasSuffix("超过25</data></a>万立方米</span>，"))
    #expect(try paragraph("**[1,200](metric:people.staff)**人").hasSuffix("1,200</data></a></strong>人"))
    #expect(try paragraph("共[1,200](metric:people.staff)，").hasPrefix("共<a class=\"fact\""))
  }

  @Test func anEnglishUnitOutsideTheLinkStaysWithItsFigure() throws {
    let text = try paragraph("over [0.25](metric:water.used) million cubic metres of water", "en")
    #expect(text.hasPrefix("over <span class=\"n\"><a class=\"fact\""))
    #expect(text.hasSuffix("0.25</data></a> million cubic metres</span> of water"))
    #expect(
      try paragraph("<metric:people.staff@2016> people and", "en").hasSuffix("1,200</data></a> people</span> and"))
  }

  @Test func aLineOfTheSourceThatEndsWithinAFigureDoesNotEndThere() throws {
    let article = try Project(zh: "文字。", en: "over 550\nmillion people\nthere").article("en")
    #expect(article.contains("over 550\u{A0}million people\nthere"))
  }

  @Test func manyWordsMayBreak() throws {
    let long = "nearly 628 tonnes of standard coal equivalent in all"
    #expect(
      try paragraph("[\(long)](metric:water.used)", "en").contains(
        ">nearly <span class=\"n\">628 tonnes of standard</span> coal equivalent in all</data>"))
    #expect(try paragraph("[全公司在岗员工合计共一千二百人也就是1,200人](metric:people.staff)").contains("class=\"fact long\""))
  }
}
