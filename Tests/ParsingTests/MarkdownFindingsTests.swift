import Diagnostics
import Testing
import Values

@testable import Parsing

@Suite struct MarkdownFindingsTests {
  private func expectCodes(_ text: String, _ codes: [String], _ place: SourceLocation = #_sourceLocation) {
    let marked = Marked(text)
    expect(parse(marked).1, codes, in: marked, at: place)
  }

  @Test(arguments: [
    "共<«metric:a.b#two words»>人", "[x](«metric:a b») y", "[x](«metric:a.b»",
    "见«[1](metric:a.b)»外".replacing("见", with: "[见").replacing("外", with: "外](p.md)"),
    "[see «<metric:a.b>»](p.md)", "«![](metric:a.b)»", "写 «metric:workforce.employees@2016#女».",
    "> 引\n> *[x](«story: a»)*",
    "| a |\n|---|\n| \\| <«change:a.b x»> |", "共 «literal:5»人", "[310] («literal:»)", "«metric:employees» x",
    "«Metric:a.b»",
    "[5](«Metric»:a.b)", "<«METRIC»:a.b>", "x\n\n[y]: «metric:a.b»", "> [y]: <«Story:a.b»> \"T\"\n\n[5](story:a.c)",
    "x\n[y]: «metric:a.b»",
    "[[5](https://a.b) x](«metric:a.b»)", "[x]: y\n[«target:a.b»](z.md)"
  ])
  func findsLostCitations(text: String) {
    expectCodes(text.replacing("employees@2016#女».", with: "employees@2016#»女."), ["syntax-lost-citation"])
  }

