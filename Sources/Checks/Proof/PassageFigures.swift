import Figures
import Parsing
import Values

/// The figures that a reader sees in a passage of a finished page.
struct PassageFigures {
  private let text: [UInt8]
  private let reader: LanguageReader
  private let figures: [Figure]

  init(_ passage: CitedPassage, _ reader: LanguageReader) {
    var figures: [Figure] = []
    reader.read(passage.text, as: passage.isCell ? .cell : .prose, into: &figures)
    (text, self.reader, self.figures) = (passage.text, reader, figures)
  }

  func words(of citation: CitedWords) -> String { String(decoding: text[citation.words], as: UTF8.self) }

  /// The figure of a citation's words: as it reads in its sentence, else alone. A number without a unit is taken in that
  /// of the fact, as a table names it elsewhere.
  func figure(in words: Range<Int>, of truth: CitedTruth) -> Figure? {
    let inSentence = figures.filter {
      words.lowerBound <= $0.digits.lowerBound && $0.digits.upperBound <= words.upperBound
    }
    guard var figure = inSentence.first(where: \.hasValue) ?? alone(words) else { return nil }
    if figure.unit == nil, figure.kind == .count, let unit = truth.unit { figure.unit = unit }
    return figure
  }

  private func alone(_ words: Range<Int>) -> Figure? {
    var figures: [Figure] = []
    reader.read(Array(text[words]), as: .prose, into: &figures)
    if let figure = figures.first(where: \.hasValue) { return figure }
    return ZeroWords.are(text[words])
      ? Figure(range: 0..<words.count, digits: 0..<words.count, value: .zero, step: .zero) : nil
  }
}

extension Figure {
  fileprivate var hasValue: Bool {
    switch kind {
    case .count, .currency, .percent, .percentagePoints, .ratio, .multiple, .measure, .duration, .age, .vague, .ordinal:
      true
    case .date, .code: false
    }
  }
}
