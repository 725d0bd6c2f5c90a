import Diagnostics
import Foundation
import Testing

@testable import Checks

struct RegistryTests {
  private static let sources = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Sources/Checks")

  /// `CitationNoFact` for `citation-no-fact`.
  private static func typeName(_ code: String) -> String {
    code.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
  }

  private static func sourceFiles() throws -> [URL] {
    let paths = try FileManager.default.subpathsOfDirectory(atPath: sources.path)
    return paths.filter { $0.hasSuffix(".swift") }.map { sources.appending(path: $0) }
  }

  @Test func everyCheckOfTheFolderIsRegistered() throws {
    let explained = try Self.sourceFiles().filter { file in
      try String(contentsOf: file, encoding: .utf8).contains("static let rule = ")
    }
    let names = explained.map { $0.deletingPathExtension().lastPathComponent }
    #expect(names.sorted() == Checks.rules.map { Self.typeName($0.code) }.sorted())
  }

  @Test func noCodeIsUsedTwice() {
    let codes = Checks.rules.map(\.code)
    #expect(Set(codes).count == codes.count)
  }

  @Test(arguments: Checks.rules.map(\.code))
  func everyRuleIsExplainedInBothLanguages(_ code: String) throws {
    let rule = try #require(Checks.rules.first { $0.code == code })
    for message in [rule.meaning, rule.reason, rule.remedy] {
      #expect(message.en.last == ".")
      #expect(message.zh.last == "。")
      #expect(message.zh.unicodeScalars.contains { ("\u{4E00}"..."\u{9FFF}").contains($0) })
    }
    #expect(!rule.example.isEmpty)
  }

  /// Each code is named by a test beside this one, as what it expects.
  @Test(arguments: Checks.rules.map(\.code))
  func everyRuleIsExpectedBySomeTest(_ code: String) throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    let tests = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .filter { $0.lastPathComponent.hasSuffix("Tests.swift") }
      .map { try String(contentsOf: $0, encoding: .utf8) }
    let isExpected = tests.contains { $0.contains("\"\(code)\"") }
    #expect(isExpected, "no test expects \(code)")
  }
}
