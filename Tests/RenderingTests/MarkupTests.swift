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
  private func chinese(_ text: String) -> String { write(text, Typography(isChinese: true, chineseTag: "zh-Hans")) }
  private func english(_ text: String) -> String { write(text, Typography(isChinese: false, chineseTag: "zh-Hans")) }

  private func write(_ text: String, _ typography: Typography) -> String {
    Markup { typography.write(Array(text.utf8)[...], to: &$0) }.string
  }

  @Test(arguments: ["12.3万吨", "15%～30%", "2026年3月31日", "GRI 305-1", "2016-12-31"])
  func figuresAreHeldTogether(figure: String) {
    #expect(chinese("见\(figure)。") == "见<span class=\"n\">\(figure)</span>。")
  }

  @Test func aPlainNumberNeedsNoSpan() {
    #expect(chinese("共6,909与12.5等") == "共6,909与12.5等")
    #expect(english("a total of 6,909 people") == "a total of 6,909 people")
  }

  @Test func aWordAfterAnEnglishNumberIsNoUnit() {
    #expect(english("GRI 302-1 applies") == "<span class=\"n\">GRI 302-1</span> applies")
    #expect(english("In 2016 it grew") == "In 2016 it grew")
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
