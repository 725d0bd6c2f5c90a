import Figures
import Testing
import Values

@Suite struct PeriodWriterTests {
  @Test(arguments: [
    ("2016", "2016年", "2016"), ("2016-Q2", "2016年第二季度", "Q2 2016"), ("2016-05", "2016年5月", "May 2016"),
    ("2016-12-31", "2016年12月31日", "31 December 2016"), ("2016/2018", "2016年至2018年", "2016 to 2018"),
    ("2024-04-01/2025-03-31", "2024年4月至2025年3月", "April 2024 to March 2025"),
    ("2016-05-14/2016-06-02", "2016年5月14日至2016年6月2日", "14 May 2016 to 2 June 2016")
  ])
  func writesTheShortestForm(text: String, inChinese: String, inEnglish: String) throws {
    let period = try #require(Period(parsing: text))
    #expect(PeriodWriter(language: .chinese).text(for: period) == inChinese)
    #expect(PeriodWriter(language: .english).text(for: period) == inEnglish)
  }
}
