import ReportModel
import Testing
import Values

@testable import Rendering

@Suite struct WorkbookTests {
  private var project: Project {
    var project = Project(
      zh: """
        [1,200](metric:people.staff)，[500](metric:people.staff#women)，上年[800](metric:people.staff@2015-12-31)，\
        [约41.7%](metric:people.women-share)，<metric:water.used>，<metric:water.used@2015>，<metric:a.range>
        """)
    project.files["content/metrics/a.yaml"] = """
      metrics:
        a.range: {name: {en: Range, zh: 区间}, unit: "1", period: duration, values: {2016: 3..5}}
      """
    return project
  }

  private func workbook(_ project: Project? = nil) throws -> Workbook {
    let renderer = Renderer(site: try (project ?? self.project).site(), templates: Templates.load([:]).0)
    #expect(renderer.workbookPaths == ["data/2016.xlsx"])
    return try #require(renderer.workbook(at: "data/2016.xlsx"))
  }

  @Test func aReportHasItsTopicsAndAllItsFacts() throws {
    let workbook = try workbook()
    #expect(workbook.sheets.map(\.name) == ["about", "facts", "people", "water", "a"])
    #expect(workbook.title == "2016年报告 / Report 2016")
    #expect(workbook.created == Day(year: 2017, month: 6, day: 30))
  }

  @Test func aTopicHasYearsInColumnsAndBothLanguages() throws {
    let sheet = try #require(workbook().sheets.first { $0.name == "people" })
    #expect(sheet.head == ["指标", "Metric", "单位 / Unit", "2015", "2016"])
    #expect(
      sheet.rows[0] == [
        .text("员工"), .text("Employees"), .text("{person}"), .number("800", decimals: 0), .number("1200", decimals: 0)
      ])
    #expect(sheet.rows[1].prefix(2) == [.text("员工（女）"), .text("Employees (Women)")])
    #expect(sheet.rows[1].suffix(2) == [.text(""), .number("500", decimals: 0)])
  }

  @Test func whatIsNoPlainNumberStandsAsTheDataModelWritesIt() throws {
    let sheets = try workbook().sheets
    #expect(sheets.first { $0.name == "water" }?.rows[0].last == .text(">250000"))
    #expect(sheets.first { $0.name == "a" }?.rows[0].last == .text("3..5"))
  }

  @Test func factsAreTypedAndHaveTheColumnsOfTheCSV() throws {
    let sheet = try workbook().sheets[1]
    #expect(sheet.head == FactColumn.all(try project.site().configuration.languages.map(\.id)).map(\.title))
    let value = try #require(sheet.head.firstIndex(of: "value"))
    let bound = try #require(sheet.head.firstIndex(of: "bound"))
    let upper = try #require(sheet.head.firstIndex(of: "upper"))
    let range = try #require(sheet.rows.first { $0[0] == .text("a.range") })
    #expect(range[value] == .number("3", decimals: 0) && range[upper] == .number("5", decimals: 0))
    let water = try #require(sheet.rows.last)
    #expect(water[value] == .number("250000", decimals: 0) && water[bound] == .text(">"))
  }

  @Test(arguments: [
    ("123456789012345", Workbook.Cell.number("123456789012345", decimals: 0)),
    ("1234567890123456", .text("1234567890123456")), ("-0.0120", .number("-0.012", decimals: 3)),
    ("120000000000000000000", .number("120000000000000000000", decimals: 0)), ("0", .number("0", decimals: 0)),
    ("1/3", .number("0.333333333333", decimals: 2))
  ])
  func aNumberThatACellCannotKeepStaysWholeAsText(text: String, cell: Workbook.Cell) throws {
    #expect(Workbook.Cell(try #require(ExactNumber(parsing: text))) == cell)
  }

  @Test func sheetsHaveNamesOfTheirOwn() throws {
    var project = Project(zh: "[5](metric:facts.b)", en: "[5](metric:facts.b)")
    project.files["content/metrics/a.yaml"] = """
      metrics:
        facts.b: {name: {en: B, zh: 乙}, unit: "1", period: duration, values: {2016: 5}}
      """
    #expect(try workbook(project).sheets.map(\.name) == ["about", "facts", "facts 2"])
  }
}
