import Diagnostics
import Foundation
import Testing

@testable import Checks

/// Short reports as they come out of a PDF or a word processor, each with four mistakes, marked by «…». The marks are
/// taken out before the texts are compared.
struct AuditedReportTests {
  private struct Place: Hashable, Comparable {
    let file: String
    let line: Int
    let column: Int

    static func < (a: Self, b: Self) -> Bool { (a.file, a.line, a.column) < (b.file, b.line, b.column) }
  }

  private static func text(_ name: String) throws -> String {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "Texts/\(name)")
    return try String(contentsOf: file, encoding: .utf8)
  }

  private static func source(_ name: String) throws -> SourceFile {
    SourceFile(path: name, text: try text(name).replacing("«", with: "").replacing("»", with: ""))
  }

  /// Where marks begin. A byte order mark is no column.
  private static func marks(_ name: String) throws -> [Place] {
    let lines = try text(name).replacing("\u{FEFF}", with: "").replacing("\r\n", with: "\n")
      .split(separator: "\n", omittingEmptySubsequences: false)
    return lines.enumerated().flatMap { number, line in
      line.split(separator: "«", omittingEmptySubsequences: false).dropLast().reduce(into: [Place]()) { places, part in
        let before = places.last?.column ?? 1
        places.append(Place(file: name, line: number + 1, column: before + part.unicodeScalars.count { $0 != "»" }))
      }
    }
  }

  private func expectMarks(_ audit: TextAudit, _ names: [String]) throws {
    let found = audit.findings.filter { $0.severity > .advice }
    let places = found.map { Place(file: $0.location.file, line: $0.location.line, column: $0.location.column) }
    let marks = try names.flatMap(Self.marks)
    #expect(places.sorted() == marks.sorted(), "\(found.map(\.message.en))")
    #expect(audit.findings.count == found.count, "\(audit.findings.map(\.message.en))")
  }

  /// Pages of a bank with hard line breaks, paragraphs alternating.
  @Test func alternatingParagraphsOfABank() throws {
    try expectMarks(TextAudit(alternating: Self.source("bank.txt")), ["bank.txt"])
  }

  /// Each line with its translation below; a table whose columns have other scales.
  @Test func alternatingLinesOfWaterworks() throws {
    try expectMarks(TextAudit(alternating: Self.source("waterworks.txt")), ["waterworks.txt"])
  }

  /// Two files of a food maker: one out of Word with CRLF and a byte order mark, one with hard line breaks in which a
  /// paragraph has moved.
  @Test func twoFilesOfAFoodMaker() throws {
    let names = ["foods.zh.txt", "foods.en.txt"]
    try expectMarks(TextAudit(chinese: Self.source(names[0]), english: Self.source(names[1])), names)
  }

  @Test func theSameIsFoundHoweverTheTextsAreRead() throws {
    let texts = SegmentedTexts(alternating: try Self.source("bank.txt"))
    let backwards = texts.slices.reversed().map { texts.read($0) }.reversed()
    let audit = TextAudit(texts, read: Array(backwards))
    #expect(audit.findings == TextAudit(alternating: try Self.source("bank.txt")).findings)
  }
}
