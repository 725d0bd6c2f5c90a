import Figures
import Foundation
import Values

/// A figure as a person labelled it, before any reader saw the sentence.
struct LabelledFigure: Decodable {
  /// Unicode scalars from the beginning of the sentence.
  let start: Int
  let text: String
  let value: String
  let upper: String?
  let unit: String
  /// More than one, separated by `|`, where the words leave it open.
  let qualifier: String
}

/// A sentence with all its figures. Tables, dates, names and idioms have none.
struct LabelledText: Decodable {
  let id: String
  let text: String
  let figures: [LabelledFigure]
}

/// Sentences of both languages with what they say to each other.
struct LabelledPair: Decodable {
  enum Verdict: String, Decodable {
    case equal, advice, different
  }

  let id: String
  let zh: String
  let en: String
  let verdict: Verdict
  /// In samples whose verdict knows no advice: `soft` for what is advice.
  let severity: String?

  var expected: Verdict { verdict == .different && severity == "soft" ? .advice : verdict }
}

/// A written figure and the true value in its unit.
struct LabelledAgreement: Decodable {
  let id: String
  let lang: String
  let text: String
  let model: String
  /// `agrees` or `pass`, `advice`, `warning`, `error`; a colon and the reason may follow.
  let verdict: String

  var severity: String {
    let word = verdict.prefix { $0 != ":" }
    return word == "pass" ? "agrees" : String(word)
  }
}

extension LabelledFigure {
  /// UTF-8 offsets of the label.
  func range(in sentence: String) -> Range<Int> {
    let scalars = sentence.unicodeScalars
    let before = scalars.prefix(start).reduce(0) { $0 + $1.utf8.count }
    return before..<before + text.utf8.count
  }

  func isFound(by figure: Figure, in sentence: String) -> Bool {
    range(in: sentence).overlaps(figure.range) && hasValue(of: figure)
  }

  /// Values are compared in base units, so that 3 ‰ is 0.3 %; a half is 50 %; a multiple may be said as the factor.
  private func hasValue(of figure: Figure) -> Bool {
    let factors = (labelled: labelledUnit?.factor ?? .one, read: figure.unit?.factor ?? .one)
    let isSame = isSameQuantity(figure)
    func equal(_ label: String, _ read: ExactNumber) -> Bool {
      guard let one = ExactNumber(parsing: label) else { return false }
      let base = isSame ? try? one.multiplied(by: factors.labelled) : one
      let other = isSame ? try? read.multiplied(by: factors.read) : read
      return base != nil && base == other
    }
    let hasUpper = upper.map { text in figure.upper.map { equal(text, $0) } ?? false } ?? (figure.upper == nil)
    let percent = try? figure.value.divided(by: ExactNumber(100))
    let isFactor = [figure.factor, unit == "1" && figure.kind == .percent ? percent : nil].compactMap { $0 }
      .contains { equal(value, $0) }
    return hasUpper && (equal(value, figure.value) || isFactor)
  }

  private func isSameQuantity(_ figure: Figure) -> Bool { labelledUnit?.quantity == figure.unit?.quantity }

  /// Nil for a word that is no unit of the catalogue: a counted thing of no class.
  private var labelledUnit: Values.Unit? {
    let words = ["year": "a", "year_of_age": "a", "hour": "h", "人次": "{time}", "participation": "{time}"]
    let codes = [words[unit] ?? unit, "{\(unit)}"]
    return codes.lazy.compactMap { UnitCode($0) }.compactMap { UnitCatalogue.builtIn.unit($0) }.first
  }

  /// Money of one currency, one measure, one class of counted things. A thing without a class fits any other.
  /// A quotient is compared by its code.
  func hasUnitClass(of figure: Figure) -> Bool {
    if unit.contains("/") { return figure.unit?.code.text == unit }
    let (one, other) = (labelledUnit?.quantity ?? .count("thing"), figure.unit?.quantity ?? .number)
    switch (one, other) {
    case (.number, .share), (.share, .number): return figure.kind == .ratio || figure.kind == .percent
    case (.number, .count), (.count, .number), (.count("thing"), .count), (.count, .count("thing")): return true
    default: return one == other
    }
  }

  func hasQualifier(of figure: Figure) -> Bool {
    qualifier.split(separator: "|").contains { $0 == figure.qualifier.rawValue }
  }
}

/// Reads JSON Lines.
func labelled<T: Decodable>(_ type: T.Type, in file: URL) throws -> [T] {
  let decoder = JSONDecoder()
  return try String(contentsOf: file, encoding: .utf8).split(whereSeparator: \.isNewline).map {
    try decoder.decode(type, from: Data($0.utf8))
  }
}
