import Diagnostics
import Testing

@testable import Checks

struct ProofTests {
  private static let path = "en/2016/page.html"

  /// What is found in a page of the report of 2016; the place is marked in it by «…».
  private func prove(_ html: String, _ language: String = "en") throws -> (PageProof.Result, [Project.Place]) {
    let site = Project.chinese("共有[6,909人](metric:people.employees)。").site()
    var page = Project(zh: nil)
    page[Self.path] = "<html lang=\"\(language)\"><p>\(html)</p></html>"
    let source = SourceFile(path: Self.path, text: try #require(page[Self.path]))
    return (PageProof(site).prove(source), page.marks)
  }

  private func data(_ value: String, _ words: String, of reference: String = "people.employees@2016-12-31") -> String {
    "<data value=\"\(value)\" data-fact=\"\(reference)\">\(words)"
  }

  private func expect(
    _ code: String, _ html: String, _ language: String = "en", _ location: SourceLocation = #_sourceLocation
  ) throws {
    let (result, marks) = try prove(html, language)
    #expect(result.findings.map(\.rule.code) == [code], sourceLocation: location)
    let places = result.findings.map(\.location).map {
      Project.Place(file: $0.file, line: $0.line, column: $0.column, endLine: $0.endLine, endColumn: $0.endColumn)
    }
    #expect(places == marks, sourceLocation: location)
  }

  @Test(arguments: [
    ("en", "with <data value=\"6909\" data-fact=\"people.employees@2016-12-31\">6,909</data> people"),
    (
      "en",
      "nearly <a href=\"x\"><data value=\"6909\" data-fact=\"people.employees@2016-12-31\">7,000</data></a> people"
    ),
    ("zh-Hans", "近<data value=\"6909\" data-fact=\"people.employees@2016-12-31\">7,000</data>人"),
    ("en", "<data value=\"4000000\" data-fact=\"people.bonus@2016\">4,000,000</data>")
  ])
  func wordsThatAgreeAreInOrder(_ language: String, _ html: String) throws {
    let (result, _) = try prove(html, language)
    #expect(result.findings.isEmpty)
    #expect((result.figures, result.unreadWords) == (1, 0))
  }

  @Test func bracketsInACellAreASign() throws {
    try expect("output-mismatch", "<table><tr><td>(«\(data("6909", "6,909"))»</data>)</td></tr></table>")
    let (result, _) = try prove("(\(data("6909", "6,909"))</data>)")
    #expect(result.findings.isEmpty)
  }

  @Test func otherWordsAreFound() throws {
    try expect("output-mismatch", "with «\(data("6909", "6,990"))»</data> people")
    try expect("output-mismatch", "共有«\(data("6909", "6,990人"))»</data>", "zh")
  }

  @Test func wordsThatHideTheValueAreFound() throws {
    try expect("output-mismatch", "«\(data("6909", "0.0"))»</data>")
  }

  @Test func otherValueIsFound() throws {
    try expect("output-value", "with «\(data("6908", "6,909"))»</data> people")
    try expect("output-value", "with «\(data("", "6,909"))»</data> people")
    try expect("output-value", "with «\(data("many", "6,909"))»</data> people")
  }

  @Test func unknownFactIsFound() throws {
    try expect("output-unknown-fact", "«\(data("6909", "6,909", of: "people.staff@2016-12-31"))»</data>")
    try expect("output-unknown-fact", "«\(data("6909", "6,909", of: "people.employees@1999-12-31"))»</data>")
    try expect("output-unknown-fact", "«\(data("1", "1", of: "story:none"))»</data>")
    try expect("output-unknown-fact", "«\(data("1", "1", of: "::"))»</data>")
  }

  @Test func wordsWithoutAFigureAreFound() throws {
    try expect("output-no-figure", "with «\(data("6909", "many"))»</data> people")
  }

  @Test func storiesAreThoseOfTheReport() throws {
    let (result, _) = try prove("a loan of <data value=\"56000\" data-fact=\"story:shop.loan\">RMB 56,000</data>")
    #expect(result.findings.isEmpty)
    try expect("output-mismatch", "a loan of «\(data("56000", "RMB 65,000", of: "story:shop.loan"))»</data>")
  }

  @Test func wordsOfAnUnreadLanguageAreCounted() throws {
    let (result, _) = try prove("\(data("6909", "6 990"))</data>", "fr")
    #expect(result.findings.isEmpty)
    #expect((result.figures, result.unreadWords) == (1, 1))
  }
}
