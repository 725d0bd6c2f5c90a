import Testing

@testable import Rendering

@Suite struct BodyTests {
  @Test func headingsHaveTheirIDsAndTheWayToTheTwin() throws {
    let article = try Project(zh: "## 用水 {#water}", en: "## Water").article()
    #expect(
      article.contains(
        """
        <div class="heading"><h2 id="water">用水</h2>\
        <a class="twin" href="../../../en/2016/page/#water" hreflang="en" lang="en">English</a></div>
        """))
  }

  @Test func aPageWithoutTwinHasNoWayToOne() throws {
    let project = Project(["10-page.zh.md": "## 用水 {#water}"])
    #expect(try project.article().contains("<h2 id=\"water\">用水</h2></div>"))
  }

  @Test func tightListsHaveNoParagraphs() throws {
    let article = try Project(zh: "- 甲\n- 乙\n\n1. 丙\n\n2. 丁").article()
    #expect(article.contains("<ul>\n<li>甲</li>\n<li>乙</li>\n</ul>"))
    #expect(article.contains("<ol>\n<li><p>丙</p>\n</li>\n<li><p>丁</p>\n</li>\n</ol>"))
  }

  @Test func aListBeginsWhereItsAuthorSays() throws {
    #expect(try Project(zh: "3. 丙\n4. 丁").article().contains("<ol start=\"3\">"))
  }

  @Test func elementsThatEndTogetherAreClosedInsideOut() throws {
    let article = try Project(zh: "> - **甲**").article()
    #expect(article.contains("<blockquote>\n<ul>\n<li><strong>甲</strong></li>\n</ul>\n</blockquote>"))
  }

  @Test func boxesSayWhatTheyAre() throws {
    let article = try Project(zh: "> [!case] 一所学校\n>\n> 正文").article()
    #expect(
      article.contains(
        """
        <aside class="box case"><p class="box-kind">案例</p>
        <p class="box-title">一所学校</p>
        <p>正文</p>
        </aside>
        """))
  }

  @Test func aLineEndBetweenHanIsNothing() throws {
    #expect(try Project(zh: "前一行\n后一行").article().contains("<p>前一行后一行</p>"))
    #expect(try Project(zh: "前一行\nA B").article().contains("<p>前一行\nA B</p>"))
    #expect(try Project(zh: "前一行\n**后**").article().contains("<p>前一行<strong>后</strong></p>"))
  }

  @Test func tablesScrollAndSayWhatTheirHeadsAre() throws {
    let article = try Project(zh: "## 办法 {#how}\n\n| 项 | 数 |\n|---|--:|\n| 甲 | 乙 |").article()
    #expect(
      article.contains(
        """
        <div class="table" role="region" tabindex="0" aria-label="办法"><table>
        <thead><tr><th scope="col">项</th><th scope="col" class="number">数</th></tr></thead>
        <tbody>
        <tr><td>甲</td><td class="number">乙</td></tr>
        </tbody></table></div>
        """))
  }

  @Test func aTableWithAnEmptyFirstHeadNamesItsRows() throws {
    let article = try Project(zh: "|  | 数 |\n|---|---|\n| 甲 | 乙 |").article()
    #expect(article.contains("<tr><th scope=\"row\">甲</th><td>乙</td></tr>"))
  }

  @Test func footnotesAreNumberedByMentionAndLeadBack() throws {
    let article = try Project(zh: "甲[^b]乙[^a]丙[^b]\n\n[^a]: 注一\n[^b]: 注二").article()
    #expect(
      article.contains(
        "甲\u{2060}<sup><a class=\"note-mark\" id=\"note-mark-1\" href=\"#note-1\" aria-label=\"脚注1\">1</a></sup>"))
    #expect(article.contains("丙\u{2060}<sup><a class=\"note-mark\" id=\"note-mark-1-2\" href=\"#note-1\""))
    #expect(article.contains("<li id=\"note-1\"><p>注二</p>\n<a class=\"back\" href=\"#note-mark-1\""))
    #expect(article.contains("<li id=\"note-2\"><p>注一</p>"))
  }

  @Test func figuresOfFootnotesAreTheirOwn() throws {
    let article = try Project(
      zh: "甲[^a]，[1,200人](metric:people.staff)\n\n[^a]: 去年[800人](metric:people.staff@2015-12-31)"
    )
    .article()
    #expect(article.contains("data-fact=\"people.staff@2016-12-31\">1,200人</data>"))
    #expect(article.contains("data-fact=\"people.staff@2015-12-31\">800人</data>"))
  }

  @Test func linksToSourcesLeadToPages() throws {
    let project = Project([
      "10-page.zh.md": "[他页](50-talent/20-care.zh.md#health)与[英文](50-talent/20-care.en.md)",
      "50-talent/index.zh.md": "人才", "50-talent/index.en.md": "Talent",
      "50-talent/20-care.zh.md": "## 健康 {#health}", "50-talent/20-care.en.md": "## Health"
    ])
    let article = try project.article()
    #expect(article.contains("<a href=\"../talent/care/#health\">他页</a>"))
    #expect(article.contains("<a href=\"../../../en/2016/talent/care/\" hreflang=\"en\">英文</a>"))
  }

  @Test func portableLinksNameTheirFiles() throws {
    var project = Project(["10-page.zh.md": "[他页](20-other.zh.md#a)", "20-other.zh.md": "## 甲 {#a}"])
    project.options.isPortable = true
    #expect(try project.article().contains("<a href=\"../other/index.html#a\">他页</a>"))
  }

  @Test func linksThatLeadNowhereSafeAreText() throws {
    #expect(try Project(zh: "[点](javascript:alert(1))").article().contains("<p>点</p>"))
  }

  @Test func imagesComeFromTheAssets() throws {
    var project = Project(zh: "![湖](images/lake.jpg \"湖边\")\n\n文中![图](images/lake.jpg)")
    project.assets = ["content/2016/images/lake.jpg"]
    let article = try project.article()
    #expect(
      article.contains(
        "<figure><img src=\"../../../assets/2016/images/lake.jpg\" alt=\"湖\" loading=\"lazy\"><figcaption>湖边</figcaption></figure>"
      ))
    #expect(article.contains("<p>文中<img src"))
  }

  @Test func codeIsWrittenAsItIs() throws {
    let article = try Project(zh: "```swift\nlet a = 1 < 2\n```").article()
    #expect(
      article.contains("<pre tabindex=\"0\"><code class=\"language-swift\">let a = 1 &lt; 2\n</code></pre>"))
  }

  @Test func commentsAndRawHTMLLeaveNothing() throws {
    let article = try Project(zh: "甲\n\n<!-- 给同事 -->\n\n<b>乙</b>").article()
    #expect(!article.contains("给同事"))
    #expect(!article.contains("<b>"))
  }
}
