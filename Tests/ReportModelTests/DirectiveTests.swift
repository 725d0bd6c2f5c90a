import Testing
import Values

@testable import ReportModel

@Suite struct DirectiveTests {
  private let metrics = metric(
    "a.staff",
    """
    values: {2015: 6, 2016: 7}
    breakdowns:
      gender: {name: {en: G, zh: 性}, members: {female: {en: W, zh: 女}, male: {en: M, zh: 男}}, 2016: {female: 3, male: 4}}
    """)

  private func project(_ body: String, twin: String? = nil, _ more: [String: String] = [:]) -> Project {
    var files = more
    files["content/2016/10-a.zh.md"] = "---\ntitle: T\n---\n\n```\(body)\n```\n"
    files["content/2016/10-a.en.md"] = twin.map { "---\ntitle: T\n---\n\n```\($0)\n```\n" }
    return Project(metrics: metrics, files)
  }

  private func directives(_ project: Project) -> [[Directive]] {
    project.read().site!.reports[0].pages[0].editions.map { $0?.directives.map(\.directive) ?? [] }
  }

  private func facts(_ body: String) -> [String] {
    let site = project(body).read().site!
    guard let directive = site.reports[0].pages[0].editions[0]?.directives.first?.directive else { return [] }
    return directive.facts(in: site.data).map { site.data[$0].reference.description }
  }

