import Testing
import Values

@testable import ReportModel

@Suite struct SiteTests {
  @Test func emptySiteReadsWithoutFindings() {
    let outcome = Project().read()
    #expect(outcome.codes == [])
    #expect(outcome.site?.reports.map(\.id.text) == ["2016"])
    #expect(outcome.site?.configuration.source == .chinese)
  }

  @Test func noSiteFileMakesNoFrame() {
    #expect(SiteFrame.read(SourceSet([:])).0 == nil)
  }

  @Test func languagesAreNeeded() {
    var project = Project()
    project.files["content/site.yaml"] = "title: {en: Reports}\n"
    #expect(project.read().frame == nil)
  }

  @Test func missingTranslationIsFound() {
    expect(
      Project(["content/glossary.yaml": "terms:\n  - {en: Scope 3, zh: 范围三, definition: «{en: Others}»}\n"]),
      "syntax-missing-translation")
  }

  @Test func unknownLanguageIsFoundInTexts() {
    expect(
      Project(["content/glossary.yaml": "terms:\n  - {en: A, zh: 甲, definition: {en: B, zh: 乙, «fr»: C}}\n"]),
      "syntax-unknown-language")
  }

  @Test(arguments: ["https://a.example/?q=1", "https://a.example/#x", "https://", "https:///a", "ftp://a.example/"])
  func baseURLIsAnAddressThatOthersCanFollow(url: String) {
    var project = Project()
    project.files["content/site.yaml"] = project.files["content/site.yaml"]!.replacing(
      "https://example.org/", with: "«\"\(url)\"»")
    expect(project, "syntax-bad-value")
  }

  @Test func nameOfAPeriodIsNoPeriodItself() {
    var project = Project()
    project.files["content/site.yaml"]! += "\nperiods: {FY2016: 2016-04-01/2017-03-31, «2016»: 2016-04-01/2017-03-31}"
    expect(project, "syntax-bad-value")
  }

  @Test func listedReportMustBeThere() {
    var project = Project()
    project.files["content/2016/report.yaml"] = nil
    project.files["content/site.yaml"] = project.files["content/site.yaml"]!.replacing("\"2016\"", with: "«\"2016\"»")
    expect(project, "syntax-missing-report")
  }

  private func expectInSite(_ old: String, _ new: String, _ location: Testing.SourceLocation = #_sourceLocation) {
    var project = Project()
    let file = "content/site.yaml"
    #expect(project.files[file]!.contains(old), sourceLocation: location)
    project = Project([file: project.files[file]!.replacing(old, with: new)])
    expect(project, "syntax-bad-value", sourceLocation: location)
  }

  @Test func reportIsListedOnce() { expectInSite("\"2016\"", "\"2016\", «\"2016\"»") }

  @Test(arguments: ["eng", "english", "e", "en--GB", "12", "zh_Hans"])
  func languageTagIsAKnownOne(_ tag: String) { expectInSite("tag: en,", "tag: «\(tag)»,") }

  @Test func siteWithoutLanguagesIsFound() {
    let site = Project(["content/site.yaml": "title: {}\nlanguages: «[]»\nreports: []\n"])
    #expect(site.read().diagnostics.map(\.rule.code).contains("syntax-bad-value"))
  }

  @Test func unlistedReportIsNamedOnce() {
    expect(
      Project([
        "content/2017/report.yaml": "«»title: {en: Next, zh: 下一份}\n", "content/2017/10-a.zh.md": "---\ntitle: A\n---\n"
      ]), "syntax-unlisted-report")
  }

  @Test func reportCannotTakeAReservedName() {
    var project = Project()
    project.files["content/site.yaml"] = project.files["content/site.yaml"]!.replacing("\"2016\"", with: "data")
    project.files["content/data/report.yaml"] = project.files.removeValue(forKey: "content/2016/report.yaml")
    expect(project, "syntax-reserved-slug")
  }

  @Test func topicsNameKnownBoundaries() {
    var project = Project()
    project.files["content/2016/report.yaml"]! += """

      boundary: {group: {en: Group, zh: 集团}}
      topics: [{id: privacy, name: {en: Privacy, zh: 隐私}, boundary: «gruop»}]
      """
    expect(project, "data-unknown-boundary")
    #expect(project.read().diagnostics[0].help[0].en.contains("group"))
  }

  @Test func countedThingsJoinTheUnits() {
    let project = Project(
      metrics: metric("a.b", unit: "{loaf}", "values: {2016-12-31: 3}"),
      ["content/units.yaml": "\"{loaf}\": {en: [loaf, loaves], zh: [块面包], class: food}\n"])
    let site = project.read().site
    #expect(site?.data.metrics[0].unit.quantity == .count("food"))
    #expect(site?.nouns[0].words == ["块面包", "loaf", "loaves"])
  }

  @Test func countedThingsHaveWordsInEveryLanguageAndAClass() {
    expect(Project(["content/units.yaml": "«\"{loaf}\"»: {en: [loaf, loaves]}\n"]), "syntax-missing-translation")
    expect(
      Project(["content/units.yaml": "\"{cook}\": {en: [cook, cooks], zh: [名厨师], class: «persn»}\n"]),
      "syntax-bad-value")
  }

  @Test func storiesAreReadWithTheirUnits() throws {
    let project = Project(["content/2016/stories.yaml": "stories: {shop.loan: {value: \">53000\", unit: CNY}}\n"])
    let stories = try #require(project.read().site?.reports[0].stories)
    #expect(stories[StoryID("shop.loan")!]?.value == .bound(.moreThan, ExactNumber(53000)))
  }

  @Test func styleIsReadFromSiteAndReport() throws {
    var project = Project()
    project.files["content/site.yaml"]! += "\nstyle: {thousands: plain, as-of: off, dates: day-first}"
    project.files["content/2016/report.yaml"]! += "\nstyle: {thousands: grouped, as-of: on}"
    let outcome = project.read()
    #expect(outcome.codes == [])
    let site = try #require(outcome.site)
    let report = site.reports[0].configuration.style.over(site.configuration.style)
    #expect(site.configuration.style.thousands == .plain && !site.configuration.style.holds(.asOf))
    #expect(report.thousands == .grouped && report.holds(.asOf) && report.dates == .dayFirst)
  }

  @Test func unknownStyleIsFoundWithTheNearestName() {
    var project = Project()
    project.files["content/site.yaml"]! += "\nstyle: {«thousand»: grouped}"
    expect(project, "syntax-unknown-key")
    #expect(project.read().findings("syntax-unknown-key").first?.help.first?.en == "did you mean `thousands`?")
  }

  @Test func unknownChoiceOfStyleIsFoundWithTheNearestName() {
    var project = Project()
    project.files["content/2016/report.yaml"]! += "\nstyle: {thousands: «groupd», as-of: off}"
    expect(project, "syntax-bad-value")
    #expect(project.read().findings("syntax-bad-value").first?.help.first?.en == "did you mean `grouped`?")
  }
}
