import Figures
import Testing

@testable import tallymark

@Suite struct FigureLineTests {
  private func objects(_ text: String, _ language: FigureLanguage = .chinese, line: Int = 1) -> [String] {
    FigureLine(number: line, text: text, figures: FigureReader(language: language).read(text)).objects
  }

  @Test func offsetsCountScalarsAndTheTextLeavesTheQualifierOut() {
    #expect(
      objects("𠀋：近8万名员工、逾30 %", line: 7) == [
        #"{"line":7,"start":3,"end":6,"text":"8万名","value":"80000","unit":"{person}","qualifier":"nearly","kind":"count"}"#,
        #"{"line":7,"start":10,"end":14,"text":"30 %","value":"30","unit":"%","qualifier":"more-than","kind":"percent"}"#
      ])
  }

  @Test(arguments: [
    ("用水3至5吨", #""value":"3","upper":"5","unit":"t""#), ("占三分之一", #""value":"1/3","unit":"1""#),
    ("占半数", #""value":"1/2","unit":"1""#),
    ("占5成", #""value":"50","unit":"%""#), ("达1.5倍", #""value":"1.5","unit":"1""#)
  ])
  func valuesAreExact(text: String, part: String) {
    #expect(objects(text).joined().contains(part), "\(objects(text))")
  }

  @Test func aNounOutsideTheTableIsToldAsWritten() {
    #expect(objects("We gave away 40 spoons.", .english).joined().contains(#""unit":"{thing}","noun":"spoons""#))
  }

  @Test func quotesAreEscaped() {
    let figure = FigureReader(language: .english).read("40 spoons")[0]
    let line = FigureLine(number: 1, text: "\"\"\t\"\"abcd", figures: [figure])
    #expect(line.objects[0].contains(#""text":"\"\"\t\"\"abcd""#))
  }

  @Test func datesAndCodesAreTold() {
    #expect(
      objects("2016年5月14日") == [
        #"{"line":1,"start":0,"end":10,"text":"2016年5月14日","value":"2016-05-14","unit":"1","qualifier":"exact","kind":"date"}"#
      ])
    #expect(
      objects("见 GRI 302-1").joined().contains(#""value":"GRI302-1","unit":"1","qualifier":"exact","kind":"code""#))
  }
}
