import Diagnostics
import Testing

@testable import Parsing

@Suite struct ProseTests {
  private func prose(_ text: String) -> (Document, [Prose]) {
    let document = parse(text).0
    return (document, document.proseBlocks.map { document.prose(of: $0) })
  }

  @Test(arguments: [
    ("共 **10** 亿*元*", ["共 10 亿元"]), ("甲，\n乙 and\nB\n乙", ["甲，乙 and B 乙"]), ("a  \nb", ["a\nb"]),
    ("见`x`[^1]与<metric:a.b>\n\n[^1]: 注", ["见\u{FFFC}\u{FFFC}与\u{FFFC}", "注"]),
    ("![图 **1**](a.png \"t\") 后", ["\u{FFFC} 后", "图 1"]), ("## A &amp; B {#x}\n\n- 甲\n- 乙", ["A & B", "甲", "乙"]),
    ("> [!case] 题\n> 文", ["题", "文"]), ("| a\\|b | 共**「5」**人 |\n|-|-|\n| 1 | 2 |", ["a|b", "共「5」人", "1", "2"]),
    ("甲**乙**\n**丙**，\n`c`", ["甲乙丙， \u{FFFC}"]), ("[增\n长](change:a.b@1..2)", ["增长"]), ("a\\\nb", ["a\nb"])
  ])
  func readsAsReadersDo(text: String, expected: [String]) {
    #expect(prose(text).1.map { String(decoding: $0.text, as: UTF8.self) } == expected)
  }

  @Test func namesTheWordsOfEachCitation() {
    let prose = prose("共\n[6,909\n*人*](metric:a.b)，约<metric:a.c>[](metric:a.d)。").1[0]
    #expect(String(decoding: prose.text, as: UTF8.self) == "共 6,909 人，约\u{FFFC}\u{FFFC}。")
    let words = prose.citations.map { String(decoding: prose.text[$0.range], as: UTF8.self) }
    #expect(words == ["6,909 人", "", ""])
    #expect(prose.citations[1].range.lowerBound + 3 == prose.citations[2].range.lowerBound)
  }

  @Test(arguments: [
    ("共 «**10** 亿»元", "10** 亿", "10 亿"), ("> 甲 &lt;5\n> **0** 乙", "&lt;5\n> **0", "<5 0"),
    ("约\\*5\\*人", "5", "5"), ("a &copy;&amp; b", "&copy;&amp;", "©&"), ("增*长*`x`了", "长*`x`了", "长\u{FFFC}了"),
    ("| a\\|5 | 共**「5」**人 |\n|-|-|", "|5", "|5"), ("共**「甲」**的", "「甲」**的", "「甲」的"),
    ("近 [5](literal:)\n<metric:a.b>", "5](literal:)\n<metric:a.b>", "5 \u{FFFC}")
  ])
  func leadsBackToTheSource(text: String, source: String, words: String) throws {
    let text = text.filter { !"«»".contains($0) }
    let (document, blocks) = prose(text)
    let found = blocks.compactMap { block -> Range<Int>? in
      let bytes = block.text
      let sought = Array(words.utf8)
      for start in bytes.indices where bytes[start...].starts(with: sought) {
        return document.sourceRange(of: start..<start + sought.count, in: block)
      }
      return nil
    }
    #expect(try document.source.text(#require(found.first)) == source)
  }

  @Test func everyVerbatimByteLeadsBackToItself() {
    let text = "> 近**87%**的 [5,998](metric:a.b)\n> 人*都*在 &amp; `x` ![甲](b) 内\n\n| 共**「5」**人 | a\\|b |\n|--|--|\n| 1 | 2"
    let (document, blocks) = prose(text)
    for block in blocks {
      for index in block.text.indices where block.text[index] < 0x80 && block.text[index] > 0x30 {
        let range = document.sourceRange(of: index..<index + 1, in: block)
        #expect(document.source.bytes[range].first == block.text[index])
      }
    }
    #expect(blocks.count == 6)
  }

  @Test func aProseCanBeUsedAgain() {
    let document = parse("甲[1](literal:)\n\nb").0
    var prose = document.prose(of: 0)
    document.read(4, into: &prose)
    #expect(prose.block == 4)
    #expect(prose.text == Array("b".utf8))
    #expect(prose.citations.isEmpty)
    #expect(prose.segments.count == 1)
  }

  @Test func aTextInsideALineIsReadWithItsPlaceInTheFile() {
    let marked = Marked("title: x\nsummary: «共[**6,909**人](«metric:a.b»)，«约» 5%»\n")
    let (document, findings) = MarkdownParser.parse(marked.source, body: marked.places[0])
    #expect(findings.isEmpty)
    let prose = document.prose(of: 0)
    #expect(String(decoding: prose.text, as: UTF8.self) == "共6,909人，约 5%")
    #expect(document.sourceRange(of: 14..<17, in: prose) == marked.places[2])
    #expect(document.destinationRange(of: prose.citations[0].node) == marked.places[1])
  }

  @Test func aSoftBreakJoinsHanOnly() {
    let document = parse("甲\n**乙**\nb\n丙").0
    let breaks = document.nodes.indices.filter { document.nodes[$0].kind == .softBreak }
    #expect(breaks.map { document.joinsHan(at: $0) } == [true, false, false])
  }
}
