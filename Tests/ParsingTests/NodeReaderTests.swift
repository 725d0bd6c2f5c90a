import Diagnostics
import Testing
import Values

@testable import Parsing

@Suite struct NodeReaderTests {
  private enum Kind: String, CaseIterable {
    case instant, duration
  }

  /// Reads the map of `text` and hands its fields on.
  private func read(_ text: String, _ body: (inout NodeReader, Fields) -> Void) -> ([Diagnostic], Marked) {
    let marked = Marked(text, path: "a.yaml")
    var reader = NodeReader(marked.source)
    let keys = ["name", "unit", "period", "days", "flag", "count", "text"]
    let node = YAMLReader.read(marked.source).0
    if let fields = reader.fields(of: node, known: keys, isOther: { Period(parsing: $0.key) != nil }) {
      body(&reader, fields)
    }
    return (reader.diagnostics, marked)
  }

  @Test func readsWhatIsThere() {
    let text = """
      name: {en: A, zh: 甲}
      unit: "{person}"
      period: instant
      days: [2016-12-31, 2016-02-29]
      flag: true
      count: 12
      2016-Q1: 1/3
      """
    let (findings, _) = read(text) { reader, fields in
      #expect(reader.localizedText(fields["name"])?[.chinese] == "甲")
      #expect(reader.identifier(fields["unit"], UnitCode.self)?.text == "{person}")
      #expect(reader.choice(fields["period"], Kind.self) == .instant)
      #expect(reader.list(fields["days"]).compactMap { reader.day($0)?.description } == ["2016-12-31", "2016-02-29"])
      #expect(reader.flag(fields["flag"]) == true)
      #expect(reader.wholeNumber(fields["count"]) == 12)
      #expect(reader.text(fields["text"]) == nil)
      #expect(fields.others.compactMap { reader.period(key: $0)?.description } == ["2016-Q1"])
      #expect(reader.number(fields.others[0].value)?.description == "1/3")
    }
    #expect(findings.isEmpty)
  }

  @Test(arguments: [
    ("name: a\n«perid»: b", "syntax-unknown-key", ["did you mean `period`?"]),
    (
      "«zzz»: b", "syntax-unknown-key",
      ["valid here: `name`, `unit`, `period`, `days`, `flag`, `count`, `text`"]
    ),
    ("period: «instnat»", "syntax-bad-value", ["did you mean `instant`?"])
  ])
  func namesTheNearestValidWord(text: String, code: String, help: [String]) {
    let (findings, marked) = read(text) { reader, fields in _ = reader.choice(fields["period"], Kind.self) }
    expect(findings, [code], in: marked)
    #expect(findings.first?.help.map(\.en) == help)
  }

  @Test func namesSignsOfFullWidth() {
    let (findings, _) = read("days: 2016－12－31\nunit: 【a，b】") { reader, fields in
      _ = reader.day(fields["days"])
      #expect(reader.texts(fields["unit"]).map(\.value) == ["a", "b"])
    }
    #expect(
      findings.map { $0.help.map(\.en) } == [
        ["`－` is of full width; write `-`"], ["`【` `，` `】` are of full width; write `[` `,` `]`"]
      ])
  }

  @Test(arguments: [
    ("days: «2016-02-30»", "expected a day such as `2016-12-31`, found `2016-02-30`"),
    ("unit: «a b»", "expected a unit such as `kW.h`, `CNY` or `\"{person}\"`, found `a b`"),
    ("count: «\"6,909\"»", "expected a whole number, found `\"6,909\"`"),
    ("flag: «yes»", "expected `true` or `false`, found `yes`"),
    ("name: «员工»", "expected the text in each language, `{en: …, zh: …}`, found a text"),
    ("text: «[a]»", "expected a text, found a list such as `[a, b]`"),
    ("text:«»", "the key has no value; write one, or delete the line")
  ])
  func saysWhatIsExpected(text: String, message: String) {
    let (findings, marked) = read(text) { reader, fields in
      _ = reader.day(fields["days"])
      _ = reader.identifier(fields["unit"], UnitCode.self)
      _ = reader.wholeNumber(fields["count"])
      _ = reader.flag(fields["flag"])
      _ = reader.localizedText(fields["name"])
      _ = reader.text(fields["text"])
    }
    #expect(findings.map(\.message.en) == [message])
    #expect(findings.map(\.location) == marked.locations)
  }

  @Test func aSingleTextIsReadAsTheListOfIt() {
    let (findings, marked) = read("days: «2016-12-31»") { reader, fields in
      #expect(reader.list(fields["days"]).compactMap { reader.day($0) }.count == 1)
    }
    expect(findings, ["syntax-wrong-shape"], in: marked)
  }

  @Test func aMissingKeyIsReportedAtTheKeyThatHoldsTheMap() throws {
    let marked = Marked("«metric»:\n  name: x\n")
    var reader = NodeReader(marked.source)
    let entries = reader.entries(of: YAMLReader.read(marked.source).0)
    let entry = try #require(entries?.first)
    _ = reader.fields(of: entry.value, at: entry.keySpan, known: ["name", "unit"], required: ["name", "unit"])
    expect(reader.diagnostics, ["syntax-missing-key"], in: marked)
  }

  @Test func aMisspeltKeyIsNotMissingToo() {
    let marked = Marked("name: x\n«unti»: y\n")
    var reader = NodeReader(marked.source)
    let keys = ["name", "unit"]
    _ = reader.fields(of: YAMLReader.read(marked.source).0, known: keys, required: keys)
    expect(reader.diagnostics, ["syntax-unknown-key"], in: marked)
  }
}

