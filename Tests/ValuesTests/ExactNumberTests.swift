import Testing
import Values

@Suite struct ExactNumberTests {
  @Test(arguments: ["0", "6909", "-12.5", "0.0001", "1/3", "99999999999999999999"])
  func readsBackWhatItWrites(text: String) throws {
    #expect(try #require(ExactNumber(parsing: text)).description == text)
  }

  @Test(arguments: ["", "-", ".5", "5.", "1,000", "12abc", "1/0", "1/-3", "0.5/3", " 1", "٣", "1e5"])
  func refusesWhatIsNoNumber(text: String) {
    #expect(ExactNumber(parsing: text) == nil)
  }

  @Test func aThirdTimesThreeIsOne() throws {
    let third = try ExactNumber(1, over: 3)
    #expect(try third.multiplied(by: ExactNumber(3)) == .one)
  }

  @Test func saysWhenAResultDoesNotFit() throws {
    let large = try #require(ExactNumber(1, exponent: 30))
    #expect(throws: ArithmeticError.overflow) { try large.multiplied(by: large) }
    #expect(throws: ArithmeticError.divisionByZero) { try large.divided(by: .zero) }
  }

  @Test func comparesNumbersWhoseCrossProductsOverflow() throws {
    let large = try #require(ExactNumber(1, exponent: 37))
    let third = try ExactNumber(1, over: 3)
    #expect(third < large)
    #expect(large.negated < third)
  }

  @Test(arguments: [("2/3", 2, "0.67"), ("-1/8", 2, "-0.13"), ("5", 1, "5.0"), ("-1/1000", 1, "0.0")])
  func roundsHalvesAwayFromZero(text: String, digits: Int, expected: String) throws {
    #expect(try #require(ExactNumber(parsing: text)).decimalText(digits: digits) == expected)
  }
}
