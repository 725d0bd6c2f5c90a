import Testing
import Values

@testable import ReportModel

@Suite struct FormulaTests {
  private let staff = metric(
    "a.staff",
    """
    values: {2015: 100, 2016: 120}
    breakdowns:
      gender:
        name: {en: G, zh: 性别}
        members: {female: {en: W, zh: 女}, male: {en: M, zh: 男}}
        2016: {female: 30, male: 90}
    """)
  private let hours = metric("a.hours", unit: "h", period: "duration", "values: {2015: 50, 2016: 60}")

  /// The values of the metric `x.y` that a formula gives.
  private func values(_ formula: String, unit: String = "1", period: String = "instant", _ more: String = "")
    -> [String]
  {
    let outcome = project(formula, unit: unit, period: period, more).read()
    let data = outcome.site!.data
    return data.metric(MetricID("x.y")!)!.facts.map { "\(data[$0].reference.period) \(data[$0].value.written)" }
  }

  private func project(_ formula: String, unit: String = "1", period: String = "instant", _ more: String = "")
    -> Project
  {
    Project(metrics: staff + hours + metric("x.y", unit: unit, period: period, "formula: \(formula)\n" + more))
  }

  @Test func shareIsMultipliedByAHundred() {
    #expect(values("a.staff#female / a.staff", unit: "%") == ["2016-12-31 25"])
  }

  @Test func precedenceIsThatOfArithmetic() {
    #expect(values("2 + a.staff * 3 - 10 / (1 + 4)") == ["2015-12-31 300", "2016-12-31 360"])
  }

  @Test func differencesAreTakenFromTheLeft() {
    #expect(values("a.staff - 1 - 2") == ["2015-12-31 97", "2016-12-31 117"])
  }

  @Test func previousIsAYearBefore() {
    #expect(values("a.staff - previous(a.staff)") == ["2016-12-31 20"])
    #expect(values("a.hours / previous(a.hours)", period: "duration") == ["2016 1.2"])
  }

  @Test func sumTakesTheMembersOfABreakdown() {
    #expect(values("sum(a.staff#gender) / 2") == ["2016-12-31 60"])
  }

