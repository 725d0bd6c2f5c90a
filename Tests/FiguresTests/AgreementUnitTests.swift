import Figures
import Testing
import Values

@Suite struct AgreementUnitTests {
  @Test(arguments: [
    ("120", "GW.h", "120000000", "kW.h"), ("1.2", "MW.h", "1200", "kW.h"), ("300", "[mu]", "20", "har"),
    ("2", "a", "24", "mo"), ("3", "[ppth]", "0.3", "%"), ("5", "t", "5000", "kg")
  ])
  func measuresConvertExactly(value: String, code: String, truth: String, other: String) {
    #expect(Agreement.judge(written(value, code), against: fact(truth, other)).agrees)
  }

  @Test func theStepConvertsWithTheUnit() {
    let figure = written("1.2", "MW.h")
    #expect(Agreement.judge(figure, against: fact("1249", "kW.h")).agrees)
    #expect(Agreement.judge(figure, against: fact("1251", "kW.h")).severity == .advice)
  }

  @Test func aFigureWithoutUnitTakesTheFacts() {
    for code in ["%", "CNY", "kW.h", "{person}", "t{CO2e}"] {
      #expect(Agreement.judge(written("310", step: "1"), against: fact("310", code)).agrees)
    }
  }

  @Test func aPlainNumberTakesAnyNounButNoMeasure() {
    #expect(Agreement.judge(written("12", "{company}"), against: fact("12", "1")).agrees)
    #expect(Agreement.judge(written("12", "{person}"), against: fact("12", "1")).agrees)
    #expect(Agreement.judge(written("12", "kg"), against: fact("12", "1")).reason == .unitMismatch)
    #expect(Agreement.judge(written("12", "CNY"), against: fact("12", "1")).reason == .unitMismatch)
  }

  @Test func moneyOfNoStatedCurrencyMatchesAny() {
    #expect(Agreement.judge(written("500", "XXX", step: "1"), against: fact("500", "HKD")).agrees)
    #expect(Agreement.judge(written("500", "USD", step: "1"), against: fact("500", "CNY")).reason == .unitMismatch)
  }

  @Test func percentIsNoPercentagePoint() {
    let judgement = Agreement.judge(written("6.1", "%"), against: fact("6.1", "pp"))
    #expect(judgement.reason == .unitMismatch)
    #expect(judgement.cause == .percentForPercentagePoints)
    #expect(Agreement.judge(written("6.1", "%"), against: fact("9", "pp")).cause == nil)
  }

  @Test func carbonIsNoPlainMass() {
    #expect(Agreement.judge(written("5", "t"), against: fact("5", "t{CO2e}")).reason == .unitMismatch)
    #expect(Agreement.judge(written("5", "t{CO2}"), against: fact("5", "t{CO2e}")).reason == .unitMismatch)
  }

  @Test func aRatioIsAShare() {
    #expect(Agreement.judge(written("1/2", "1", .moreThan, kind: .ratio), against: fact("57", "%")).agrees)
    #expect(Agreement.judge(written("57", "%"), against: fact("0.57", "1")).agrees)
    #expect(Agreement.judge(written("1/2", "1", kind: .ratio), against: fact("500", "[ppth]")).agrees)
    #expect(Agreement.judge(written("1.5", "1", kind: .multiple), against: fact("1.5", "kg")).reason == .unitMismatch)
  }

  @Test func countedNounsAreComparedByClass() {
    let visits = fact("340", "{visit}")
    #expect(Agreement.judge(written("340", "{payment}", step: "1"), against: visits).agrees)
    #expect(Agreement.judge(written("340", "{spoon}", step: "1"), against: visits).agrees)
    #expect(Agreement.judge(written("340", "{person}", step: "1"), against: visits).severity == .warning)
    let animals = Agreement.judge(written("340", "{animal}", step: "1"), against: visits)
    #expect(animals.severity == .advice)
    #expect(animals.reason == .nounDiffers)
    #expect(Agreement.judge(written("34", "{person}"), against: visits).reason == .outside)
  }
}
