import Testing

@testable import Rendering

/// A whole report as one document for paper.
@Suite struct PrintTests {
  private func document(
    _ pages: [String: String], _ language: String = "zh", numbers: PageNumbers = .unknown
  ) throws -> String {
    let documents = try Project(pages).printed(numbers: numbers)
    return try #require(documents["print/2016.\(language).html"])
  }

  private func values(of attribute: String, in html: String) -> [String] {
    html.components(between: " \(attribute)=\"", and: "\"")
  }

  @Test func idsAreUniqueAndEveryWayInsideLeadsSomewhere() throws {
    let text = "<metric:people.staff>[^1]\n\n## 一 {#a}\n\n见[此处](#a)。\n\n[^1]: 注。"
    let html = try document(["10-x.zh.md": text, "20-y.zh.md": text + "\n\n见[另一页](10-x.zh.md#a)。"])
    let ids = values(of: "id", in: html)
    #expect(Set(ids).count == ids.count)
    let inside = values(of: "href", in: html).filter { $0.hasPrefix("#") }.map { String($0.dropFirst()) }
    #expect(Set(inside).subtracting(ids) == [])
    #expect(inside.contains("x:a") && inside.contains("y:a") && inside.contains("x"))
  }

  @Test func waysOutLeadToTheSite() throws {
    let html = try document(["10-x.zh.md": "<metric:people.staff>，[外](https://example.com/a#b)"])
    #expect(html.contains("href=\"https://example.org/zh/data/people.staff/#2016-12-31\""))
    #expect(html.contains("href=\"https://example.com/a#b\""))
  }

  @Test func largeNumbersAloneStandOnTheCover() throws {
    let home = "---\ntitle: 报告\n---\n\n```{highlights}\nid: top\nfacts: [people.staff]\n```\n"
    let page = "见[报告](index.zh.md)。"
    let html = try document(["index.zh.md": home, "10-x.zh.md": page])
    #expect(html.contains("<div class=\"highlights\" role=\"group\" id=\"cover:figures-2016\""))
    #expect(!html.contains("id=\"home\""))
    #expect(html.contains("<a href=\"#cover\""))
    let withText = try document(["index.zh.md": home + "\n文。\n", "10-x.zh.md": page])
    #expect(withText.contains("<section class=\"chapter\" id=\"home\""))
    #expect(!withText.contains("cover:figures"))
  }

  @Test func aFigureHasOneNoteAChapterHoweverOftenItIsCited() throws {
    let html = try document([
      "10-x.zh.md": "<metric:people.staff>，又<metric:people.staff>，女<metric:people.staff#women>。",
      "20-y.zh.md": "<metric:people.staff>"
    ])
    #expect(
      values(of: "href", in: html).filter { $0.contains("note-") } == [
        "#x:note-1", "#x:note-1", "#x:note-2", "#y:note-1"
      ])
    #expect(html.components(between: "<li id=\"x:note-1\">", and: "</li>").first?.contains("薪酬系统") == true)
    #expect(!html.contains("popover"))
  }

  @Test func pagesOfASectionShareTheNotesOfTheirChapter() throws {
    let html = try document([
      "10-work/index.zh.md": "<metric:people.staff>",
      "10-work/20-pay.zh.md": "<metric:people.staff>[^a]\n\n## 薪酬\n\n[^a]: 脚注里<metric:people.women-share>。"
    ])
    #expect(
      values(of: "href", in: html).filter { $0.contains("note-") } == [
        "#work:note-1", "#work:note-1", "#work:note-2", "#work:note-3"
      ])
    #expect(html.components(separatedBy: "class=\"notes\"").count == 2)
    #expect(html.contains("<section class=\"page\" id=\"work.pay\">\n<header><h2>"))
    #expect(html.contains("<h3 id=\"work.pay:section-1\">薪酬</h3>"))
  }

  @Test func marksDoNotRunTogether() throws {
    let html = try document(["10-x.zh.md": "<metric:people.staff>[^1]\n\n[^1]: 注。"])
    #expect(html.contains(">1</a></sup>\u{2060}<sup>,<a "))
  }

  @Test func pageNumbersStandWithEveryWayInside() throws {
    let pages = ["10-x.zh.md": "见[后文](20-y.zh.md)。", "20-y.zh.md": "文字"]
    let html = try document(pages, numbers: .counted(["x": 3, "y": 12]))
    #expect(html.contains("<a href=\"#y\" data-page=\"12\"><span>"))
    #expect(html.contains("见<a href=\"#y\" data-page=\"12\">后文</a>。"))
    #expect(try document(pages).contains("<a href=\"#y\" data-page=\"\">"))
  }

  @Test func runningHeadsSayChapterReportLanguageAndPage() throws {
    let html = try document(["10-x.en.md": "---\ntitle: 'Our \"people\" <3'\n---\n\nText."], "en")
    #expect(html.contains(#"@page chapter-1 { @top-left { content: "Our \"people\" \3c 3" } }"#))
    #expect(html.contains(#"@top-right { content: "Report 2016 · English" }"#))
    #expect(html.contains(#""Page " counter(page) " of " counter(pages) """#))
    #expect(html.contains("Lakeside Paper · Reporting period: 2016 · Data as of: 30 April 2017"))
  }

  @Test func imagesStandBesideTheDocumentAndAreThereWhenItIsPrinted() throws {
    var project = Project(["10-x.zh.md": "![湖](images/lake%20a.jpg)"])
    project.assets = ["content/2016/images/lake a.jpg"]
    let renderer = try project.renderer()
    let document = renderer.print(try #require(renderer.printJobs().first))
    #expect(document.images.map(\.source) == ["content/2016/images/lake a.jpg"])
    let html = String(decoding: document.html, as: UTF8.self)
    #expect(values(of: "src", in: html) == document.images.map(\.destination))
    #expect(!html.contains("loading="))
  }

  @Test func theDataBookIsTheLastChapter() throws {
    let html = try document(["10-x.zh.md": "<metric:water.used@2016>"])
    let chapters = values(of: "id", in: html).filter { !$0.contains(":") && !$0.contains("-") }
    #expect(chapters == ["cover", "x", "data"])
    #expect(html.contains("<section class=\"chapter\" id=\"data\" style=\"page: chapter-2\">"))
  }
}

extension String {
  fileprivate func components(between start: String, and end: String) -> [String] {
    split(separator: start, omittingEmptySubsequences: false).dropFirst().map { part in
      String(part.prefix(upTo: part.firstRange(of: end)?.lowerBound ?? part.endIndex))
    }
  }

  fileprivate func components(separatedBy separator: String) -> [Substring] {
    split(separator: separator, omittingEmptySubsequences: false)
  }
}