  @Test func metricsAndBreakdownsShowTheReportsPeriodUnlessTheySayOthers() {
    #expect(facts("{metrics}\nid: t\nmetrics: [a.staff]") == ["a.staff@2016-12-31"])
    #expect(
      facts("{metrics}\nid: t\nmetrics: [a.staff]\nperiods: [2015, 2016]") == [
        "a.staff@2015-12-31", "a.staff@2016-12-31"
      ])
    #expect(
      facts("{breakdown}\nid: t\nmetric: a.staff\nby: gender")
        == ["a.staff@2016-12-31#female", "a.staff@2016-12-31#male"])
  }

  @Test func chartsShowMetricsOrABreakdown() {
    let head = "{chart}\nid: t\ntype: bar\ntitle: {en: C, zh: 图}\n"
    #expect(facts(head + "breakdown: a.staff#gender") == ["a.staff@2016-12-31#female", "a.staff@2016-12-31#male"])
    #expect(facts(head + "metrics: [a.staff]") == ["a.staff@2016-12-31"])
    expect(project(head + "periods: [2016]"), "syntax-directive-body")
    expect(project(head + "metrics: [a.staff]\nbreakdown: «a.staff#gender»"), "syntax-directive-body")
  }

  @Test func highlightsNameFacts() {
    #expect(
      facts("{highlights}\nid: t\nfacts: [a.staff@2015, \"a.staff#male\"]") == [
        "a.staff@2015-12-31", "a.staff@2016-12-31#male"
      ])
    expect(project("{highlights}\nid: t\nfacts: [a.staff, «a.staff@2014»]"), "syntax-directive-body")
  }

  @Test func factsAfterTheCutOffAreFound() {
    func found(_ body: String) {
      let late = metric("a.staff", "values: {2016: 7, 2018: 9}")
      expect(
        Project(metrics: late, ["content/2016/10-a.zh.md": "---\ntitle: T\n---\n\n```\(body)\n```\n"]),
        "citation-after-cutoff")
    }
    found("{highlights}\nid: t\nfacts: [a.staff, «a.staff@2018»]")
    found("{metrics}\nid: t\nmetrics: [a.staff]\nperiods: [2016, «2018»]")
    found("{chart}\nid: t\ntype: bar\ntitle: {en: C, zh: 图}\nmetrics: [a.staff]\nperiods: [2016, «2018»]")
  }

  @Test func timelinesKeepTheirOrder() {
    let project = project(
      "{timeline}\nid: t\nitems:\n  - {date: 2016-05, text: {en: A, zh: 甲}}\n  - {date: 2015, text: {en: B, zh: 乙}}")
    guard case .timeline(let items) = directives(project)[0].first else { return #expect(Bool(false)) }
    #expect(items.map(\.date.description) == ["2016-05", "2015"])
  }

  private func matrix(_ body: String, topics: String) -> Project {
    let report = """
      title: {en: R, zh: 报}
      period: 2016-01-01/2016-12-31
      cutoff: 2017-04-30
      published: 2017-06-30
      numbers: open
      topics: [\(topics)]
      """
    return project("{chart}\nid: t\ntitle: {en: M, zh: 图}\n\(body)", ["content/2016/report.yaml": report])
  }

  @Test func matrixShowsTheTopicsOfTheReport() {
    let (scored, bare) = (
      "{id: a, name: {en: A, zh: 甲}, impact: 4, financial: 3}", "{id: b, name: {en: B, zh: 乙}, impact: 4}"
    )
    expect(matrix("type: matrix", topics: scored))
    expect(matrix("type: «matrix»", topics: "\(scored), \(bare)"), "data-unscored-topic")
    expect(matrix("type: «matrix»", topics: ""), "data-unscored-topic")
    expect(matrix("type: matrix\n«metrics»: [a.staff]", topics: scored), "syntax-directive-body")
    expect(matrix("type: «matrx»\nmetrics: [a.staff]", topics: scored), "syntax-bad-value")
  }

  @Test func thirdPartiesHaveTablesOfTheirOwn() {
    let other = metric("b.users", "origin: third-party\npublisher: {en: P, zh: 乙}\nvalues: {2016: 5}")
    func project(_ body: String) -> Project {
      Project(
        metrics: metrics + "\n" + other,
        ["content/2016/10-a.zh.md": "---\ntitle: T\n---\n\n```{metrics}\nid: t\n\(body)\n```\n"])
    }
    expect(project("metrics: [b.users]"))
    expect(project("metrics: [a.staff, «b.users»]"), "data-mixed-origin")
  }

  @Test func quotesNeedTheirWords() {
    expect(project("{quote}\nid: t\ntext: {en: A, zh: 甲}\nby: {en: B, zh: 乙}"))
    expect(project("{quote}\n«id: t\nby: {en: B, zh: 乙}»"), "syntax-missing-key")
  }

  @Test func unknownDirectiveIsFoundWithTheNearest() {
    let project = project("«{metric}»\nid: t").read()
    #expect(project.codes == ["syntax-unknown-directive"])
    #expect(project.diagnostics[0].help[0].en.contains("{metrics}"))
  }

  @Test func namesInBodiesAreKnown() {
    expect(project("{metrics}\nid: t\nmetrics: [«a.stuff»]"), "data-unknown-metric")
    expect(project("{breakdown}\nid: t\nmetric: a.staff\nby: «sex»"), "data-unknown-breakdown")
    expect(project("{metrics}\nid: t\nmetrics: [a.staff]\nperiods: [2016, «2014»]"), "data-unknown-period")
    expect(project("{metrics}\nid: t\nmetrics: [a.staff]\n«by»: gender"), "syntax-unknown-key")
    expect(project("{index}\nid: t\nframework: «gri-2016»"), "index-unknown-framework")
  }

  @Test func directiveNeedsAnID() { expect(project("{stakeholders}\n"), "syntax-missing-key") }

  @Test func directiveOutsideOfReportsNamesItsPeriods() {
    let page = "---\ntitle: T\n---\n\n```{metrics}\nid: t\nmetrics: [a.staff]\n```\n"
    expect(Project(metrics: metrics, ["content/errata.zh.md": page]), "syntax-directive-body")
  }

  @Test func whatAReportSaysNeedsAReport() {
    let page = "---\ntitle: T\n---\n\n«```{stakeholders}»\nid: t\n```\n"
    expect(Project(["content/errata.zh.md": page]), "syntax-directive-body")
  }

  // MARK: Twins

  @Test func twinRepeatsTheIDAlone() {
    let project = project("{metrics}\nid: t\nmetrics: [a.staff]", twin: "{metrics}\nid: t")
    expect(project)
    let directives = directives(project)
    guard case .metrics(let table)? = directives[1].first else { return #expect(Bool(false)) }
    #expect(table.metrics.map(\.text) == ["a.staff"])
  }

  @Test func bodyInTheTwinIsFound() {
    expect(
      project("{metrics}\nid: t\nmetrics: [a.staff]", twin: "{metrics}\nid: t\n«metrics»: [a.staff]"), "twin-directive")
  }

  @Test func idThatTheSourceDoesNotHaveIsFound() {
    expect(project("{metrics}\nid: table\nmetrics: [a.staff]", twin: "{metrics}\nid: «tabel»"), "twin-directive")
  }

  @Test(arguments: [
    ("{metrics}\nid: t\nmetrics: [«a.stuff»]", "data-unknown-metric"), ("{metric}\nid: t", "syntax-unknown-directive"),
    ("{breakdown}\nid: t\nmetric: a.staff\nby: «sex»", "data-unknown-breakdown")
  ])
  func twinMayRepeatADirectiveThatCannotBeRead(body: String, code: String) {
    expect(project(body, twin: "{metrics}\nid: t"), code)
  }

  @Test func idsAreUniqueOnThePageAndInTheReport() {
    let table = "{metrics}\nid: «t»\nmetrics: [a.staff]"
    let plain = table.replacing("«", with: "").replacing("»", with: "")
    expect(project(plain + "\n```\n\n```" + table), "syntax-duplicate-directive")
    let other = ["content/2016/20-b.zh.md": "---\ntitle: T\n---\n\n```\(plain)\n```\n"]
    expect(project(plain, other), "syntax-duplicate-directive")
  }
}
