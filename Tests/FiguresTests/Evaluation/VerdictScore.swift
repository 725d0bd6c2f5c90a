import Figures
import Foundation

/// How well the comparison of two languages judges as a person does.
struct VerdictScore {
  private(set) var pairs = 0
  private(set) var right = 0
  private(set) var equals = 0
  /// Errors on pairs in which a reader would correct nothing.
  private(set) var falseErrors = 0
  private(set) var differences = 0
  private(set) var foundDifferences = 0
  private(set) var remarks: [String] = []

  init(of pairs: [LabelledPair]) {
    let (chinese, english) = (FigureReader(language: .chinese), FigureReader(language: .english))
    for pair in pairs {
      let (source, twin) = (chinese.read(pair.zh), english.read(pair.en))
      let hasWrongConversion = Self.hasWrongConversion(source, pair.zh) || Self.hasWrongConversion(twin, pair.en)
      add(pair, TwinComparison.differences(between: source, and: twin), hasWrongConversion)
    }
  }

  private static func hasWrongConversion(_ figures: [Figure], _ text: String) -> Bool {
    !BracketedConversion.wrong(in: figures[...], of: Array(text.utf8)).isEmpty
  }

  private mutating func add(_ pair: LabelledPair, _ differences: [TwinDifference], _ hasWrongConversion: Bool) {
    let verdict = hasWrongConversion ? .different : Self.verdict(differences)
    pairs += 1
    if verdict == pair.expected { right += 1 } else { remark(pair, verdict, differences) }
    switch pair.expected {
    case .equal, .advice:
      equals += 1
      if verdict == .different { falseErrors += 1 }
    case .different:
      self.differences += 1
      if verdict == .different { foundDifferences += 1 }
    }
  }

  private static func verdict(_ differences: [TwinDifference]) -> LabelledPair.Verdict {
    guard let worst = differences.map(\.severity).max(), worst > .agrees else { return .equal }
    return worst == .error ? .different : .advice
  }

  private mutating func remark(_ pair: LabelledPair, _ verdict: LabelledPair.Verdict, _ differences: [TwinDifference]) {
    let kinds = differences.map { "\($0.kind)" }.joined(separator: ", ")
    remarks.append(
      "  \(pair.id) \(pair.expected), judged \(verdict) (\(kinds))\n      \(pair.zh)\n      \(pair.en)")
  }

  var accuracy: Double { ratio(right, pairs) }
  var differenceRecall: Double { ratio(foundDifferences, differences) }

  func row(_ name: String) -> String {
    ReadingScore.column(name) + String(format: "%7d%9.3f", pairs, accuracy)
      + String(format: "%7d of %-4d", falseErrors, equals)
      + String(format: "%7d of %-4d", foundDifferences, differences)
  }

  static let header = ReadingScore.column("pairs") + "  pairs accuracy  false errors    differences found"
}
