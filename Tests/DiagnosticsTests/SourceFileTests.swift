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

  @Test func aLineThatIsNotThereIsEmpty() {
    let source = SourceFile(path: "a", text: "x\n")
    #expect(source.line(3).isEmpty)
    #expect(source.line(0).isEmpty)
    #expect(source.lineCount == 2)
    #expect(SourceFile(path: "a", text: "").lineCount == 1)
  }
}
