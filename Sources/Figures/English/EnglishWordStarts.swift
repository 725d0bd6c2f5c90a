/// What may begin with the first letters of a word. Most words of a text begin nothing, and are passed over by this one
/// look, before any table is asked.
struct EnglishWordStarts: Sendable {
  struct Sort: OptionSet {
    let rawValue: UInt8
    /// A phrase of `EnglishOpeners`.
    static let opener = Sort(rawValue: 1)
    /// A word that makes the digits after it a code: GRI, Scope.
    static let prefix = Sort(rawValue: 2)
  }

  static let standard = EnglishWordStarts()

  /// By the first three letters: 27 by 27 by 27, the first for none.
  private var sorts = [UInt8](repeating: 0, count: 27 * 27 * 27)

  private init() {
    for phrase in EnglishOpeners.phrases { mark(phrase, .opener) }
    for phrase in LatinWord.prefixes { mark(phrase, .prefix) }
  }

  private mutating func mark(_ phrase: String, _ sort: Sort) {
    let letters = FoldedPhrase.cells(phrase).prefix { isLetterUnit($0) }
    sorts[Self.place(letters.prefix(3))] |= sort.rawValue
  }

  /// What the word of these letters may begin.
  func sort(of word: Range<Int>, in text: FigureText) -> Sort {
    let end = min(word.upperBound, word.lowerBound + 3)
    return Sort(rawValue: sorts[Self.place((word.lowerBound..<end).lazy.map { text[$0] })])
  }

  private static func place(_ letters: some Collection<UInt16>) -> Int {
    let place = letters.reduce(0) { $0 * 27 + Int($1) - 0x60 }
    return letters.count == 3 ? place : letters.count == 2 ? place * 27 : place * 27 * 27
  }
}
