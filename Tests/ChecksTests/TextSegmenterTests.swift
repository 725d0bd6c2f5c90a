import Diagnostics
import Figures
import Testing

@testable import Checks

@Suite struct TextSegmenterTests {
  private func blocks(_ text: String, _ language: FigureLanguage? = nil) -> [String] {
    let source = SourceFile(path: "text", text: text)
    return TextSegmenter.blocks(of: source, language: language).map {
      ($0.language == .chinese ? "zh " : "en ") + String(decoding: $0.text(of: source).bytes, as: UTF8.self)
    }
  }

  @Test func hardLineBreaksAreUndone() {
    #expect(
      blocks(
        "厂区去年用水三百五十万吨，其中\n近八成来自再生水。\n\nWater use at the plant came to 3.5 million tonnes, of\nwhich nearly 80% was recycled.\n"
      )
        == [
          "zh 厂区去年用水三百五十万吨，其中近八成来自再生水。",
          "en Water use at the plant came to 3.5 million tonnes, of which nearly 80% was recycled."
        ])
  }

  @Test func aPageBreakInASentenceIsUndone() {
    #expect(
      blocks(
        "The plant used 3.5 million tonnes of water last year, most of it from the river that\n\n- 12 -\n\nruns behind it.\n",
        .english)
        == [
          "en The plant used 3.5 million tonnes of water last year, most of it from the river that runs behind it."
        ])
  }

  @Test func rowsAndItemsStandForThemselves() {
    #expect(blocks("员工总数\t6909\n女性\t2563\n", .chinese) == ["zh 员工总数\t6909", "zh 女性\t2563"])
    #expect(blocks("1. Save water\n2. Save power\n", .english) == ["en Save water", "en Save power"])
  }

  @Test func theHalvesOfABilingualLineAreTakenApart() {
    #expect(
      blocks("用水总量（吨） Total water use (t)\t3500\n") == ["zh 用水总量（吨）", "en Total water use (t)"])
    #expect(blocks("我们使用 Acme Cloud 已有三年，用户超过两百万。\n").count == 1)
  }

  @Test func pageNumbersOfContentsAreNoFigures() {
    let entries = ["关于我们 3", "绿色运营 12", "员工 20", "社区 31", "附录 44"]
    #expect(blocks(entries.joined(separator: "\n\n"), .chinese).allSatisfy { !$0.contains { $0.isNumber } })
  }

  @Test func runningHeadersAreLeftOut() {
    let page = (1...9).map { "Line \($0) of the page tells about water, power and paper." }.joined(separator: "\n\n")
    let text = (1...5).map { page + "\n\nReport 2016 | \($0)\n\n" }.joined()
    #expect(!blocks(text, .english).contains { $0.contains("Report") })
  }

  @Test func aTextWithoutEmptyLinesIsCutWhereASentenceEnds() {
    let lines = """
      The plant used three million tonnes of water last year, and most of
      it came from the river behind the plant, as in the years before that.

      """
    let found = blocks(String(repeating: lines, count: 400), .english)
    #expect(found.count == 4)
    #expect(found.allSatisfy { $0.hasPrefix("en The plant") && $0.hasSuffix("before that.") })
  }

  @Test func oneHugeLineIsCutIntoSentences() {
    let text = String(repeating: "厂区用水三百万吨。The plant used three million tonnes. ", count: 400)
    let found = blocks(text)
    #expect(Set(found) == ["zh 厂区用水三百万吨。", "en The plant used three million tonnes."])
  }

  @Test(arguments: ["", "\n\n", "12\n", "\t\n \u{3000}\n"])
  func whatHasNoWordsHasNoBlocks(text: String) {
    #expect(blocks(text).isEmpty)
  }

  @Test func offsetsLeadBackToTheFile() {
    let source = SourceFile(path: "text", text: "The plant used some 3.5\nmillion tonnes of water.\n")
    let text = TextSegmenter.blocks(of: source, language: .english)[0].text(of: source)
    #expect(source.text(text.range(in: 20..<31)) == "3.5\nmillion")
  }

  @Test func spacesInNumbersMayBeDropped() {
    let source = SourceFile(path: "text", text: "3, 794 loans in 2 016, page 5, and 12.\n")
    let block = TextSegmenter.blocks(of: source, language: .english)[0]
    let text = block.text(of: source, spaces: .dropped)
    #expect(String(decoding: text.bytes, as: UTF8.self) == "3,794 loans in 2016, page 5, and 12.")
    #expect(source.text(text.range(in: 0..<5)) == "3, 794")
  }
}
