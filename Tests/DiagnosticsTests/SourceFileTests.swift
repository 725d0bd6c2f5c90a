import Diagnostics
import Testing

@Suite struct SourceFileTests {
  @Test func columnsCountScalarsAndNotTheByteOrderMark() {
    let source = SourceFile(path: "a", bytes: [0xEF, 0xBB, 0xBF] + Array("共𝒳x\r\né".utf8))
    #expect(source.position(of: 0) == (1, 1))
    #expect(source.position(of: 7) == (1, 3))
    #expect(source.position(of: 10) == (2, 1))
    #expect(source.position(of: 1000) == (2, 2))
    #expect(source.text(source.line(1)) == "共𝒳x")
    #expect(source.lineCount == 2)
  }

  @Test(arguments: ["x", "é", "共", "𝒳", "x共é𝒳"])
  func placesOnALongLineAreFoundBothWays(piece: String) {
    let source = SourceFile(path: "a", text: "first\n" + String(repeating: piece, count: 9000) + "\nlast")
    let starts = source.line(2).filter { source.bytes[$0] & 0xC0 != 0x80 }
    for (index, offset) in starts.enumerated() where index % 37 == 0 || index + 2 > starts.count {
      let place = source.location(of: offset..<source.line(2).upperBound)
      #expect((place.line, place.column) == (2, index + 1))
      #expect(source.range(of: place) == offset..<source.line(2).upperBound)
    }
    #expect(
      source.range(of: Location(file: "a", line: 2, column: 90_000, endLine: 3, endColumn: 3)).lowerBound
        == source.line(2).upperBound)
  }

  @Test func aLineThatIsNotThereIsEmpty() {
    let source = SourceFile(path: "a", text: "x\n")
    #expect(source.line(3).isEmpty)
    #expect(source.line(0).isEmpty)
    #expect(source.lineCount == 2)
    #expect(SourceFile(path: "a", text: "").lineCount == 1)
  }
}
