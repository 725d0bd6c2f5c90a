import Values

/// The tables an English reader looks into: those of the language, and the site's own names and nouns. A class, so that
/// handing them on costs a single count.
final class EnglishVocabulary: Sendable {
  let units: PhraseTable<UnitWord>
  let nouns: PhraseTable<UnitWord>
  let names: PhraseTable<Bool>?
  /// What may begin at each character.
  let starts: [UInt8]
  let wordStarts = EnglishWordStarts.standard
  let leading = EnglishWords.leading

  static func with(names: [String], nouns own: [CountedNoun]) -> EnglishVocabulary {
    guard !names.isEmpty || !own.isEmpty else { return standard }
    let ownWords = own.flatMap { noun in
      noun.words.map { ($0, UnitWord(unit: noun.unit, kind: .count, isNoun: true)) }
    }
    return EnglishVocabulary(ownWords, names: names)
  }

  private static let standard = EnglishVocabulary([], names: [])

  private init(_ own: [(String, UnitWord)], names: [String]) {
    units = PhraseTable(EnglishUnits.entries)
    nouns = PhraseTable(EnglishUnits.nounEntries + own)
    self.names = names.isEmpty ? nil : PhraseTable(names.map { ($0, true) })
    var starts = [UInt8](repeating: 0, count: 0x10000)
    for digit in 0x30...0x39 { starts[digit] = FigureStart.digit.rawValue }
    for letter in 0x61...0x7A { starts[letter] = FigureStart.letter.rawValue }
    for fraction in VulgarFraction.units { starts[Int(fraction)] = FigureStart.numeral.rawValue }
    for name in names { FoldedPhrase.cells(name).first.map { starts[Int($0)] |= FigureStart.name.rawValue } }
    self.starts = starts
  }
}
