import Testing
import Values

@testable import Parsing

@Suite struct CitationTargetTests {
  private let employees = MetricID("workforce.employees")!

  @Test(
    arguments: [
      ("", nil, nil), ("@2016", "2016", nil), ("#女性", nil, "女性"),
      ("@2016-01-01/2016-06-30#gender.female", "2016-01-01/2016-06-30", "gender.female"),
      ("@FY2025", "FY2025", nil)
    ] as [(String, String?, String?)])
  func readsMetricPeriodAndMember(rest: String, period: String?, member: String?) throws {
    let target = try CitationTarget.parse("metric:workforce.employees" + rest).get()
    #expect(
      target == .metric(MetricReference(metric: employees, period: period, member: member.flatMap { MemberID($0) })))
  }

  @Test func readsOptionsBeforeTheMember() throws {
    let target = try CitationTarget.parse("metric:workforce.employees@2016?digits=3&scale=none&unit=MW.h#female").get()
    let options: [WritingOption] = [.digits(3), .unscaled, .unit(UnitCode("MW.h")!)]
    #expect(
      target
        == .metric(MetricReference(metric: employees, period: "2016", member: MemberID("female"), options: options)))
  }

  @Test func readsTheOtherSchemes() throws {
    let reference = MetricReference(metric: employees)
    #expect(
      try CitationTarget.parse("change:workforce.employees@2015-12-31..2016-12-31").get()
        == .change(reference, from: "2015-12-31", to: "2016-12-31"))
    #expect(
      try CitationTarget.parse("target:workforce.employees@2036").get()
        == .target(MetricReference(metric: employees, period: "2036")))
    #expect(try CitationTarget.parse("story:shop.largest-loan").get() == .story(StoryID("shop.largest-loan")!))
    #expect(try CitationTarget.parse("literal:").get() == .literal)
  }

  @Test(
    arguments: [
      ("metric:«»", .missingMetric), ("metric:«Workforce»@2016", .badMetric("Workforce")),
      ("metric:«workforce»", .badMetric("workforce")), ("metric:«a.b@»", .emptyPeriod),
      ("metric:a.b#«»", .badMember("")), ("metric:a.b#«女性?digits=3»", .wrongOrder("女性?digits=3")),
      ("metric:a.b?«digit=3»", .unknownOption("digit")),
      ("metric:a.b?«digits=0»", .badOption(name: "digits", value: "0")),
      ("metric:a.b?«scale=some»", .badOption(name: "scale", value: "some")),
      ("metric:a.b?«unit»#x", .badOption(name: "unit", value: "")),
      ("target:«a.b»", .missingPeriod(.target)), ("change:«a.b»", .missingPeriod(.change)),
      ("change:a.b@«2015»", .badChange("2015")), ("change:a.b@«2015..»", .badChange("2015..")),
      ("story:«Shop»", .badStory("Shop")), ("literal:«x»", .textAfterLiteral("x")), ("«https://a.b»", .notACitation)
    ] as [(String, CitationError.Kind)])
  func saysWhichPartIsWrong(text: String, kind: CitationError.Kind) {
    let marked = Marked(text)
    let destination = marked.source.text(0..<marked.source.bytes.count)
    #expect(CitationTarget.parse(destination) == .failure(CitationError(kind: kind, range: marked.places[0])))
  }
}
