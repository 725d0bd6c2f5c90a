import Diagnostics
import Testing

@testable import Checks

struct TwinTests {
  @Test func sameFiguresInOtherWordsAreInOrder() {
    expectNothing(
      in: Project(
        zh: "共有[6,909人](metric:people.employees)，奖金[400万元](metric:people.bonus)。",
        en: "Bonuses came to [RMB 4 million](metric:people.bonus) for [6,909 people](metric:people.employees)."))
  }

  @Test func otherValueIsFoundInTheTranslation() {
    expect(
      "twin-figure", .error,
      in: Project(zh: "共有6,909名员工。", en: "There are «6,919 employees».", numbers: "open"))
  }

  @Test func figureThatIsMissingIsFoundWhereItStands() {
    expect("twin-figure", .error, in: Project(zh: "共有«6,909名»员工。", en: "There are employees.", numbers: "open"))
  }

  @Test func figureMayMoveToTheNextParagraph() {
    expectNothing(
      in: Project(
        zh: "共有6,909名员工。\n\n占比为86.8%。", en: "There are many of us.\n\nWe are 6,909 employees; the share is 86.8%.",
        numbers: "open"))
  }

  @Test func figuresOfTwoRowsMayNotBeExchanged() {
    let findings = Project(
      zh: "| 厂 | 吨 |\n|---|---:|\n| 甲 | 12,345 |\n| 乙 | 67,890 |",
      en: "| Plant | Tonnes |\n|---|---:|\n| A | 67,890 |\n| B | 12,345 |", numbers: "open"
    ).findings()
    #expect(findings.map(\.rule.code) == ["twin-figure", "twin-figure"])
    #expect(findings.allSatisfy { $0.severity == .error })
  }

  @Test func citationsOfTwoRowsMayNotBeExchanged() {
    let (all, women) = ("[6,909](metric:people.employees)", "[2,563](metric:people.employees#female)")
    let findings = Project(
      zh: "| 员工 | 人 |\n|---|---:|\n| 全体 | \(all) |\n| 女性 | \(women) |",
      en: "| Employees | People |\n|---|---:|\n| All | \(women) |\n| Women | \(all) |"
    ).findings()
    #expect(findings.map(\.rule.code) == ["twin-citation", "twin-citation"])
  }

  @Test func figureMayMoveWithinItsRowAndOutOfTheTable() {
    expectNothing(
      in: Project(
        zh: "| 厂 | 吨 | 备注 |\n|---|---:|---|\n| 甲 | 12,345 | 含400吨废料 |\n| 乙 | 67,890 | 无 |\n\n共300人。",
        en:
          "| Plant | Tonnes | Note |\n|---|---:|---|\n| A, 400 t of it waste | 12,345 | |\n| B | 67,890 | 300 people in all |\n\nPlants.",
        numbers: "open"))
  }

  @Test func figureMayNotMoveToAnotherSection() {
    let findings = Project(
      zh: "## 甲 {#a}\n\n共有6,909名员工。\n\n## 乙 {#b}\n\n平等。",
      en: "## A {#a}\n\nEmployees.\n\n## B {#b}\n\nThere are 6,909 employees.", numbers: "open"
    ).findings()
    #expect(findings.map(\.rule.code) == ["twin-figure", "twin-figure"])
  }

  @Test func mismatchIsNotRepeatedByTheTwin() {
    expect(
      "figure-mismatch",
      in: Project(
        zh: "共有[6,909人](metric:people.employees)。", en: "There are [«6,990 people»](metric:people.employees)."))
  }

  @Test func fillInStandsForItsFact() {
    expectNothing(
      in: Project(zh: "共有<metric:people.employees>人。", en: "There are [nearly 7,000](metric:people.employees) people."))
  }

  @Test func lostQualifierIsAdvice() {
    expect("twin-figure", .advice, in: Project(zh: "约300人", en: "«300 people»", numbers: "open"))
  }

  @Test func otherDateIsFound() {
    expect("twin-date", .error, in: Project(zh: "成立于2004年。", en: "Founded in «2005»."))
  }

