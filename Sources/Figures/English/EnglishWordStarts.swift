/// What may begin with the first letters of a word, or with a sign. Most words of a text begin nothing, and most of what
/// follows a number belongs to it in no way: one look here spares the question to every table.
struct EnglishWordStarts: Sendable {
  struct Sort: OptionSet {
    let rawValue: UInt16
    /// A phrase of `EnglishOpeners`.
    static let opener = Sort(rawValue: 1)
    /// A word that makes the digits after it a code: GRI, Scope.
    static let prefix = Sort(rawValue: 2)
    // After a number:
    /// A month, the ending of a rank or of a decade.
    static let date = Sort(rawValue: 4)
    /// A scale: million, hundredth.
    static let scale = Sort(rawValue: 8)
    /// A word between two numbers: in, out of, to, and.
    static let joint = Sort(rawValue: 16)
    /// A unit, or what may stand before one.
    static let unit = Sort(rawValue: 32)
    /// A qualifier or a direction: or more, increase; ago.
    static let tail = Sort(rawValue: 64)
    /// A word that makes the digits a name or a time: hours a day, o'clock.
    static let label = Sort(rawValue: 128)
    /// Any letter, so that there may be a noun.
    static let word = Sort(rawValue: 256)
    static let all = Sort(rawValue: .max)
  }

  static let standard = EnglishWordStarts()

  private var words = [UInt16](repeating: Sort.word.rawValue, count: LetterTriple.count)
  /// By ASCII character. Separators go with no number before them.
  private var signs = [UInt16](repeating: Sort.all.rawValue, count: 128)

  private init() {
    for sign in "\0 \n\r\t,.;:|()[]!?\"0123456789".utf8 { signs[Int(sign)] = 0 }
    for phrase in EnglishOpeners.phrases { mark(phrase, .opener) }
    for phrase in LatinWord.prefixes { mark(phrase, .prefix) }
    for phrase in EnglishDates.afterNumber { mark(phrase, .date) }
    for phrase in EnglishNumerals.afterNumber { mark(phrase, .scale) }
    for phrase in EnglishProportions.words + ["and", "to"] { mark(phrase, .joint) }
    for phrase in EnglishUnits.entries.map(\.0) + EnglishSuffixes.entries.map(\.0) { mark(phrase, .unit) }
    for phrase in EnglishWords.beforeUnitWords { mark(phrase, .unit) }
    for phrase in EnglishWords.afterUnit + EnglishSuffixes.markWords + ["ago", "of"] { mark(phrase, .tail) }
    for phrase in EnglishLabels.afterNumber + EnglishSuffixes.timeWords { mark(phrase, .label) }
  }

  private mutating func mark(_ phrase: String, _ sort: Sort) {
    let cells = FoldedPhrase.cells(phrase).drop { $0 == 0x20 }
    words[LetterTriple.key(cells.prefix { isLetterUnit($0) }.prefix(3))] |= sort.rawValue
  }

  /// What the word or sign there may begin.
  func sort(at place: Int, in text: FigureText) -> Sort {
    let first = text[place]
    if isLetterUnit(first) { return Sort(rawValue: words[LetterTriple.beginning(at: place, in: text)]) }
    return first < 0x80 ? Sort(rawValue: signs[Int(first)]) : .all
  }
}
