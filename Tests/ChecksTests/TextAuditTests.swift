import Diagnostics
import Testing

@testable import Checks

@Suite struct TextAuditTests {
  private func summaries(_ audit: TextAudit) -> [String] {
    audit.findings.filter { $0.severity > .advice }.map { "\($0.location.line) \($0.rule.code) \($0.message.en)" }
  }

  @Test(arguments: BilingualReport.Layout.allCases)
  func aSoundReportHasNoFindings(layout: BilingualReport.Layout) {
    let audit = BilingualReport.sound.audit(layout)
    #expect(summaries(audit) == [])
    #expect(audit.coverage.chineseCompared > 320)
    #expect(audit.coverage.englishFigures > 280)
  }

  /// What goes wrong between two languages, with the code and the severity that it is found by.
  private static let slips: [(from: String, to: String, code: String)] = [
    ("over 6,700 participations", "over 6,200 participations", "twin-figure"),
    ("more than 14,000 hours to public", "more than 140,000 hours to public", "twin-figure"),
    ("5,109.55 MWh", "5,190.55 MWh", "twin-figure"),
    ("more than 150 million users", "more than 150 billion users", "twin-figure"),
    ("face comparison is 96.6%", "face comparison is 69.6%", "twin-figure"),
    ("On 18 April 2017 the Cashless", "On 18 April 2016 the Cashless", "twin-date"),
    ("25 March 2016", "23 March 2016", "twin-date"),
    ("Lamp tubes discarded\tpieces\t3,632", "Lamp tubes discarded\tpieces\t3,362", "twin-figure"),
    ("Under 36\t5,998", "Under 36\t9,598", "twin-figure")
  ]

  @Test(arguments: slips.indices)
  func aSlipIsFoundAtItsPlace(slip: Int) throws {
    let (from, to, code) = Self.slips[slip]
    let layout = BilingualReport.Layout.allCases[slip % BilingualReport.Layout.allCases.count]
    var report = BilingualReport.sound
    let place = try #require(report.english.firstIndex { $0.contains(from) })
    report.english[place] = report.english[place].replacing(from, with: to)
    let findings = report.audit(layout).findings.filter { $0.severity > .advice }
    #expect(findings.map(\.rule.code) == [code])
    if layout == .apart {
      #expect(findings.map(\.location.line) == [place + 1])
      #expect(findings.first?.notes.map(\.location.line) == [place + 1])
    }
  }

  @Test func aSentenceThatIsMissingIsFoundByItsFigure() throws {
    var report = BilingualReport.sound
    let place = try #require(report.english.firstIndex { $0.contains("96.6%") })
    report.english[place] = report.english[place].replacing("; the accuracy of this face comparison is 96.6%", with: "")
    let found = report.audit(.apart).findings.filter { $0.severity == .error }
    #expect(found.first?.message.en.contains("96.6%") == true)
    #expect(found.allSatisfy { $0.location.file == "zh.txt" && $0.location.line == place + 1 })
  }

  @Test(arguments: ["96.6%", "On 18 April 2017 the Cashless", "150 million users"])
  func aMissingParagraphIsOneFinding(words: String) throws {
    var report = BilingualReport.sound
    let place = try #require(report.english.firstIndex { $0.contains(words) })
    report.english.remove(at: place)
    let findings = report.audit(.apart).findings.filter { $0.severity == .error }
    #expect(findings.map(\.rule.code) == ["twin-structure"])
    #expect(findings.first?.location.file == "zh.txt")
    #expect(findings.first?.location.line == place + 1)
    #expect(findings.first?.notes.first?.location.file == "en.txt")
  }

  @Test(arguments: ["96.6%", "On 18 April 2017 the Cashless", "more than 14,000 hours to public"])
  func aParagraphThatHasMovedFindsItsCounterpart(words: String) throws {
    for distance in [-9, 7, 40] {
      var report = BilingualReport.sound
      let place = try #require(report.english.firstIndex { $0.contains(words) })
      report.english.insert(
        report.english.remove(at: place), at: min(max(0, place + distance), report.english.count - 1))
      #expect(summaries(report.audit(.apart)) == [], "\(distance)")
    }
  }

