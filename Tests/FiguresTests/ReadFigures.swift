import Figures
import Testing
import Values

/// A sentence in which the figures stand in ⟦ ⟧, and what each is, in order: value, unit and, where it has one,
/// qualifier or another mark (`up`, `down`, `×2.5`, `--05`, a period), separated by spaces.
struct LabelledSentence: Sendable, CustomTestStringConvertible {
  var marked: String
  var expected: [String]

  init(_ marked: String, _ expected: String...) { (self.marked, self.expected) = (marked, expected) }

  var testDescription: String { marked }

  var text: String { marked.replacing("⟦", with: "").replacing("⟧", with: "") }

  /// The marked spans as byte offsets into `text`.
  var spans: [Range<Int>] {
    var (spans, start, offset): ([Range<Int>], Int, Int) = ([], 0, 0)
    for scalar in marked.unicodeScalars {
      switch scalar {
      case "⟦": start = offset
      case "⟧": spans.append(start..<offset)
      default: offset += scalar.utf8.count
      }
    }
    return spans
  }
}

extension Figure {
  var isCounted: Bool {
    switch kind {
    case .date, .ordinal, .code, .vague: false
    case .count, .currency, .percent, .percentagePoints, .ratio, .multiple, .measure, .duration, .age: true
    }
  }

  /// `130000 {person} nearly`, `10..15 %`, `1.5 1 up ×2.5`.
  var summary: String {
    var words = [value.description + (upper.map { "..\($0)" } ?? ""), unit?.code.text ?? "-"]
    if qualifier != .exact { words.append(qualifier.rawValue) }
    if let direction { words.append(direction.rawValue) }
    if let factor { words.append("×\(factor)") }
    if isCeiling { words.append("ceiling") }
    if isBracketed { words.append("bracketed") }
    return words.joined(separator: " ")
  }

  /// `date 2016-05-14`, `ordinal 3`, `code GRI302-1`, `vague 3..9`.
  var otherSummary: String {
    switch kind {
    case .date: "date \(period?.description ?? key ?? "?")"
    case .ordinal: "ordinal \(value)"
    case .code: "code \(key ?? "?")"
    default: "vague \(value)" + (upper.map { "..\($0)" } ?? "")
    }
  }
}

/// Holds a sentence to its labels: values, units, qualifiers and places, and nothing besides.
func expectFigures(
  _ sentence: LabelledSentence, in language: FigureLanguage, location: SourceLocation = #_sourceLocation
) {
  let figures = FigureReader(language: language).read(sentence.text).filter(\.isCounted)
  #expect(figures.map(\.summary) == sentence.expected, sourceLocation: location)
  #expect(figures.map(\.range) == sentence.spans, sourceLocation: location)
}

/// Holds a sentence to what it has besides figures.
func expectOthers(
  _ sentence: LabelledSentence, in language: FigureLanguage, location: SourceLocation = #_sourceLocation
) {
  let others = FigureReader(language: language).read(sentence.text)
  #expect(others.map { $0.isCounted ? $0.summary : $0.otherSummary } == sentence.expected, sourceLocation: location)
  #expect(others.map(\.range) == sentence.spans, sourceLocation: location)
}
