import Testing
import Values

@testable import ReportModel

@Suite struct TableTests {
  private let staff = metric(
    "a.staff",
    "breakdowns:\n  gender: {name: {en: G, zh: 性}, members: {female: {en: W, zh: 女}, male: {en: M, zh: 男}}}")

  private func project(_ table: String, named: String = "staff.csv") -> Project {
    var project = Project(metrics: staff, ["content/metrics/staff.csv": table])
    project.files["content/metrics/m.yaml"]! += "csv: [\(named)]\n"
    return project
  }

  @Test func valuesStandInTables() throws {
    let table =
      "metric,period,member,value,note\na.staff,2016,,7,\"early, still\"\na.staff,2016,female,3,\na.staff,2016,male,4,\n"
    let outcome = project(table).read()
    #expect(outcome.codes == [])
    let facts = try #require(outcome.site?.data.facts)
    #expect(
      facts.map(\.reference.description)
        == ["a.staff@2016-12-31", "a.staff@2016-12-31#female", "a.staff@2016-12-31#male"])
    #expect(facts[0].note?[.chinese] == "early, still")
    #expect(facts[0].location.line == 2)
  }

  @Test func findingsNameRowAndColumn() {
    let project = project("metric,period,value\n\"a.staff\",2016,«\"6,909\"»\n")
    expect(project, "data-table-row")
    #expect(project.read().diagnostics[0].message.en.hasPrefix("row 2, column `value`: expected"))
  }

  @Test func commaInANumberIsFound() {
    let head = "metric,period,member,value,note\n"
    expect(project(head + "a.staff,2016,,«1,000»\n"), "data-table-row")
    expect(project(head + "a.staff,2016,,«1,000.5»\n"), "data-table-row")
    expect(project(head + "a.staff,2016,,1000,365 days\n"))
    expect(project(head + "a.staff,2016,,>1,\"000\"\n"))
  }

  @Test func unknownNamesAreFound() {
    expect(project("metric,period,value\n«a.stuff»,2016,7\n"), "data-unknown-metric")
    expect(project("metric,period,member,value\na.staff,2016,«femal»,7\n"), "data-unknown-member")
    expect(project("metric,period,value\na.staff,«soon»,7\n"), "data-table-row")
  }

  @Test func emptyCellsThatAreNeededAreFound() {
    expect(project("metric,period,value\n«a.staff,,7»\n"), "data-table-row")
  }

  @Test func missingColumnIsOneFinding() {
    expect(project("metric,period\na.staff,2016\na.staff,2017\n"), "syntax-csv")
  }

  @Test func valueInTableAndFileIsFound() {
    var project = project("metric,period,value\na.staff,2016,«7»\n")
    project.files["content/metrics/m.yaml"] = project.files["content/metrics/m.yaml"]!.replacing(
      "breakdowns:", with: "values: {2016: 6}\n    breakdowns:")
    expect(project, "data-duplicate-period")
  }

  @Test func tablesAndTheirNamesBelongTogether() {
    var project = project("«»metric,period,value\n", named: "«stuff.csv»")
    expect(project, "data-missing-table", "data-missing-table")
    #expect(project.read().diagnostics.contains { $0.help.contains { $0.en.contains("staff.csv") } })
    project.files["content/metrics/staff.csv"] = nil
    #expect(project.read().codes == ["data-missing-table"])
  }
}