  @Test func aSlipInAParagraphThatHasMovedIsFound() throws {
    var report = BilingualReport.sound
    let place = try #require(report.english.firstIndex { $0.contains("96.6%") })
    let paragraph = report.english.remove(at: place).replacing("96.6%", with: "69.6%")
    report.english.insert(paragraph, at: place + 12)
    let found = report.audit(.apart).findings.filter { $0.severity == .error }
    #expect(found.map(\.rule.code) == ["twin-figure"])
    #expect(found.first?.location.line == place + 13)
    #expect(found.first?.notes.first?.location.line == place + 1)
  }

  @Test func wordsThatMayStandWithTheirNeighboursAreNotMissed() {
    let zh = "我们重视每一位员工的成长，为新人配备导师，为骨干提供轮岗的机会，也为管理者开设课程。公司倡导坦诚沟通。"
    let en = [
      "We care about how each employee develops: newcomers have a mentor, key people may change places, and there are "
        + "courses for managers.", "We encourage all to speak openly."
    ]
    let (before, after) = ("公司去年底有员工1,236人。", "去年人均培训46小时。")
    let audit = TextAudit(
      chinese: SourceFile(path: "zh", text: [before, zh, after].joined(separator: "\n\n")),
      english: SourceFile(
        path: "en",
        text: (["At year-end the company had 1,236 employees."] + en + ["Each was trained for 46 hours last year."])
          .joined(separator: "\n\n")))
    #expect(audit.findings.map(\.message.en) == [])
  }

  @Test func aConversionIsCheckedWithoutItsCounterpart() {
    let audit = TextAudit(
      alternating: SourceFile(path: "t", text: "果园面积120亩（约0.8公顷），全部采用滴灌。\nAll of the orchard is irrigated by drip.\n"))
    #expect(audit.findings.map(\.rule.code).contains("figure-conversion"))
  }

  @Test func paragraphsMayBeSplitAndMerged() throws {
    var report = BilingualReport.sound
    for place in report.english.indices.reversed() where report.english[place].count > 250 && place % 3 == 0 {
      let sentences = report.english[place].split(separator: ". ", maxSplits: 1).map(String.init)
      if sentences.count == 2 { report.english[place...place] = [sentences[0] + ".", sentences[1]] }
    }
    #expect(report.english.count > BilingualReport.sound.english.count + 10)
    #expect(summaries(report.audit(.apart)).filter { !$0.contains("no counterpart") } == [])
  }

  @Test func spacesInsideOfNumbersAreReadOver() {
    let audit = TextAudit(
      alternating: SourceFile(
        path: "report.txt",
        text: """
          去年园区共发放奖学金 3 794 笔，惠及学生两千余人，金额合计 560 万元。
          Last year the park granted 3, 794 scholarships to over 2,000 students, 5.6 million yuan in total.
          今年园区另设助学岗位，每人每月补贴 800 元。
          This year the park also offers student jobs with a monthly allowance of 800 yuan each.
          """))
    #expect(summaries(audit) == [])
  }

  @Test func aFigureMayBeRoundedInATable() {
    let audit = TextAudit(
      chinese: SourceFile(path: "zh", text: "用电量\t千瓦时\t1.2亿\n培训人次\t人次\t1.85万\n用水量\t吨\t3500\n"),
      english: SourceFile(
        path: "en", text: "Electricity\tkWh\t120,000,000\nTrainings\ttimes\t18,536\nWater\tt\t3,500\n"))
    #expect(summaries(audit) == [])
  }

  @Test func aTextOfOneLanguageHasNothingToCompare() {
    let audit = TextAudit(alternating: SourceFile(path: "report.txt", text: "园区去年用水350万吨。\n"))
    #expect(audit.findings.isEmpty)
    #expect(audit.coverage.chineseCompared == 0)
    #expect(audit.coverage.chineseLeft == 1)
  }

  @Test func eachLanguageIsToldByItsWeight() {
    func languages(_ text: String) -> TextLanguages { TextLanguages(SourceFile(path: "text", text: text)) }
    #expect(languages("我们使用 Acme Cloud 已有三年。").main == .chinese)
    #expect(languages("We use 支付宝 every day and like it.").main == .english)
    #expect(languages("12, 13").isEmpty)
    #expect(languages("园区用水350万吨。\nThe park used water.").isBilingual)
    #expect(!languages(String(repeating: "园区用水。", count: 200) + "Acme").isBilingual)
  }
}
