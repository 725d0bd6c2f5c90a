import Testing

@testable import Rendering

@Suite struct ImageTests {
  /// Compared with what zlib itself unpacks.
  @Test(arguments: [
    ([UInt8](), "7801030000000001"), ([0, 0, 0], "7801636060000000030001"),
    (Array(repeating: UInt8(0), count: 300), "7801631805440300012c0001")
  ])
  func runsAreCompressed(bytes: [UInt8], expected: String) {
    let written = Deflate.zlib(bytes).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }
    #expect(written.joined() == expected)
  }

  @Test func aPictureIsPNGAndLight() {
    var picture = PNG(width: 1200, height: 630, colours: [(255, 255, 255), (0, 0, 0)])
    picture.fill(x: 3..<601, y: 10..<50, colour: 1)
    picture.fill(x: -5..<1300, y: 600..<700, colour: 1)
    let bytes = picture.bytes
    #expect(bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]))
    #expect(bytes.count < 4000)
  }

  private let chart = """
    ```{chart}
    id: staff
    type: bar
    breakdown: people.staff#gender
    periods: [2016-12-31]
    title: {en: Staff by gender, zh: 按性别划分的员工}
    ```
    """

  @Test func aPageWithoutAChartHasThePictureOfItsReport() throws {
    let project = Project([
      "10-page.zh.md": chart, "10-page.en.md": "```{chart}\nid: staff\n```", "20-other.zh.md": "正文。"
    ])
    let output = try project.output()
    #expect(output["data/tables/staff.png"] != nil)
    let image = "<meta property=\"og:image\" content=\"https://example.org/data/tables/staff.png\">"
    let others = ["en/index.html", "en/2016/index.html", "en/2016/data/index.html", "en/data/people.staff/index.html"]
    for page in others + ["en/2016/page/index.html"] {
      #expect(try #require(output[page]).contains(image), "\(page)")
    }
    #expect(
      try #require(output["en/2016/page/index.html"]).contains(
        "<meta property=\"og:image:alt\" content=\"Staff by gender\">"))
    #expect(try #require(output["zh/2016/other/index.html"]).contains(image))
  }

  @Test func aChartWithNothingToCompareHasNone() throws {
    let one = chart.replacing("breakdown: people.staff#gender", with: "metrics: [people.staff]")
    let output = try Project(["10-page.zh.md": one]).output()
    #expect(output["data/tables/staff.csv"] != nil)
    #expect(output["data/tables/staff.png"] == nil)
    #expect(try !#require(output["zh/2016/page/index.html"]).contains("og:image"))
  }
}
