import Testing

@testable import Checks

struct LinkTests {
  private func project(_ body: String, assets: Set<String> = []) -> Project {
    var project = Project.chinese(body)
    project["content/2016/20-green.zh.md"] = Project.page("绿色", "## 能源 {#energy}\n\n节能。")
    project["content/2016/20-green.en.md"] = Project.page("Green", "## Energy {#energy}\n\nSaving.")
    project.assets = assets
    return project
  }

  @Test func pageThatDoesNotExistIsFound() throws {
    let project = project("见[绿色](«20-gren.zh.md»)。")
    expect("link-page", .error, in: project)
    #expect(project.findings().first?.help.first?.en == "did you mean content/2016/20-green.zh.md?")
  }

  @Test func pageAndAnchorThatExistAreInOrder() {
    expectNothing(in: project("见[绿色](20-green.zh.md)、[能源](20-green.zh.md#energy)、[外部](https://example.org/a#b)。"))
  }

  @Test func pageOfTheOtherLanguageIsFound() throws {
    let project = project("见[绿色](«20-green.en.md#energy»)。")
    expect("link-language", .warning, in: project)
    #expect(project.findings().first?.help.first?.en == "in this language it is content/2016/20-green.zh.md")
  }

  @Test func footnoteIsAPlace() {
    expectNothing(in: project("见[注](#note-1)[^a]。\n\n[^a]: 说明。"))
  }

  @Test func linkThatLeavesTheSiteIsFound() {
    expect("link-page", .error, in: project("[绿色](«/zh/2016/green/»)"))
    expect("link-file", .error, in: project("[绿色](«../../../etc/passwd»)"))
  }

  @Test func fileThatDoesNotExistIsFound() {
    expect("link-file", .error, in: project("[声明](«files/statement.pdf»)"))
    expectNothing(in: project("[声明](files/a%20b.pdf)", assets: ["content/2016/files/a b.pdf"]))
  }

  @Test func anchorThatDoesNotExistIsFound() {
    expect("link-anchor", .error, in: project("[能源](20-green.zh.md«#enrgy»)"))
    expect("link-anchor", .error, in: project("[此处](«#nowhere»)"))
  }

  @Test func imageThatDoesNotExistIsFound() {
    expect("link-image", .error, in: project("![屋顶](«images/roof.jpg»)"))
    expectNothing(in: project("![屋顶](images/roof.jpg)", assets: ["content/2016/images/roof.jpg"]))
  }

  @Test func imageOfAnotherServerIsFound() {
    expect("link-image", .error, in: project("![屋顶](«https://example.org/roof.jpg»)"))
  }

  @Test func imageWithoutWordsIsFound() {
    expect("link-alt", .warning, in: project("«![](roof.jpg)»", assets: ["content/2016/roof.jpg"]))
  }

  @Test func otherCaseIsFound() {
    expect("link-case", .error, in: project("![屋顶](«Roof.jpg»)", assets: ["content/2016/roof.jpg"]))
    expect("link-case", .error, in: project("[绿色](«20-Green.zh.md»)"))
  }

  @Test(arguments: [
    "//example.org/a", "ftp://example.org", "javascript:alert(1)", "JavaScript:alert(1)", "data:text/html,x",
    "vbscript:x", "file:///etc/passwd"
  ])
  func unsafeSchemeIsFound(_ destination: String) {
    expect("link-scheme", .error, in: project("[看](«\(destination)»)"))
  }

  @Test(arguments: ["https://example.org", "mailto:a@example.org", "tel:+8612345", "http://example.org"])
  func linksThatLeadOutAreInOrder(_ destination: String) {
    expectNothing(in: project("[看](\(destination))"))
  }

  @Test func misspeltCitationIsFound() {
    let findings = project("共有[三人](metirc:people.employees)。").findings()
    #expect(findings.map(\.rule.code) == ["link-scheme"])
    #expect(findings.first?.help.first?.en == "did you mean metric:?")
  }
}
