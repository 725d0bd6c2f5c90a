import Testing

@testable import Diagnostics

private let rule = Rule(
  "figure-mismatch", .error, meaning: Message(en: "m", zh: "m"), reason: Message(en: "r", zh: "r"), example: "e",
  remedy: Message(en: "r", zh: "r"))

private let page = SourceFile(path: "content/a.zh.md", text: "标题\n共有员工6,925人。\n")
private let data = SourceFile(path: "content/m.yaml", text: "values: 6909\n")

private let finding = Diagnostic(
  rule, at: page.location(of: 19..<27), Message(en: "6,925 is not \"6,909\"", zh: "6,925与6,909不符"),
  notes: [.init(Message(en: "the fact", zh: "数据"), at: data.location(of: 8..<12))],
  help: [Message(en: "write 6,909", zh: "请改为6,909")])

@Suite struct ReporterTests {
  @Test func jsonHasTheFixedShape() {
    #expect(
      JSONReporter(language: .en).text(for: [finding]) == """
        {"code":"figure-mismatch","severity":"error","message":"6,925 is not \\"6,909\\"","file":"content/a.zh.md",\
        "line":2,"column":5,"endLine":2,"endColumn":11,"notes":[{"message":"the fact","file":"content/m.yaml",\
        "line":1,"column":9}],"help":["write 6,909"]}

        """)
  }

  @Test func jsonEscapesWhatWouldBreakIt() {
    #expect(jsonString("a\"b\\c\n\u{1}\u{2028}汉") == "\"a\\\"b\\\\c\\n\\u0001\\u2028汉\"")
  }

  @Test func textMarksTheWordsUnderWideCharacters() {
    let reporter = TextReporter(language: .zh, usesColor: false, source: { [page.path: page, data.path: data][$0] })
    #expect(
      reporter.text(for: [finding]) == """
        错误[figure-mismatch] 6,925与6,909不符
          content/a.zh.md:2:5
          2 | 共有员工6,925人。
            |         ~~~~~~~
          数据 content/m.yaml:1:9
          1 | values: 6909
            |         ~~~~
          → 请改为6,909


        """)
  }

  @Test func textNeverPassesControlCharactersOn() {
    let source = SourceFile(path: "x.md", text: "a\u{1B}[2Jb")
    let message = Message(en: "m \u{1B}]0;x", zh: "m")
    let finding = Diagnostic(rule, at: source.location(of: 0..<1), message, help: [message])
    let text = TextReporter(language: .en, usesColor: false, source: { ["x.md": source][$0] }).text(for: [finding])
    #expect(!text.contains("\u{1B}"))
  }

  @Test func textMarksThePlaceWhereSomethingIsMissing() {
    let source = SourceFile(path: "x.yaml", text: "title:\n")
    let finding = Diagnostic(rule, at: source.location(of: 6..<6), Message(en: "m", zh: "m"))
    let text = TextReporter(language: .en, usesColor: false, source: { ["x.yaml": source][$0] }).text(for: [finding])
    #expect(text == "error[figure-mismatch] m\n  x.yaml:1:7\n  1 | title:\n    |       ~\n\n")
  }

  @Test func aFindingAboutAWholeFileShowsNoLine() {
    let finding = Diagnostic(rule, at: Location(wholeFile: page.path), Message(en: "m", zh: "m"))
    let text = TextReporter(language: .en, usesColor: false, source: { [page.path: page][$0] }).text(for: [finding])
    #expect(text == "error[figure-mismatch] m\n  content/a.zh.md:1:1\n\n")
  }

  @Test func aLongLineIsCutToWhatStandsAroundTheWords() {
    let source = SourceFile(path: "x.md", text: String(repeating: "字", count: 200))
    let finding = Diagnostic(rule, at: source.location(of: 300..<303), Message(en: "m", zh: "m"))
    let text = TextReporter(language: .en, usesColor: false, source: { _ in source }).text(for: [finding])
    let line = text.split(separator: "\n")[2]
    #expect(line == "  1 | …" + String(repeating: "字", count: 50) + "…")
  }

  @Test func aVeryLongLineIsQuotedLikeAShortOne() {
    func texts(_ filling: Int) -> [String] {
      let (ahead, behind) = (String(repeating: "前字", count: filling), String(repeating: "后文", count: filling))
      let source = SourceFile(path: "x.txt", text: ahead + "6,925人" + behind)
      let place = source.location(of: ahead.utf8.count..<ahead.utf8.count + 8)
      let finding = Diagnostic(rule, at: place, Message(en: "m", zh: "m"))
      return [
        AuditReporter(language: .en, usesColor: false, width: 80) { _ in source }.text(for: [finding]),
        TextReporter(language: .en, usesColor: false) { _ in source }.text(for: [finding]),
        String(decoding: WorklistReporter(language: .en) { _ in source }.bytes(for: [finding]), as: UTF8.self)
      ].map { $0.filter { !$0.isNumber && $0 != ":" } }
    }
    #expect(texts(5_000) == texts(100))
    #expect(texts(5_000)[0].contains("…字前字"))
  }

  @Test func gitHubEscapesItsCommands() {
    let finding = Diagnostic(
      rule, severity: .advice, at: Location(file: "a,b:c.md", line: 1, column: 2, endLine: 1, endColumn: 3),
      Message(en: "50%\nmore", zh: ""))
    #expect(
      GitHubReporter(language: .en).text(for: [finding])
        == "::notice file=a%2Cb%3Ac.md,line=1,col=2,endLine=1,endColumn=3,title=figure-mismatch::50%25%0Amore\n")
  }
}

@Suite struct NearMissTests {
  @Test(arguments: [
    ("workforce.employes", "workforce.employees"), ("wrokforce.employees", "workforce.employees"), ("energy", nil)
  ])
  func findsTheNearestName(word: String, expected: String?) {
    #expect(nearestName(to: word, among: ["safety.injuries", "workforce.employees"]) == expected)
  }

  @Test func ofSeveralAsNearTheFirstIsMeant() {
    let names = ["water.uses", "water.used", "water.usage"]
    #expect(nearestName(to: "water.use", among: names) == "water.uses")
    #expect(nearestName(to: "water.use", amongUnordered: names) == "water.used")
  }

  @Test func aNearerNameIsMeantThoughItComesLater() {
    #expect(nearestName(to: "waste.total", amongUnordered: ["waste.toxic", "waste.totals"]) == "waste.totals")
  }

  @Test func aThirdOfTheLettersMayDiffer() {
    #expect(nearestName(to: "abcdef", among: ["abcdxy"]) == "abcdxy")
    #expect(nearestName(to: "abcdef", among: ["abcxyz", "abcdef"]) == nil)
    #expect(nearestName(to: "aabbaabb", among: ["abababab"]) == "abababab")
  }
}
