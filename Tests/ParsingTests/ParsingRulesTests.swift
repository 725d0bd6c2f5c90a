import Diagnostics
import Testing

@testable import Parsing

@Suite struct ParsingRulesTests {
  @Test func everyRuleHasACodeOfItsOwnAndCannotBeWaived() {
    #expect(Set(parsingRules.map(\.code)).count == parsingRules.count)
    #expect(parsingRules.allSatisfy { $0.code.hasPrefix("syntax-") && !$0.isWaivable })
  }

  /// What the readers of this room say to an example.
  private func codes(for example: String) -> Set<String> {
    let source = SourceFile(path: "example", text: example)
    let body = 0..<source.bytes.count
    let columns = ["metric", "period", "member", "value"]
    let findings =
      MarkdownParser.parse(source, body: body).1 + YAMLReader.read(source).1 + FrontMatter.read(source).2
      + CSVTable.read(source, columns: columns).1
    return Set(findings.map(\.rule.code))
  }

  /// Of the rest, one speaks of encodings, one of a hundred levels, and those of single keys need a reader's keys.
  @Test(arguments: parsingRules)
  func readersObjectToTheExampleOfEachRule(rule: Rule) {
    let isShownElsewhere = [
      "syntax-encoding", "syntax-nesting", "syntax-unknown-key", "syntax-missing-key", "syntax-wrong-shape",
      "syntax-bad-value"
    ].contains(rule.code)
    #expect(codes(for: rule.example).contains(rule.code) != isShownElsewhere, "\(codes(for: rule.example))")
  }
}
