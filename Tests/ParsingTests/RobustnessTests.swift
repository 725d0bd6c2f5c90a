import Diagnostics
import Testing

@testable import Parsing

/// The same numbers every time, so that a failure can be seen again.
private struct SeededNumbers: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ (state >> 29)
  }
}

@Suite struct RobustnessTests {
  private static let fragments = [
    "**", "*", "_", "`", "``", "[", "]", "](", "(", ")", "<", ">", "!", "![", "[^1]", "[^1]: ", "\\", "\\|", "|", "---",
    ":-:",
    "\n", "\n\n", "\r\n", "\r", "> ", "- ", "1. ", "    ", "\t", "## ", " {#a gri=1}", "}", "```", "```{chart}\n",
    "~~~",
    "<!--", "-->", "<b>", "&amp;", "&copy;", "&#0;", "metric:a.b", "<metric:a.b>", "](metric:a.b)", "](metric:a b)",
    "[x]: y\n", "[!case] ", "甲", "，", "「", "」", "“", "5%", "6,909", "人", " ", "a", "𝒳", "é", "\u{2060}", "\u{A0}", "\0",
    "| a | b |\n|---|---|\n", "literal:", "===\n", "***\n", "# "
  ]

  /// What every reader of a document relies on.
  private func expectSound(_ document: Document, _ findings: [Diagnostic], _ text: String) {
    let count = document.source.bytes.count
    var ends: [Int32] = []
    var sources: [Range<Int32>] = []
    for (index, node) in document.nodes.enumerated() {
      while let last = ends.last, last <= index {
        ends.removeLast()
        sources.removeLast()
      }
      let isNested = node.end > index && node.end <= ends.last ?? Int32(document.nodes.count)
      let isWithin = sources.last.map {
        $0.lowerBound <= node.source.lowerBound && node.source.upperBound <= $0.upperBound
      }
      #expect(isNested, "\(text.debugDescription)")
      #expect(isWithin ?? (node.source.lowerBound >= 0 && node.source.upperBound <= count), "\(text.debugDescription)")
      if node.end > index + 1 {
        ends.append(node.end)
        sources.append(node.source)
      }
    }
    #expect(findings.allSatisfy { $0.location.line >= 1 && $0.location.line <= document.source.lineCount })
    expectSoundProse(document, text)
  }

  private func expectSoundProse(_ document: Document, _ text: String) {
    var prose = Prose(block: 0)
    for block in document.proseBlocks {
      document.read(block, into: &prose)
      let whole = document.nodes[block].source
      for start in stride(from: 0, to: prose.text.count, by: 3) {
        let range = document.sourceRange(of: start..<prose.text.count, in: prose)
        #expect(
          range.lowerBound >= whole.lowerBound && range.upperBound <= whole.upperBound, "\(text.debugDescription)")
      }
      #expect(prose.citations.allSatisfy { $0.range.upperBound <= prose.text.count })
    }
  }

  @Test(arguments: 0..<8) func anyMarkdownMakesASoundDocument(seed: Int) {
    var numbers = SeededNumbers(state: UInt64(seed) &+ 17)
    for _ in 0..<250 {
      let length = Int.random(in: 1...24, using: &numbers)
      let text = (0..<length).map { _ in Self.fragments.randomElement(using: &numbers)! }.joined()
      let (document, findings) = parse(text)
      expectSound(document, findings, text)
    }
  }

  @Test func anyBytesMakeASoundDocument() {
    var numbers = SeededNumbers(state: 5)
    for _ in 0..<200 {
      let bytes = (0..<Int.random(in: 0...200, using: &numbers)).map { _ in UInt8.random(in: 0...255, using: &numbers) }
      let raw = SourceFile(path: "page.md", bytes: bytes)
      let (document, findings) = MarkdownParser.parse(raw, body: 0..<raw.bytes.count)
      expectSound(document, findings, "\(bytes)")
      let (source, _) = TextFile.readTable(path: "page.md", bytes: bytes)
      #expect(FrontMatter.read(source).body.upperBound == source.bytes.count)
      _ = CSVTable.read(source, columns: ["a"])
    }
  }

  @Test func anyYAMLIsReadOrRefused() {
    let fragments = [
      "a: ", "- ", "{", "}", "[", "]", ",", "\"", "'", "|\n", ">\n", "\n", "  ", "甲", "&a ", "*a", "!t ", "---\n", "# ",
      ": ", "2016", "?", "\t", "%", "𝒳", "<<: "
    ]
    var numbers = SeededNumbers(state: 9)
    for _ in 0..<1500 {
      let length = Int.random(in: 1...20, using: &numbers)
      let source = SourceFile(
        path: "a.yaml", text: (0..<length).map { _ in fragments.randomElement(using: &numbers)! }.joined())
      let (node, findings) = YAMLReader.read(source)
      if let node { expectSound(node, within: 0..<source.bytes.count, source) }
      #expect(findings.allSatisfy { $0.location.line <= source.lineCount })
    }
  }

  private func expectSound(_ node: YAMLNode, within whole: Range<Int>, _ source: SourceFile) {
    let text = "\(source.text(0..<1000).debugDescription)"
    #expect(whole.lowerBound <= node.span.lowerBound && node.span.upperBound <= whole.upperBound, "\(text)")
    switch node.value {
    case .scalar: break
    case .list(let items): for item in items { expectSound(item, within: node.span, source) }
    case .map(let entries): for entry in entries { expectSound(entry.value, within: node.span, source) }
    }
  }

  // Steps that double with every piece would never end. How fast it is, the benchmark says.
  @Test(
    .timeLimit(.minutes(10)),
    arguments: [
      "[", "![", "*a ", "**「", "> ", "- ", "`", "<", "[a](", "&", "|", "[^1]", "\\", "(", "a|b\n-|-\n",
      "[x]:", "<!--", "[a]("
    ])
  func endsHoweverOftenAPieceStands(fragment: String) {
    let text = String(repeating: fragment, count: 2400)
    #expect(parse(text).0.nodes.count <= 4 * text.utf8.count)
  }
}