  @Test(arguments: [
    ("共[1,248人](metric«：»a.b)，", "：", ":"), ("[1](<metric«：»a.b>)", "：", ":"), ("<metric«：»a.b>", "：", ":"),
    ("共[1,248人]«（metric:a.b）»，", "（` `）", "(` `)"), ("共«【1人】»(metric:a.b)，", "【` `】", "[` `]"),
    ("[1人]«（metric：a.b）»", "（` `：` `）", "(` `:` `)"), ("用«《metric:a.b》»电", "《` `》", "<` `>"),
    ("> 甲\n> **«［1］（metric:a.b）»**", "［` `］` `（` `）", "[` `]` `(` `)"), ("[1]«（»metric:a.b", "（", "(")
  ])
  func namesTheSignsThatLoseACitation(text: String, signs: String, ascii: String) {
    let marked = Marked(text)
    let findings = parse(marked).1
    expect(findings, ["syntax-lost-citation"], in: marked)
    let verb = signs.count == 1 ? "is" : "are"
    #expect(
      findings.map(\.message.en) == [
        "this did not become a citation: `\(signs)` \(verb) of full width; write `\(ascii)`"
      ])
    #expect(findings.first?.message.zh.contains("全角") == true)
  }

  @Test func aColonOfFullWidthStillCites() {
    let (document, _) = parse("[6](metric：a.b@2016)")
    #expect(outline(document).contains("metric:a.b@2016"))
  }

  @Test func namesSignsOfFullWidthInADestination() {
    let finding = parse("[6](metric:a.b＃female)").1.first
    #expect(finding?.help.map(\.en) == ["`＃` is of full width; write `#`"])
  }

  @Test(arguments: [
    "Our target: zero. Climate change:more of it.", "the isometric:a.b view", "`metric:a.b` in code",
    "[metric:a.b](metric:a.b) and <metric:a.b#女性>", "[x](https://e.org/?q=metric:a.b)", "[a] [5](metric:a.b) b](c)",
    "[x](metric:a.b@2016-01-01/2016-03-31 \"T\")", "```\nmetric:a.b\n```", "[x](<metric:a.b>)",
    "foo](bar) [5](literal:)", "[5][y]\n\n[y]: metric:a.b", "a key metric: tonnes", "Target:zero",
    "```\n[x]: metric:a.b\n```", "目标target：零。", "见附注（target：2030年）。", "[metric：说明](a.md)"
  ])
  func takesOtherTextForWhatItIs(text: String) { expectCodes(text, []) }

  @Test(arguments: [
    "[6](metric:«Workforce»)", "<metric:a.b?«digit=3»>", "> 甲\n> [6](\n> literal:«x»)",
    "[x][r]\n\n[r]: story:A".replacing("[x][r]", with: "«[x][r]»"),
    "**共[6](target:«a.b»)**人", "| a |\n|-|\n| 共**[6](change:a.b@«2015»)**人 |"
  ])
  func findsBadCitationsAtTheirPlace(text: String) { expectCodes(text, ["syntax-bad-citation"]) }

  @Test(arguments: [
    ("a«[^x]»", ["syntax-footnote"]), ("«[^x]»: a", ["syntax-unused-footnote"]),
    ("a[^1]\n\n[^1]: b\n\n«[^1]»: c", ["syntax-footnote"]), ("a \\[^1] `[^2]`", [])
  ])
  func findsFootnotesWithoutTheirOtherHalf(text: String, codes: [String]) { expectCodes(text, codes) }

  @Test(arguments: [
    "## A {#a gri=102-8,401-1 «b»}", "## 共 {#«A»}", "## A {#a #«b»}", "## A {gri=102-8,«x»} ##", "> ### A {sdg=8,«»}",
    "A {«=8»}\n---"
  ])
  func findsUnreadableHeadingAttributes(text: String) { expectCodes(text, ["syntax-heading-attributes"]) }

  @Test(arguments: [
    ("# «A»", ["syntax-title-in-body"]), ("> [!«nota»] x", ["syntax-unknown-box"]),
    ("| a |\n|---|\n| 1 | «2 | 3» |", ["syntax-table-row"]),
    ("a\n\n«```{chart}»\nid: x", ["syntax-unclosed"]), ("«<!--» x\n\n## y", ["syntax-unclosed"]),
    ("> «```sh»\n> x\n\ny", ["syntax-unclosed"]),
    ("- «```{chart}»\n  id: a\n  ```", ["syntax-directive"]), ("«```{chart} x»\n```", ["syntax-directive"]),
    ("<!-- waive «figure-loose» -->\n\nx", ["syntax-waiver"]), ("«<!-- waive -->»", ["syntax-waiver"]),
    ("x «<!-- waive a: b -->»", ["syntax-waiver"]), ("<!-- a\nb -->\n«<hr>»", ["syntax-raw-html"])
  ])
  func findsWhatWouldVanish(text: String, codes: [String]) { expectCodes(text, codes) }

  @Test func reportsHostileNestingOnce() {
    let (document, findings) = parse(String(repeating: "> ", count: 3000) + "x")
    #expect(findings.map(\.rule.code) == ["syntax-nesting"])
    #expect(document.nodes.count == 101)
  }
}

@Suite struct HeadingAttributesTests {
  @Test func readsIDAndClaimsWithTheirPlaces() throws {
    let marked = Marked("> ## 员工 `x` {#«workforce» gri=«102-8»,«103-2@privacy» «sdg»=«303:2018/303-1»} ##\n")
    let (document, findings) = parse(marked)
    let attributes = try #require(document.headingAttributes(of: 1))
    #expect(findings.isEmpty)
    #expect(attributes.id?.value == "workforce")
    #expect(
      attributes.claims.map(\.value) == [
        WrittenClaim(family: "gri", code: DisclosureCode("102-8")!),
        WrittenClaim(family: "gri", code: DisclosureCode("103-2")!, topic: TopicID("privacy")),
        WrittenClaim(
          family: "sdg", code: DisclosureCode("303-1")!, edition: .init(standard: "303", year: 2018))
      ])
    let spans = [attributes.id!.span] + attributes.claims.map(\.span) + [attributes.families[1].span]
    #expect(spans.sorted { $0.lowerBound < $1.lowerBound } == marked.places)
    #expect(outline(document).hasSuffix("(“员工 ” code“x”))") || outline(document).contains("code“x”"))
  }

  @Test(arguments: ["## 集合 \\{a}", "## a{b}", "## {x} y", "## A"])
  func leavesBracesOfTheWords(text: String) {
    let (document, findings) = parse(text)
    #expect(findings.isEmpty)
    #expect(document.headingAttributes(of: 0) == nil)
  }
}