  @Test(arguments: [
    ("b.power + b.money", "1", true), ("b.power + b.heat", "MW.h", true),
    ("100 * (b.power - b.money) / b.power", "%", true),
    ("b.power + b.power", "kW.h", true), ("b.power", "kW.h", true), ("b.power + previous(b.power)", "MW.h", false),
    ("b.power + b.heat / 1000", "MW.h", false), ("b.power + 2", "MW.h", false), ("b.so2 + b.nox", "t", false),
    ("b.power / b.money", "kg", false), ("a.staff + b.people", "{person}", false), ("b.power * 1000", "kW.h", false)
  ])
  func whatIsAddedIsOfOneUnit(formula: String, unit: String, isFound: Bool) {
    let parts = [
      ("power", "MW.h"), ("heat", "kW.h"), ("money", "CNY"), ("so2", "t{SO2}"), ("nox", "t{NOx}"), ("people", "{case}")
    ]
    let metrics = parts.map { metric("b.\($0)", unit: $1, period: "duration", "values: {2015: 1, 2016: 1}") }
    let sum = metric("x.y", unit: unit, period: "duration", "formula: «\(formula)»")
    let project = Project(metrics: staff + metrics.joined() + sum)
    if isFound { expect(project, "data-formula-units") } else { #expect(project.read().codes == []) }
  }

  @Test func daysCountBothEnds() {
    #expect(values("a.hours / days(period)", period: "duration") == ["2015 10/73", "2016 10/61"])
    #expect(values("a.hours * days(2016-Q1)", period: "duration") == ["2015 4550", "2016 5460"])
  }

  @Test func durationTakesInstantsAtItsEnd() {
    #expect(values("a.hours / a.staff", period: "duration") == ["2015 0.5", "2016 0.5"])
  }

  @Test func durationOverInstantsAloneTakesYears() {
    #expect(values("a.staff - previous(a.staff)", period: "duration") == ["2016 20"])
  }

  @Test func writtenPeriodIsKept() {
    #expect(values("a.staff / a.staff@2015") == ["2015-12-31 1", "2016-12-31 1.2"])
  }

  @Test func formulasRestOnFormulas() {
    let more = metric("a.double", "formula: a.staff * 2")
    let outcome = Project(metrics: staff + metric("a.four", "formula: a.double * 2") + more).read()
    #expect(outcome.codes == [])
    let data = outcome.site!.data
    #expect(data.metric(MetricID("a.four")!)!.facts.map { data[$0].value.written } == ["400", "480"])
  }

  @Test func aLongChainOfFormulasIsWorkedOutFromItsEnd() {
    let links = (0..<5_000).map { metric("a.m\($0)", "formula: a.m\($0 + 1) + 1") }
    let outcome = Project(metrics: links.joined() + metric("a.m5000", "values: {2016: 5}")).read()
    #expect(outcome.codes == [])
    let data = outcome.site!.data
    #expect(data.metric(MetricID("a.m0")!)!.facts.map { data[$0].value.written } == ["5005"])
  }

  @Test func derivedFactNamesItsParts() throws {
    let data = try #require(project("a.staff#female / a.staff", unit: "%").read().site?.data)
    let fact = data[data.metric(MetricID("x.y")!)!.facts[0]]
    guard case .derived(let parts) = fact.origin else { return #expect(Bool(false)) }
    #expect(parts.map { data[$0].reference.description } == ["a.staff@2016-12-31#female", "a.staff@2016-12-31"])
  }

  @Test func boundsGoThroughFormulas() {
    let bound = metric("a.users", "values: {2016: \">200\"}")
    let project = Project(metrics: staff + bound + metric("x.y", unit: "1", "formula: a.users / a.staff#female"))
    let data = project.read().site!.data
    #expect(data[data.metric(MetricID("x.y")!)!.facts[0]].value.written == ">20/3")
  }

  @Test func roundedPartsGiveAnInterval() throws {
    let part = metric("a.part", "decimals: 0\nvalues: {2016: 897}")
    let whole = metric("a.whole", "decimals: 0\nvalues: {2016: 904}")
    let project = Project(metrics: part + whole + metric("x.y", unit: "%", "formula: a.part / a.whole"))
    let data = project.read().site!.data
    let interval = try #require(data[data.metric(MetricID("x.y")!)!.facts[0]].truth().interval)
    #expect(interval.contains(ExactNumber(parsing: "99.3")!))
    #expect(!interval.contains(ExactNumber(parsing: "99.4")!))
  }

  @Test func restatedPartsGiveADerivedHistory() throws {
    let part = metric("a.part", "values: {2016: {value: 30, was: [{value: 20, until: 2019-06-30}]}}")
    let data = try #require(Project(metrics: part + metric("x.y", unit: "1", "formula: a.part * 2")).read().site?.data)
    let fact = data[data.metric(MetricID("x.y")!)!.facts[0]]
    #expect(fact.value.written == "60")
    #expect(fact.value(on: Day(year: 2019, month: 6, day: 29)!).written == "40")
  }

  // MARK: Findings

  @Test(arguments: [
    "«a.staff/a.staff»", "a.staff «+»", "«(»a.staff + 1", "«maximum»(a.staff)", "a.staff «2»", "«Staff» / 2",
    "sum(«a.staff»)"
  ])
  func formulaThatCannotBeReadIsFoundWhereItFails(formula: String) {
    expect(project(formula), "data-formula-syntax")
  }

  @Test func aFormulaOfMoreThanAThousandTermsIsRefusedAtTheFirstTooMany() {
    let ones = { String(repeating: "1 + ", count: $0) }
    expect(project(ones(999) + "a.staff"))
    expect(project(ones(1000) + "«a.staff» + 1"), "data-formula-syntax")
    expect(project(String(repeating: "(", count: 40) + "«(»" + ones(999) + "a.staff"), "data-formula-syntax")
  }

  @Test func unknownPartsAreFound() {
    expect(project("«a.stuff / 2»"), "data-unknown-metric")
    expect(project("«a.staff#femal / a.staff»"), "data-unknown-member")
    expect(project("«sum(a.staff#sex)»"), "data-unknown-breakdown")
  }

  @Test func circlesAreFoundOnce() {
    let metrics = metric("a.one", "formula: a.two + 1") + metric("a.two", "formula: «a.one + 1»")
    expect(Project(metrics: metrics), "data-formula-cycle")
  }

  @Test func divisionByZeroIsFound() {
    let zero = metric("a.zero", "values: {2016: 0}")
    expect(Project(metrics: staff + zero + metric("x.y", "formula: «a.staff / a.zero»")), "data-formula-arithmetic")
  }

  @Test func overflowIsFound() {
    let big = metric("a.big", "values: {2016: 99999999999999999999999999999999999999}")
    expect(Project(metrics: big + metric("x.y", "formula: «a.big * a.big»")), "data-formula-arithmetic")
  }

  @Test func partsWithoutACommonPeriodAreFound() {
    let other = metric("a.other", "values: {2001: 5}")
    expect(Project(metrics: staff + other + metric("x.y", "formula: «a.staff / a.other»")), "data-formula-no-period")
  }

  @Test func statedAndDerivedValuesAgreeWithinTheirRounding() {
    let rounded = "decimals: 1\nvalues: {2016: 24.9}"
    expect(project("a.staff#female / a.staff", unit: "%", "decimals: 0\nvalues: {2016: 25}"))
    expect(
      project("a.staff#female / a.staff", unit: "%", rounded.replacing("24.9", with: "«24.9»")), "data-stated-differs")
  }

  @Test func shareOfAWholeIsNotOverAHundred() {
    let metrics = metric(
      "a.b",
      """
      values: {2016: 10}
      breakdowns: {g: {name: {en: G, zh: 性}, members: {w: {en: W, zh: 女}}, partial: true, 2016: {w: 11}}}
      """)
    expect(Project(metrics: metrics + metric("x.y", unit: "%", "formula: «a.b#w / a.b»")), "data-over-100")
  }

  @Test func otherPercentagesMayBeOverAHundred() {
    expect(project("a.staff / a.hours", unit: "%", period: "duration"))
  }
}
