import Testing
import Values

@testable import ReportModel

@Suite struct CitationTests {
  private let metrics =
    metric(
      "a.staff",
      """
      values: {2015: 6, 2016: 7, 2017-04: 8}
      breakdowns:
        gender:
          name: {en: G, zh: 性}
          members: {other: {en: O, zh: 他}, male: {en: M, zh: 男}}
          2016: {other: 3, male: 4}
        region:
          name: {en: R, zh: 区}
          members: {other: {en: O, zh: 他}, asia: {en: A, zh: 亚}}
          2016: {other: 2, asia: 5}
      targets: {2030: 9}
      """) + metric("a.hours", unit: "h", period: "duration", "values: {2015: 50, 2016: 60, 2016-Q1: 10}")

  private func citation(_ destination: String, front: String = "", path: String = "content/2016/10-a.zh.md") -> Citation
  {
    let page = "---\ntitle: T\n\(front)---\n\n[7](\(destination))\n"
    let stories = "stories: {shop.loan: {value: 7, unit: CNY}}"
    let outcome = Project(metrics: metrics, [path: page, "content/2016/stories.yaml": stories]).read()
    let site = outcome.site!
    return (site.reports[0].pages + site.pages)[0].editions[0]!.citations[0]
  }

  private func fact(_ destination: String, front: String = "") -> String? {
    guard case .fact(let fact) = citation(destination, front: front).resolution else { return nil }
    return Project(metrics: metrics).read().site!.data[fact].reference.description
  }

  private func problem(_ destination: String) -> Citation.Problem? {
    guard case .unresolved(let problem) = citation(destination).resolution else { return nil }
    return problem
  }

  @Test func periodIsThatOfTheReport() {
    #expect(fact("metric:a.staff") == "a.staff@2016-12-31")
    #expect(fact("metric:a.hours") == "a.hours@2016")
  }

  @Test func periodOfInstantsIsThatOfThePage() {
    #expect(fact("metric:a.staff", front: "as-of: 2017-04-30\n") == "a.staff@2017-04-30")
    #expect(fact("metric:a.hours", front: "as-of: 2017-04-30\n") == "a.hours@2016")
  }

  @Test(arguments: ["2015", "2015-12", "2015-12-31", "2015-Q4"])
  func writtenPeriodOfAnInstantMeansItsLastDay(period: String) {
    #expect(fact("metric:a.staff@\(period)") == "a.staff@2015-12-31")
  }

  @Test func membersAreSearchedInAllBreakdowns() {
    #expect(fact("metric:a.staff#asia") == "a.staff@2016-12-31#asia")
    #expect(fact("metric:a.staff#region.asia") == "a.staff@2016-12-31#asia")
    #expect(fact("metric:a.staff#region.other") == "a.staff@2016-12-31#region.other")
  }

  @Test func changesTargetsStoriesAndLiterals() {
    guard case .change(let from, let to) = citation("change:a.staff@2015..2016").resolution else {
      return #expect(Bool(false))
    }
    #expect(from < to)
    guard case .target(_, let period) = citation("target:a.staff@2030").resolution else { return #expect(Bool(false)) }
    #expect(period == Period(year: 2030))
    guard case .story(let story) = citation("story:shop.loan").resolution else { return #expect(Bool(false)) }
    #expect(story.text == "shop.loan")
    guard case .literal = citation("literal:").resolution else { return #expect(Bool(false)) }
  }

  @Test func optionsAreKept() {
    #expect(citation("metric:a.hours?digits=3&unit=min").options == [.digits(3), .unit(UnitCode("min")!)])
  }

  @Test func whatIsNotThereIsSaidWithWhatThereIs() {
    #expect(problem("metric:a.stuff") == .unknownMetric("a.stuff", nearest: "a.staff"))
    #expect(problem("metric:a.staff@soon") == .unreadablePeriod("soon"))
    #expect(problem("story:shop.lone") == .unknownStory("shop.lone", nearest: "shop.loan"))
    let (staff, hours) = (MetricID("a.staff")!, MetricID("a.hours")!)
    #expect(
      problem("metric:a.hours@2014")
        == .noFact(
          hours, period: Period(year: 2014)!,
          existing: ["2015", "2016-Q1", "2016"].map { Period(parsing: $0)! }.sorted()))
    #expect(
      problem("metric:a.staff#femal")
        == .unknownMember(staff, member: "femal", existing: ["gender.other", "male", "region.other", "asia"]))
    #expect(
      problem("metric:a.staff#other")
        == .ambiguousMember(staff, member: "other", candidates: ["gender.other", "region.other"]))
    #expect(problem("target:a.staff@2031") == .noTarget(staff, period: "2031", existing: [Period(year: 2030)!]))
  }

  @Test func unitThatDoesNotFitIsRefused() {
    guard case .malformed = problem("metric:a.hours?unit=MW.h") else { return #expect(Bool(false)) }
  }

  @Test func pageOfTheSiteNeedsAPeriod() {
    guard case .unresolved(.malformed) = citation("metric:a.staff", path: "content/errata.zh.md").resolution else {
      return #expect(Bool(false))
    }
    guard case .fact = citation("metric:a.staff@2016", path: "content/errata.zh.md").resolution else {
      return #expect(Bool(false))
    }
  }

  // MARK: Places

  @Test func citingPlacesStandInReadingOrder() throws {
    let zh = "---\ntitle: T\n---\n\n[7](metric:a.staff)\n\n## 甲 {#one}\n\n[7](metric:a.staff@2016)\n"
    let en = "---\ntitle: T\n---\n\n[up](change:a.staff@2015..2016)\n"
    let site = try #require(
      Project(metrics: metrics, ["content/2016/20-b.zh.md": zh, "content/2016/10-a.en.md": en]).read().site)
    let fact = try #require(
      site.data.fact(FactReference(metric: MetricID("a.staff")!, period: Period(parsing: "2016-12-31")!)))
    let places = site.citingPlaces[fact]
    #expect(places.map(\.page.slug) == ["a", "b", "b"])
    #expect(places.map(\.language) == [.english, .chinese, .chinese])
    #expect(places.map(\.heading) == [nil, nil, "one"])
    #expect(places.map(\.location.line) == [5, 5, 9])
    #expect(site.citingPlaces.count == site.data.facts.count)
  }

  @Test func dataBookHoldsWhatPagesUse() throws {
    let page =
      "---\ntitle: T\n---\n\n[7](metric:a.staff) [7](metric:a.staff#asia)\n\n```{metrics}\nid: t\nmetrics: [a.hours]\n```\n"
    let site = try #require(Project(metrics: metrics, ["content/2016/20-b.zh.md": page]).read().site)
    #expect(
      site.reports[0].facts.map { site.data[$0].reference.description }
        == ["a.hours@2016", "a.staff@2016-12-31", "a.staff@2016-12-31#asia"])
  }
}
