import ReportModel
import Testing

@testable import Checks

struct StaleTests {
  /// A page whose translation was accepted when its source said `accepted`; now it says `zh`.
  private func project(accepted: String, now zh: String) throws -> Project {
    let site = Project(zh: accepted, numbers: "open").site()
    let source = try #require(site.reports[0].pages[0].editions.compactMap { $0 }.first)
    var project = Project(zh: zh, numbers: "open")
    project["content/2016/10-people.en.md"] =
      "---\ntitle: People\ntwin: abridged\ntranslated: «\(SourceMark(of: source).text)»\n---\n"
    return project
  }

  private let text = "## 员工\n\n共有[6,909人](metric:people.employees)，年龄都不大。\n\n| 项目 | 数 |\n|---|---|\n| 参观 | 5 |"

  private func expectFresh(_ changes: [(String, String)]) throws {
    let now = changes.reduce(text) { $0.replacing($1.0, with: $1.1) }
    let findings = try project(accepted: text, now: now).findings()
    #expect(!findings.contains { $0.rule.code == "twin-stale" }, "\(now)")
  }

  @Test func changedFigureAloneIsInOrder() throws {
    try expectFresh([])
    try expectFresh([("6,909", "7,012")])
    try expectFresh([("共有[6,909人]", "共有约[1.2万人]")])
    try expectFresh([("| 5 |", "| 十二 |")])
  }

  @Test func layoutAndPunctuationAreNoChange() throws {
    try expectFresh([("，年龄", "、年龄"), ("\n\n|", "\n\n\n|")])
    try expectFresh([("年龄", "**年龄**")])
  }

  @Test func changedParagraphIsNamed() throws {
    let project = try project(accepted: text, now: text.replacing("年龄都不大", with: "年龄都很大"))
    expect("twin-stale", .warning, in: project)
    let finding = try #require(project.findings().first)
    #expect(finding.message.en.contains("1 changed or new, 1 no longer there"))
    #expect(finding.notes.map(\.location.line) == [7])
    #expect(finding.help.first?.en.contains("check --accept content/2016/10-people.en.md") == true)
  }

  @Test func changedTitleNewAndLostParagraphsAreNamed() throws {
    let more = try project(accepted: text, now: text + "\n\n新的一段。").findings()
    #expect(more.map(\.message.en).first?.contains("1 changed or new, 0 no longer there") == true)
    let less = try project(accepted: text + "\n\n旧的一段。", now: text).findings()
    #expect(less.map(\.message.en).first?.contains("has lost 1 of its paragraphs") == true)
    let moved = try project(accepted: "甲。\n\n乙。", now: "乙。\n\n甲。").findings()
    #expect(moved.map(\.message.en).first?.contains("another order") == true)
    var project = try project(accepted: text, now: text)
    project["content/2016/10-people.zh.md"] = "---\ntitle: 同事\n---\n\n\(text)\n"
    expect("twin-stale", .warning, in: project)
  }

  @Test func markThatNobodyWroteIsFound() {
    var project = Project.chinese("员工。")
    project["content/2016/10-people.en.md"] =
      "---\ntitle: People\ntwin: abridged\ntranslated: «2017-03-01»\n---\n"
    expect("twin-stale", .warning, in: project)
  }

  @Test func negationCounts() throws {
    let findings = try project(accepted: "可以不到场。", now: "可以到场。").findings()
    #expect(findings.map(\.rule.code) == ["twin-stale"])
  }
}