  @Test func otherRankIsFound() {
    expect("twin-ordinal", .error, in: Project(zh: "全国第一个平台。", en: "The country's «second» platform."))
  }

  @Test func otherCodeIsFound() {
    expect("twin-code", .error, in: Project(zh: "依据GRI 302-1。", en: "According to «GRI 305-1»."))
  }

  @Test func literalIsComparedWithTheTwin() {
    expectNothing(in: Project(zh: "[310](literal:)型水杯", en: "The [310](literal:) cup"))
  }

  @Test func otherFactIsFoundOnce() {
    expect(
      "twin-citation", .error,
      in: Project(
        zh: "共有[6,909人](metric:people.employees)。",
        en: "There are «[2,563 people](metric:people.employees#female)»."))
  }

  @Test func factCitedInOneLanguageIsAWarning() {
    expect(
      "twin-citation", .warning,
      in: Project(zh: "全年«[0](metric:people.accidents)»起事故。", en: "Zero accidents in the year."))
  }

  @Test func factCitedTwiceMayBeCitedOnce() {
    expectNothing(
      in: Project(
        zh: "共有[6,909人](metric:people.employees)。这[6,909人](metric:people.employees)来自各地。",
        en: "We are [6,909 people](metric:people.employees) from everywhere."))
  }

  @Test func missingHeadingIsFoundOnceForItsSection() {
    expect(
      "twin-heading", .error,
      in: Project(
        zh: "## 甲 {#a}\n\n员工。\n\n«## 乙 {#b}»\n\n共有[6,909人](metric:people.employees)。\n\n又一段。",
        en: "## A {#a}\n\nPeople."))
  }

  @Test func otherHeadingIDIsFound() {
    expect("twin-heading", .error, in: Project(zh: "## 甲 {#a}", en: "«## A {#b}»"))
  }

  @Test func otherHeadingLevelIsFound() {
    expect("twin-heading", .error, in: Project(zh: "## 甲 {#a}\n\n## 乙 {#b}", en: "## A {#a}\n\n«### B {#b}»"))
  }

  @Test func missingParagraphIsFoundOnce() {
    expect(
      "twin-structure", .error,
      in: Project(
        zh: "共有[6,909人](metric:people.employees)。\n\n«第二段讲的是奖金。»\n\n占比[86.8%](metric:people.young-share)。",
        en:
          "There are [6,909 people](metric:people.employees).\n\nThe share is [86.8%](metric:people.young-share)."))
  }

  @Test func listWithFewerItemsIsOneFinding() {
    expect(
      "twin-structure", .error, in: Project(zh: "- 甲\n- 乙\n- 丙\n- 丁", en: "«- A\n- B»"))
  }

  @Test func abridgedTwinMayLeaveOut() {
    var project = Project(
      zh: "共有[6,909人](metric:people.employees)。\n\n## 乙 {#b}\n\n占比[86.8%](metric:people.young-share)。")
    project["content/2016/10-people.en.md"] =
      "---\ntitle: People\ntwin: abridged\n---\n\nThe share is [86.8%](metric:people.young-share).\n"
    expectNothing(in: project)
  }

  @Test func abridgedTwinMayNotSayMore() {
    var project = Project(zh: "员工。\n\n## 乙 {#b}\n\n占比86.8%。", numbers: "open")
    project["content/2016/10-people.en.md"] =
      "---\ntitle: People\ntwin: abridged\n---\n\nThe share is «88.6%».\n"
    expect("twin-figure", .error, in: project)
  }

  @Test func missingPageIsFound() {
    let findings = Project(zh: "员工。").findings()
    #expect(findings.map(\.rule.code) == ["twin-missing-page"])
    #expect(findings.first?.help.first?.en == "add content/2016/10-people.en.md")
  }

