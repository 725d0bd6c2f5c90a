import Testing
import Values

@Suite struct PeriodTests {
  @Test(arguments: [
    ("2016-01-01/2016-12-31", "2016"), ("2016-04-01/2016-06-30", "2016-Q2"), ("2016-02", "2016-02"),
    ("2024-04-01/2025-03-31", "2024-04-01/2025-03-31"), ("2016-05-14/2016-05-14", "2016-05-14"),
    ("2016/2017", "2016-01-01/2017-12-31")
  ])
  func isWrittenInTheShortestForm(text: String, expected: String) throws {
    #expect(try #require(Period(parsing: text)).description == expected)
  }

  @Test(arguments: ["", "16", "2016-13", "2016-02-30", "2016-Q5", "2017/2016", "2016/", "2016-1-1", "0000"])
  func refusesWhatIsNoPeriod(text: String) {
    #expect(Period(parsing: text) == nil)
  }

  @Test func aYearBackKeepsWholeMonths() throws {
    let february = try #require(Period(parsing: "2017-02"))
    #expect(february.shifted(years: -1)?.description == "2016-02")
    #expect(Period(parsing: "2016-12-31")?.shifted(years: -1)?.description == "2015-12-31")
  }

  @Test func everyDayReadsBack() {
    for number in stride(from: -700_000, through: 2_900_000, by: 97) {
      let day = Day(number: number)
      let (year, month, date) = day.components
      #expect(Day(year: year, month: month, day: date) == day)
    }
  }
}
