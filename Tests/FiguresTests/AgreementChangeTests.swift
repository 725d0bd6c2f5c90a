import Figures
import Testing
import Values

@Suite struct AgreementChangeTests {
  private func judge(_ figure: Figure, _ from: String, _ to: String, _ code: String = "{person}") -> Judgement {
    Agreement.judgeChange(figure, from: fact(from, code), to: fact(to, code))
  }

  private func multiple(_ value: String, factor: String, direction: Figure.Direction? = .up) -> Figure {
    var figure = written(value, "1", kind: .multiple, direction: direction)
    figure.factor = number(factor)
    return figure
  }

  @Test func amountsChangeRelatively() {
    #expect(judge(written("25", "%", .about, direction: .up), "5508", "6909").agrees)
    #expect(judge(written("25", "%", .about, direction: .up), "5508", "7909").severity == .error)
    #expect(judge(written("20", "%", step: "1", direction: .down), "50", "40").agrees)
  }

  @Test func amountsChangeByAmounts() {
    #expect(judge(written("1401", "{person}", direction: .up), "5508", "6909").agrees)
    #expect(judge(written("1.2", "MW.h", direction: .down), "2300", "1100", "kW.h").agrees)
    #expect(judge(written("3", "CNY", direction: .up), "5", "8", "t").reason == .unitMismatch)
  }

  @Test func theDirectionWordCounts() {
    let judgement = judge(written("25", "%", direction: .up), "100", "75")
    #expect(judgement.severity == .error)
    #expect(judgement.reason == .wrongDirection)
    #expect(judge(written("25", "%", direction: .down), "100", "125").reason == .wrongDirection)
    #expect(judge(written("-25", "%"), "100", "75").agrees)
    #expect(judge(written("-25", "%"), "100", "125").reason == .wrongSign)
    #expect(judge(written("25", "%"), "100", "75").reason == .wrongSign)
  }

  @Test func percentagesChangeByPoints() {
    #expect(judge(written("3", "pp", direction: .up), "34", "37", "%").agrees)
    #expect(judge(written("3", "pp", direction: .up), "4", "7", "pp").agrees)
    let percent = judge(written("3", "%", direction: .up), "34", "37", "%")
    #expect(percent.severity == .error)
    #expect(percent.cause == .percentForPercentagePoints)
    #expect(judge(written("50", "%", direction: .up), "20", "30", "%").reason == .relativeToShare)
    #expect(judge(written("3", "pp"), "34", "37", "{person}").reason == .unitMismatch)
  }

  @Test func multiplesAreComparedAsFactors() {
    #expect(judge(multiple("1.5", factor: "2.5"), "40", "100").agrees)
    #expect(judge(multiple("1.5", factor: "1.5"), "40", "60").agrees)
    #expect(judge(multiple("2", factor: "2"), "40", "80").agrees)
    #expect(judge(multiple("1/2", factor: "1/2", direction: .down), "80", "40").agrees)
    #expect(judge(written("1/2", "1", kind: .ratio, direction: .down), "80", "40").agrees)
  }

  @Test func timesMoreIsNotTimes() {
    let judgement = judge(multiple("3", factor: "4"), "40", "120")
    #expect(judgement.severity == .error)
    #expect(judgement.cause == .timesForTimesMore)
    #expect(judge(multiple("2", factor: "2"), "80", "20").reason == .wrongDirection)
  }

  @Test func roundedEndsWidenTheChange() {
    let from = fact("10", "{person}", decimals: 0)
    let to = fact("12", "{person}", decimals: 0)
    #expect(Agreement.judgeChange(written("27", "%", direction: .up), from: from, to: to).agrees)
    #expect(judge(written("27", "%", direction: .up), "10", "12").severity == .error)
  }

  @Test func endsMayHaveDifferentPrefixes() {
    let judgement = Agreement.judgeChange(
      written("50", "%", step: "1", direction: .up), from: fact("2000", "kW.h"), to: fact("3", "MW.h"))
    #expect(judgement.agrees)
  }

  @Test func saysWhatCannotBeChecked() {
    #expect(judge(written("25", "%", direction: .up), "0", "4").reason == .cannotBeChecked)
    let unknown = TrueValue(value: .empty(.notCollected), unit: unit("{person}"))
    let judgement = Agreement.judgeChange(written("25", "%"), from: unknown, to: fact("4", "{person}"))
    #expect(judgement.reason == .cannotBeChecked)
    #expect(judgement.severity == .warning)
  }

  @Test func aBoundOnOneEndBoundsTheChange() {
    let to = TrueValue(value: .bound(.moreThan, number("300")), unit: unit("{person}"))
    let from = fact("100", "{person}")
    #expect(Agreement.judgeChange(written("250", "%", step: "1", direction: .up), from: from, to: to).agrees)
    #expect(
      Agreement.judgeChange(written("150", "%", step: "1", direction: .up), from: from, to: to).severity == .error)
  }
}
