import Testing

@testable import Rendering

@Suite struct PageTests {
  @Test func theLinesOfATitleEndAfterItsColon() throws {
    let project = Project([
      "10-page.zh.md": "---\ntitle: 致辞：让科技，带着温度\n---\n\n文。",
      "10-page.en.md": "---\ntitle: \"Message: warm technology\"\n---\n\nText."
    ])
    let parts = ["致辞：", "让科技，", "带着温度"].map { "<span class=\"phrase\">\($0)</span>" }.joined()
    #expect(try project.file("zh/2016/page/index.html").contains("<h1>\(parts)</h1>"))
    #expect(
      try project.file("en/2016/page/index.html").contains(
        "<h1><span class=\"phrase\">Message:</span> <span class=\"phrase\">warm technology</span></h1>"))
  }

  @Test func aPageInSeveralLanguagesBringsTheScriptThatShowsThemSideBySide() throws {
    let tag = "data-both=\"Side by side\" data-alone=\"One language\"></script>"
    #expect(try Project(zh: "字。").file("en/2016/page/index.html").contains(tag))
    #expect(try !Project(["10-page.en.md": "Text."]).file("en/2016/page/index.html").contains("data-both"))
    var portable = Project(zh: "字。")
    portable.options = RenderingOptions(isPortable: true)
    #expect(try !portable.file("en/2016/page/index.html").contains("data-both"))
  }

  @Test func pagesOnTheSameTopicLeadToEachOther() throws {
    func page(_ title: String, _ front: String, _ body: String = "") -> String {
      "---\ntitle: \(title)\n\(front)\n---\n\n\(body)\n"
    }
    var project = Project([
      "10-page.zh.md": page("首页", "topics: [water]"), "10-page.en.md": page("First", ""),
      "20-lake.zh.md": page("湖", "gri: []", "## 湖水 {#lake gri=103-2@water}"),
      "20-lake.en.md": page("Lake", "", "## Lake"),
      "30-both.zh.md": page("两者", "topics: [water, noise]"), "40-noise.zh.md": page("噪声", "topics: [noise]")
    ])
    project.files["content/2016/report.yaml"]! +=
      "\ntopics: [{id: water, name: {en: Water, zh: 水}}, {id: noise, name: {en: Noise, zh: 噪声}}]\n"
    let english = try project.file("en/2016/page/index.html")
    #expect(
      english.contains(
        """
        <h2>More on these topics</h2>
        <p><a href="../data/water/">Water</a></p>
        <ul>
        <li><a href="../lake/">Lake</a> <span class="aside">Water</span></li>
        """))
    #expect(english.contains("<li><a href=\"../../../zh/2016/both/\" hreflang=\"zh-Hans\">两者</a>"))
    #expect(!english.contains("噪声"))
    let both = try project.file("zh/2016/both/index.html")
    #expect(both.contains("<li><a href=\"../noise/\">噪声</a> <span class=\"aside\">噪声</span></li>"))
  }

  private let chapters = Project([
    "10-page.zh.md": "---\ntitle: 致辞\nsummary: 摘要\n---\n\n## 甲 {#a}\n\n## 乙 {#b}\n",
    "10-page.en.md": "---\ntitle: Message\n---\n\nText.",
    "50-talent/index.zh.md": "---\ntitle: 人才\n---\n\n正文。", "50-talent/index.en.md": "---\ntitle: Talent\n---\n\nText.",
    "50-talent/20-care.zh.md": "---\ntitle: 关怀\nsummary: 健康与住房\n---\n\n正文。",
    "60-green.zh.md": "---\ntitle: 环境\n---\n\n正文。"
  ])

  @Test func headsNameTheirEditionsToSearchEngines() throws {
    let page = try chapters.file("zh/2016/page/index.html")
    #expect(page.hasPrefix("<!doctype html>\n<html lang=\"zh-Hans\">\n"))
    #expect(page.contains("<title>致辞 | 2016年报告 | 湖滨纸业</title>"))
    #expect(page.contains("<meta name=\"description\" content=\"摘要\">"))
    #expect(page.contains("<link rel=\"canonical\" href=\"https://example.org/zh/2016/page/\">"))
    #expect(page.contains("<link rel=\"alternate\" hreflang=\"zh-Hans\" href=\"https://example.org/zh/2016/page/\">"))
    #expect(page.contains("<link rel=\"alternate\" hreflang=\"en\" href=\"https://example.org/en/2016/page/\">"))
    #expect(page.contains("<link rel=\"alternate\" hreflang=\"x-default\" href=\"https://example.org/zh/2016/page/\">"))
    #expect(page.contains("<meta property=\"og:title\" content=\"致辞\">"))
    #expect(page.contains("\"@type\":\"WebPage\",\"name\":\"致辞\""))
    #expect(page.contains("\"datePublished\":\"2017-06-30\""))
  }

  @Test func everyPageSaysWhoseItIs() throws {
    for path in ["zh/2016/page/index.html", "zh/2016/index.html", "zh/2016/data/index.html"] {
      let page = try chapters.file(path)
      #expect(page.contains("<dt>机构</dt><dd>湖滨纸业</dd>"))
      #expect(page.contains("<dt>报告期</dt><dd><span class=\"n\">2016年</span></dd>"))
      #expect(page.contains("<dt>数据截至</dt><dd><span class=\"n\">2017年4月30日</span></dd>"))
      #expect(page.contains("<dt>以此语言版本为准</dt><dd>中文</dd>"))
      #expect(page.contains("<dt>鉴证</dt><dd>未注明</dd>"))
      #expect(page.contains("<a href=\"mailto:report@example.org\">"))
    }
  }

  @Test func aPageNamesTheAuthoritativeLanguageInItsOwn() throws {
    #expect(try chapters.file("en/2016/page/index.html").contains("<dt>Authoritative language</dt><dd>Chinese</dd>"))
  }

  @Test func theWayLeadsThroughTheReportInOrder() throws {
    let page = try chapters.file("zh/2016/talent/care/index.html")
    #expect(page.contains("<a rel=\"prev\" href=\"../../talent/\">人才</a>"))
    #expect(page.contains("<a rel=\"next\" href=\"../../green/\">环境</a>"))
    let first = try chapters.file("zh/2016/page/index.html")
    #expect(!first.contains("rel=\"prev\""))
  }

  @Test func theMenuShowsTheChapterOneIsIn() throws {
    let inside = try chapters.file("zh/2016/talent/care/index.html")
    #expect(
      inside.contains(
        """
        <li><a href="../../talent/">人才</a></li>
        <li><ol>
        <li><a aria-current="page" href="../../talent/care/">关怀</a></li>
        </ol></li>
        <li><a href="../../green/">环境</a></li>
        """))
    #expect(try !chapters.file("zh/2016/green/index.html").contains("<li><a href=\"../talent/care/\">"))
  }

  @Test func breadcrumbsNameReportAndChapter() throws {
    let page = try chapters.file("zh/2016/talent/care/index.html").withoutHolding
    #expect(page.contains("<li><a href=\"../../\">2016年报告</a></li><li><a href=\"../\">人才</a></li></ol></nav>"))
  }

  @Test func aChapterListsItsPages() throws {
    let page = try chapters.file("zh/2016/talent/index.html")
    #expect(page.contains("<li><a href=\"../talent/care/\">关怀</a><p>健康与住房</p></li>"))
  }

  @Test func aPageWithSeveralHeadingsListsThem() throws {
    #expect(try chapters.file("zh/2016/page/index.html").contains("<li><a href=\"#a\">甲</a></li>"))
    #expect(try !chapters.file("en/2016/page/index.html").contains("class=\"contents\""))
  }

  @Test func theLanguageSwitchStaysOnThePage() throws {
    #expect(
      try chapters.file("en/2016/talent/index.html").contains(
        "<li><a href=\"../../../zh/2016/talent/\" hreflang=\"zh-Hans\" lang=\"zh-Hans\" rel=\"alternate\">中文</a></li>"))
  }

  @Test func whereThereIsNoTwinTheSwitchLeadsToTheReport() throws {
    #expect(
      try chapters.file("zh/2016/green/index.html").contains(
        "<li><a href=\"../../../en/2016/\" hreflang=\"en\" lang=\"en\" title="))
  }

  @Test func theGateSendsNobodyAnywhere() throws {
    let gate = try chapters.file("index.html")
    #expect(gate.contains("<section lang=\"zh-Hans\"><h2>各年报告</h2>"))
    #expect(gate.contains("<a href=\"en/\" hreflang=\"en\">English</a>"))
    #expect(!gate.contains("<script"))
    #expect(!gate.contains("http-equiv"))
  }

  @Test func theNotFoundPageWorksAtAnyAddress() throws {
    let page = try chapters.file("404.html")
    #expect(page.contains("<section lang=\"zh-Hans\"><h2>没有这个页面</h2>"))
    #expect(page.contains("<section lang=\"en\"><h2>There is no such page</h2>"))
    #expect(page.contains("<a href=\"/zh/\" hreflang=\"zh-Hans\">中文首页</a>"))
    #expect(page.contains("<link rel=\"stylesheet\" href=\"/assets/style-"))
    var project = chapters
    project.files["content/site.yaml"]!.replace("https://example.org/", with: "https://example.org/reports/")
    #expect(try project.file("404.html").contains("href=\"/reports/zh/\""))
    project.options.isPortable = true
    let portable = try project.file("404.html")
    #expect(portable.contains("href=\"zh/index.html\"") && !portable.contains("href=\"/"))
  }

  @Test func theReportsHomeListsItsChapters() throws {
    let home = try chapters.file("zh/2016/index.html")
    #expect(home.contains("<li><a href=\"page/\">致辞</a><p>摘要</p></li>"))
    #expect(home.contains("<a href=\"../../data/2016.csv\" download>"))
    #expect(home.contains("\"@type\":\"Report\""))
  }

  @Test func aReportsOwnPageIsItsHome() throws {
    var project = chapters
    project.files["content/2016/index.zh.md"] = """
      ---
      title: 报告
      summary: 湖与人。
      ---

      ```{highlights}
      id: figures
      facts: [people.staff, water.used]
      ```
      """
    let home = try project.file("zh/2016/index.html")
    #expect(home.contains("<p class=\"summary\">湖与人。</p>"))
    #expect(home.contains("id=\"figures\""))
    #expect(!home.contains("id=\"figures-2016\""))
    let site = try project.file("zh/index.html")
    #expect(site.contains("<p class=\"summary\">湖与人。</p>"))
    #expect(site.contains("<div class=\"highlights\" role=\"group\" id=\"figures-2016\""))
    #expect(site.contains("data-fact=\"people.staff@2016-12-31\""))
    // In another language the figures that its pages show stand there.
    #expect(try !project.file("en/index.html").contains("highlights"))
  }

  @Test func pagesOfTheSiteHaveNoReport() throws {
    var project = chapters
    project.files["content/errata.zh.md"] = "---\ntitle: 勘误\n---\n\n没有。"
    let page = try project.file("zh/errata/index.html")
    #expect(page.contains("<h1>勘误</h1>"))
    #expect(!page.contains("报告期"))
    #expect(try project.file("zh/index.html").contains("<a href=\"errata/\">勘误</a>"))
  }

  @Test func nothingRunsOrIsStyledInline() throws {
    for (path, text) in try chapters.output() where path.hasSuffix(".html") {
      #expect(!text.contains(" style="), "\(path)")
      #expect(!text.contains("<script>"), "\(path)")
      #expect(!text.contains(" onclick"), "\(path)")
      #expect(!text.contains("\u{0}"), "\(path)")
    }
  }

  @Test func everyRelativeLinkLeadsToAFile() throws {
    var project = chapters
    for isPortable in [false, true] {
      project.options.isPortable = isPortable
      let output = try project.output()
      // The spreadsheet is no work of the renderer.
      let paths = Set(output.keys).union(["data/2016.xlsx"])
      for (path, text) in output where path.hasSuffix(".html") && path != "404.html" {
        for link in relativeLinks(in: text) {
          #expect(paths.contains(target(of: link, from: path)), "\(link) in \(path)")
        }
      }
    }
  }

  private func relativeLinks(in html: String) -> [Substring] {
    html.split(separator: "href=\"").dropFirst().map { $0.prefix { $0 != "\"" } }
      .filter { !$0.contains(":") && !$0.hasPrefix("#") }
  }

  private func target(of link: Substring, from path: String) -> String {
    var folders = path.split(separator: "/").dropLast().map(String.init)
    let address = link.prefix { $0 != "#" }
    for part in address.split(separator: "/") where part != "." {
      if part == ".." { folders.removeLast() } else { folders.append(String(part)) }
    }
    if address.hasSuffix("/") || address.isEmpty || address == "." { folders.append("index.html") }
    return folders.joined(separator: "/")
  }

  @Test func assetsAreCopiedBelowTheirOwnFolder() throws {
    var project = chapters
    project.assets = ["content/2016/images/lake.jpg"]
    let renderer = Renderer(site: try project.site(), templates: Templates.load([:]).0)
    #expect(
      renderer.assets == [
        CopiedAsset(source: "content/2016/images/lake.jpg", destination: "assets/2016/images/lake.jpg")
      ])
  }

  @Test func pathsOfPagesAreKnownWithoutDrawingThem() throws {
    let renderer = Renderer(site: try chapters.site(), templates: Templates.load([:]).0)
    for job in renderer.jobs {
      let pages = renderer.render(job).map(\.path).filter { $0.hasSuffix("index.html") }
      #expect(renderer.pagePaths(of: job) == pages)
    }
  }
}
