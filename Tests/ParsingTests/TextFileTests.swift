import Diagnostics
import Testing

@testable import Parsing

@Suite struct TextFileTests {
  @Test(arguments: ["", "a\r\n共𝒳", "\u{FEFF}a"])
  func takesUTF8AsItIs(text: String) {
    let (source, findings) = TextFile.read(path: "a", bytes: Array(text.utf8))
    #expect(findings.isEmpty)
    #expect(source.text(0..<100) == text.replacing("\u{FEFF}", with: ""))
  }

  @Test(arguments: [
    (Array("共".utf8) + [0xD6, 0xD0, 0x61, 0xFF], 1, 2, "共\u{FFFD}\u{FFFD}a\u{FFFD}"),
    (Array("a\n".utf8) + [0xE5, 0x85], 2, 1, "a\n\u{FFFD}\u{FFFD}"), ([0x61, 0, 0], 1, 2, "a\u{FFFD}\u{FFFD}"),
    ([0xED, 0xA0, 0x80], 1, 1, "\u{FFFD}\u{FFFD}\u{FFFD}"), ([0xC0, 0x80], 1, 1, "\u{FFFD}\u{FFFD}"),
    ([0xEF, 0xBB, 0xBF, 0x61, 0xF5], 1, 2, "a\u{FFFD}")
  ])
  func placesTheFirstByteThatIsNone(bytes: [UInt8], line: Int, column: Int, text: String) throws {
    let (source, findings) = TextFile.read(path: "a", bytes: bytes)
    #expect(findings.map(\.rule.code) == ["syntax-encoding"])
    #expect(
      findings[0].location == Location(file: "a", line: line, column: column, endLine: line, endColumn: column + 1))
    #expect(source.text(0..<100) == text)
  }

  @Test func namesUTF16() {
    let (source, findings) = TextFile.read(path: "a", bytes: [0xFF, 0xFE, 0x61, 0])
    #expect(findings.map(\.message.en) == ["the file is UTF-16; save it as UTF-8"])
    #expect(source.bytes.isEmpty)
  }

  @Test func readsTablesThatExcelSavedInChina() {
    let bytes: [UInt8] = [0xD6, 0xB8, 0xB1, 0xEA, 0x2C, 0x81, 0x39, 0xEF, 0x30, 0x0A]
    let (source, findings) = TextFile.readTable(path: "a.csv", bytes: bytes)
    #expect(findings.isEmpty)
    #expect(source.text(0..<100) == "指标,㐁\n")
  }

  @Test func aTableInNeitherEncodingIsAFinding() {
    let (_, findings) = TextFile.readTable(path: "a.csv", bytes: [0x61, 0xFF, 0xFF])
    #expect(findings.map(\.rule.code) == ["syntax-encoding"])
    #expect(findings[0].location.column == 2)
  }
}

@Suite struct CSVTableTests {
  private func read(_ text: String) -> (CSVTable, [Diagnostic], Marked) {
    let marked = Marked(text, path: "a.csv")
    let (table, findings) = CSVTable.read(
      marked.source, columns: ["metric", "value", "note"], required: ["metric", "value"])
    return (table, findings, marked)
  }

  @Test func readsQuotedCellsAndCountsRowsAsASpreadsheet() {
    let (table, findings, marked) = read("value,metric,note\r\n6909,a.b,\"«x, \"\"y\"\"\r\nz»\"\r\n,,\r\n «7» ,a.c\r\n")
    #expect(findings.isEmpty)
    #expect(table.rows.map(\.number) == [2, 4])
    #expect(table.rows[0]["note"]?.value == "x, \"y\"\r\nz")
    #expect(table.rows[1]["value"]?.value == "7")
    #expect(table.rows[1]["note"] == nil)
    #expect(table.rows[1]["value"]?.span == marked.places[1])
    #expect(table.rows[0]["note"]?.span == marked.places[0].lowerBound - 1..<marked.places[0].upperBound + 1)
  }

  @Test(arguments: [
    ("metric,«valeu»,value", ["there is no column `valeu`"]), ("«metric»", ["the column `value` is missing"]),
    ("metric,value,«metric»", ["the column `metric` stands twice"]),
    ("metric,value\na,1,,«5»", ["row 2 has a cell in column 4, but the header names 2 columns"]),
    ("«metric;value»\n\"a\";5", ["the columns are separated by semicolons or tabs; save the table with commas"]),
    ("metric,value\na,5«,»\nb,6,\n", ["row 2 has 3 cells, but the header names 2 columns"]),
    ("metric,value\n\na,«\"»5\nb,6", ["row 3, column 2: the quotation mark is never closed"]),
    (
      "metric,value\n\"a\"« b»,5",
      ["row 2, column 1: text follows the closing quotation mark; inside a cell write two of them for one"]
    )
  ])
  func namesRowAndColumn(text: String, messages: [String]) {
    let (_, findings, marked) = read(text)
    #expect(findings.map(\.message.en) == messages)
    #expect(findings.map(\.location) == marked.locations)
  }

  @Test func anEmptyFileHasNoHeader() {
    let (table, findings, _) = read("")
    #expect(table.rows.isEmpty)
    #expect(findings.map(\.location) == [Location(wholeFile: "a.csv")])
  }
}
