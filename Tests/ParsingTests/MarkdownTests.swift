import Diagnostics
import Testing

@testable import Parsing

@Suite struct MarkdownTests {
  private func expectOutline(_ text: String, _ expected: String, _ place: SourceLocation = #_sourceLocation) {
    let (document, findings) = parse(text)
    #expect(outline(document) == expected, sourceLocation: place)
    #expect(findings.map(\.message.en) == [], sourceLocation: place)
  }

  @Test(arguments: [
    ("甲*乙*\n丙  \n丁", "p(“甲” em(“乙”) ⏎ “丙” br “丁”)"),
    ("## A `b` c ##\n\ntext", "h2(“A ” code“b” “ c”) p(“text”)"), ("Title\nmore\n---\n", "h2(“Title” ⏎ “more”)"),
    ("- a\n- b\n\n3. c\n\n4. d", "ul(li(p(“a”)) li(p(“b”))) ol3-loose(li(p(“c”)) li(p(“d”)))"),
    ("> a\n> b\nc\n\n***", "quote(p(“a” ⏎ “b” ⏎ “c”)) rule"),
    (
      "[a *b*](x.md \"T\") ![alt](i.png) <https://e.org/>",
      "p(link<x.md T>(“a ” em(“b”)) “ ” image<i.png>(“alt”) “ ” link<https://e.org/>(“https://e.org/”))"
    ),
    ("```sh\na\n```\n\n    b", "code-block<sh>“a\n” code-block<>“b\n”"),
    ("a &amp; b &copy; c\\* \\[x\\] &#37; &", "p(“a ” “&” “ b ” “©” “ c” “* ” “[x” “] ” “%” “ &”)"),
    (
      "[a][r] [r] [b][]\n\n[r]: x.md 'T'\n[b]: <y.md>", "p(link<x.md T>(“a”) “ ” link<x.md T>(“r”) “ ” link<y.md>(“b”))"
    ),
    ("[r]: x.md\n[r] again", "p(link<x.md>(“r”) “ again”)"),
    ("<!-- a note -->\n\ntext <!-- b --> c", "p(“text ” “ c”)"),
    ("a\rb", "p(“a” “\r” “b”)"), ("", ""), ("\n\n", "")
  ])
  func readsCommonMark(text: String, expected: String) { expectOutline(text, expected) }

  @Test(arguments: [
    ("下降了**下降5%**的", "p(“下降了” strong(“下降5%”) “的”)"), ("**下降5%**的", "p(strong(“下降5%”) “的”)"),
    ("共**[6,909](metric:a.b)**人", "p(“共” strong(cite<metric:a.b>(“6,909”)) “人”)"),
    ("**“目标”**已", "p(strong(““目标””) “已”)"),
    ("总计**「甲」与「乙」**共**5%**的", "p(“总计” strong(“「甲」与「乙」”) “共” strong(“5%”) “的”)"),
    ("升*（一）*级", "p(“升” em(“（一）”) “级”)"), ("是***“重”***的", "p(“是” em(strong(““重””)) “的”)"),
    ("增长**5%**5年", "p(“增长” strong(“5%”) “5年”)"),
    ("> 降**5%**的\n> 是**《法》**吗", "quote(p(“降” strong(“5%”) “的” ⏎ “是” strong(“《法》”) “吗”))"),
    ("`共**「甲」**的`", "p(code“共**「甲」**的”)"), ("    共**「甲」**的", "code-block<>“共**「甲」**的\n”"),
    ("```\n共**「甲」**的\n```", "code-block<>“共**「甲」**的\n”"),
    ("2*(3+4)*5 and a**b", "p(“2*(3+4)*5 and a**b”)"), ("\\*「甲」*乙", "p(“*「甲」” “*乙”)"),
    ("## 共**「甲」**的 {#a}", "h2<#a>(“共” strong(“「甲」”) “的”)"),
    ("[共**「甲」**的](共**「甲」**的.md)", "p(link<共**「甲」**的.md>(“共” strong(“「甲」”) “的”))")
  ])
  func readsChineseEmphasisAsMeant(text: String, expected: String) { expectOutline(text, expected) }

