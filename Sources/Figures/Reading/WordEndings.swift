/// What words may end with: by their last three letters, or by their last character where that is none. Tells at one look
/// that none of them ends at a place.
struct WordEndings: Sendable {
  private var words = [Bool](repeating: false, count: LetterTriple.count)
  private var others = [Bool](repeating: false, count: 0x10000)

  init(of phrases: [String]) {
    for phrase in phrases {
      let cells = FoldedPhrase.cells(phrase)
      let letters = cells.reversed().prefix { isLetterUnit($0) }.prefix(3)
      if letters.isEmpty { cells.last.map { others[Int($0)] = true } } else { words[LetterTriple.key(letters)] = true }
    }
  }

  /// `end` is beyond `floor`.
  func mayEnd(before end: Int, in text: FigureText, floor: Int) -> Bool {
    let last = text[end - 1]
    return isLetterUnit(last) ? words[LetterTriple.ending(before: end, in: text, floor: floor)] : others[Int(last)]
  }
}
