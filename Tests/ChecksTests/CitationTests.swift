import Testing

@testable import Checks

struct CitationTests {
  @Test func unknownMetricIsFoundAtItsID() {
    expect("citation-unknown-metric", .error, in: .chinese("共有[6,909人](metric:«people.employes»)。"))
  }

  @Test func nearestMetricIsSuggested() throws {
    let findings = Project.chinese("共有[6,909人](metric:people.employes)。").findings()
    #expect(findings.first?.help.first?.en == "did you mean people.employees?")
  }

  @Test func unknownMetricIsNotRepeatedByTheTwin() {
    expect(
      "citation-unknown-metric", .error,
      in: Project(
        zh: "共有[6,909人](metric:«people.employes»)。", en: "There are [6,909 people](metric:people.employees)."))
  }

  @Test func unresolvedFillInIsNoMissingFigure() {
    expect(
      "citation-unknown-metric",
      in: Project(zh: "共有<metric:«people.employes»>人。", en: "There are [6,909 people](metric:people.employees)."))
  }

  @Test func unknownMemberIsFoundAfterItsHash() {
    expect("citation-unknown-member", .error, in: .chinese("其中[2,563人](metric:people.employees#«femal»)。"))
  }

  @Test func factOfAnotherPeriodIsNotTaken() throws {
    let project = Project.chinese("[6,909人](«metric:people.employees@2014»)")
    expect("citation-no-fact", .error, in: project)
    let help = try #require(project.findings().first?.help.first)
    #expect(help.en == "it has values for @2015-12-31, @2016-12-31")
  }

  @Test func unreadablePeriodIsFoundAfterItsAt() {
    expect("citation-unreadable-period", .error, in: .chinese("[6,909人](metric:people.employees@«2016-13»)"))
  }

  @Test func memberOfTwoBreakdownsIsAmbiguous() {
    var project = Project.chinese("其中[12人](metric:people.employees#«other»)。")
    let others = ["site", "kind"].map { id in
      "      \(id):\n        name: {en: \(id), zh: \(id)}\n        partial: true\n"
        + "        members: {other: {en: Other, zh: 其他}}\n        2016-12-31: {other: 12}\n"
    }
    project["content/metrics/people.yaml"] = project["content/metrics/people.yaml"]?
      .replacing("      gender:\n", with: others.joined() + "      gender:\n")
    expect("citation-ambiguous-member", .error, in: project)
  }

  @Test func unitThatDoesNotConvertIsFound() {
    expect("citation-malformed", .error, in: .chinese("共<«metric:people.employees?unit=MW.h»>。"))
  }

  @Test func destinationThatCannotBeReadIsLeftToTheParser() {
    expectNothing(in: .chinese("共[三人](metric:people)。"))
  }

  @Test func unknownStoryIsFoundAtItsID() {
    expect("citation-unknown-story", .error, in: .chinese("贷款[5.6万元](story:«shop.lone»)。"))
  }

  @Test func storyIsCompared() {
    expectNothing(in: .chinese("贷款[5.6万元](story:shop.loan)。"))
    expect("figure-mismatch", in: .chinese("贷款[«56万元»](story:shop.loan)。"))
  }

  @Test func targetThatIsNotSetIsFound() {
    expect("citation-no-target", .error, in: .chinese("到2035年达到[10亿](«target:forest.users@2035»)用户。"))
  }

  @Test func targetMayLieAfterTheCutOff() {
    expectNothing(in: .chinese("到2030年达到[10亿](target:forest.users@2030)用户。"))
  }

  @Test func factAfterTheCutOffIsFound() {
    expect(
      "citation-after-cutoff", .error, in: .chinese("用户«[超过2.3亿](metric:forest.users@2017-08-31)»。"))
  }

  @Test func factOnTheCutOffDayIsInOrder() {
    expectNothing(in: .chinese("用户[超过2.2亿](metric:forest.users@2017-04-30)。"))
  }

  @Test func emptyCellHasNoFigure() {
    expect("citation-empty", .error, in: .chinese("2015年发生[«12起»](metric:people.accidents@2015)事故。"))
  }

  @Test func emptyCellIsWrittenAsItsReason() {
    expectNothing(in: .chinese("2015年的事故：<metric:people.accidents@2015>。"))
  }

  @Test func changeThatCannotBeWorkedOutIsNotWritten() {
    expect("citation-empty", .error, in: .chinese("事故变化为«<change:people.accidents@2015..2016>»。"))
    expect("citation-empty", .error, in: .chinese("用户变化为«<change:forest.users@2017-04-30..2017-04-30>»。"))
    expectNothing(in: .chinese("奖金变化为<change:people.bonus@2015..2016>。"))
    expectNothing(in: .chinese("占比变化为<change:people.young-share@2015..2016>。"))
  }

  @Test func noughtMayBeSaidInWords() {
    expectNothing(in: .chinese("全年[未发生](metric:people.accidents)事故。"))
    expectNothing(in: .english("There were [no accidents](metric:people.accidents) in the year."))
  }

  @Test func citationWithoutFigureIsFound() {
    expect("citation-no-figure", .error, in: .chinese("[«我们的员工»](metric:people.employees)"))
  }

  @Test func emptyBracketsAreWrittenByTallymark() {
    expectNothing(in: .chinese("共有[](metric:people.employees)人。"))
  }

  @Test func citationWithTwoFiguresIsFound() {
    expect(
      "citation-two-figures", .error, in: .chinese("[«2,563名女性和4,346名男性»](metric:people.employees#female)"))
  }

  @Test func dateInTheLinkIsNoFigure() {
    expectNothing(in: .chinese("[截至2016年末的6,909人](metric:people.employees)"))
  }

  @Test func unitMayStandOutsideTheLink() {
    expectNothing(in: .chinese("奖金共[400](metric:people.bonus)万元。"))
  }

  @Test func eachEndOfARangeMayBeCited() {
    expectNothing(in: .chinese("由[6,000](metric:people.employees@2015-12-31)增至[6,909](metric:people.employees)人。"))
  }
}