  @Test(arguments: [
    (
      "| a | b |\n|---|:-:|\n| 1 | *2* |\n| 3",
      "table(head(cell(“a”) cell-center(“b”)) row(cell(“1”) cell-center(em(“2”))) row(cell(“3”) cell-center()))"
    ),
    (
      "见下表：\n续\na | b\n--:|:--\n1 | 2",
      "p(“见下表：” ⏎ “续”) table(head(cell-right(“a”) cell-left(“b”)) row(cell-right(“1”) cell-left(“2”)))"
    ),
    (
      "> | a |\n> |---|\n> | **b |\n> | c** |\n\nd",
      "quote(table(head(cell(“a”)) row(cell(“**b”)) row(cell(“c**”)))) p(“d”)"
    ),
    (
      "| a\\|b | `c\\|d` |\n|-|-|\n| - x | # y |",
      "table(head(cell(“a” “|b”) cell(code“c|d”)) row(cell(“- x”) cell(“# y”)))"
    ),
    (
      "- | a | b |\n  |---|---|\n  | 1 | <metric:a.b@2016> |",
      "ul(li(table(head(cell(“a”) cell(“b”)) row(cell(“1”) cell(cite<metric:a.b@2016>())))))"
    ),
    (
      "|项目|数|\n|-|-|\n|共**[5%](metric:a.b)**的|**「甲」**乙|",
      "table(head(cell(“项目”) cell(“数”)) row(cell(“共” strong(cite<metric:a.b>(“5%”)) “的”) cell(strong(“「甲」”) “乙”)))"
    ),
    ("| a | b |\n|---|---|\n| 1 | 2 |\n---", "table(head(cell(“a”) cell(“b”)) row(cell(“1”) cell(“2”))) rule"),
    ("a | b\nno table", "p(“a | b” ⏎ “no table”)"), ("| a |\n|---|---|", "p(“| a |” ⏎ “|---|---|”)"),
    ("||\n|-|", "table(head(cell()))")
  ])
  func readsPipeTables(text: String, expected: String) { expectOutline(text, expected) }

  @Test(arguments: [
    (
      "据[^a]统计[^b]。\n\n[^a]: 注一\n\n    续\n[^b]: 数据",
      "p(“据” ^a “统计” ^b “。”) footnote<a>(p(“注一”) p(“续”)) footnote<b>(p(“数据”))"
    ),
    ("+ x\n\n[^1]: a[^1]\n\n+ y", "ul-loose(li(p(“x”))) footnote<1>(p(“a” ^1)) ul-loose(li(p(“y”)))"),
    ("> 引[^1]\n>\n> [^1]: 注\n>     续", "quote(p(“引” ^1) footnote<1>(p(“注” ⏎ “续”)))"),
    ("a[^1]\n[^1]: b", "p(“a” ^1) footnote<1>(p(“b”))")
  ])
  func readsFootnotes(text: String, expected: String) { expectOutline(text, expected) }

  @Test(arguments: [
    ("> [!case] 一家**小**店\n> 正文\n>\n> 二段", "case(title(“一家” strong(“小”) “店”) p(“正文”) p(“二段”))"),
    ("> [!note]\n>\n> 正文", "note(p(“正文”))"), (">[!opinion] A\n>b", "opinion(title(“A”) p(“b”))"),
    ("> [!NOTE] x", "note(title(“x”))"), ("> [!a](b.md) c", "quote(p(link<b.md>(“!a”) “ c”))"),
    ("[!case] x", "p(“[!case] x”)")
  ])
  func readsBoxes(text: String, expected: String) { expectOutline(text, expected) }

  @Test(arguments: [
    ("```{chart}\nid: a\n```\n~~~ { chart }\n~~~", ["syntax-directive"], "directive<chart>“id: a\n”"),
    ("```{metrics}\n```", [], "directive<metrics>“”")
  ])
  func readsDirectives(text: String, codes: [String], expected: String) {
    let (document, findings) = parse(text)
    #expect(outline(document) == expected)
    #expect(findings.map(\.rule.code) == codes)
  }

  @Test func readsWaiversAndDropsComments() {
    expectOutline(
      "<!-- waive figure-loose: 地名 -->\n数十\n<!-- waive twin-figure： a: b --><!-- x -->\n<!-- waived -->",
      "waiver<figure-loose: 地名> p(“数十”) waiver<twin-figure: a: b>")
  }

  @Test(arguments: [
    "«a <b>»x</b>", "«<div>»\nx\n</div>", "text\n\n> «<p>x»\n> y", "<!-- a --> «b»"
  ])
  func findsRawHTML(text: String) {
    let marked = Marked(text.replacing("«a ", with: "a «"))
    expect(parse(marked).1, ["syntax-raw-html"], in: marked)
  }
}
