import Values

/// Reads the figures out of a text in one language: values, units and qualifiers, with their places; and what only
/// looks like a figure (dates, ordinals, codes) or is vague, by its kind. Pure and linear in the length of the text.
public struct FigureReader: Sendable {
  private let grammar: Grammar

  private enum Grammar: Sendable {
    case chinese(ChineseVocabulary)
    case english(EnglishVocabulary)
  }

  /// `names`: phrases with digits that are no figures. `nouns`: the site's own counted things, on top of the built-in
  /// ones.
  public init(language: FigureLanguage, names: [String] = [], nouns: [CountedNoun] = []) {
    switch language {
    case .chinese: grammar = .chinese(.with(names: names, nouns: nouns))
    case .english: grammar = .english(.with(names: names, nouns: nouns))
    }
  }

  /// The figures of one block of text in UTF-8, in order. Offsets are byte offsets into it. Bytes that are no UTF-8 are
  /// passed over.
  public func read(_ text: UnsafeBufferPointer<UInt8>, as setting: FigureSetting = .line) -> [Figure] {
    FigureText.with(text) { cells in
      switch grammar {
      case .chinese(let vocabulary):
        var reading = ChineseReading(cells, vocabulary, setting)
        reading.readAll()
        return reading.figures
      case .english(let vocabulary):
        var reading = EnglishReading(cells, vocabulary, setting)
        reading.readAll()
        return reading.figures
      }
    }
  }

  /// The figures of one block of text, in order. Offsets are those of its UTF-8.
  public func read(_ text: String, as setting: FigureSetting = .line) -> [Figure] {
    var text = text
    return text.withUTF8 { read($0, as: setting) }
  }
}
