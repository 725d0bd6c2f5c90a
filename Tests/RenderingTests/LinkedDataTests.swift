import Foundation
import Testing

@testable import Rendering

@Suite struct LinkedDataTests {
  private let project = Project([
    "10-page.zh.md":
      "---\ntitle: 员工\n---\n\n[1,200](metric:people.staff)，上年[800](metric:people.staff@2015-12-31)，[约41.7%](metric:people.women-share)",
    "10-page.en.md":
      "---\ntitle: People\n---\n\n[1,200](metric:people.staff), [800](metric:people.staff@2015-12-31) before, [about 41.7%](metric:people.women-share)"
  ])

  private func data(on page: String) throws -> [String: Any] {
    let html = try project.file(page)
    let start = try #require(html.range(of: "<script type=\"application/ld+json\">"))
    let end = try #require(html.range(of: "</script>", range: start.upperBound..<html.endIndex))
    let json = Data(html[start.upperBound..<end.lowerBound].utf8)
    let object = try #require(try JSONSerialization.jsonObject(with: json) as? [String: Any])
    #expect(object["@context"] as? String == "https://schema.org")
    return object
  }

  @Test func aReportTellsWhatItIsAndOfWhatItIsATranslation() throws {
    let chinese = try data(on: "zh/2016/index.html")
    #expect(chinese["@type"] as? String == "Report")
    #expect(chinese["temporalCoverage"] as? String == "2016-01-01/2016-12-31")
    #expect((chinese["publisher"] as? [String: Any])?["name"] as? String == "湖滨纸业")
    let english = try data(on: "en/2016/index.html")
    let (from, to) = (chinese["workTranslation"] as? [[String: Any]], english["translationOfWork"] as? [[String: Any]])
    #expect(from?.map { $0["url"] as? String } == ["https://example.org/en/2016/"])
    #expect(to?.map { $0["inLanguage"] as? String } == ["zh-Hans"])
  }

  @Test func aDataBookNamesWhatItMeasuresWhenAndItsDownloads() throws {
    let book = try data(on: "en/2016/data/index.html")
    #expect(book["@type"] as? String == "Dataset")
    #expect(book["variableMeasured"] as? [String] == ["Employees", "Share of women"])
    #expect(book["temporalCoverage"] as? String == "2015-12-31/2016-12-31")
    let downloads = try #require(book["distribution"] as? [[String: Any]])
    #expect(downloads.first?["contentUrl"] as? String == "https://example.org/data/2016.csv")
    #expect(downloads.first?["encodingFormat"] as? String == "text/csv")
    let workbooks = Renderer(site: try project.site(), templates: Templates.load([:]).0).workbookPaths
    let files = Set(try project.output().keys).union(workbooks)
    for download in downloads {
      let path = try #require(download["contentUrl"] as? String).replacing("https://example.org/", with: "")
      #expect(files.contains(path), "\(path) is not there")
    }
  }

  @Test func aPageNamesItsReport() throws {
    let page = try data(on: "en/2016/page/index.html")
    #expect(page["@type"] as? String == "WebPage")
    #expect((page["isPartOf"] as? [String: Any])?["url"] as? String == "https://example.org/en/2016/")
    #expect(page["variableMeasured"] == nil)
  }
}
