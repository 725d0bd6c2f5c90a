import Figures
import Testing
import Values

@Suite struct FigureWriterTests {
  private func chinese(_ text: String, _ code: String = "1", _ options: WritingOptions = WritingOptions()) -> String? {
    FigureWriter(language: .chinese).text(for: .number(number(text)), unit: unit(code), options: options)
  }
  private func english(_ text: String, _ code: String = "1", _ options: WritingOptions = WritingOptions()) -> String? {
    FigureWriter(language: .english).text(for: .number(number(text)), unit: unit(code), options: options)
  }

  @Test(arguments: [
    ("0", "0", "0"), ("6909", "6,909", "6,909"), ("-12.5", "−12.5", "−12.5"), ("15432", "1.54万", "15,432"),
    ("102345678", "1.02亿", "102 million"), ("12345678", "1,230万", "12.3 million"), ("100000000", "1亿", "100 million"),
    ("100400000", "1.00亿", "100 million"), ("99999999", "1.00亿", "100 million"),
    ("999999999", "10.0亿", "1.00 billion"), ("2500000000000", "2.5万亿", "2.5 trillion"),
    ("9999.75", "9,999.75", "9,999.75"), ("0.00123", "0.00123", "0.00123")
  ])
  func usesTheScaleOfTheLanguage(text: String, inChinese: String, inEnglish: String) {
    #expect(chinese(text) == inChinese)
    #expect(english(text) == inEnglish)
  }

  @Test(arguments: [
    ("256300/6909", "37.1%"), ("6.25", "6.25%"), ("100", "100%"), ("299999/3000", "99.9997%"), ("1/3", "0.333%")
  ])
  func sharesAreNeverRoundedToTheWhole(text: String, expected: String) {
    #expect(chinese(text, "%") == expected)
    #expect(english(text, "%") == expected)
  }

  @Test(arguments: [
    ("967000000", "CNY", "9.67亿元", "RMB 967 million"), ("12", "USD", "12美元", "USD 12"),
    ("4.5", "pp", "4.5个百分点", "4.5 percentage points"), ("1", "pp", "1个百分点", "1 percentage point"),
    ("5000", "t", "5,000吨", "5,000 t"), ("120000000", "kW.h", "1.2亿千瓦时", "120 million kWh"),
    ("812", "t{CO2e}", "812吨二氧化碳当量", "812 tCO₂e"), ("26", "Cel", "26℃", "26 °C"), ("1", "a", "1年", "1 year"),
    ("14000", "h", "1.4万小时", "14,000 hours"), ("37", "{person}", "37", "37"),
    ("0.58", "t{CO2e}/MW.h", "0.58吨二氧化碳当量/兆瓦时", "0.58 tCO₂e/MWh"),
    ("1.2", "t/(10*4.CNY)", "1.2吨/万元", "1.2 t per RMB 10,000"), ("7", "GBy", "7 GBy", "7 GBy")
  ])
  func writesSymbolsOfMeasuresAndMoneyButNoNouns(text: String, code: String, inChinese: String, inEnglish: String) {
    #expect(chinese(text, code) == inChinese)
    #expect(english(text, code) == inEnglish)
  }

  @Test func yearsOfAgeAreNoSpan() {
    var options = WritingOptions()
    options.isAge = true
    #expect(chinese("61", "a", options) == "61岁")
    #expect(chinese("61", "a") == "61年")
  }

  @Test func optionsSayDigitsScaleAndUnit() {
    #expect(chinese("102345678", "1", WritingOptions(digits: 5)) == "1.0235亿")
    #expect(english("15432", "1", WritingOptions(digits: 3)) == "15,400")
    #expect(english("6909", "1", WritingOptions(digits: 3)) == "6,909")
    #expect(english("37.096", "%", WritingOptions(digits: 3)) == "37.1%")
    #expect(chinese("102345678", "1", WritingOptions(isScaled: false)) == "102,345,678")
    #expect(english("5109550", "kW.h", WritingOptions(unit: unit("MW.h"))) == "5,109.55 MWh")
    #expect(english("5", "t", WritingOptions(unit: unit("kW.h"))) == nil)
  }

  @Test(arguments: [
    (Bound.moreThan, "220000000", "超过2.2亿", "over 220 million"),
    (.atLeast, "123456", "不少于12.3456万", "at least 123,456"),
    (.lessThan, "123456789", "不到123,456,789", "less than 123,456,789"), (.atMost, "10", "不超过10", "at most 10"),
    (.about, "800", "约800", "about 800"), (.nearly, "5000", "近5,000", "nearly 5,000")
  ])
  func boundsAreNeverRounded(bound: Bound, text: String, inChinese: String, inEnglish: String) {
    let value = FactValue.bound(bound, number(text))
    #expect(FigureWriter(language: .chinese).text(for: value, unit: unit("1")) == inChinese)
    #expect(FigureWriter(language: .english).text(for: value, unit: unit("1")) == inEnglish)
  }

  @Test func rangesNameBothEnds() {
    let money = FactValue.range(number("9000000"), number("12000000"))
    #expect(FigureWriter(language: .chinese).text(for: money, unit: unit("CNY")) == "900万至1,200万元")
    #expect(FigureWriter(language: .english).text(for: money, unit: unit("CNY")) == "RMB 9 million to 12 million")
    let share = FactValue.range(number("10"), number("15"))
    #expect(FigureWriter(language: .english).text(for: share, unit: unit("%")) == "10% to 15%")
  }

  @Test(arguments: [
    (EmptyReason.notCollected, "未统计", "not collected"), (.notApplicable, "不适用", "not applicable"),
    (.confidential, "保密", "confidential"), (.none, "无", "none")
  ])
  func emptyCellsSayWhy(reason: EmptyReason, inChinese: String, inEnglish: String) {
    #expect(FigureWriter(language: .chinese).text(for: .empty(reason), unit: unit("1")) == inChinese)
    #expect(FigureWriter(language: .english).text(for: .empty(reason), unit: unit("1")) == inEnglish)
  }
}
