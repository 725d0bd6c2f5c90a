/// The three letters that a word begins or ends with, as a number: what tables of words are first asked by.
enum LetterTriple {
  /// 27 by 27 by 27; of a word of one or two letters the last ones are none.
  static let count = 27 * 27 * 27

  /// Of one to three letters, nearest first; none at all is 0.
  static func key(_ letters: some Sequence<UInt16>) -> Int {
    var (key, weight) = (0, 27 * 27)
    for letter in letters { (key, weight) = (key + (Int(letter) - 0x60) * weight, weight / 27) }
    return key
  }

  /// Of the word that begins at a letter.
  static func beginning(at place: Int, in text: FigureText) -> Int {
    let (second, third) = (text[place + 1], text[place + 2])
    return key(text[place], isLetterUnit(second) ? second : 0, third)
  }

  /// Of the word that ends with the letter before `end`, read backwards; letters before `floor` are none of it.
  static func ending(before end: Int, in text: FigureText, floor: Int) -> Int {
    let second = end - 2 >= floor ? text[end - 2] : 0
    return key(text[end - 1], isLetterUnit(second) ? second : 0, end - 3 >= floor ? text[end - 3] : 0)
  }

  @inline(__always)
  private static func key(_ first: UInt16, _ second: UInt16, _ third: UInt16) -> Int {
    let start = Int(first &- 0x60) * 729
    if second == 0 { return start }
    return start + Int(second &- 0x60) * 27 + (isLetterUnit(third) ? Int(third &- 0x60) : 0)
  }
}
