import Diagnostics
import Testing

@testable import Parsing

@Suite struct YAMLReaderTests {
  /// The node in one line: quoted scalars in quotes, with the text that each span covers where it differs.
  private func outline(_ node: YAMLNode?) -> String {
    switch node?.value {
    case nil: "nothing"
    case .scalar(let text, let isQuoted): isQuoted ? "\"\(text)\"" : text
    case .list(let items): "[" + items.map { outline($0) }.joined(separator: ", ") + "]"
    case .map(let entries): "{" + entries.map { "\($0.key): \(outline($0.value))" }.joined(separator: ", ") + "}"
    }
  }

  @Test(arguments: [
    ("a: 2016\nb: 1.10\nc: 2016-12-31", "{a: 2016, b: 1.10, c: 2016-12-31}"),
    ("- x\n- \"y z\"\n- 'it''s'", "[x, \"y z\", \"it's\"]"),
    ("a: {b: [1, 2], c: }\nd:", "{a: {b: [1, 2], c: }, d: }"),
    ("a: |\n  one\n  two\n", "{a: \"one\ntwo\n\"}"),
    ("---\na: b # comment\n...\n", "{a: b}"), ("a: yes\nb: ~\nc: null", "{a: yes, b: ~, c: null}"),
    ("a:\r\n  b: c\r\n", "{a: {b: c}}"), ("", "nothing"), ("# only a comment\n", "nothing")
  ])
  func readsScalarsByTheirText(text: String, expected: String) {
    let (node, findings) = YAMLReader.read(SourceFile(path: "a.yaml", text: text))
    #expect(findings.isEmpty)
    #expect(outline(node) == expected)
  }

  private func spans(_ node: YAMLNode) -> [Range<Int>] {
    switch node.value {
    case .scalar: [node.span]
    case .list(let items): [node.span] + items.flatMap { spans($0) }
    case .map(let entries): [node.span] + entries.flatMap { [$0.keySpan] + spans($0.value) }
    }
  }

  @Test(arguments: [
    "««名称»: «在岗员工»»", "««名称»: «\"员工 总数\"»» # 人", "«{«键»: «[«甲», «乙»]», «b»: «c»}»", "««键»: «|\n  甲\n  乙»»\n",
    "««键»: «长\n  文字»\n«b»: «x»»\n", "««𝒳»: «𝒴»\n«b»:«»»"
  ])
  func spansAreBytesOfTheFile(text: String) throws {
    let marked = Marked(text)
    let node = try #require(YAMLReader.read(marked.source).0)
    #expect(spans(node).map { marked.source.text($0) } == marked.places.map { marked.source.text($0) })
    #expect(spans(node) == marked.places)
  }

  @Test func readsAPartOfAFile() throws {
    let source = SourceFile(path: "a.md", text: "—\nkey: 值\n—")
    let (node, _) = YAMLReader.read(source, 4..<13)
    #expect(try spans(#require(node)).map { source.text($0) } == ["key: 值", "key", "值"])
  }

  @Test(arguments: [
    ("a: 1\n2016: 1\n«\"2016\"»: 2", ["syntax-duplicate-key"]),
    ("a: 1\nb: 2\n«a»: 3", ["syntax-duplicate-key"]),
    ("a: «&x» 1\nb: «*x»", ["syntax-yaml-feature", "syntax-yaml-feature"]),
    ("员工: «!!int» 1", ["syntax-yaml-feature"]),
    ("«%YAML 1.1\n---»\na: 1", ["syntax-yaml-feature"]),
    ("a: 1\n«---»\nb: 1", ["syntax-yaml-feature"]),
    ("<<: «*a»", ["syntax-yaml-feature"]),
    ("人: «{person}»", ["syntax-unquoted-braces"]),
    ("2016: {a: «2,563», b: «4,346»}", ["syntax-unquoted-comma", "syntax-unquoted-comma"]),
    ("{en: «Men, women», zh: x}", ["syntax-unquoted-comma"]),
    ("{«a», b: 1}", ["syntax-yaml"]), ("{b: \"x\", «a»}", ["syntax-yaml"]), ("«{a: b}»: 1", ["syntax-yaml"])
  ])
  func refusesWhatIsOutsideTheSafePart(text: String, codes: [String]) {
    let marked = Marked(text)
    expect(YAMLReader.read(marked.source).1, codes, in: marked)
  }

