import Figures
import Testing
import Values

@Suite struct TwinQualifierTests {
  private func difference(_ source: Qualifier, _ twin: Qualifier) -> TwinDifference? {
    TwinComparison.differences(between: [written("800", nil, source)], and: [written("800", nil, twin)]).first
  }

  @Test(arguments: [
    (Qualifier.moreThan, Qualifier.odd), (.odd, .atLeast), (.atLeast, .moreThan), (.about, .about), (.nearly, .nearly)
  ])
  func foldedQualifiersAreOne(source: Qualifier, twin: Qualifier) {
    #expect(difference(source, twin) == nil)
  }

  @Test(arguments: Qualifier.allCases.filter { $0 != .exact })
  func aQualifierLostOrAddedIsAdvice(qualifier: Qualifier) {
    #expect(difference(qualifier, .exact)?.kind == .qualifierLost)
    #expect(difference(qualifier, .exact)?.severity == .advice)
    #expect(difference(.exact, qualifier)?.kind == .qualifierAdded)
  }

  @Test(arguments: [
    (Qualifier.lessThan, Qualifier.atMost), (.nearly, .about), (.nearly, .lessThan), (.about, .moreThan),
    (.odd, .about)
  ])
  func nearSynonymsAreAdvice(source: Qualifier, twin: Qualifier) {
    for found in [difference(source, twin), difference(twin, source)] {
      #expect(found?.kind == .qualifierChanged)
      #expect(found?.severity == .advice)
    }
  }

  @Test func aboutAgainstLessThanIsAWarning() {
    #expect(difference(.about, .lessThan)?.severity == .warning)
    #expect(difference(.atMost, .about)?.severity == .warning)
  }

  @Test(arguments: [
    (Qualifier.nearly, Qualifier.moreThan), (.lessThan, .moreThan), (.atMost, .moreThan), (.nearly, .odd),
    (.lessThan, .atLeast)
  ])
  func contraryBoundsAreErrors(source: Qualifier, twin: Qualifier) {
    for found in [difference(source, twin), difference(twin, source)] {
      #expect(found?.kind == .qualifierContradicts)
      #expect(found?.severity == .error)
    }
  }

  @Test func asManyAsIsUpTo() {
    var ceiling = written("800")
    ceiling.isCeiling = true
    #expect(TwinComparison.differences(between: [ceiling], and: [written("800", nil, .atMost)]).isEmpty)
  }
}
