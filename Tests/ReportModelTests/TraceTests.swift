import Testing
import Values

@testable import ReportModel

@Suite struct TraceTests {
  private let metrics = """
    a.staff:
      name: {en: Staff, zh: 员工}
      unit: "{person}"
      period: instant
      values: {2015-12-31: 6, 2016-12-31: 7}
      breakdowns:
        gender: {name: {en: G, zh: 性}, members: {female: {en: W, zh: 女}, male: {en: M, zh: 男}}, 2016-12-31: {female: 3, male: 4}}
    a.share: {name: {en: Share, zh: 占比}, unit: "%", period: instant, formula: "a.staff#female / a.staff"}
    a.gap: {name: {en: Gap, zh: 差距}, unit: "%", period: instant, formula: "1 - a.share"}
    a.goal: {name: {en: Goal, zh: 目标}, unit: "1", period: instant, targets: {2030: {value: 5}}, values: {2016: 1}}
    """

  private func site(zh: String, en: String = "") -> Site {
    Project(
      metrics: metrics,
      [
        "content/2016/10-a.zh.md": "---\ntitle: T\n---\n\n\(zh)\n",
        "content/2016/10-a.en.md": "---\ntitle: T\n---\n\n\(en)\n"
      ]
    ).read().site!
  }

  private func facts(_ text: String) throws -> [String] {
    let site = site(zh: "")
    return try TraceRequest(text, in: site).facts.map { site.data[$0].reference.description }
  }

  @Test func aMetricStandsForAllItsFacts() throws {
    #expect(try facts("a.staff").count == 4)
    #expect(try facts("a.staff@2016-12-31") == ["a.staff@2016-12-31"])
    #expect(try facts("a.staff@2016#gender.male") == ["a.staff@2016-12-31#male"])
    #expect(try facts("a.staff#female") == ["a.staff@2016-12-31#female"])
  }

  @Test func whatIsNotThereIsNamedWithWhatIs() {
    #expect(throws: Citation.Problem.unknownMetric("a.stuff", nearest: "a.staff")) { try facts("a.stuff@2016") }
    #expect(throws: Citation.Problem.unknownMember(MetricID("a.staff")!, member: "femal", existing: ["female", "male"]))
    {
      try facts("a.staff#femal")
    }
    #expect(throws: Citation.Problem.unreadablePeriod("often")) { try facts("a.staff@often") }
    #expect(throws: Citation.Problem.self) { try facts("a.staff@2014") }
    #expect(throws: Citation.Problem.self) { try facts("staff") }
  }

  private func trace(_ text: String, in site: Site) throws -> FactTrace {
    try #require(site.traces(try TraceRequest(text, in: site).facts).first)
  }

  private func told(_ trace: FactTrace, in site: Site) -> [String] {
    trace.parts.map { part in
      String(repeating: "-", count: part.depth) + site.data[part.fact].reference.metric.text
        + (part.isToldAbove ? " above" : "")
    }
  }

  @Test func aDerivedFactShowsItsPartsDownToWhatIsStated() throws {
    let site = site(zh: "")
    let trace = try trace("a.gap@2016", in: site)
    #expect(
      trace.parts.map { "\($0.depth) \(site.data[$0.fact].reference)" } == [
        "1 a.share@2016-12-31", "2 a.staff@2016-12-31#female", "2 a.staff@2016-12-31"
      ])
    let whole = try self.trace("a.staff@2016", in: site)
    #expect(whole.rests.map { site.data[$0].reference.description } == ["a.share@2016-12-31"])
  }

  private func chain(_ count: Int, _ formula: (Int) -> String) -> Site {
    let metrics = (1...count).map { number in
      "m.n\(number): {name: {en: N\(number), zh: 数\(number)}, unit: \"1\", period: instant, formula: \"\(formula(number))\"}\n"
    }
    let first = "m.n0: {name: {en: N, zh: 数}, unit: \"1\", period: instant, values: {2016: 0}}\n"
    return Project(metrics: first + metrics.joined(), [:]).read().site!
  }

  @Test func whatManyFormulasShareIsToldOnce() throws {
    let site = chain(60) { "m.n\($0 - 1) + m.n\(max($0 - 2, 0))" }
    #expect(try trace("m.n60@2016", in: site).parts.count == 119)
  }

  @Test func partsThatWereToldAreOnlyNamed() throws {
    let site = chain(4) { ["", "m.n0 + 0", "m.n1 + 0", "m.n1 + m.n2", "m.n3 + m.n1"][$0] }
    #expect(
      told(try trace("m.n4@2016", in: site), in: site) == [
        "-m.n3", "--m.n1", "---m.n0", "--m.n2", "---m.n1 above", "-m.n1 above"
      ])
  }

  @Test func formulasMayRestOnEachOtherThousandsDeep() throws {
    let site = chain(8_000) { "m.n\($0 - 1) + 0" }
    #expect(try trace("m.n8000@2016", in: site).parts.count == 8_000)
  }

  @Test func everyPlaceIsFoundInBothLanguages() throws {
    let chart = "```{metrics}\nid: t\nmetrics: [a.staff]\n```"
    let site = site(
      zh: "共[7人](metric:a.staff)，[增长](change:a.staff@2015..2016)。\n\n\(chart)",
      en: "Now [7](metric:a.staff).\n\n```{metrics}\nid: t\n```")
    let places = try trace("a.staff@2016", in: site).places
    #expect(places.map(\.kind) == [.citation, .change, .directive, .citation, .directive])
    #expect(places.map { "\($0.location.line):\($0.location.column)" } == ["5:2", "5:23", "7:1", "5:5", "7:1"])
    #expect(places.map(\.language.text) == ["zh", "zh", "zh", "en", "en"])
    #expect(places[0].text == "[7人](metric:a.staff)")
    #expect(places[2].text == "```{metrics}")
  }

  @Test func targetsHavePlacesToo() throws {
    let site = site(zh: "到2030年达到[5](target:a.goal@2030)。")
    let request = try TraceRequest("a.goal", in: site)
    #expect(request.isOfMetric)
    #expect(site.traceTargets(of: request.metric).map { $0.places.map(\.text) } == [["[5](target:a.goal@2030)"]])
  }
}
