import Figures
import Testing
import Values

/// Signs, rounded facts, published bounds, empty cells and likely causes.
@Suite struct AgreementFactTests {
  private func judge(_ figure: Figure, _ value: FactValue, _ code: String = "1") -> Judgement {
    Agreement.judge(figure, against: TrueValue(value: value, unit: unit(code)))
  }

  @Test func aRoundedFactAgreesWhereItsIntervalMeets() {
    let figure = written("87", "%", .moreThan)
    #expect(Agreement.judge(figure, against: fact("87", "%", decimals: 0)).agrees)
    #expect(Agreement.judge(figure, against: fact("87", "%")).reason == .equalToBound)
    #expect(Agreement.judge(written("12.34", step: "0.01"), against: fact("12.3", decimals: 1)).agrees)
    #expect(Agreement.judge(written("12.36", step: "0.01"), against: fact("12.3", decimals: 1)).severity == .error)
  }

  @Test func negativeFiguresAreComparedByMagnitude() {
    #expect(Agreement.judge(written("-40", nil, .moreThan), against: fact("-43")).agrees)
    #expect(Agreement.judge(written("-40", nil, .moreThan), against: fact("-37")).severity == .error)
    let accepted = Agreement.judge(written("-40", nil, .moreThan), against: fact("-43")).accepted
    #expect(accepted == Interval(lower: .init(number("-50"), isOpen: true), upper: .init(number("-40"), isOpen: true)))
  }

  @Test func signsMustAgreeUnlessAWordSaysTheSign() {
    #expect(Agreement.judge(written("40"), against: fact("-40")).reason == .wrongSign)
    #expect(Agreement.judge(written("-40"), against: fact("40")).reason == .wrongSign)
    #expect(Agreement.judge(written("40", direction: .down), against: fact("-40")).agrees)
    #expect(Agreement.judge(written("40", direction: .up), against: fact("-40")).reason == .wrongDirection)
    // "Reduced by 40 tonnes" of a metric that counts reductions.
    #expect(Agreement.judge(written("40", direction: .down), against: fact("40")).agrees)
  }

  @Test func aPublishedBoundMayBeRepeatedOrWeakened() {
    let bound = FactValue.bound(.moreThan, number("220000000"))
    #expect(judge(written("220000000", nil, .moreThan), bound).agrees)
    #expect(judge(written("220000000", nil, .odd), bound).agrees)
    #expect(judge(written("220000000", nil, .atLeast), bound).agrees)
    #expect(judge(written("200000000", nil, .moreThan), bound).reason == .weaker)
    #expect(judge(written("230000000", nil, .moreThan), bound).reason == .notSupported)
    #expect(judge(written("220000000"), bound).reason == .notSupported)
    #expect(judge(written("220000000", nil, .about), bound).severity == .error)
    #expect(judge(written("22000000", nil, .odd), bound).reason == .weaker)
    #expect(judge(written("2200000000", nil, .moreThan), bound).cause == .powerOfTen(-1))
  }

  @Test func anUpperBoundIsNotStrengthened() {
    let bound = FactValue.bound(.atMost, number("10"))
    #expect(judge(written("10", nil, .atMost), bound).agrees)
    #expect(judge(written("10", nil, .lessThan), bound).reason == .notSupported)
    #expect(judge(written("12", nil, .lessThan), bound).reason == .weaker)
    #expect(judge(written("10", nil, .lessThan), .bound(.lessThan, number("10"))).agrees)
    #expect(judge(written("10", nil, .atMost), .bound(.lessThan, number("10"))).reason == .weaker)
  }

  @Test func nearlyImpliesLessThanAndAbout() {
    let bound = FactValue.bound(.nearly, number("5000"))
    #expect(judge(written("5000", nil, .nearly), bound).agrees)
    #expect(judge(written("5000", nil, .lessThan), bound).reason == .weaker)
    #expect(judge(written("5000", nil, .about), bound).reason == .weaker)
    #expect(judge(written("5000"), bound).reason == .notSupported)
    #expect(judge(written("5000", nil, .nearly), .bound(.about, number("5000"))).reason == .notSupported)
    #expect(judge(written("5000", nil, .about), .bound(.about, number("5000"))).agrees)
  }

  @Test func aRangeIsRepeatedAsARange() {
    let range = FactValue.range(number("3000"), number("6000"))
    #expect(judge(writtenRange("3000", "6000"), range).agrees)
    #expect(judge(writtenRange("2000", "8000"), range).reason == .weaker)
    #expect(judge(written("2500", nil, .moreThan), range).reason == .weaker)
    #expect(judge(written("4000"), range).reason == .notSupported)
    #expect(judge(written("6000", nil, .moreThan), range).reason == .notSupported)
  }

  @Test func anEmptyCellSupportsNoFigureButNoneIsZero() {
    #expect(judge(written("3"), .empty(.notCollected)).reason == .noValue)
    #expect(judge(written("0"), .empty(.none)).agrees)
    #expect(judge(written("3"), .empty(.none)).severity == .error)
  }

  @Test func namesTheLikelyCause() {
    #expect(Agreement.judge(written("650000"), against: fact("6512345")).cause == .powerOfTen(1))
    #expect(Agreement.judge(written("6500", step: "1"), against: fact("65")).cause == .powerOfTen(-2))
    #expect(Agreement.judge(written("6909", step: "1"), against: fact("9609")).cause == .digitsSwapped)
    #expect(Agreement.judge(written("220000"), against: fact("202000")).cause == .digitsSwapped)
    #expect(Agreement.judge(written("4300"), against: fact("4240")).cause == nil)
    #expect(Agreement.judge(written("3900", nil, step: "1"), against: fact("3901.2")).cause == nil)
    #expect(Agreement.judge(written("300000"), against: fact("352000")).cause == .cutOff)
  }

  @Test func saysWhenNumbersAreTooLarge() throws {
    let huge = try #require(ExactNumber(1, exponent: 37))
    let figure = Figure(range: 0..<1, digits: 0..<1, value: huge, unit: unit("Gt"), kind: .measure, step: .one)
    #expect(Agreement.judge(figure, against: fact("1", "ug")).reason == .cannotBeChecked)
  }
}
