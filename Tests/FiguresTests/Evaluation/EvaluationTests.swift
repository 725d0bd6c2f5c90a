import Figures
import Foundation
import Testing
import Values

/// Holds reader and comparison to sentences that people labelled: those of Labelled/, and those of the folder that
/// SHARED names, when it does. `make eval` runs this suite alone and shows its tables.
@Suite(.serialized) struct EvaluationTests {
  /// What must hold, in either language.
  private enum Bar {
    static let precision = 0.98
    static let recall = 0.98
    static let qualifiers = 0.98
    static let units = 0.97
    static let differences = 0.98
    // Some shared mutants call about against less-than an error, which is a warning here.
    static let sharedDifferences = 0.95
  }

  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Labelled")

  @Test(arguments: [FigureLanguage.chinese, .english])
  func figuresAreReadAsLabelled(language: FigureLanguage) throws {
    let texts = try labelled(LabelledText.self, in: Self.folder.appending(path: "\(language.rawValue).jsonl"))
    let score = ReadingScore(of: texts, by: FigureReader(language: language))
    print(([ReadingScore.header, score.row(language.rawValue)] + score.remarks).joined(separator: "\n"))
    #expect(texts.count >= 350)
    #expect(score.precision >= Bar.precision)
    #expect(score.recall >= Bar.recall)
    #expect(score.qualifierAccuracy >= Bar.qualifiers)
    #expect(score.unitAccuracy >= Bar.units)
  }

  @Test func pairsAreJudgedAsLabelled() throws {
    let pairs = try labelled(LabelledPair.self, in: Self.folder.appending(path: "pairs.jsonl"))
    let score = VerdictScore(of: pairs)
    print(([VerdictScore.header, score.row("own")] + score.remarks).joined(separator: "\n"))
    #expect(pairs.count >= 200)
    #expect(score.falseErrors == 0)
    #expect(score.differenceRecall >= Bar.differences)
  }

  @Test func figuresAgreeWithFactsAsLabelled() throws {
    try expectVerdicts(in: Self.folder.appending(path: "agreement.jsonl"))
  }

  private func expectVerdicts(in file: URL) throws {
    for row in try labelled(LabelledAgreement.self, in: file) {
      let language = try #require(FigureLanguage(tag: row.lang))
      let figures = FigureReader(language: language).read(row.text).filter(\.isCounted)
      let figure = try #require(figures.first, "\(row.id)")
      #expect(figures.count == 1, "\(row.id)")
      let truth = TrueValue(value: .number(number(row.model)), unit: figure.unit ?? unit("1"))
      let judgement = Agreement.judge(figure, against: truth)
      #expect("\(judgement.severity)" == row.severity, "\(row.id): \(row.text) of \(row.model), \(judgement.reason)")
    }
  }

  private static let shared = ProcessInfo.processInfo.environment["SHARED"].flatMap {
    $0.isEmpty ? nil : URL(filePath: $0).appending(path: "samples")
  }

  @Test(.enabled(if: shared != nil)) func sharedSentencesAreRead() throws {
    let texts = try labelled(SharedText.self, in: #require(Self.shared).appending(path: "sentences.jsonl"))
    for (language, tag) in [(FigureLanguage.chinese, "zh"), (.english, "en")] {
      let score = ReadingScore(
        of: texts.filter { $0.lang == tag }.map(\.labelled), by: FigureReader(language: language))
      print(([ReadingScore.header, score.row("shared \(tag)")] + score.remarks).joined(separator: "\n"))
      #expect(score.labels > 0)
      #expect(score.precision >= Bar.precision)
      #expect(score.recall >= Bar.recall)
    }
  }

  @Test(.enabled(if: shared != nil), arguments: ["pairs", "mutants"])
  func sharedPairsAreJudged(file: String) throws {
    let pairs = try labelled(LabelledPair.self, in: #require(Self.shared).appending(path: "\(file).jsonl"))
    let score = VerdictScore(of: pairs)
    print(([VerdictScore.header, score.row("shared \(file)")] + score.remarks).joined(separator: "\n"))
    #expect(score.falseErrors == 0)
    #expect(score.differenceRecall >= Bar.sharedDifferences)
  }

  @Test(.enabled(if: shared != nil)) func sharedFiguresAgreeWithFacts() throws {
    try expectVerdicts(in: #require(Self.shared).appending(path: "agreement.jsonl"))
  }

  private struct SharedText: Decodable {
    let id: String
    let lang: String
    let text: String
    let figures: [LabelledFigure]

    var labelled: LabelledText { LabelledText(id: id, text: text, figures: figures) }
  }
}
