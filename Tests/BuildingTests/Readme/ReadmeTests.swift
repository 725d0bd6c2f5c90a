import Foundation
import Testing
import Values

@testable import Building
@testable import ReportModel

/// The examples of README.md together are one small report, and everything they show is true.
@Suite struct ReadmeTests {
  private let readme: Readme

  init() throws { readme = try Readme() }

  @Test func examplesAreOneReportThatBuildsWithoutAFinding() async throws {
    #expect(readme.files.count > 10)
    try await expectNoFindings(readme.files)
  }

  @Test func fragmentsAgreeWithTheDataOfTheExamples() async throws {
    #expect(readme.fragments.count > 20)
    try await expectNoFindings(readme.filesWithFragments)
  }

  @Test(arguments: [
    ("content/metrics/people.yaml", "2025-12-31: 1248", "2025-12-31: 1249"),
    ("content/metrics/growers.csv", "hill,301", "hill,310"),
    ("content/2025/10-people.zh.md", "430户", "440户"),
    ("content/2025/20-energy.en.md", "id: goals", "id: goal"),
    ("content/2025/report.yaml", "requirements", "requirement"),
    ("content/glossary.yaml", "tea grower", "tea planter"),
    ("content/2025/stories.yaml", "unit: a}", "unit: d}"), ("content/units.yaml", "class: thing", "kind: thing")
  ])
  func anExampleThatBreaksIsFound(file: String, old: String, new: String) async throws {
    var files = readme.files
    #expect(files[file]?.contains(old) == true)
    files[file] = files[file]?.replacingOccurrences(of: old, with: new)
    #expect(try await !build(files).snapshot.findings.isEmpty)
  }

  @Test func everyExampleOfAFileSaysWhichFile() {
    #expect(Set(readme.others).isSubset(of: ["", "sh"]))
  }

  // MARK: Tables

  @Test func everyDirectiveIsListedWithItsKeysAndShown() {
    let rows = readme.rows(below: "directive")
    for kind in DirectiveKind.allCases {
      let row = rows.first { $0[0].contains("`{\(kind)}`") }
      for key in kind.keys where key != "metrics" || kind == .metrics {
        #expect(row?[2].contains("`\(key)`") == true, "\(kind): \(key)")
      }
      #expect(readme.files.values.contains { $0.contains("```{\(kind)}\n") }, "\(kind) is not shown")
    }
  }

  @Test(arguments: Directive.Chart.Kind.allCases)
  func everyChartIsListedAndCanBeDrawn(kind: Directive.Chart.Kind) async throws {
    #expect(readme.rows(below: "`type` of a chart").contains { $0[0].contains("`\(kind)`") })
    let (page, parts) = ("content/2025/20-energy.zh.md", kind == .stacked || kind == .share)
    var files = readme.files
    files[page] = files[page]?.replacing(parts ? "type: share" : "type: line", with: "type: \(kind)")
    #expect(files[page]?.contains("type: \(kind)") == true)
    try await expectNoFindings(files)
  }

  @Test func everyConventionOfHouseStyleIsListed() {
    let rows = readme.rows(below: "on unless `off`").map { $0[0] }
    for convention in HouseStyle.Convention.allCases {
      #expect(rows.contains { $0.contains("`\(convention.rawValue)`") }, "\(convention.rawValue)")
    }
  }

  @Test func everyCodeThatIsExplainedExists() {
    let codes = readme.text.matches(of: /(?:explain|waive|code:) ([a-z]+-[a-z-]+)/).map { String($0.1) }
    #expect(!codes.isEmpty)
    for code in codes { #expect(allRules.contains { $0.code == code }, "\(code)") }
  }

  @Test(arguments: [
    ("key of a metric", "content/metrics/try.yaml", "metrics:\n  try.metric:\n", "    "),
    ("front matter", "content/2025/60-try.zh.md", "---\n", "")
  ])
  func everyKeyThatIsListedIsKnown(table: String, file: String, start: String, indent: String) async throws {
    let listed = readme.rows(below: table).flatMap { Readme.code(in: $0[0]) }
    let keys = Set(listed.map { $0.prefix { $0 != ":" } })
    #expect(keys.count > 7)
    var files = readme.files
    files[file] = start + keys.sorted().map { "\(indent)\($0): 1\n" }.joined() + "---\n"
    let findings = try await build(files).snapshot.findings
    #expect(findings.contains { $0.location.file == file })
    #expect(!findings.contains { $0.rule.code == "syntax-unknown-key" })
  }

  @Test func everyFormulaInTheTextCanBeWorkedOut() async throws {
    let formulas = readme.text.matches(of: /`((?:previous|sum|days)\([^`]*\)|[a-z.]+@[0-9-]+#[a-z]+)`/).map {
      String($0.1)
    }
    #expect(formulas.count > 3)
    var files = readme.files
    files["content/metrics/people.yaml"]? += formulas.enumerated().map { index, formula in
      """
        people.formula-\(index):
          name: {en: A, zh: 甲}
          unit: "1"
          period: instant
          formula: people.employees * \(formula)

      """
    }.joined()
    try await expectNoFindings(files)
  }

  @Test func everyUnitAndValueThatIsListedCanBeRead() {
    let units = readme.rows(below: "kind").flatMap { Readme.code(in: $0[1]) }.filter { $0 != "{word}" }
    #expect(units.count > 50)
    for unit in units {
      #expect(UnitCode(unit).flatMap { UnitCatalogue.builtIn.unit($0) } != nil, "\(unit)")
    }
    let values = readme.rows(below: "a value").flatMap { Readme.code(in: $0[0]) }.filter { !$0.hasPrefix("{") }
    #expect(values.count > 10)
    for value in values { #expect(FactValue(parsing: value) != nil, "\(value)") }
  }

  // MARK: Building

  private func build(_ files: [String: String]) async throws -> BuildOutcome {
    let folder = TemporaryFolder()
    // It is gone with its last use.
    defer { withExtendedLifetime(folder) {} }
    for (path, text) in files { try folder.write(text, to: path) }
    return try await Builder(options: BuildOptions(root: folder.path, width: 1)).build()
  }

  private func expectNoFindings(_ files: [String: String]) async throws {
    let outcome = try await build(files)
    let findings = outcome.snapshot.findings.map { "\($0.location.file):\($0.location.line): \($0.message.en)" }
    #expect(findings.isEmpty, "\(findings)")
    #expect(outcome.writtenFiles ?? 0 > 0)
  }
}
