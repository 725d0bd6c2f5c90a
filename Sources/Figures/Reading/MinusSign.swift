/// Hyphens and dashes that say less than nought.
enum MinusSign {
  @inline(__always)
  static func isSign(_ unit: UInt16) -> Bool { unit == DigitPattern.Sign.hyphen || unit == DigitPattern.Sign.enDash }

  /// Whether the hyphen there is a sign: nothing stands before it that it could join to the number, as in COVID-19, 3%-5%
  /// or (a)-2, but the beginning, a space, a Han character, or a mark that opens or divides.
  static func stands(at place: Int, in text: FigureText) -> Bool {
    guard isSign(text[place]) else { return false }
    let before = text[place - 1]
    if before == 0 || isSpaceUnit(before) || isHanUnit(before) { return true }
    switch before {
    // A straight quotation mark opens where a sign could stand.
    case UInt16(UInt8(ascii: "\"")), UInt16(UInt8(ascii: "'")): return opens(before: place - 1, in: text)
    case DigitPattern.Sign.slash: return text[place - 2] != UInt16(UInt8(ascii: "+"))  // +/-5 is how far off it may be.
    default: return openers.contains(before) || isArrowOrShape(before)
    }
  }

  /// Past the sign of the upper end of a range that begins there, and whether it has one.
  static func skipped(at place: Int, in text: FigureText) -> (end: Int, isNegative: Bool) {
    if isSign(text[place]) { return (place + 1, true) }
    guard let word = afterJoint.longest(in: text, at: place) else { return (place, false) }
    return (text.skippingSpaces(word.end), true)
  }

  private static let afterJoint = PhraseTable<Bool>(words.map { ($0, true) })
  static let words = ["零下", "负", "minus", "negative"]

  private static func opens(before place: Int, in text: FigureText) -> Bool {
    let before = text[place - 1]
    return before == 0 || isSpaceUnit(before) || isHanUnit(before) || openers.contains(before)
  }

  /// → and ▼ before a value, ● before an item of a list.
  private static func isArrowOrShape(_ unit: UInt16) -> Bool {
    (0x2190...0x21FF).contains(unit) || (0x25A0...0x25FF).contains(unit)
  }

  private static let openers: [UInt16] = Array("([{|~:,;!?=<>`$¥€£，、。；！？…—“‘「『《〈【〔〖".utf16)
}
