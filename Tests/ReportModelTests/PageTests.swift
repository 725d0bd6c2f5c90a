import Testing
import Values

@testable import ReportModel

@Suite struct PageTests {
  private func page(_ body: String, _ front: String = "") -> String { "---\ntitle: T\n\(front)---\n\n\(body)\n" }

  private func pages(_ zh: String, _ en: String? = nil, _ more: [String: String] = [:]) -> Project {
    var files = more
    files["content/2016/10-a.zh.md"] = zh
    files["content/2016/10-a.en.md"] = en
    return Project(metrics: metric("a.b", "values: {2016: 7}"), files)
  }

  private func ids(_ project: Project) -> [[String]] {
    project.read().site!.reports[0].pages[0].editions.map { $0?.headings.map(\.id) ?? [] }
  }

  // MARK: Names of files

  @Test func pagesStandInReadingOrder() {
    let page = page("Text")
    let site = Project([
      "content/2016/20-b.zh.md": page, "content/2016/9-a.zh.md": page, "content/2016/15-part/index.zh.md": page,
      "content/2016/15-part/20-y.zh.md": page, "content/2016/15-part/10-z.zh.md": page, "content/errata.zh.md": page,
      "content/2016/index.zh.md": page
    ]).read().site!
    #expect(
      site.reports[0].pages.map(\.id.path)
        == ["2016/", "2016/a/", "2016/part/", "2016/part/z/", "2016/part/y/", "2016/b/"])
    #expect(site.pages.map(\.id.path) == ["errata/"])
    #expect(site.page(PageID(report: ReportID("2016"), section: "part", slug: "y"))?.order == [15, 20])
    #expect(site.page(PageID(report: nil, section: nil, slug: "errata"))?.editions.count == 2)
    #expect(site.page(PageID(report: nil, section: nil, slug: "none")) == nil)
  }

  @Test(arguments: [
    "content/2016/message.zh.md", "content/2016/10-Message.zh.md", "content/2016/10-message.md",
    "content/notes.zh.txt.md",
    "content/2016/10-a/20-b/30-c.zh.md", "content/2016/README.yaml", "content/other/10-a.zh.md",
    "content/metrics/old/m.yaml", "content/2016/+10-a.zh.md", "content/2016/10-a/b.zh.md"
  ])
  func fileThatFitsNoPatternIsFound(path: String) {
    expect(Project([path: "«»---\ntitle: T\n---\n"]), "syntax-file-name")
  }

  @Test func unknownLanguageIsFoundInFileNames() {
    expect(Project(["content/2016/10-a.fr.md": "«»" + page("Text")]), "syntax-unknown-language")
  }

  @Test(arguments: [
    "content/2016/10-data.zh.md", "content/2016/10-search/index.zh.md", "content/glossary.zh.md", "content/2016.zh.md"
  ])
  func reservedSlugIsFound(path: String) { expect(Project([path: "«»" + page("Text")]), "syntax-reserved-slug") }

  @Test func reservedSectionIsFoundOnceALanguage() {
    expect(
      Project([
        "content/2016/10-data/10-a.zh.md": "«»" + page("A"), "content/2016/10-data/index.zh.md": page("D"),
        "content/2016/10-data/index.en.md": "«»" + page("D")
      ]), "syntax-reserved-slug", "syntax-reserved-slug")
  }

  @Test func pageOfAReservedNameIsReadForThoseThatLinkToIt() {
    let site = Project(["content/2016/10-data.zh.md": page("A")]).read().site
    #expect(site?.reports[0].pages.map(\.id.slug) == ["data"])
  }

  @Test func twoFilesOfOneAddressAreFound() {
    expect(
      Project(["content/2016/10-a.zh.md": page("A"), "content/2016/20-a.zh.md": "«»" + page("A")]),
      "syntax-duplicate-page")
  }

  @Test func sectionAndPageCannotShareAnAddress() {
    expect(
      Project(["content/2016/10-a/index.zh.md": page("A"), "content/2016/20-a.zh.md": "«»" + page("A")]),
      "syntax-duplicate-page")
  }

  @Test func twinsHaveTheSameNumber() {
    expect(
      Project(["content/2016/10-a.zh.md": page("A"), "content/2016/20-a.en.md": "«»" + page("A")]), "twin-page-order")
  }

  @Test func sectionNeedsAPageOfItsOwn() {
    expect(Project(["content/2016/10-a/10-b.zh.md": "«»" + page("A")]), "syntax-section-page")
  }

  // MARK: Headings

  @Test func headingTakesItsTwinsIDElseItsNumber() {
    let project = pages(page("## 甲 {#one}\n\n## 乙\n\n## 丙"), page("## A\n\n## B\n\n## C {#three}"))
    #expect(ids(project) == [["one", "section-2", "three"], ["one", "section-2", "three"]])
  }

  @Test func headingAddedInOneLanguageTakesNoIDTwice() {
    let project = pages(page("## 甲 {#one}\n\n## 乙 {#two}"), page("## X\n\n## A {#one}\n\n## B {#two}"))
    #expect(ids(project) == [["one", "two"], ["section-1", "one", "two"]])
  }

  @Test func sameIDTwiceIsFound() {
    expect(pages(page("## 甲 {#one}\n\n## 乙 {#«one»}")), "syntax-duplicate-id")
  }

  @Test func headingAndDirectiveMayNotShareAnID() {
    let directive = "```{highlights}\n«id: one\nfacts: [a.b]\n»```"
    expect(pages(page("## 甲 {#one}\n\n" + directive)), "syntax-duplicate-id")
  }

  @Test func headingAboveANodeIsTheLastBeforeIt() throws {
    let project = pages(page("Text\n\n## 甲 {#one}\n\n[7](metric:a.b)"))
    let edition = try #require(project.read().site?.reports[0].pages[0].editions[0])
    #expect(edition.heading(above: 0) == nil)
    #expect(edition.heading(above: edition.citations[0].node)?.id == "one")
    #expect(edition.headings[0].text == "甲")
  }

  // MARK: Front matter

  @Test func claimsStandOnPageAndHeadings() {
    let zh = page("## 甲 {#one gri=102-8,103-2@privacy}\n\n## 乙 {gri=303:2018/303-1}", "gri: [102-1]\n")
    var project = pages(zh)
    project.files["content/2016/report.yaml"]! += "\ntopics: [{id: privacy, name: {en: Privacy, zh: 隐私}}]\n"
    let outcome = project.read()
    #expect(outcome.codes == [])
    let claims = outcome.site!.reports[0].pages[0].claims
    #expect(claims.map(\.code.text) == ["102-1", "102-8", "103-2", "303-1"])
    #expect(claims.map(\.heading) == [nil, "one", "one", "section-2"])
    #expect(claims.map(\.topic) == [nil, nil, "privacy", nil])
    #expect(claims.map(\.standard) == [nil, nil, nil, "GRI 303:2018"])
  }

  @Test func twinRepeatsWhatIsNeutralToLanguage() {
    expect(
      pages(page("## 甲 {gri=102-8}", "gri: [102-1]\nas-of: 2016-12-31\n"), page("## A {gri=102-8}", "gri: [102-1]\n")))
  }

  @Test(arguments: [
    "gri: [«102-2»]", "as-of: «2016-06-30»", "«gri»: []", "«gri»: [102-1]", "gri: [102-1, 102-3]\ntopics: «[]»"
  ])
  func differentFrontMatterInTheTwinIsFound(line: String) {
    let report = Project().files["content/2016/report.yaml"]! + "\ntopics: [{id: privacy, name: {en: P, zh: 隐}}]"
    expect(
      pages(
        page("甲", "gri: [102-1, 102-3]\nas-of: 2016-12-31\ntopics: [privacy]\n"), page("A", line + "\n"),
        ["content/2016/report.yaml": report]), "twin-front-matter")
  }

  @Test func aHeadingTakesFrameworksAndNoOtherKeys() throws {
    let finding = pages(page("## 甲 {#a foo=3}")).read().findings("index-unknown-framework").first
    #expect(try #require(finding?.help.first?.en).contains("title") == false)
  }

  @Test func differentClaimOfATwinsHeadingIsFound() {
    expect(pages(page("## 甲 {gri=102-8}"), page("## A {gri=«102-9»}")), "twin-front-matter")
  }

  @Test func unknownTopicsAreFound() {
    expect(pages(page("甲", "topics: [«privacy»]\n")), "data-unknown-topic")
    expect(pages(page("## 甲 {gri=«103-2@privacy»}")), "data-unknown-topic")
  }

  @Test func unknownFrameworksAreFound() {
    expect(pages(page("甲", "«gir»: [102-1]\n")), "index-unknown-framework")
    expect(pages(page("## 甲 {«gir»=102-1}")), "index-unknown-framework")
  }
}
