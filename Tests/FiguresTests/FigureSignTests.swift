import Figures
import Testing

/// What is less than nought, and what only looks so.
@Suite struct FigureSignTests {
  @Test(arguments: [
    "增速：−5%", "增速:-5%", "增速，-5%", "增速、-5%", "增速；-5%", "持平。-5%", "“-5%”", "增速为\"-5%\"", "「-5%」", "【-5%】", "[−5%]",
    "增速——-5%", "…-5%", "同比：－5%", "同比﹣5%", "同比–5%", "↓-5%", "（-5%）", "｜-5%｜", "同比=-5%", "-5%", "比上年 -5%", "6%/-5%"
  ])
  func aSignInChinese(text: String) { expectLast("-5 %", in: text, .chinese) }

  @Test(arguments: [
    "Growth:-5%", "\"-5%\"", "“-5%”", "[−5%]", "…-5%", "growth—-5%", "6%,-5%", "6%, -5%", "up, then -5%", "('-5%')",
    "6% / -5%",
    "|-5%|", "→-5%", "minus 5%"
  ])
  func aSignInEnglish(text: String) { expectLast("-5 %", in: text, .english) }

  @Test func moneyBelowNought() {
    expectLast("-500 USD", in: "Result: -US$500", .english)
    expectLast("-500 USD", in: "Result: US$-500", .english)
    expectLast("-500000000 CNY", in: "利润：-5亿元", .chinese)
    expectLast("-5 Cel", in: "气温：-5℃", .chinese)
  }

  @Test(arguments: [
    LabelledSentence("占比⟦3%-5%⟧", "3..5 %"), LabelledSentence("占比⟦5%⟧-⟦3%⟧", "5 %", "3 %"),
    LabelledSentence("气温⟦20℃-25℃⟧", "20..25 Cel"), LabelledSentence("误差+/-⟦2%⟧", "2 %"),
    LabelledSentence("得分（甲组）-⟦5分⟧", "5 {point}")
  ])
  func aHyphenThatJoinsInChinese(sentence: LabelledSentence) { expectFigures(sentence, in: .chinese) }

  @Test(arguments: [
    LabelledSentence("a share of ⟦3%-5%⟧", "3..5 %"), LabelledSentence("⟦20°C-25°C⟧", "20..25 Cel"),
    LabelledSentence("+/-⟦2%⟧", "2 %"), LabelledSentence("the \"core\"-⟦5 units⟧", "5 {device}"),
    LabelledSentence("between us-⟦5 people⟧", "5 {person}")
  ])
  func aHyphenThatJoinsInEnglish(sentence: LabelledSentence) { expectFigures(sentence, in: .english) }

  @Test(arguments: [
    LabelledSentence("增速在⟦-3%至5%⟧之间", "-3..5 %"), LabelledSentence("气温⟦-10℃至-5℃⟧", "-10..-5 Cel"),
    LabelledSentence("气温⟦−10～−5℃⟧", "-10..-5 Cel"), LabelledSentence("⟦零下10至零下5℃⟧", "-10..-5 Cel"),
    LabelledSentence("⟦零下5至10℃⟧", "-10..-5 Cel"), LabelledSentence("⟦零下5℃至10℃⟧", "-5..10 Cel"),
    LabelledSentence("⟦-10--5℃⟧", "-10..-5 Cel"), LabelledSentence("温度⟦-20℃~40℃⟧", "-20..40 Cel"),
    LabelledSentence("利润⟦-3至-2亿元⟧", "-300000000..-200000000 CNY"),
    LabelledSentence("由⟦5%⟧至⟦-3%⟧", "5 %", "-3 %")
  ])
  func aRangeBelowNoughtInChinese(sentence: LabelledSentence) { expectFigures(sentence, in: .chinese) }

  @Test(arguments: [
    LabelledSentence("between ⟦−5% and 3%⟧", "-5..3 %"), LabelledSentence("⟦−10 to −5°C⟧", "-10..-5 Cel"),
    LabelledSentence("⟦−20°C to 40°C⟧", "-20..40 Cel"), LabelledSentence("⟦−10–−5°C⟧", "-10..-5 Cel"),
    LabelledSentence("⟦minus 10 to minus 5°C⟧", "-10..-5 Cel"),
    LabelledSentence("⟦-$3m to -$2m⟧", "-3000000..-2000000 XXX"),
    LabelledSentence("from ⟦5%⟧ to ⟦−3%⟧", "5 %", "-3 %")
  ])
  func aRangeBelowNoughtInEnglish(sentence: LabelledSentence) { expectFigures(sentence, in: .english) }

  @Test func growthBelowNoughtIsADecline() throws {
    let figure = try #require(FigureReader(language: .chinese).read("同比增速：−5%").first)
    #expect(Agreement.judgeChange(figure, from: fact("200"), to: fact("190")).agrees)
    #expect(Agreement.judgeChange(figure, from: fact("190"), to: fact("200")).severity == .error)
    let twin = FigureReader(language: .english).read("down 5% year on year")
    #expect(TwinComparison.differences(between: [figure], and: twin).isEmpty)
  }

  @Test(arguments: [("-2", AgreementSeverity.agrees), ("4", .agrees), ("-4", .error), ("6", .error)])
  func aRangeAroundNoughtHoldsBothSigns(truth: String, severity: AgreementSeverity) throws {
    let figure = try #require(FigureReader(language: .english).read("between −3% and 5%").first)
    #expect(Agreement.judge(figure, against: fact(truth, "%")).severity == severity)
  }

  @Test(arguments: [
    ("（1,204）", [FigureSetting.cell, .line]), ("(US$1,204)", [.cell, .line]), ("(36.4)", [.cell, .line]),
    ("（4%）", [.cell]),
    ("(0.3 pp)", [.cell]), ("（25岁）", []), ("（30天）", []), ("（300人）", []), ("(12.5 t)", []), ("（三年）", [])
  ])
  func bracketsOfAccounts(text: String, negative: [FigureSetting]) {
    for setting in [FigureSetting.prose, .cell, .line] {
      let figures = FigureReader(language: .chinese).read(text, as: setting)
      #expect(figures.map(\.value.isNegative) == [negative.contains(setting)])
    }
  }

  @Test(arguments: [
    ("Loss (1,204)", true), ("12 (4%)", false), ("Total | (4%) | 5", true),
    ("Staff in 2015 (1,204) and in 2016 grew", false), ("it took (30 days) | again", false)
  ])
  func bracketsInALine(text: String, isNegative: Bool) {
    #expect(FigureReader(language: .english).read(text).contains(where: \.value.isNegative) == isNegative)
  }

  private func expectLast(
    _ summary: String, in text: String, _ language: FigureLanguage, location: SourceLocation = #_sourceLocation
  ) {
    let figure = FigureReader(language: language).read(text).last(where: \.isCounted)
    let words = [figure?.value.description, figure?.unit?.code.text].compactMap { $0 }
    #expect(words.joined(separator: " ") == summary, sourceLocation: location)
  }
}
