import Figures
import Testing
import Values

/// Every cell of the table of agreement.
@Suite struct AgreementTests {
  struct Cell: Sendable, CustomTestStringConvertible {
    let qualifier: Qualifier
    let written: String
    let truth: String
    let severity: AgreementSeverity
    let reason: Judgement.Reason

    init(
      _ qualifier: Qualifier, _ written: String, _ truth: String, _ severity: AgreementSeverity,
      _ reason: Judgement.Reason
    ) {
      self.qualifier = qualifier
      self.written = written
      self.truth = truth
      self.severity = severity
      self.reason = reason
    }

    var testDescription: String { "\(qualifier) \(written) of \(truth)" }
  }

  private func check(_ cell: Cell) {
    let judgement = Agreement.judge(written(cell.written, nil, cell.qualifier), against: fact(cell.truth))
    #expect(judgement.severity == cell.severity)
    #expect(judgement.reason == cell.reason)
  }

  @Test(arguments: [
    Cell(.exact, "4300", "4250", .agrees, .agrees), Cell(.exact, "4300", "4350", .agrees, .agrees),
    Cell(.exact, "4300", "4351", .advice, .cutOff), Cell(.exact, "4300", "4399", .advice, .cutOff),
    Cell(.exact, "4300", "4400", .error, .outside), Cell(.exact, "4300", "4249", .error, .outside),
    Cell(.exact, "600000", "641000", .advice, .coarse), Cell(.exact, "300000", "338000", .warning, .coarse),
    Cell(.exact, "300000", "290000", .agrees, .agrees), Cell(.exact, "300000", "352000", .warning, .cutOff)
  ])
  func exact(cell: Cell) { check(cell) }

  @Test(arguments: [
    Cell(.moreThan, "85000", "85001", .agrees, .agrees), Cell(.moreThan, "85000", "89999", .agrees, .agrees),
    Cell(.moreThan, "85000", "85000", .advice, .equalToBound), Cell(.moreThan, "85000", "84500", .advice, .roundsTo),
    Cell(.moreThan, "85000", "84499", .error, .outside), Cell(.moreThan, "85000", "90000", .advice, .farAbove),
    Cell(.moreThan, "85000", "169999", .advice, .farAbove), Cell(.moreThan, "85000", "170000", .warning, .stale),
    Cell(.moreThan, "80", "79.2", .advice, .roundsTo), Cell(.moreThan, "80", "79.1", .error, .outside)
  ])
  func moreThan(cell: Cell) { check(cell) }

  @Test(arguments: [
    Cell(.odd, "1500", "1501", .agrees, .agrees), Cell(.odd, "1500", "1599", .agrees, .agrees),
    Cell(.odd, "1500", "1500", .advice, .equalToBound), Cell(.odd, "1500", "1499", .error, .outside),
    Cell(.odd, "1500", "1600", .warning, .stale)
  ])
  func odd(cell: Cell) { check(cell) }

  @Test(arguments: [
    Cell(.atLeast, "600", "600", .agrees, .agrees), Cell(.atLeast, "600", "699", .agrees, .agrees),
    Cell(.atLeast, "600", "594", .advice, .roundsTo), Cell(.atLeast, "600", "593", .error, .outside),
    Cell(.atLeast, "600", "700", .advice, .farAbove), Cell(.atLeast, "600", "1200", .warning, .stale)
  ])
  func atLeast(cell: Cell) { check(cell) }

  @Test(arguments: [
    Cell(.nearly, "5000", "4999", .agrees, .agrees), Cell(.nearly, "5000", "4500", .agrees, .agrees),
    Cell(.nearly, "5000", "5000", .advice, .equalToBound), Cell(.nearly, "5000", "5050", .warning, .roundsTo),
    Cell(.nearly, "5000", "5051", .error, .outside), Cell(.nearly, "5000", "4499", .warning, .notNear),
    Cell(.nearly, "5000", "4000", .warning, .notNear), Cell(.nearly, "5000", "3999", .error, .outside),
    Cell(.nearly, "87", "86", .agrees, .agrees), Cell(.nearly, "87", "85.9", .warning, .notNear)
  ])
  func nearly(cell: Cell) { check(cell) }

