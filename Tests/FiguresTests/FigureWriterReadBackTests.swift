import Figures
import Testing
import Values

/// What is written is read back as agreeing with its fact.
@Suite struct FigureWriterReadBackTests {
  private static let units = [
    "1", "%", "pp", "CNY", "USD", "HKD", "EUR", "{person}", "t", "kg", "t{CO2e}", "t{ce}", "kW.h", "MW.h", "GW.h",
    "GJ", "MW", "[mu]", "har", "km2", "m2", "m3", "km", "h", "d", "mo", "a", "min", "s", "Cel"
  ]
  private static let languages = FigureLanguage.allCases

  /// Numbers of one to nine digits at all scales, some of them fractions without an end. The same ones every time.
  private static let numbers: [ExactNumber] = {
    var state: UInt64 = 20_161_231
    func next(_ bound: UInt64) -> Int128 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int128((state >> 33) % bound)
    }
    return (0..<150).map { _ in
      let mantissa = next(10_000_000) / (ExactNumber.powerOfTen(Int(next(7))) ?? 1) + 1
      guard next(4) == 0, let fraction = try? ExactNumber(mantissa * 100, over: 6909) else {
        return ExactNumber(mantissa, exponent: Int(next(9)) - 2)!
      }
      return fraction
    }
  }()

  private func readBack(_ value: FactValue, _ code: String, _ language: FigureLanguage, _ options: WritingOptions) {
    let truth = TrueValue(value: value, unit: unit(code))
    guard let text = FigureWriter(language: language).text(for: value, unit: truth.unit, options: options) else {
      Issue.record("\(value) is not written")
      return
    }
    let figures = FigureReader(language: language).read(text)
    #expect(figures.count == 1, "\(text) reads as \(figures.map(\.kind))")
    guard let figure = figures.first else { return }
    let judgement = Agreement.judge(figure, against: truth)
    #expect(judgement.agrees, "\(text) of \(value) \(code): \(judgement.reason), read \(figure.value)")
  }

  @Test(arguments: languages, units)
  func numbers(language: FigureLanguage, code: String) {
    for number in Self.numbers { readBack(.number(number), code, language, WritingOptions()) }
  }

  @Test(arguments: languages)
  func optionsToo(language: FigureLanguage) {
    for number in Self.numbers {
      readBack(.number(number), "kW.h", language, WritingOptions(isScaled: false))
      readBack(.number(number), "kW.h", language, WritingOptions(digits: 4, unit: unit("MW.h")))
    }
  }

  @Test(arguments: languages, ["%", "CNY", "{person}", "t{CO2e}"])
  func boundsAndRanges(language: FigureLanguage, code: String) {
    for number in Self.numbers where number.fractionDigits != nil {
      for bound in Bound.allCases { readBack(.bound(bound, number), code, language, WritingOptions()) }
      guard let upper = try? number.multiplied(by: ExactNumber(3)) else { continue }
      readBack(.range(number, upper), code, language, WritingOptions())
    }
  }

  @Test(arguments: languages)
  func negativeNumbers(language: FigureLanguage) {
    for code in ["1", "%", "CNY", "t", "Cel"] {
      for number in Self.numbers { readBack(.number(number.negated), code, language, WritingOptions()) }
    }
  }

  @Test(arguments: languages)
  func zero(language: FigureLanguage) {
    for code in Self.units { readBack(.number(.zero), code, language, WritingOptions()) }
  }

  @Test func daysAndPeriodsReadBack() throws {
    for text in ["2016", "2016-Q2", "2016-05", "2016-12-31"] {
      let period = try #require(Period(parsing: text))
      for language in Self.languages {
        let figures = FigureReader(language: language).read(PeriodWriter(language: language).text(for: period))
        #expect(figures.map(\.period) == [period], "\(text) in \(language)")
      }
    }
  }
}
