import Figures
import Testing
import Values

@Suite struct TwinComparisonTests {
  private typealias Kind = TwinDifference.Kind

  private func compare(_ source: [Figure], _ twin: [Figure]) -> [TwinDifference] {
    TwinComparison.differences(between: source, and: twin)
  }

  private func onlyDifference(_ source: [Figure], _ twin: [Figure]) throws -> TwinDifference {
    let differences = compare(source, twin)
    #expect(differences.count == 1)
    return try #require(differences.first)
  }

  @Test func orderAndScaleDoNotMatter() {
    let source = [written("120000000", "kW.h"), written("37", "%"), written("6", "{company}")]
    let twin = [written("37", "%"), written("6", "{supplier}"), written("120", "GW.h")]
    #expect(compare(source, twin).isEmpty)
  }

  @Test func aFigureWithoutUnitMatchesMoneyMeasureAndNoun() {
    #expect(compare([written("10000000")], [written("10000000", "CNY")]).isEmpty)
    #expect(compare([written("900", "XXX")], [written("900", "HKD")]).isEmpty)
    #expect(compare([written("45", "{spoon}")], [written("45", "{company}")]).isEmpty)
    #expect(compare([written("10000000")], [written("10000000", "%")]).map(\.severity) == [.warning])
  }

  @Test func aHalfIsFiftyPercent() {
    #expect(compare([written("50", "%")], [written("1/2", "1", kind: .ratio)]).isEmpty)
  }

  @Test func aRepeatedValueMayBeSaidOnce() {
    let share = written("62", "%")
    #expect(compare([share, share], [share]).isEmpty)
    #expect(compare([share], [share, share]).isEmpty)
    #expect(compare([share, share], [share, written("26", "%")]).map(\.kind) == [.valueDiffers])
  }

  @Test func aFigureInOneLanguageOnlyIsMissing() throws {
    let difference = try onlyDifference([written("67", "{point}")], [])
    #expect(difference.kind == .missingInTwin)
    #expect(difference.severity == .error)
    #expect(difference.source == TwinPlace(block: 0, index: 0))
    #expect(difference.twin == nil)
    #expect(try onlyDifference([], [written("3", "CNY")]).kind == .missingInSource)
    #expect(try onlyDifference([], [written("3", "{company}")]).severity == .advice)
  }

  @Test func anArticleAndABracketedConversionMayBeLeftOut() {
    #expect(compare([written("1", "{company}")], []).isEmpty)
    var conversion = written("10000000", "USD")
    conversion.isBracketed = true
    #expect(compare([written("70000000", "CNY")], [written("70000000", "CNY"), conversion]).isEmpty)
    #expect(compare([], [written("1", "kg")]).map(\.severity) == [.error])
    #expect(compare([written("1", "a")], []).isEmpty)
    var digit = written("1", "{company}")
    digit.digits = 0..<1
    #expect(compare([digit], []).map(\.severity) == [.advice])
    var vague = written("1", "{company}", kind: .vague)
    vague.digits = 0..<3
    #expect(compare([vague], [digit]).isEmpty)
    #expect(compare([vague], [written("500", "{company}")]).map(\.kind) == [.missingInSource])
  }

  @Test(arguments: [
    ("6500000", "65000000", LikelyCause.powerOfTen(1)), ("6500000", "5600000", .digitsSwapped),
    ("220000000", "202000000", .digitsSwapped), ("3794", "3.794", .powerOfTen(-3))
  ])
  func aSlipIsNamed(source: String, twin: String, cause: LikelyCause) throws {
    let difference = try onlyDifference([written(source, "{person}")], [written(twin, "{person}")])
    #expect(difference.kind == .valueDiffers)
    #expect(difference.severity == .error)
    #expect(difference.cause == cause)
  }

  @Test func slipsArePairedBeforeNeighbours() {
    let source = [written("480", "t"), written("350", "t")]
    let twin = [written("530", "t"), written("490", "t")]
    let differences = compare(source, twin)
    #expect(differences.map(\.twin?.index) == [1, 0])
    #expect(differences.map(\.cause) == [nil, .digitsSwapped])
  }

  @Test func aSmallCountInWordsIsOnlyAdvisedOn() throws {
    func count(_ value: String, bytes: Int) -> Figure {
      var figure = written(value, "{topic}")
      figure.digits = 0..<bytes
      return figure
    }
    #expect(try onlyDifference([count("8", bytes: 1)], [count("9", bytes: 1)]).severity == .error)
    #expect(try onlyDifference([count("4", bytes: 1)], [count("2", bytes: 3)]).severity == .advice)
  }

  @Test func unitsThatCannotBeOneDiffer() throws {
    let points = try onlyDifference([written("25", "%")], [written("25", "pp")])
    #expect(points.kind == .unitDiffers)
    #expect(points.severity == .error)
    #expect(points.cause == .percentForPercentagePoints)
    #expect(try onlyDifference([written("25", "t")], [written("25", "t{CO2e}")]).kind == .unitDiffers)
    #expect(try onlyDifference([written("25", "CNY")], [written("25", "USD")]).kind == .unitDiffers)
  }

  @Test func nounsOfOtherClassesAreMentioned() throws {
    let people = try onlyDifference([written("900", "{time}")], [written("900", "{person}")])
    #expect(people.kind == .unitDiffers)
    #expect(people.severity == .warning)
    #expect(try onlyDifference([written("900", "{tree}")], [written("900", "{animal}")]).severity == .advice)
    #expect(compare([written("900", "{time}")], [written("900", "{visit}")]).isEmpty)
  }

  @Test func vagueQuantitiesMatchWhatTheyMayMean() {
    func vague(_ low: String, _ high: String) -> Figure {
      var figure = writtenRange(low, high)
      figure.kind = .vague
      return figure
    }
    #expect(compare([vague("20", "99")], [vague("24", "99")]).isEmpty)
    #expect(compare([vague("100", "999")], [written("100", nil, .moreThan)]).isEmpty)
    #expect(compare([vague("20", "99")], [vague("2000", "9999")]).map(\.severity) == [.advice])
  }

  @Test func multiplesAreComparedAsFactors() throws {
    func multiple(_ value: String, factor: String) -> Figure {
      var figure = written(value, "1", kind: .multiple, direction: .up)
      figure.factor = number(factor)
      return figure
    }
    #expect(compare([multiple("1", factor: "2")], [multiple("2", factor: "2")]).isEmpty)
    #expect(compare([multiple("1.5", factor: "2.5")], [written("150", "%", direction: .up)]).isEmpty)
    let difference = try onlyDifference([multiple("3", factor: "4")], [multiple("3", factor: "3")])
    #expect(difference.kind == .valueDiffers)
    #expect(difference.cause == .timesForTimesMore)
  }

  @Test func directionsAndSignsMustNotContradict() throws {
    let down = written("5", "%", direction: .down)
    #expect(try onlyDifference([down], [written("5", "%", direction: .up)]).kind == .directionContradicts)
    #expect(compare([down], [written("-5", "%")]).isEmpty)
    #expect(compare([down], [written("5", "%")]).isEmpty)
    #expect(try onlyDifference([written("-5", "Cel")], [written("5", "Cel")]).cause == .signLost)
  }

  @Test func aRangeIsComparedByBothEnds() {
    #expect(compare([writtenRange("3", "5", "a")], [writtenRange("36", "60", "mo")]).isEmpty)
    #expect(compare([writtenRange("3", "5", "t")], [writtenRange("3", "6", "t")]).map(\.kind) == [.valueDiffers])
  }
}