  @Test(arguments: [
    Cell(.about, "37", "36", .agrees, .agrees), Cell(.about, "37", "38", .agrees, .agrees),
    Cell(.about, "37", "38.1", .warning, .notAbout), Cell(.about, "37", "29.6", .warning, .notAbout),
    Cell(.about, "37", "29.5", .error, .outside), Cell(.about, "37", "44.5", .error, .outside),
    Cell(.about, "2000", "2500", .agrees, .agrees), Cell(.about, "2000", "2501", .error, .outside)
  ])
  func about(cell: Cell) { check(cell) }

  @Test(arguments: [
    Cell(.lessThan, "300", "299", .agrees, .agrees), Cell(.lessThan, "300", "200", .agrees, .agrees),
    Cell(.lessThan, "300", "300", .advice, .equalToBound), Cell(.lessThan, "300", "303", .advice, .roundsTo),
    Cell(.lessThan, "300", "304", .error, .outside), Cell(.lessThan, "300", "199", .advice, .farBelow),
    Cell(.lessThan, "300", "150", .advice, .farBelow), Cell(.lessThan, "300", "149", .warning, .farBelow)
  ])
  func lessThan(cell: Cell) { check(cell) }

  @Test(arguments: [
    Cell(.atMost, "300", "300", .agrees, .agrees), Cell(.atMost, "300", "150", .agrees, .agrees),
    Cell(.atMost, "300", "149", .advice, .farBelow), Cell(.atMost, "300", "300.1", .error, .outside)
  ])
  func atMost(cell: Cell) { check(cell) }

  @Test(arguments: [
    ("25", AgreementSeverity.agrees), ("34.5", .agrees), ("54", .agrees), ("24", .error), ("56", .error)
  ])
  func range(truth: String, severity: AgreementSeverity) {
    // Thirty to fifty-odd: each end has a step of its own.
    var figure = writtenRange("30", "53.5")
    figure.upperStep = .one
    #expect(Agreement.judge(figure, against: fact(truth)).severity == severity)
  }

  @Test func aQualifierOfARangeGovernsBothEnds() {
    let figure = writtenRange("200", "300", nil, .nearly)
    #expect(Agreement.judge(figure, against: fact("299")).agrees)
    #expect(Agreement.judge(figure, against: fact("300")).reason == .equalToBound)
    #expect(Agreement.judge(figure, against: fact("180")).agrees)
  }

  @Test func theGridSaysHowFarABoundReaches() {
    let expected = [
      "150000000": "50000000", "967000000": "1000000", "85000": "5000", "89": "1", "1000": "500", "5": "1"
    ]
    for (text, grid) in expected { #expect(number(text).grid == number(grid)) }
    #expect(number("0.35").grid == number("0.05"))
    #expect(number("2/3").grid == number("1/15"))
  }

  @Test func nothingAndEverythingAdmitNoRounding() {
    let all = written("100", "%", step: "1")
    #expect(Agreement.judge(all, against: fact("99.7", "%")).severity == .error)
    #expect(Agreement.judge(all, against: fact("100", "%")).agrees)
    #expect(Agreement.judge(written("100", step: "1"), against: fact("99.7", "%")).severity == .error)
    #expect(Agreement.judge(written("100", step: "1"), against: fact("99.7", "kg")).agrees)
    #expect(Agreement.judge(written("0", step: "1"), against: fact("0.3")).severity == .error)
    #expect(Agreement.judge(written("100", "%", .nearly), against: fact("99.7", "%")).agrees)
  }

  @Test func aVagueQuantityIsOnlyEverAdvisedOn() {
    var dozens = writtenRange("20", "99")
    dozens.kind = .vague
    #expect(Agreement.judge(dozens, against: fact("64")).agrees)
    #expect(Agreement.judge(dozens, against: fact("640")).severity == .advice)
    #expect(Agreement.judge(written("1", kind: .vague), against: fact("640")).severity == .error)
  }
}
