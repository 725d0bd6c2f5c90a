struct EnglishVocabulary: Sendable {
  init(names: [String], nouns: [CountedNoun]) {}
}

/// The English grammar is still to come: no figure is read yet.
struct EnglishReading {
  let figures: [Figure] = []

  init(_ text: FigureText, _ vocabulary: EnglishVocabulary) {}
  mutating func readAll() {}
}
