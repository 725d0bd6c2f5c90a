import Parsing
import Testing

struct CitedPassageTests {
  private func read(_ html: String) -> [CitedPassage] { CitedPassageReader.read(Array(html.utf8)) }

  private func text(_ bytes: some Collection<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }

  @Test func wordsStandInTheirSentence() throws {
    let passages = read(
      "<html lang=zh-Hans><p>近<a href=\"x\"><data value=\"6909\" data-fact=\"a.b@2016\">7,<b>000</b></data></a>人</p>")
    let passage = try #require(passages.first)
    let citation = try #require(passage.citations.first)
    #expect(passages.count == 1)
    #expect(text(passage.text) == "近7,000人")
    #expect(text(passage.text[citation.words]) == "7,000")
    #expect(passage.language == "zh-Hans")
    #expect((citation.reference, citation.value) == ("a.b@2016", "6909"))
  }

  @Test func placeIsFromTheTagToTheEndOfTheWords() throws {
    let html = "<p><data value=\"1\" data-fact=\"a.b\">one</data></p>"
    let place = try #require(read(html).first?.citations.first?.place)
    #expect(text(Array(html.utf8)[place]) == "<data value=\"1\" data-fact=\"a.b\">one")
  }

  @Test func rangesAndFractionsKeepTheirParts() throws {
    let citations = read(
      "<td><data value=\"3\" data-upper=\"6\" data-fact=\"a.b\">3–6</data>"
        + "<data value=\"0.333333333333\" data-exact=\"1/3\" data-fact=\"a.c\">a third</data></td>"
    ).flatMap(\.citations)
    #expect(citations.map(\.upper) == ["6", nil])
    #expect(citations.map(\.exact) == [nil, "1/3"])
  }

  @Test func cellsAndParagraphsAreApart() {
    let cell = "<data value=\"1\" data-fact=\"a.b\">1</data>"
    #expect(read("<tr><td>\(cell)</td><td>\(cell)</td></tr><p>x</p><p>\(cell)<br>\(cell)</p>").count == 4)
  }

  @Test func innermostLanguageCounts() {
    let words = "<data value=\"1\" data-fact=\"a.b\">1</data>"
    let passages = read(
      "<html lang=\"en\"><div lang=\"zh\"><p>\(words)</p><img lang=\"fr\"></div><p>\(words)</p></html>")
    #expect(passages.map(\.language) == ["zh", "en"])
  }

  @Test func charactersWrittenByNameOrNumberAreRead() {
    let passages = read("<p>&lt;&#8288;&#x31;,200 &amp;c. &unknown; &<data value=1 data-fact=\"a&amp;b\">1</data></p>")
    #expect(passages.map { text($0.text) } == ["<\u{2060}1,200 &c. &unknown; &1"])
    #expect(passages.first?.citations.first?.reference == "a&b")
  }

  @Test func whatIsNotShownIsNotRead() {
    let words = "<data value=\"1\" data-fact=\"a.b\">1</data>"
    #expect(read("<!-- \(words) --><script>\(words)</script><style>\(words)</style>").isEmpty)
    #expect(read("<p>\(words)<button>\(words)</button>%</p>").map { text($0.text) } == ["1%"])
  }

  @Test(arguments: [
    "<", "</", "<data", "<data data-fact=\"", "<p><data data-fact=\"a\">1", "<!--", "&", "<script>", "<a b=>"
  ])
  func halfAPageEnds(_ html: String) {
    #expect(read(html).allSatisfy { $0.citations.allSatisfy { $0.place.upperBound <= html.utf8.count } })
  }

  @Test func anyBytesEnd() {
    var generator = SystemRandomNumberGenerator()
    let alphabet = Array("<>/=\"'&;!- adt\u{0}é一".utf8)
    for _ in 0..<2000 {
      let bytes = (0..<Int.random(in: 0..<60, using: &generator)).map { _ in alphabet.randomElement(using: &generator)!
      }
      for passage in CitedPassageReader.read(bytes) {
        #expect(passage.citations.allSatisfy { $0.words.upperBound <= passage.text.count })
      }
    }
  }
}
