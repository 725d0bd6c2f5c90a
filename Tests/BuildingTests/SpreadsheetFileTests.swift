import Foundation
import Rendering
import Testing
import Values

@testable import Building

@Suite struct SpreadsheetFileTests {
  private var workbook: Workbook {
    Workbook(
      title: "报告 / Report", organization: "湖滨纸业", created: Day(number: 17_347),
      sheets: [
        .init(name: "about", head: [], rows: [[.text("报告")], []], widths: [20]),
        .init(
          name: "facts", head: ["metric", "value"],
          rows: [[.text("a.b"), .number("0.1", decimals: 1)], [.text("a.c"), .text("1234567890123456")]],
          widths: [20, 10])
      ])
  }

  @Test func theSameCellsGiveTheSameBytes() async throws {
    let first = try SpreadsheetFile.bytes(of: workbook)
    // What is stamped with a clock differs after the two seconds that a ZIP archive can tell apart.
    try await Task.sleep(for: .seconds(2.1))
    #expect(try SpreadsheetFile.bytes(of: workbook) == first)
    #expect(first.starts(with: Array("PK".utf8)))
  }

  @Test func aSheetThatCannotBeIsAnErrorAndNoHalfFile() {
    let doubled = Workbook(
      title: "t", organization: "o", created: Day(number: 1),
      sheets: [
        .init(name: "same", head: [], rows: [], widths: []), .init(name: "same", head: [], rows: [], widths: [])
      ])
    #expect(throws: FileError.self) { try SpreadsheetFile.bytes(of: doubled) }
  }

  @Test func longTextIsCutAndDoesNotFail() throws {
    let long = Workbook(
      title: "t", organization: "o", created: Day(number: 1),
      sheets: [.init(name: "a", head: [], rows: [[.text(String(repeating: "字", count: 40_000))]], widths: [])])
    #expect(try !SpreadsheetFile.bytes(of: long).isEmpty)
  }
}
