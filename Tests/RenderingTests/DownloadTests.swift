import Testing

@testable import Rendering

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

@Suite struct JSONTests {
  @Test func writesKeysInOrderAndNestsThem() {
    var json = JSONWriter()
    json.object { json in
      json.text("b", "x")
      json.text("absent", nil)
      json.list("a") {
        $0.number(nil, 1); $0.flag(nil, true)
      }
      json.object("c") { _ in }
    }
    #expect(String(decoding: json.bytes, as: UTF8.self) == #"{"b":"x","a":[1,true],"c":{}}"#)
  }

  @Test func textCannotEndAScript() {
    var json = JSONWriter()
    json.text(nil, "</script>\"\\\n\u{1}")
    #expect(String(decoding: json.bytes, as: UTF8.self) == #""\u003c/script>\"\\\n\u0001""#)
  }
}