@Suite struct FrontMatterTests {
  private func expectFindings(_ text: String, _ codes: [String], _ place: SourceLocation = #_sourceLocation) {
    let marked = Marked(text)
    expect(FrontMatter.read(marked.source).2, codes, in: marked, at: place)
  }

  @Test func readsEverythingAPageSaysAboutItself() throws {
    let text = """
      ---
      title: 在岗员工
      summary: "概要"
      gri: [102-8, 103-2@privacy]
      sdg: [8]
      topics: [privacy]
      as-of: 2016-12-31
      waive: [{code: figure-loose, reason: 地名}]
      translated: 3f2a
      twin: abridged
      ---
      ## 正文
      """
    let source = SourceFile(path: "a.md", text: text)
    let (page, body, findings) = FrontMatter.read(source)
    #expect(findings.isEmpty)
    #expect(page.title.map { source.text($0.span) } == "在岗员工")
    #expect(page.summary?.value == "概要")
    #expect(page.claims.map(\.value.code.text) == ["102-8", "103-2", "8"])
    #expect(page.claims.map(\.value.family) == ["gri", "gri", "sdg"])
    #expect(page.claims[1].value.topic?.text == "privacy")
    #expect(page.topics.map(\.value.text) == ["privacy"])
    #expect(page.asOf?.value.description == "2016-12-31")
    #expect(page.waivers.map(\.reason) == ["地名"])
    #expect(page.translated?.value == "3f2a")
    #expect(page.isAbridged)
    #expect(source.text(body) == "## 正文")
  }

  @Test(arguments: [
    ("«»text", ["syntax-front-matter"]), ("«»", ["syntax-front-matter"]),
    ("«---»\ntitle: a\n", ["syntax-front-matter"]),
    ("«---»\n---\n", ["syntax-missing-key"]), ("---\ntitle: a\n«sumary»: b\n---\n", ["syntax-unknown-key"]),
    ("---\ntitle: a\ngri: «102-8»\n---", ["syntax-wrong-shape"]),
    ("---\ntitle: a\nsasb: [«x»]\n---", ["syntax-bad-value"]),
    ("---\ntitle: a\ntwin: «shorter»\n---", ["syntax-bad-value"]), ("---\ntitle: a«:» b\n---", ["syntax-yaml"]),
    ("---\ntitle: a\nwaive: [{«code»: a}]\n---", ["syntax-missing-key"])
  ])
  func findsWhatIsWrong(text: String, codes: [String]) {
    expectFindings(text, codes)
  }

  @Test func acceptsByteOrderMarkAndCarriageReturns() {
    let source = SourceFile(path: "a.md", bytes: [0xEF, 0xBB, 0xBF] + Array("---\r\ntitle: 甲\r\n---  \r\n正文\r\n".utf8))
    let (page, body, findings) = FrontMatter.read(source)
    #expect(findings.isEmpty)
    #expect(page.title?.value == "甲")
    #expect(source.text(body) == "正文\r\n")
  }
}
