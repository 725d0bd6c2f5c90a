import Testing

@testable import Diagnostics

@Suite struct CSVTests {
  private func text(_ rows: [[String]]) -> String {
    var writer = CSVWriter()
    for row in rows { writer.row(row) }
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  @Test func beginsWithAByteOrderMark() {
    #expect(CSVWriter().bytes == [0xEF, 0xBB, 0xBF])
  }

  @Test func quotesCellsWithSeparators() {
    #expect(text([["a,b", "say \"hi\"", "line\nend", "c"]]) == "\u{FEFF}\"a,b\",\"say \"\"hi\"\"\",\"line\nend\",c\r\n")
  }

  @Test(arguments: ["=1+1", "+86 571", "-a", "@name", "\tx"])
  func formulasAreDefused(cell: String) {
    #expect(CSVWriter.defused(cell) == "'" + cell)
  }

  @Test func negativeNumbersStayNumbers() {
    #expect(CSVWriter.defused("-1204.5") == "-1204.5")
  }
}
