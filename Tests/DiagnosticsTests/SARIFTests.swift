import Foundation
import Testing

@testable import Diagnostics

private let rule = Rule(
  "figure-mismatch", .error, meaning: Message(en: "It differs.", zh: "不一致。"),
  reason: Message(en: "Readers compare.", zh: "读者会比较。"), example: "[6,925](metric:a.b)",
  remedy: Message(en: "Write the fact.", zh: "请按数据改写。"))
private let advice = Rule(
  "a-habit", .advice, meaning: Message(en: "m", zh: "m"), reason: Message(en: "r", zh: "r"), example: "e",
  remedy: Message(en: "r", zh: "r"))

private let page = SourceFile(path: "content/页 1.md", text: "标题\n共有员工6,925人。\n")
private let findings = [
  Diagnostic(
    rule, at: page.location(of: 19..<27), Message(en: "6,925 is not \"6,909\"", zh: "6,925与6,909不符"),
    notes: [.init(Message(en: "the fact", zh: "数据"), at: Location(wholeFile: "content/m.yaml"))],
    help: [Message(en: "write 6,909", zh: "请改为6,909")]),
  Diagnostic(advice, at: Location(wholeFile: "content/m.yaml"), Message(en: "m", zh: "m"))
]

@Suite struct SARIFTests {
  private func log(_ language: MessageLanguage, _ findings: [Diagnostic]) throws -> Log {
    let text = SARIFReporter(language: language, version: "1.2.3").text(for: findings)
    return try JSONDecoder().decode(Log.self, from: Data(text.utf8))
  }

  @Test func theLogHasWhatItsSchemaRequires() throws {
    let log = try log(.en, findings)
    #expect(log.version == "2.1.0")
    #expect(log.schema == "https://json.schemastore.org/sarif-2.1.0.json")
    let run = try #require(log.runs.first)
    #expect(run.tool.driver.name == "Tallymark" && run.tool.driver.version == "1.2.3")
    #expect(run.columnKind == "unicodeCodePoints" && run.language == "en")
    #expect(run.results.count == 2)
  }

  @Test func aResultStandsAtItsWordsInCodePoints() throws {
    let result = try #require(log(.en, findings).runs[0].results.first)
    let place = try #require(result.locations.first).physicalLocation
    #expect(result.level == "error")
    #expect(result.message.text == "6,925 is not \"6,909\"\nwrite 6,909")
    #expect(place.artifactLocation.uri == "content/%E9%A1%B5%201.md")
    #expect(place.region == Region(startLine: 2, startColumn: 5, endLine: 2, endColumn: 11))
  }

  @Test func theOtherHalfIsARelatedLocation() throws {
    let results = try log(.zh, findings).runs[0].results
    let other = try #require(results[0].relatedLocations?.first)
    #expect(other.id == 1 && other.message?.text == "数据")
    #expect(other.physicalLocation.artifactLocation.uri == "content/m.yaml")
    #expect(results[1].relatedLocations == nil)
  }

  @Test func everyResultLeadsToItsRule() throws {
    let run = try log(.zh, findings).runs[0]
    for result in run.results { #expect(run.tool.driver.rules[result.ruleIndex].id == result.ruleId) }
    let broken = try #require(run.tool.driver.rules.first { $0.id == "figure-mismatch" })
    #expect(broken.shortDescription.text == "不一致。" && broken.fullDescription.text == "读者会比较。")
    #expect(broken.help.text == rule.explanation(in: .zh))
  }

  @Test func adviceIsANote() throws {
    let run = try log(.en, findings).runs[0]
    #expect(run.results[1].level == "note")
    #expect(run.tool.driver.rules.map(\.defaultConfiguration.level) == ["note", "error"])
  }

  @Test func aLogWithoutFindingsIsStillALog() throws {
    let run = try log(.en, []).runs[0]
    #expect(run.results.isEmpty && run.tool.driver.rules.isEmpty)
  }

  @Test func aPathFromTheRootOfTheDiskIsAFileAddress() {
    #expect(SARIFReporter.uri(of: "/tmp/a b.txt") == "file:///tmp/a%20b.txt")
  }
}

// The parts of a log that the schema requires or readers rely on; decoding fails where one is missing.
private struct Log: Decodable {
  let schema: String
  let version: String
  let runs: [Run]

  enum CodingKeys: String, CodingKey {
    case schema = "$schema"
    case version, runs
  }
}

private struct Run: Decodable {
  let tool: Tool
  let language: String
  let columnKind: String
  let results: [Result]
}

private struct Tool: Decodable {
  let driver: Driver
}

private struct Driver: Decodable {
  let name: String
  let version: String
  let rules: [Descriptor]
}

private struct Descriptor: Decodable {
  let id: String
  let shortDescription: Text
  let fullDescription: Text
  let help: Text
  let defaultConfiguration: Configuration
}

private struct Configuration: Decodable {
  let level: String
}

private struct Text: Decodable {
  let text: String
}

private struct Result: Decodable {
  let ruleId: String
  let ruleIndex: Int
  let level: String
  let message: Text
  let locations: [Place]
  let relatedLocations: [Place]?
}

private struct Place: Decodable {
  let id: Int?
  let message: Text?
  let physicalLocation: Physical
}

private struct Physical: Decodable {
  let artifactLocation: Artifact
  let region: Region
}

private struct Artifact: Decodable {
  let uri: String
}

private struct Region: Decodable, Equatable {
  let startLine: Int
  let startColumn: Int
  let endLine: Int
  let endColumn: Int
}
