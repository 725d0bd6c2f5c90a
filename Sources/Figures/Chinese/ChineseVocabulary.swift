import Values

/// The tables a Chinese reader looks into: those of the language, and the site's own names and nouns. A class, so that
/// handing them on costs a single count.
final class ChineseVocabulary: Sendable {
  let units: PhraseTable<UnitWord>
  let nouns: PhraseTable<UnitWord>
  let names: PhraseTable<Bool>?
  let leading = ChineseWords.leading
  /// What may begin at each character.
  let starts: [UInt8]

  static func with(names: [String], nouns own: [CountedNoun]) -> ChineseVocabulary {
    guard !names.isEmpty || !own.isEmpty else { return standard }
    let ownWords = own.flatMap { noun in
      noun.words.map { ($0, UnitWord(unit: noun.unit, kind: .count, isNoun: true)) }
    }
    return ChineseVocabulary(ownWords, names: names)
  }

  private static let standard = ChineseVocabulary([], names: [])

  private init(_ own: [(String, UnitWord)], names: [String]) {
    units = PhraseTable(ChineseUnits.entries + own)
    nouns = PhraseTable(ChineseUnits.nounEntries + own)
    self.names = names.isEmpty ? nil : PhraseTable(names.map { ($0, true) })
    starts = Self.starts(names: names)
  }

  private static func starts(names: [String]) -> [UInt8] {
    var starts = [UInt8](repeating: 0, count: 0x10000)
    func mark(_ unit: UInt16, _ start: FigureStart) { starts[Int(unit)] |= start.rawValue }
    for digit in 0x30...0x39 { mark(UInt16(digit), .digit) }
    for letter in 0x61...0x7A { mark(UInt16(letter), .letter) }
    for unit in UInt16(0x3000)...0x9FFF
    where ChineseSigns.digit(unit) != nil || ChineseSigns.isMultiplier(unit) || ChineseSigns.financialDigit(unit) != nil
    {
      mark(unit, .numeral)
    }
    mark(Han.half, .numeral)
    for fraction in VulgarFraction.units { mark(fraction, .numeral) }
    for first in ChineseOpeners.firstCells { mark(first, .opener) }
    for name in names { FoldedPhrase.cells(name).first.map { mark($0, .name) } }
    return starts
  }
}