  /// A page in Chinese, English and French.
  private func french(_ zh: String, _ en: String, _ fr: String) -> Project {
    var project = Project(zh: zh, en: en)
    project["content/site.yaml"] = project["content/site.yaml"]?
      .replacing("name: English}", with: "name: English}\n  - {id: fr, tag: fr, name: Français}")
    project["content/2016/10-people.fr.md"] = Project.page("Personnel", fr)
    return project
  }

  @Test func languageThatIsNotReadIsSaidOnce() {
    let findings = french("员工。", "People.", "Nous sommes 7 000.").findings()
    #expect(findings.map(\.rule.code) == ["twin-unread-language"])
    #expect(findings.first?.severity == .advice)
  }

  @Test func citedFactsOfALanguageThatIsNotReadAreCompared() {
    let words = ("共[6,909人](metric:people.employees)。", "We are [6,909](metric:people.employees).")
    let same = french(words.0, words.1, "Nous sommes [6 909](metric:people.employees).")
    #expect(same.findings().map(\.rule.code) == ["twin-unread-language"])
    let other = french(words.0, words.1, "Nous sommes [2 563](metric:people.employees#female).")
    #expect(other.findings().map(\.rule.code) == ["twin-citation", "twin-unread-language"])
  }
}

extension TwinTests {
  @Test func nameOfTheGlossaryIsOneInBothLanguages() {
    var project = Project(zh: "建成“团圆”系统2.0。", en: "Reunion 2.0 was built.")
    project["content/glossary.yaml"] = "names: [{en: Reunion 2.0, zh: “团圆”系统2.0}]\n"
    expectNothing(in: project)
  }

  @Test func vagueQuantityMayStandInOneLanguageOnly() {
    expectNothing(in: Project(zh: "几个城市。", en: "Cities."))
  }
}

extension TwinTests {
  @Test func citationWithoutFigureIsNotRepeatedByTheTwin() {
    expect(
      "citation-no-figure",
      in: Project(
        zh: "共有[6,909人](metric:people.employees)。", en: "There are [«many people»](metric:people.employees)."))
  }

  @Test func missingParagraphIsTheOneThatIsMissing() {
    expect(
      "twin-structure",
      in: Project(
        zh: "第一段。\n\n«共有[6,909人](metric:people.employees)。»\n\n第三段。", en: "The first paragraph.\n\nThe third one."))
  }
}

/// What is cited is measured, however small it is.
extension TwinTests {
  @Test(arguments: [
    ("平均[约4.8小时](metric:people.training)。", "On average [«4.7 hours»](metric:people.training)."),
    ("平均[近五小时](metric:people.training)。", "On average [over «four hours»](metric:people.training)."),
    ("平均[约五小时](metric:people.training)。", "On average [over «four and a half hours»](metric:people.training)."),
    ("共[五个](metric:people.teams)团队。", "There are [«four teams»](metric:people.teams)."),
    ("共[五个](metric:people.teams)团队，两处办公。", "There are [«four teams»](metric:people.teams) at two sites."),
    ("共[一个](metric:people.teams@2015-12-31)团队。", "There are [«two teams»](metric:people.teams@2015-12-31).")
  ])
  func citedFigureThatDiffersIsAnErrorWhateverItsSize(zh: String, en: String) {
    let project = Project(zh: zh, en: en)
    let found = project.findings().filter { $0.rule.code == "twin-figure" }
    #expect(found.map(\.place) == project.marks)
    #expect(found.map(\.severity) == [.error])
  }

  @Test func smallFigureThatNothingCitesIsAdvice() {
    expect("twin-figure", .advice, in: Project(zh: "共五个团队。", en: "There are «four teams»."))
  }

  @Test(arguments: [
    ("平均[约4.8小时](metric:people.training)。", "On average <metric:people.training>."),
    ("平均[4.8小时](metric:people.training)。", "On average [about 4.8 hours](metric:people.training).")
  ])
  func whatIsWrittenStandsForItsFactAndQualifiersFold(zh: String, en: String) {
    #expect(Project(zh: zh, en: en).findings().filter { $0.severity > .advice }.map(\.summary) == [])
  }
}
