import Figures
import Testing
import Values

/// Blocks of a section, dates and codes, and figures that stand for facts.
@Suite struct TwinSectionTests {
  @Test func aFigureMayMoveToTheNextParagraph() {
    let section = [
      TwinBlock(source: [written("37", "%"), written("450", "t")], twin: [written("37", "%")]),
      TwinBlock(source: [], twin: [written("450", "t")])
    ]
    #expect(TwinComparison.differences(in: section).isEmpty)
  }

  @Test func theOwnBlockComesFirst() throws {
    let over = written("450", "t", .moreThan)
    let section = [
      TwinBlock(source: [over], twin: [written("450", "t")]), TwinBlock(source: [written("450", "t")], twin: [over])
    ]
    #expect(TwinComparison.differences(in: section).map(\.kind) == [.qualifierLost, .qualifierAdded])
  }

  @Test func findingsComeInOrderOfPlace() {
    let section = [
      TwinBlock(source: [written("450", "t")], twin: []),
      TwinBlock(source: [], twin: [written("31", "%")]),
      TwinBlock(source: [written("20", "t"), written("17", "CNY", .about)], twin: [written("17", "CNY")])
    ]
    let differences = TwinComparison.differences(in: section)
    #expect(differences.map(\.kind) == [.missingInTwin, .missingInSource, .missingInTwin, .qualifierLost])
    #expect(differences[3].source == TwinPlace(block: 2, index: 1))
    #expect(differences[3].twin == TwinPlace(block: 2, index: 0))
  }

  @Test func aSlipIsFoundAcrossBlocks() {
    let section = [
      TwinBlock(source: [written("4500", "t")], twin: []), TwinBlock(source: [], twin: [written("45000", "t")])
    ]
    #expect(TwinComparison.differences(in: section).map(\.cause) == [.powerOfTen(1)])
  }

  @Test func aLargeSectionIsMatchedThroughATable() {
    let figures = (0..<5000).map { written("\(1000 + $0 % 4900)", $0 % 2 == 0 ? "t" : "CNY") }
    var twin = Array(figures.reversed())
    #expect(TwinComparison.differences(between: figures, and: twin).isEmpty)
    twin[701] = written("98765", "t")
    #expect(TwinComparison.differences(between: figures, and: twin).map(\.twin?.index) == [701])
  }

  private func date(_ text: String) -> Figure {
    var figure = written("2016", kind: .date)
    figure.period = Period(parsing: text)
    return figure
  }

  private func code(_ key: String) -> Figure {
    var figure = written("0", kind: .code)
    figure.key = key
    return figure
  }

  private func kinds(_ source: [Figure], _ twin: [Figure]) -> [TwinDifference.Kind] {
    TwinComparison.differences(between: source, and: twin).map(\.kind)
  }

  @Test func datesAreComparedByTheirDays() {
    #expect(kinds([date("2016-05-14")], [date("2016-05-14")]) == [])
    #expect(kinds([date("2016")], [date("2017")]) == [.dateDiffers])
    #expect(kinds([date("2016-Q1")], [date("2016-Q2")]) == [.dateDiffers])
    #expect(kinds([date("2016-12-31")], [date("2016")]) == [.dateCoarser])
    let once = TwinComparison.differences(between: [date("2016")], and: [])
    #expect(once.map(\.severity) == [.advice])
    #expect(kinds([date("2016"), date("2016")], [date("2016")]) == [])
  }

  @Test func datesWithoutAYearAreComparedByTheRest() {
    func yearless(_ key: String) -> Figure {
      var figure = written("0", kind: .date)
      figure.key = key
      return figure
    }
    #expect(kinds([yearless("--05-14")], [yearless("--05-14")]) == [])
    #expect(kinds([yearless("--05")], [yearless("--06")]) == [.dateDiffers])
    #expect(kinds([yearless("--05-14")], [date("2016-05-14")]) == [.dateCoarser])
    #expect(kinds([yearless("--05")], [date("2016-06")]) == [.dateDiffers])
    #expect(kinds([yearless("--05")], [date("2016")]) == [.missingInTwin, .missingInSource])
  }

  @Test func ordinalsAndCodesAreComparedWithTheirOwnKind() {
    #expect(kinds([written("1", kind: .ordinal)], [written("1", kind: .ordinal)]) == [])
    #expect(kinds([written("1", kind: .ordinal)], [written("2", kind: .ordinal)]) == [.ordinalDiffers])
    #expect(kinds([code("GRI302-1")], [code("GRI302-1")]) == [])
    #expect(kinds([code("310")], [written("310")]) == [])
    #expect(kinds([code("310")], [written("3100")]) == [.missingInTwin, .missingInSource])
    #expect(kinds([code("GRI302-1")], [code("GRI305-1")]) == [.codeDiffers])
    #expect(kinds([code("GRI302-1"), code("GRI302-1")], [code("GRI302-1")]) == [])
    #expect(kinds([code("GRI302-1"), code("GRI302-1")], [code("GRI302-1"), code("SCOPE1")]) == [.missingInSource])
    #expect(kinds([written("2", kind: .ordinal)], [written("2")]) == [.missingInTwin, .missingInSource])
  }

  @Test func aWrittenFactStandsForItsValueAgainstWords() throws {
    let value = try #require(Figure(standingFor: fact("102345678", "{person}"), at: 0..<4))
    #expect(kinds([value], [written("102000000")]) == [])
    #expect(kinds([value], [written("100000000", nil, .moreThan)]) == [])
    #expect(kinds([value], [value]) == [])
    #expect(kinds([value], [written("105000000", "{person}")]) == [.valueDiffers])
    #expect(kinds([value], [written("102000000", "CNY")]) == [.missingInTwin, .missingInSource])
  }

  @Test func aWrittenBoundStandsForItsStatement() throws {
    let truth = TrueValue(value: .bound(.moreThan, number("220000000")), unit: unit("{person}"))
    let value = try #require(Figure(standingFor: truth, at: 0..<4))
    #expect(kinds([value], [written("220000000", nil, .odd)]) == [])
    #expect(Figure(standingFor: TrueValue(value: .empty(.confidential), unit: unit("t")), at: 0..<4) == nil)
  }
}
