import Figures
import Testing

@testable import Rendering

@Suite struct MarkupTests {
  @Test func textIsEscaped() {
    #expect(Markup(text: #"a < b & "c" > d"#).string == "a &lt; b &amp; &quot;c&quot; &gt; d")
  }

  @Test func finishedMarkupIsNotEscapedAgain() {
    let inner = Markup(text: "R&D")
    #expect(Markup { $0.markup(inner) }.string == "R&amp;D")
  }

  @Test func attributesAreEscaped() {
    #expect(Markup { $0.attribute("<a title=\"", "say \"hi\"") }.string == "<a title=\"say &quot;hi&quot;\"")
  }
}

@Suite struct TypographyTests {
  private let chinese = Typography(
    isChinese: true, chineseTag: "zh-Hans", figures: FigureReader(language: .chinese))
  private let english = Typography(
    isChinese: false, chineseTag: "zh-Hans", figures: FigureReader(language: .english))

  private func chinese(_ text: String) -> String { Markup { chinese.write(text, to: &$0) }.string }
  private func english(_ text: String) -> String { Markup { english.write(text, to: &$0) }.string }

  @Test(arguments: [
    "12.3万吨", "15%～30%", "2026年3月31日", "GRI 305-1", "2016-12-31", "2016-2018年", "人民币9,750万元", "1,200多万人次", "第12届"
  ])
  func figuresAreHeldTogether(figure: String) {
    #expect(chinese("见\(figure)。") == "见<span class=\"n\">\(figure)</span>。")
  }

  @Test(arguments: [
    "550 million", "RMB 31,000", "RMB 97.5 million", "628 tonnes", "1,500 square metres", "9 to 12 million tonnes",
    "3.5 percentage points", "10%–20%", "31 December 2017", "24-hour", "GRI 302-1", "6,909 people"
  ])
  func englishFiguresAreHeldTogether(figure: String) {
    #expect(english("with over \(figure) there") == "with over <span class=\"n\">\(figure)</span> there")
  }

  @Test func ofALongFigureTheFirstWordsAreHeld() {
    let written = english("about 628 tonnes of standard coal equivalent")
    #expect(written == "about <span class=\"n\">628 tonnes of standard</span> coal equivalent")
  }

  @Test func aPlainNumberNeedsNoSpan() {
    #expect(chinese("共6,909与12.5等") == "共6,909与12.5等")
    #expect(english("In 2016 it grew by 5.1% to RMB") == "In 2016 it grew by 5.1% to RMB")
  }

  @Test func inALanguageWithoutAReaderDigitsAreHeld() {
    let german = Typography(isChinese: false, chineseTag: nil, figures: nil)
    #expect(Markup { german.write("am 2016-12-31 um", to: &$0) }.string == "am <span class=\"n\">2016-12-31</span> um")
  }

  @Test func marksThatMayNotStartALineAreJoined() {
    #expect(chinese("甲·乙——丙") == "甲\u{2060}·乙\u{2060}—\u{2060}—丙")
  }

  @Test func chineseWithinEnglishSaysThatItIsChinese() {
    #expect(english("called 余额宝 there") == "called <span lang=\"zh-Hans\">余额宝</span> there")
  }

  @Test func proseIsEscaped() {
    #expect(chinese("甲<乙&5%") == "甲&lt;乙&amp;5%")
    #expect(english("3 < 5") == "3 &lt; 5")
  }
}

@Suite struct AddressTests {
  private let addresses = Addresses(baseURL: "https://example.org/", isPortable: false)
  private let portable = Addresses(baseURL: "https://example.org/", isPortable: true)

  @Test func linksAreAsShortAsTheyCanBe() {
    #expect(addresses.relative(from: "zh/2016/talent/welfare/", to: "zh/2016/talent/safety/") == "../safety/")
    #expect(addresses.relative(from: "zh/2016/talent/", to: "en/2016/talent/") == "../../../en/2016/talent/")
    #expect(addresses.relative(from: "zh/2016/a/", to: "zh/2016/ab/") == "../ab/")
  }

  @Test func aPageReachesItself() {
    #expect(addresses.relative(from: "zh/", to: "zh/") == "./")
    #expect(portable.relative(from: "zh/", to: "zh/") == "./index.html")
  }

  @Test func portableLinksNameTheFile() {
    #expect(portable.relative(from: "zh/", to: "zh/2016/") == "2016/index.html")
    #expect(portable.relative(from: "zh/2016/", to: "assets/2016/a.jpg") == "../../assets/2016/a.jpg")
  }

  @Test func aFolderIsReadyForWhatFollows() {
    #expect(portable.folder(from: "zh/2016/a/", to: "zh/data/") == "../../data/")
    #expect(addresses.folder(from: "zh/2016/a/", to: "zh/data/") == "../../data/")
  }
}