  @Test(arguments: [
    "标题: 甲«:» 乙", "a: [1, 2\nb«:» 3", "a: b\n c«:» d", "a: \"b\n«»", "a: «@»b", "a:\n«\t»b: c", "- a\n«b»: c",
    "a: \"«\\»q\""
  ])
  func placesBrokenSyntaxExactly(text: String) {
    let marked = Marked(text)
    let findings = YAMLReader.read(marked.source).1
    expect(findings, ["syntax-yaml"], in: marked)
  }

  @Test(arguments: [
    ("numbers«：»strict\nindex: x", "`：` is of full width and ends no key; write `: ` with a space behind it"),
    ("title«：»员工\nsummary: 甲", "`：` is of full width and ends no key; write `: ` with a space behind it"),
    ("a«：»\n  b: c", "`：` is of full width and ends no key; write `: ` with a space behind it"),
    ("name«：»{en: a, zh: 甲}", "`：` is of full width and ends no key; write `: ` with a space behind it"),
    ("{en: a, zh«：»员工, fr: b}", "`：` is of full width and ends no key; write `: ` with a space behind it"),
    ("{zh«：»员工}", "`：` is of full width and ends no key; write `: ` with a space behind it"),
    ("{en: a, zh«:»员工}", "this colon ends no key without a space behind it; write `: `"),
    ("a«:»b\nc: d", "this colon ends no key without a space behind it; write `: `"),
    ("{en: a«，» zh: 甲}", "`，` is of full width; write `,`"), ("{zh: 甲«，»en：a}", "`，` is of full width; write `,`"),
    ("a: «｛»en: b}", "`｛` is of full width; write `{`"), ("a: {en: b«｝»\nc: d", "`｝` is of full width; write `}`"),
    ("a: [b, c«】»\nd: e", "`】` is of full width; write `]`"), ("a: \"b«”»\nc: d", "`”` is of full width; write `\"`"),
    ("{a: \"b«”», c: d}\ne: \"f\"", "`”` is of full width; write `\"`"),
    ("a: «“»b: c”", "`“` is of full width; write `\"`")
  ])
  func namesTheSignOfAChineseKeyboard(text: String, message: String) {
    let marked = Marked(text)
    let findings = YAMLReader.read(marked.source).1
    expect(findings, ["syntax-yaml"], in: marked)
    #expect(findings.map(\.message.en) == [message])
    #expect(findings.allSatisfy { $0.message.zh.contains("请") })
  }

  @Test(arguments: [
    "note: 甲，见：乙", "{zh: 目标：甲，乙, en: a}", "title: “甲”与【乙】", "- 甲：乙", "{url: https://a.b/c, x: y}", "{zh: 甲，其中en的}"
  ])
  func leavesSignsOfTheWordsAlone(text: String) {
    #expect(YAMLReader.read(SourceFile(path: "a.yaml", text: text)).1.isEmpty)
  }

  @Test func readsWhatASignOfAChineseKeyboardMeant() {
    let source = SourceFile(path: "a.yaml", text: "{en: a, zh：员工, fr:b}")
    #expect(outline(YAMLReader.read(source).0) == "{en: a, zh: 员工, fr: b}")
  }

  @Test func readsWhatAnUnquotedValueMeant() {
    let source = SourceFile(path: "a.yaml", text: "unit: {person}\nv: {female: 2,563, note: a, b}")
    #expect(outline(YAMLReader.read(source).0) == "{unit: \"{person}\", v: {female: 2563, note: a, b}}")
  }

  @Test(arguments: ["[", "{a: ", "- ", "a:\n"])
  func survivesHostileNesting(opening: String) {
    var text = ""
    for depth in 0..<1500 { text += opening.hasSuffix("\n") ? String(repeating: " ", count: depth) + opening : opening }
    let (node, findings) = YAMLReader.read(SourceFile(path: "a.yaml", text: text))
    #expect(node == nil)
    #expect(findings.map(\.rule.code) == ["syntax-yaml"])
  }
}
