import Diagnostics
import Testing

@testable import Checks

struct ConsequenceTests {
  private func finding(
    _ code: String, in file: String, line: Int = 1, _ columns: Range<Int> = 1..<1, note: String? = nil
  ) -> Diagnostic {
    let words = Message(en: "x", zh: "x")
    let rule = Rule(code, .error, meaning: words, reason: words, example: "", remedy: words)
    let place = Location(
      file: file, line: line, column: columns.lowerBound, endLine: line, endColumn: columns.upperBound)
    return Diagnostic(rule, at: place, words, notes: note.map { [.init(words, at: Location(wholeFile: $0))] } ?? [])
  }

  private func codes(left findings: [Diagnostic]) -> [String] {
    Checks.withoutConsequences(findings).map(\.rule.code)
  }

  @Test func aMissingFactOfAMetricWhoseFileHasAnUnreadValueIsNotTold() {
    let broken = finding("syntax-bad-value", in: "content/metrics/a.yaml")
    let following = finding("citation-no-fact", in: "content/2016/10-a.zh.md", note: "content/metrics/a.yaml")
    let other = finding("citation-no-fact", in: "content/2016/10-a.zh.md", note: "content/metrics/b.yaml")
    #expect(codes(left: [broken, following]) == ["syntax-bad-value"])
    #expect(codes(left: [broken, other]).count == 2)
  }

  @Test func whatFollowsFromATableIsNotTold() {
    let following = [
      finding("citation-no-fact", in: "content/2016/10-a.zh.md", note: "content/metrics/a.yaml"),
      finding("data-no-values", in: "content/metrics/a.yaml")
    ]
    for cause in ["data-table-row", "data-unknown-metric"] {
      #expect(codes(left: following + [finding(cause, in: "content/metrics/a.csv")]) == [cause])
    }
    let missing = finding("data-missing-table", in: "content/metrics/b.yaml")
    #expect(codes(left: following + [missing]) == ["data-missing-table"])
    #expect(codes(left: following + [finding("data-duplicate-period", in: "content/metrics/a.csv")]).count == 3)
  }

  @Test func whatTheSecondDefinitionOfAMetricHasIsNotMissed() {
    let twice = finding("data-duplicate-metric", in: "content/metrics/b.yaml", note: "content/metrics/a.yaml")
    let (own, other) = ("content/metrics/a.yaml", "content/metrics/c.yaml")
    #expect(codes(left: [twice, finding("data-unknown-member", in: other, note: own)]) == ["data-duplicate-metric"])
    #expect(codes(left: [twice, finding("data-unknown-member", in: other, note: other)]).count == 2)
  }

  @Test func aParticularThatCannotBeReadIsNotUnknown() {
    let unit = finding("data-unknown-unit", in: "content/2016/stories.yaml")
    #expect(codes(left: [unit, finding("citation-unknown-story", in: "content/2016/10-a.zh.md")]).count == 1)
  }

  @Test func nothingIsHeldAgainstAMetricWhoseUnitIsUnknown() {
    var project = Project.chinese(
      "奖金[400万元](metric:people.bonus)，<metric:people.bonus?unit=USD>，下降[20%](change:people.bonus@2015..2016)。")
    project["content/metrics/people.yaml"] = project["content/metrics/people.yaml"]?.replacing("CNY", with: "Yuan")
    expectNothing(in: project)
  }

  @Test func membersUnderAMisspeltKeyAreNotMissed() {
    let file = "content/metrics/a.yaml"
    let following = [
      finding("citation-unknown-member", in: "content/2016/10-a.zh.md", note: file),
      finding("data-unknown-member", in: file)
    ]
    #expect(codes(left: following + [finding("syntax-unknown-key", in: file)]) == ["syntax-unknown-key"])
    #expect(codes(left: following + [finding("syntax-unknown-key", in: "content/metrics/b.yaml")]).count == 3)
    #expect(codes(left: following).count == 2)
  }

