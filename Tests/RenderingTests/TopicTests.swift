import Testing

@testable import Rendering

@Suite struct TopicTests {
  @Test func aTopicGathersItsPagesDisclosuresAndFigures() throws {
    let page = try site.file("en/2016/data/noise/index.html")
    #expect(page.contains("<h1>Noise</h1>"))
    #expect(page.contains("<p>Boundary: The mill</p>"))
    #expect(page.contains("<li><a href=\"../../page/\">Sound</a>"))
    #expect(page.contains("<li><a href=\"../../other/#quiet\">Other › Quiet</a>"))
    #expect(page.contains("<h2>Disclosures</h2>\n<ul>\n<li><span class=\"n\">102-8</span></li>"))
    #expect(page.contains("data-fact=\"water.used@2016\""), "cited on a page of the topic")
    #expect(page.contains("data-fact=\"people.staff@2016-12-31\""), "discloses what the topic does")
    #expect(!page.contains("data-fact=\"water.used@2015\""), "cited above the heading that belongs to the topic")
  }

  @Test func aTopicThatNothingIsSaidOfHasNoPage() throws {
    var project = site
    project.files["content/2016/report.yaml"]! += "\n  - {id: dust, name: {en: Dust, zh: 粉尘}}"
    let files = try project.output()
    #expect(files["en/2016/data/dust/index.html"] == nil)
    #expect(files["zh/2016/other/index.html"]!.contains("<th scope=\"row\">粉尘</th>"))
  }

  @Test func pagesAndTheTableOfTopicsLeadToIt() throws {
    #expect(try site.file("en/2016/page/index.html").contains("<p><a href=\"../data/noise/\">Noise</a></p>"))
    #expect(
      try site.file("zh/2016/other/index.html").contains("<th scope=\"row\"><a href=\"../data/noise/\">噪声</a></th>"))
  }

  private var site: Project {
    var project = Project([
      "10-page.zh.md": "---\ntitle: 声音\ntopics: [noise]\n---\n\n用水<metric:water.used>。",
      "10-page.en.md": "---\ntitle: Sound\n---\n\n<metric:water.used> of water.",
      "20-other.zh.md": """
      ---
      title: 其他
      ---

      上一年<metric:water.used@2015>，员工<metric:people.staff>人。

      ## 安静 {#quiet gri=103-2@noise}

      ```{topics}
      id: topics
      ```
      """,
      "20-other.en.md": """
      ---
      title: Other
      ---

      <metric:water.used@2015> and <metric:people.staff> people.

      ## Quiet

      ```{topics}
      id: topics
      ```
      """
    ])
    project.files["content/2016/report.yaml"]! += """

      boundary: {mill: {en: The mill, zh: 厂区}}
      topics:
        - {id: noise, name: {en: Noise, zh: 噪声}, boundary: mill, discloses: [102-8]}
      """
    return project
  }
}
