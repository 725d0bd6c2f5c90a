import Testing
import Values

@Suite struct UnitCatalogueTests {
  private func builtIn(_ code: String) -> Unit? { UnitCode(code).flatMap { UnitCatalogue.builtIn.unit($0) } }

  @Test(arguments: [
    ("t", "kg", "1000"), ("t{CO2e}", "kg{CO2e}", "1000"), ("kt{SO2}", "kg{SO2}", "1000000"),
    ("MW.h", "J", "3600000000"),
    ("[mu]", "m2", "2000/3"), ("a", "s", "31557600"), ("CNY", "CNY", "1"), ("{person}", "{person}", "1"),
    ("{time}", "{event}", "1"), ("{widget}", "{thing}", "1"), ("%", "%", "1"), ("[ppm]", "%", "0.0001"),
    ("t{CO2e}/MW.h", "kg{CO2e}/J", "1/3600000"), ("t/(10*4.CNY)", "kg/CNY", "0.1"),
    ("kW.h/{person}", "J/{person}", "3600000"),
    ("{case}/(10*6.h)", "{thing}/s", "1/3600000000"), ("mg/m3", "kg/m3", "0.000001")
  ])
  func resolves(code: String, base: String, factor: String) throws {
    let unit = try #require(builtIn(code))
    #expect(unit.quantity.baseText == base)
    #expect(unit.factor.description == factor)
    #expect(unit.code.text == code)
  }

  @Test(arguments: ["tonnes", "CNX", "t{", "{}", "{a}{b}", "t/", "/t", "t/(10*x.CNY)", "CNY{old}"])
  func doesNotKnow(code: String) { #expect(builtIn(code) == nil) }

  @Test func twelveMonthsAreAYear() throws {
    let (month, year) = (try #require(builtIn("mo")), try #require(builtIn("a")))
    #expect(try month.factor.multiplied(by: ExactNumber(12)) == year.factor)
  }

  @Test func aSiteAddsItsOwnThings() throws {
    let piece = try #require(UnitCode("{fund}"))
    let catalogue = UnitCatalogue.builtIn.adding([Unit(code: piece, quantity: .count("fund"))])
    #expect(catalogue.unit(piece)?.quantity == .count("fund"))
    #expect(catalogue.codes.contains(piece))
    #expect(catalogue.codes == catalogue.codes.sorted())
  }
}