  @Test func nothingElseIsSaidOfAFileWhoseBytesCannotBeRead() {
    let file = "content/metrics/a.csv"
    #expect(codes(left: [finding("syntax-csv", in: file), finding("syntax-encoding", in: file)]) == ["syntax-encoding"])
  }

  @Test func metricsOfAFileWithAnotherEndingAreNotMissed() {
    let findings = [
      finding("syntax-file-name", in: "content/metrics/a.yml"),
      finding("citation-unknown-metric", in: "content/2016/10-a.zh.md")
    ]
    #expect(codes(left: findings) == ["syntax-file-name"])
  }

  @Test func nothingIsSaidOfAValueThatYAMLDoesNotRead() {
    let alias = finding("syntax-yaml-feature", in: "content/metrics/a.yaml", line: 7, 3..<5)
    let (same, other) = (
      finding("syntax-bad-value", in: "content/metrics/a.yaml", line: 7, 3..<5),
      finding("syntax-bad-value", in: "content/metrics/a.yaml", line: 8, 3..<5)
    )
    #expect(codes(left: [alias, same]) == ["syntax-yaml-feature"])
    #expect(codes(left: [alias, other]).count == 2)
  }

  @Test func aReportIsNotUnlistedWhereTheListCannotBeRead() {
    let unlisted = finding("syntax-unlisted-report", in: "content/2016/report.yaml")
    #expect(codes(left: [unlisted, finding("syntax-missing-key", in: "content/site.yaml")]) == ["syntax-missing-key"])
    #expect(codes(left: [unlisted, finding("syntax-missing-key", in: "content/2016/report.yaml")]).count == 2)
  }

  @Test func theIndexIsNotHeldToCodesOfAPageThatCannotBeRead() {
    let broken = finding("syntax-yaml", in: "content/2016/10-a.zh.md")
    #expect(codes(left: [broken, finding("index-orphan", in: "content/2016/20-b.zh.md")]) == ["syntax-yaml"])
  }

  @Test func theFigureOfALostCitationIsNotToldToo() {
    let page = "content/2016/10-a.zh.md"
    let lost = finding("syntax-lost-citation", in: page, line: 7, 20..<40)
    #expect(codes(left: [lost, finding("figure-loose", in: page, line: 7, 12..<17)]) == ["syntax-lost-citation"])
    #expect(codes(left: [lost, finding("figure-loose", in: page, line: 7, 22..<27)]) == ["syntax-lost-citation"])
    #expect(codes(left: [lost, finding("figure-loose", in: page, line: 7, 2..<5)]).count == 2)
    #expect(codes(left: [lost, finding("figure-loose", in: page, line: 7, 42..<47)]).count == 2)
    #expect(codes(left: [lost, finding("figure-loose", in: page, line: 8, 12..<17)]).count == 2)
  }

  @Test func whatFollowsFromAnUnreadFileIsNotTold() {
    let findings = [
      finding("citation-unknown-metric", in: "content/2016/10-a.zh.md"),
      finding("link-page", in: "content/2016/10-a.zh.md"), finding("syntax-yaml", in: "content/metrics/a.yaml")
    ]
    #expect(Checks.withoutConsequences(findings).map(\.rule.code) == ["link-page", "syntax-yaml"])
  }

  @Test func aPageThatCannotBeReadHidesNothing() {
    let findings = [
      finding("citation-unknown-metric", in: "content/2016/10-a.zh.md"),
      finding("syntax-encoding", in: "content/2016/20-b.zh.md")
    ]
    #expect(Checks.withoutConsequences(findings).count == 2)
  }

  /// The codes are written as text, since most are of other rooms; a code that changed would hide nothing.
  @Test func itsOwnCodesAreThoseOfChecks() {
    let own = Set(Checks.rules.map(\.code))
    let families = ["citation-", "figure-", "index-"]
    let all = Checks.followingCodes.union(Checks.codesFollowingValues).union(Checks.codesFollowingPages)
      .union(Checks.codesFollowingDefinitions)
    let named = all.filter { code in families.contains { code.hasPrefix($0) } }
    #expect(named.isSubset(of: own), "\(named.subtracting(own))")
  }
}
