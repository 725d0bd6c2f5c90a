import Figures
import Testing
import Values

@Suite struct FigureReaderPropertyTests {
  /// A small generator of its own, so that every run reads the same bytes.
  struct Dice: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return state
    }
  }

  static let readers = FigureLanguage.allCases.map { FigureReader(language: $0) }

  private func expectOrderedSpans(_ bytes: [UInt8]) {
    for reader in Self.readers {
      let figures = bytes.withUnsafeBufferPointer { reader.read($0) }
      var end = 0
      for figure in figures {
        #expect(figure.range.lowerBound >= end && figure.range.upperBound <= bytes.count)
        #expect(!figure.range.isEmpty && figure.digits.clamped(to: figure.range) == figure.digits)
        end = figure.range.upperBound
      }
    }
  }

  @Test func readsAnyBytes() {
    var dice = Dice(state: 0x5EED)
    for _ in 0..<2000 {
      expectOrderedSpans(
        (0..<Int.random(in: 0...40, using: &dice)).map { _ in UInt8.random(in: 0...255, using: &dice) })
    }
  }

  /// Pieces that numbers are made of, in any order: what a grammar stumbles over, if over anything.
  @Test func readsAnyRowOfPieces() {
    let pieces = [
      "1", "20", "3,000", "0.5", "％", "万", "亿", "千", "百", "十", "三", "两", "半", "几", "多", "第", "年", "月", "日", "元", "人",
      "个", "倍", "分之", "至", "～", "-", "－", " ",
      "RMB", "US$", "￥", "(", ")", "约", "近", "超过", "以上", "million", "one", "half", "of", "a", "in", "and", "or", "to",
      "twenty", "%", "per", "kWh", "/", ".", ":", "May", "first",
      "**", "²", "½", "①", "COVID-19", "GRI", "by", "times", "零", "无", "事故", "翻", "番", "“", "”", "\n", "\t", "x", "×",
      "成", "块", "角", "兆", "席", "零下", "负", "內", "內部", "第2.3节", "民國", "度", "点", "“", "《", "》", "|", "……", "1.5℃",
      "minus", "pp.", "Rule", "third", "tier", "under", "within", "ago", "less than", "12/F", "600000.SH", "3·15",
      "+", "=", "hundred", "\u{2060}", "😀"
    ]
    var dice = Dice(state: 0xF16)
    for _ in 0..<4000 {
      let row = (0..<Int.random(in: 1...12, using: &dice)).map { _ in pieces.randomElement(using: &dice) ?? "" }
      expectOrderedSpans(Array(row.joined(separator: Bool.random(using: &dice) ? "" : " ").utf8))
    }
  }

  /// Where a reader looks back or ahead, it looks a few characters far: else these would never end.
  @Test(arguments: [
    "(1,204) ", "1、", "分别1、", "12 ", "%", "一", "“三", "第", "1 and ", "a third ", "pp. 1–", "|", "   ", "。1"
  ])
  func readsLongRowsOfOnePiece(piece: String) {
    let text = String(repeating: piece, count: 4000)
    for reader in Self.readers {
      let figures = reader.read(text)
      #expect(figures.allSatisfy { $0.range.upperBound <= text.utf8.count })
    }
  }

  @Test(arguments: [
    String(repeating: "1", count: 400), String(repeating: "亿", count: 300), "９" + String(repeating: "万亿", count: 80)
  ])
  func refusesNumbersThatDoNotFit(text: String) {
    expectOrderedSpans(Array(text.utf8))
  }

  /// One number in the styles of both languages reads back the same, in value and in step.
  @Test(arguments: [
    ("120万人", "1.2 million people"), ("1,200,000人", "1,200,000 people"), ("一百二十万人", "1.2m people"),
    ("３亿人", "300 million people"), ("三亿人", "three hundred million people"), ("5千人", "five thousand people"),
    ("12萬人", "120 thousand people"),
    ("二十五人", "twenty-five people"), ("五十万人", "half a million people")
  ])
  func readsStylesAlike(chinese: String, english: String) throws {
    let left = try #require(FigureReader(language: .chinese).read(chinese).first)
    let right = try #require(FigureReader(language: .english).read(english).first)
    #expect(left.value == right.value)
    #expect(left.unit == right.unit)
    #expect(left.step == right.step)
  }

  @Test(arguments: [0, 7, 10, 25, 100, 119, 1000, 2563, 6909, 10_000, 85_000, 150_000, 967_000_000, 12_345_678_900])
  func readsBackPlainDigits(number: Int) throws {
    let grouped = String(
      String(number).reversed().enumerated().map {
        $0.offset % 3 == 0 && $0.offset > 0 ? ",\($0.element)" : "\($0.element)"
      }.joined().reversed())
    for text in [String(number), grouped] {
      for (reader, noun) in zip(Self.readers, ["家企业", " companies"]) {
        let figure = try #require(reader.read(text + noun).first)
        #expect(figure.value == ExactNumber(number))
        #expect(figure.unit?.code.text == "{company}")
      }
    }
  }

  @Test func stepsSurviveTranslation() throws {
    let steps = [
      ("1.5万人", "1000"), ("15,000人", "1000"), ("100元", "1"), ("5109.50", "0.01"), ("超过100元", "100"), ("0", "0"),
      ("100%", "0"), ("近100%", "100"), ("1500多万人", "1000000")
    ]
    for (text, step) in steps {
      #expect(FigureReader(language: .chinese).read(text).first?.step.description == step, "\(text)")
    }
  }

  @Test func digitsAreTheNumeralsAlone() throws {
    let text = "超过 1500 多万人次"
    let figure = try #require(FigureReader(language: .chinese).read(text).first)
    #expect(String(decoding: Array(text.utf8)[figure.digits], as: UTF8.self) == "1500")
    let words = try #require(FigureReader(language: .english).read("nearly twenty-five million users").first)
    #expect(words.digits == 7..<26)
  }

  @Test func knowsTheNamesAndNounsOfTheSite() throws {
    let unit = try #require(UnitCode("{lantern}"))
    let nouns = [CountedNoun(code: unit, quantity: .count("lantern"), words: ["lantern", "lanterns", "盏灯"])]
    let english = FigureReader(language: .english, names: ["Project 88", "310"], nouns: nouns)
    #expect(english.read("Project 88 lit 40 red lanterns").map(\.kind) == [.code, .count])
    #expect(english.read("Project 88 lit 40 red lanterns").last?.unit?.code == unit)
    #expect(english.read("the 310 model of 3,100 shops").map(\.kind) == [.code, .count])
    let chinese = FigureReader(language: .chinese, names: ["310"], nouns: nouns)
    #expect(chinese.read("310模式点亮40盏灯").map(\.kind) == [.code, .count])
    #expect(chinese.read("310模式点亮40盏灯").last?.unit?.code == unit)
  }

  @Test(arguments: ["310 million people", "310,000 people", "310.5 tonnes", "310万人", "310亿元", "310,000人"])
  func takesNoPartOfANumberForAName(text: String) {
    let language: FigureLanguage = text.contains("people") || text.contains("tonnes") ? .english : .chinese
    let figures = FigureReader(language: language, names: ["310"]).read(text)
    #expect(figures.map(\.range) == [0..<text.utf8.count] && figures[0].kind != .code)
  }
}
