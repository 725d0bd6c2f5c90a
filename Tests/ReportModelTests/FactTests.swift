import Testing
import Values

@testable import ReportModel

@Suite struct FactTests {
  private func facts(_ project: Project) -> [String: String] {
    let data = project.read().site!.data
    return Dictionary(uniqueKeysWithValues: data.facts.map { ($0.reference.description, $0.value.written) })
  }

  @Test(arguments: [
    ("6909", FactValue.number(ExactNumber(6909))), ("-1.50", .number(ExactNumber(parsing: "-1.5")!)),
    ("1/3", .number(ExactNumber(parsing: "1/3")!)), ("3000..6000", .range(ExactNumber(3000), ExactNumber(6000))),
    (">20", .bound(.moreThan, ExactNumber(20))), (">=20", .bound(.atLeast, ExactNumber(20))),
    ("<20", .bound(.lessThan, ExactNumber(20))), ("<=20", .bound(.atMost, ExactNumber(20))),
    ("~20", .bound(.about, ExactNumber(20))), ("<~20", .bound(.nearly, ExactNumber(20))),
    ("not-collected", .empty(.notCollected)), ("none", .empty(.none))
  ])
  func valueIsReadFromItsText(text: String, value: FactValue) { #expect(FactValue(parsing: text) == value) }

  @Test(arguments: ["6,909", "1e3", "6000..3000", ">", "12abc", "~", "", "1..", ".5"])
  func otherTextIsNoValue(text: String) { #expect(FactValue(parsing: text) == nil) }

  @Test func unreadableValueIsFoundInItsPlace() {
    expect(Project(metrics: metric("a.b", "values: {2016-12-31: «about 5»}")), "syntax-bad-value")
  }

  @Test func instantMeansTheLastDayOfItsPeriod() {
    let project = Project(metrics: metric("a.b", "values: {2016-12: 1, 2017-Q1: 2, 2018: 3}"))
    #expect(facts(project) == ["a.b@2016-12-31": "1", "a.b@2017-03-31": "2", "a.b@2018-12-31": "3"])
  }

  @Test func durationKeepsItsPeriod() {
    let project = Project(metrics: metric("a.b", period: "duration", "values: {2016-Q1: 1, 2016-01-01/2016-12-31: 2}"))
    #expect(facts(project) == ["a.b@2016-Q1": "1", "a.b@2016": "2"])
  }

  @Test func periodsOfTheSiteHaveNames() {
    var project = Project(metrics: metric("a.b", period: "duration", "values: {FY2025: 7}"))
    project.files["content/site.yaml"]! += "\nperiods: {FY2025: 2024-04-01/2025-03-31}\n"
    #expect(facts(project) == ["a.b@2024-04-01/2025-03-31": "7"])
  }

  @Test func samePeriodTwiceIsFound() {
    expect(Project(metrics: metric("a.b", "values: {2016-12: 1, 2016-12-31: «2»}")), "data-duplicate-period")
  }

  @Test func sameMetricTwiceIsFound() {
    let twice = "metrics:\n  \(metric("a.b", "values: {2016: 2}").replacing("\n", with: "\n  "))"
    expect(
      Project(
        metrics: metric("a.b", "values: {2016: 1}"), ["content/metrics/n.yaml": twice.replacing("a.b:", with: "«a.b»:")]
      ),
      "data-duplicate-metric")
  }

  @Test func unknownUnitIsFoundWithTheNearest() {
    let project = Project(
      metrics: "a.b:\n  name: {en: A, zh: 甲}\n  unit: «MWh»\n  period: duration\n  values: {2016: 1}")
    expect(project, "data-unknown-unit")
    #expect(project.read().findings("data-unknown-unit").first?.help.first?.en == "did you mean `MW.h`?")
  }

  @Test func metricNeedsValues() {
    expect(Project(metrics: metric("a.b", "").replacing("a.b", with: "«a.b»")), "data-no-values")
  }

  @Test func thirdPartysMetricSaysWhoPublishedIt() {
    expect(
      Project(metrics: metric("a.b", "origin: «third-party»\nvalues: {2016: 1}")), "data-no-publisher")
    expect(Project(metrics: metric("a.b", "origin: third-party\npublisher: UN\nvalues: {2016: 1}")))
  }

  @Test func cumulativeMetricSaysSinceWhen() {
    expect(
      Project(metrics: metric("a.b", period: "«cumulative»", "values: {2016: 1}")), "data-cumulative-since")
  }

  @Test func cumulativeValueDoesNotFall() {
    let metric = metric(
      "a.b", period: "cumulative", "since: 2015-01-01\nvalues: {2015: 12, 2016: \">20\", 2017: «15», 2018: 40}")
    expect(Project(metrics: metric), "data-cumulative-falls")
  }

  @Test func reportsUseTheValueInForceWhenTheyAppeared() throws {
    let project = Project(
      metrics: metric(
        "a.b",
        """
        values:
          2016-12-31:
            value: 6925
            was:
              - {value: 6950, until: 2020-01-01}
              - {value: 6909, until: 2019-06-30, reason: error, note: {en: Two teams, zh: 两个团队}}
        """))
    let outcome = project.read()
    #expect(outcome.codes == [])
    let fact = try #require(outcome.site?.data.facts.first)
    #expect(fact.value(on: Day(year: 2019, month: 6, day: 29)!).written == "6909")
    #expect(fact.value(on: Day(year: 2019, month: 6, day: 30)!).written == "6950")
    #expect(fact.value(on: Day(year: 2020, month: 1, day: 1)!).written == "6925")
    #expect(fact.truth(on: Day(year: 2019, month: 1, day: 1)!).value.written == "6909")
    #expect(fact.history[0].reason == .error)
  }

  @Test func valueHasParticulars() throws {
    let hash = String(repeating: "0f", count: 32)
    let project = Project(
      metrics: metric(
        "a.b",
        """
        origin: third-party
        publisher: {en: Agency, zh: 机构}
        values:
          2020-05: {value: ">=5", source: {en: S, zh: 源}, evidence: {file: e.pdf, place: p. 3, sha256: \(hash)}}
        targets:
          2030: {value: 10, set: 2020-05}
          2040: 20
        """))
    let outcome = project.read()
    #expect(outcome.codes == [])
    let data = try #require(outcome.site?.data)
    #expect(data.facts[0].evidence?.place == "p. 3")
    #expect(data.facts[0].source?[.chinese] == "源")
    #expect(data.metrics[0].isThirdParty)
    #expect(data.metrics[0].targets.map(\.value.written) == ["10", "20"])
  }

  @Test func onlyACumulativeMetricCountsSinceADay() {
    expect(Project(metrics: metric("a.b", "«since»: 2010-01-01\nvalues: {2016: 1}")), "syntax-unknown-key")
  }

  @Test(arguments: ["xyz", String(repeating: "g", count: 64)])
  func aHashOfEvidenceIsOne(hash: String) {
    let evidence = "values: {2016: {value: 1, evidence: {file: a.pdf, sha256: «\(hash)»}}}"
    let project = Project(metrics: metric("a.b", evidence))
    expect(project, "syntax-bad-value")
    #expect(project.read().diagnostics.first?.severity == .warning)
  }

  @Test(arguments: ["«a.c»", "\"«b.*»\"", "«a.b.*»"])
  func whatAnAssuranceCoversExists(pattern: String) {
    let quoted = pattern.contains("\"") ? "«\"b.*\"»" : pattern
    var project = Project(metrics: metric("a.b", "values: {2016: 1}"))
    let assurance = "\nassurance: [{provider: P, standard: S, level: limited, covers: [a.b, a.*, \(quoted)]}]\n"
    project.files["content/2016/report.yaml"]! += assurance
    expect(project, "data-unknown-metric")
  }

  @Test func anAssuranceHasALevelOfItsStandard() {
    var project = Project()
    project.files["content/2016/report.yaml"]! += "\nassurance: [{provider: P, standard: S, level: «limted»}]\n"
    expect(project, "syntax-bad-value")
  }

  @Test func boundaryOfAMetricIsExplained() {
    let project = Project(metrics: metric("a.b", "boundary: «plants»\nvalues: {2016: 1}"))
    expect(project, "data-unknown-boundary")
  }
}
