import Testing
import Values

@testable import ReportModel

@Suite struct ChartTests {
  private let metrics = [
    metric(
      "a.staff",
      """
      values: {2015: 6, 2016: 7}
      breakdowns:
        gender: {name: {en: G, zh: 性}, members: {female: {en: W, zh: 女}, male: {en: M, zh: 男}}, 2016: {female: 3, male: 4}}
        skill: {name: {en: S, zh: 技}, overlapping: true, members: {swim: {en: S, zh: 泳}, run: {en: R, zh: 跑}}, 2016: {swim: 6, run: 7}}
        site: {name: {en: P, zh: 地}, partial: true, members: {north: {en: N, zh: 北}, south: {en: S, zh: 南}}, 2016: {north: 1, south: 2}}
      """),
    metric("a.users", "values: {2010: 1, 2015: 2, 2016: 3}"),
    metric("a.other", "values: {2010: 1, 2016: 3}"),
    metric("a.bound", "values: {2016: \">5\"}")
  ].joined(separator: "\n")

  private let more = """
    metrics:
      b.hours:
        {name: {en: H, zh: 时}, unit: h, period: duration, values: {2014: 9, 2015: 10, 2016: 12, 2016-Q4: 3}}
      b.women: {name: {en: W, zh: 女}, unit: "%", period: instant, values: {2015: 39.5, 2016: 40}}
      b.men: {name: {en: M, zh: 男}, unit: "%", period: instant, values: {2015: 60.5, 2016: 50}}
    """

  private func project(_ body: String) -> Project {
    Project(
      metrics: metrics,
      [
        "content/metrics/b.yaml": more,
        "content/2016/10-a.zh.md":
          "---\ntitle: T\n---\n\n```{chart}\nid: t\ntitle: {en: C, zh: 图}\n\(body)\n```\n"
      ])
  }

  @Test func metricsOfOneAxisHaveOneUnit() {
    expect(project("type: bar\nmetrics: [a.staff, «b.hours»]\nperiods: [2016]"), "data-chart-units")
    expect(project("type: range\nmetrics: [b.women, «b.hours»]\nperiods: [2016]"), "data-chart-units")
    expect(project("type: bar\nmetrics: [a.staff, a.users]\nperiods: [2016]"))
    expect(project("type: multiples\nmetrics: [a.staff, b.hours]\nperiods: [2016]"))
  }

  @Test func partsMakeAWhole() {
    for type in ["stacked", "share"] {
      expect(project("type: \(type)\nbreakdown: a.staff#gender"))
      expect(project("type: \(type)\nbreakdown: «a.staff#skill»"), "data-chart-parts")
      expect(project("type: \(type)\nbreakdown: «a.staff#site»"), "data-chart-parts")
      expect(project("type: \(type)\nmetrics: [b.women, b.men]\nperiods: [2015]"))
      expect(project("type: \(type)\nmetrics: «[b.women, b.men]»\nperiods: [2016]"), "data-chart-parts")
    }
    expect(project("type: grouped\nbreakdown: a.staff#skill"))
  }

  @Test func metricsOfOneUnitAreStackedButNoShares() {
    expect(project("type: stacked\nmetrics: [a.staff, a.users]"))
    expect(project("type: share\nmetrics: [«a.staff», a.users]"), "data-chart-parts")
  }

  @Test func partsHaveALength() {
    expect(project("type: stacked\nmetrics: [a.staff, «a.bound»]"), "data-chart-parts")
    expect(project("type: stacked\nmetrics: [a.staff, «a.other»]\nperiods: [2015, 2016]"), "data-chart-parts")
  }

  @Test func periodsOfOneChartAreOfOneLength() {
    expect(project("type: bar\nmetrics: [b.hours]\nperiods: [2015, 2016, «2016-Q4»]"), "data-chart-periods")
    expect(project("type: line\nmetrics: [b.hours]\nperiods: [2015, 2016]"))
    // Years are not of one length where nothing is counted over them.
    expect(project("type: line\nmetrics: [a.staff]\nperiods: [2015, 2016-Q4]"))
  }

  @Test func barsOfDatesStandEvenly() {
    expect(project("type: bar\nmetrics: [a.users]\nperiods: «[2010, 2015, 2016]»"), "data-chart-distances")
    expect(project("type: line\nmetrics: [a.users]\nperiods: [2010, 2015, 2016]"))
    expect(project("type: bar\nmetrics: [b.hours]\nperiods: [2014, 2015, 2016]"))
    expect(project("type: bar\nmetrics: [a.users]\nperiods: [2010, 2016]"))
  }

  @Test func linesHaveNoGaps() {
    let line = "type: line\nperiods: [2010, 2015, 2016]\nmetrics: "
    expect(project(line + "[a.users, «a.other»]"), "data-chart-gap")
    // Before its first value a line has not begun.
    expect(project(line + "[a.users, a.staff]"))
  }
}
