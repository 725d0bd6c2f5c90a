import Figures
import Testing
import Values

@Suite struct FootingTests {
  private func exactly(_ text: String) -> Interval { Interval(point: number(text)) }
  private func rounded(_ text: String, _ decimals: Int) -> Interval { fact(text, decimals: decimals).interval! }
  private func interval(_ bound: Bound, _ text: String) -> Interval {
    TrueValue(value: .bound(bound, number(text)), unit: unit("1")).interval!
  }

  @Test func exactFactsSumExactly() throws {
    #expect(try Footing.foots(exactly("6909"), parts: [exactly("2563"), exactly("4346")]))
    #expect(try !Footing.foots(exactly("6910"), parts: [exactly("2563"), exactly("4346")]))
  }

  @Test func roundedFactsMayMissByTheirRounding() throws {
    let parts = [rounded("1.3", 1), rounded("1.3", 1), rounded("1.3", 1)]
    #expect(try Footing.foots(rounded("4", 0), parts: parts))
    #expect(try Footing.foots(rounded("4.1", 1), parts: parts))
    #expect(try !Footing.foots(rounded("4.2", 1), parts: parts))
  }

  @Test func boundsReachTotals() throws {
    #expect(try Footing.foots(exactly("12"), parts: [interval(.moreThan, "5"), exactly("6")]))
    #expect(try !Footing.foots(exactly("11"), parts: [interval(.moreThan, "5"), exactly("6")]))
    #expect(try !Footing.foots(exactly("12"), parts: [interval(.atMost, "5"), exactly("6")]))
  }

  @Test func aShareOfRoundedAmountsMayRoundEitherWay() throws {
    let share = try #require(try Footing.share(of: rounded("897", 0), in: rounded("904", 0)))
    #expect(share.meets(rounded("99.3", 1)))
    #expect(share.meets(rounded("99.2", 1)))
    #expect(!share.meets(rounded("99.0", 1)))
  }

  @Test func sharesMayMissHundredByHalfAStepEach() throws {
    #expect(try Footing.makeHundred(["33.3", "33.3", "33.3"].map(number)))
    #expect(try !Footing.makeHundred(["33.3", "33.3", "33.1"].map(number)))
    #expect(try Footing.makeHundred(["50", "49"].map(number)))
    #expect(try !Footing.makeHundred(["50", "48"].map(number)))
  }

  @Test func dividingByWhatMayBeZeroHasNoResult() throws {
    #expect(try Footing.share(of: exactly("1"), in: rounded("0", 0)) == nil)
    #expect(try Footing.relativeChange(from: exactly("0"), to: exactly("1")) == nil)
  }

  @Test func aNegativeStartTurnsTheChangeAround() throws {
    let change = try Footing.relativeChange(from: exactly("-10"), to: exactly("-5"))
    #expect(change == exactly("50"))
  }

  @Test func dividesIntervalsOfEitherSign() throws {
    let dividend = Interval(lower: .init(number("-6")), upper: .init(number("6"), isOpen: true))
    let divisor = Interval(lower: .init(number("2")), upper: .init(number("3")))
    let quotient = try #require(try dividend.divided(by: divisor))
    #expect(quotient == Interval(lower: .init(number("-3")), upper: .init(number("3"), isOpen: true)))
    #expect(
      try dividend.divided(by: divisor.negated)
        == Interval(lower: .init(number("-3"), isOpen: true), upper: .init(number("3"))))
  }
}
