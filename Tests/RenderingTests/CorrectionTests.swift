import Foundation
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

@testable import Rendering

@Suite struct CorrectionTests {
  private var project: Project {
    var project = Project(zh: "[5](metric:a.b)", en: "[5](metric:a.b)")
    project.files["content/metrics/a.yaml"] = """
      metrics:
        a.b:
          name: {en: A & B, zh: 甲}
          unit: "{person}"
          period: duration
          values:
            2016:
              value: 6925
              was:
                - {value: 6909, until: 2018-06-30, reason: boundary}
                - {value: 6910, until: 2019-06-30, reason: error, note: {en: A slip, zh: 笔误}}
        a.c: {name: {en: C, zh: 丙}, unit: "1", period: duration, values: {2016: {value: 4, was: [{value: 3, until: 2020-01-01}]}}}
      """
    project.files["content/errata.zh.md"] = "---\ntitle: 勘误\n---\n\n说明。\n"
    project.files["content/errata.en.md"] = "---\ntitle: Errata\n---\n\nWords.\n"
    return project
  }

  @Test func theFeedTellsEveryRestatedValueTheLatestFirst() throws {
    let feed = try Feed(project.file("en/corrections.xml"))
    #expect(feed.language == "en")
    #expect(
      feed.texts("title") == [
        "Restated values | Lakeside Paper", "C, 2016: 3 → 4", "A & B, 2016: 6,910 people → 6,925 people",
        "A & B, 2016: 6,909 people → 6,910 people"
      ])
    #expect(feed.texts("summary") == ["Reason: correction of an error: A slip", "Reason: change of boundary"])
    #expect(feed.texts("updated").first == "2020-01-01T00:00:00Z")
  }

  @Test func everyEntryHasAnIdOfItsOwnAndLeadsToItsFact() throws {
    let feed = try Feed(project.file("zh/corrections.xml"))
    #expect(Set(feed.texts("id")).count == 4)
    #expect(feed.texts("id")[0] == "https://example.org/zh/corrections.xml")
    #expect(feed.links.contains("https://example.org/zh/data/a.b/#2016"))
    #expect(feed.links.contains("https://example.org/zh/errata/"))
    #expect(feed.texts("title")[2] == "甲，2016年：6,910人 → 6,925人")
  }

  @Test func aFeedWithoutCorrectionsSaysSoAndBearsTheDayOfTheReport() throws {
    let feed = try Feed(Project().file("zh/corrections.xml"))
    #expect(feed.texts("title") == ["重述的数据（暂无） | 湖滨纸业"])
    #expect(feed.texts("updated") == ["2017-06-30T00:00:00Z"])
    #expect(feed.texts("name") == ["湖滨纸业"])
  }

  @Test func headsLeadToTheFeedOfTheirLanguage() throws {
    let link = """
      <link rel="alternate" type="application/atom+xml" title="Restated values" \
      href="https://example.org/en/corrections.xml">
      """
    #expect(try project.file("en/2016/page/index.html").contains(link))
    #expect(try !project.file("zh/2016/page/index.html").contains(link))
  }

  @Test func restatedValuesListThemselvesBeneathTheErrata() throws {
    let page = try project.file("en/errata/index.html")
    let words = try #require(page.range(of: "<p>Words.</p>"))
    let table = try #require(page.range(of: "<caption id=\"restated-values-caption\">Restated values</caption>"))
    #expect(words.upperBound < table.lowerBound)
    #expect(page.contains("<th scope=\"row\"><a href=\"../data/a.b/#2016\">A &amp; B</a></th>"))
    #expect(page.contains("<td class=\"number\">6,910</td><td class=\"number\"><a class=\"fact\""))
    #expect(page.contains("<td class=\"number\">6,909</td><td class=\"number\">6,910</td>"))
    #expect(page.contains("<td>correction of an error: A slip</td>"))
  }

  @Test func errataWithoutRestatedValuesHaveNoTable() throws {
    var project = project
    project.files["content/metrics/a.yaml"] = """
      metrics:
        a.b: {name: {en: A, zh: 甲}, unit: "1", period: duration, values: {2016: 5}}
      """
    #expect(try !project.file("en/errata/index.html").contains("restated-values"))
  }
}

/// What a feed reader sees.
private final class Feed: NSObject, XMLParserDelegate {
  private(set) var language: String?
  private(set) var links: [String] = []
  private var found: [(name: String, text: String)] = []

  init(_ xml: String) throws {
    super.init()
    let parser = XMLParser(data: Data(xml.utf8))
    parser.delegate = self
    #expect(parser.parse())
  }

  func texts(_ name: String) -> [String] { found.filter { $0.name == name }.map(\.text) }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    if name == "feed" { language = attributes["xml:lang"] }
    if name == "link", let address = attributes["href"] { links.append(address) }
    found.append((name, ""))
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) {
    if text.contains(where: { !$0.isNewline }) { found[found.count - 1].text += text }
  }
}
