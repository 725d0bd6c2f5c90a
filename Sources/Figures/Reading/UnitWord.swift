import Values

/// What a word after (or before) a number says about it. A class, so that figures and tables share one a word.
final class UnitWord: Sendable {
  enum Case: Sendable { case any, lower, upper }

  /// Nil for a word that begins like a unit and is none: 年级 after 三.
  let unit: Unit?
  let kind: Figure.Kind
  /// How many units one of these is: 斤 is 1/2 kg, 角 1/10 CNY. Nil for one.
  let multiplier: ExactNumber?
  /// A word for a thing, not a mere measure word: it becomes the figure's noun.
  let isNoun: Bool
  let letterCase: Case

  init(
    unit: Unit?, kind: Figure.Kind, multiplier: ExactNumber? = nil, isNoun: Bool = false, isQuotient: Bool = false,
    letterCase: Case = .any
  ) {
    (self.unit, self.kind, self.multiplier) = (unit, kind, multiplier)
    (self.isNoun, self.isQuotient, self.letterCase) = (isNoun, isQuotient, letterCase)
  }

  /// A measure for each of something: t/MW.h.
  let isQuotient: Bool

  static let noUnit = UnitWord(unit: nil, kind: .count)
  var isMeasure: Bool {
    switch kind {
    case .count, .date, .ordinal, .code, .vague: false
    case .currency, .percent, .percentagePoints, .ratio, .multiple, .measure, .duration, .age: true
    }
  }
}

/// A row of a unit table: a code of the catalogue, and the words for it, separated by `|`.
struct UnitRow {
  var code: String
  var kind: Figure.Kind
  var words: String
  var multiplier: (Int, Int) = (1, 1)
  var isNoun = false
  var letterCase = UnitWord.Case.any

  init(
    _ code: String, _ kind: Figure.Kind, _ words: String, times multiplier: (Int, Int) = (1, 1), isNoun: Bool = false,
    letterCase: UnitWord.Case = .any
  ) {
    (self.code, self.kind, self.words) = (code, kind, words)
    (self.multiplier, self.isNoun, self.letterCase) = (multiplier, isNoun, letterCase)
  }

  var entries: [(String, UnitWord)] {
    let unit = UnitCode(code).flatMap { UnitCatalogue.builtIn.unit($0) }
    let factor = multiplier == (1, 1) ? nil : try? ExactNumber(Int128(multiplier.0), over: Int128(multiplier.1))
    let word = UnitWord(unit: unit, kind: kind, multiplier: factor, isNoun: isNoun, letterCase: letterCase)
    return words.split(separator: "|").map { (String($0), word) }
  }
}
