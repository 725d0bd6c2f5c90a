import Testing

@testable import Rendering

@Suite struct YearChangeTests {
  @Test func aValueBesideThatOfTheYearBeforeSaysHowItChanged() throws {
    #expect(try changes("values: {2015: 800, 2016: 1200}") == ["+400 (+50%)"])
    #expect(try changes("values: {2015: 1200, 2016: 800}") == ["−400 (−33.3%)"])
    #expect(try changes("values: {2015: 800, 2016: 800}") == ["±0 (±0%)"])
    #expect(try changes("values: {2014: 1000, 2015: 1100, 2016: 2200}") == ["+100 (+10%)", "+1,100 (+100%)"])
  }

  @Test func sharesChangeByPercentagePoints() throws {
    #expect(try changes("values: {2015: 40.5, 2016: 41.7}", unit: "\"%\"") == ["+<span class=\"n\">1.2 pp</span>"])
  }

  @Test func roundedValuesAndThoseFromZeroGiveNoPercentage() throws {
    #expect(try changes("decimals: 1\n    values: {2015: 1.5, 2016: 3}") == ["+1.5"])
    #expect(try changes("values: {2015: 0, 2016: 3}") == ["+3"])
  }

  @Test func whatCannotBeComparedHasNoChange() throws {
    #expect(try changes("values: {2014: 800, 2016: 1200}") == [])
    #expect(try changes("values: {2015: \">800\", 2016: 1200}") == [])
    #expect(try changes("values: {2015: not-collected, 2016: 1200}") == [])
  }

  @Test func theTableSaysWhatSmallLettersMean() throws {
    let note = "The small print below a value gives its change from the year before."
    #expect(try book("values: {2015: 800, 2016: 1200}").contains(note))
    #expect(try !book("values: {2016: 1200}").contains(note))
  }

  private func book(_ values: String, unit: String = "\"{case}\"") throws -> String {
    var project = Project()
    project.files["content/metrics/people.yaml"] = """
      metrics:
        safety.cases:
          name: {en: Cases, zh: 事件}
          unit: \(unit)
          period: duration
          \(values)
      """
    return try project.file("en/data/index.html")
  }

  private func changes(_ values: String, unit: String = "\"{case}\"") throws -> [String] {
    try book(values, unit: unit).matches(of: /<div class="aside">(.*?)<\/div>/).map { String($0.output.1) }
  }
}
