/// How much room words take in an image. An image is drawn before anybody knows how wide it will be shown, so what has
/// to fit must fit on the narrowest screen.
enum ChartText {
  /// The width of an image on a screen of 320 px, in pixels.
  static let narrow = 286.0

  /// About the width in the size of an image's words: a little more than most fonts take.
  static func width(_ text: String) -> Double { text.unicodeScalars.reduce(0) { $0 + width($1) } }

  /// In per cent of the narrowest image.
  static func share(_ pixels: Double) -> Double { 100 * pixels / narrow }

  /// The lines that fit, broken at spaces and between Han characters.
  static func lines(_ text: String, width limit: Double = narrow) -> [String] {
    var lines: [String] = []
    var line = ""
    for piece in pieces(text) {
      if !line.isEmpty, width(line + piece) > limit {
        lines.append(line)
        line = piece
      } else {
        line += piece
      }
    }
    return (lines + [line]).map { String($0.drop { $0 == " " }) }.filter { !$0.isEmpty }
  }

  private static func width(_ scalar: Unicode.Scalar) -> Double {
    switch scalar.value {
    case 0x1100...: scalar.value < 0x2E80 ? 9.5 : 15
    case 0x41...0x5A, 0x25: 10.6
    case 0x30...0x39: 9
    case 0x20, 0x2C, 0x2E, 0x3A, 0x3B, 0x27, 0x69, 0x6C: 4.6
    case 0x6D, 0x77: 13
    default: 8.7
    }
  }

  /// What is never torn: a word with the space before it, a Han character with the marks that may not begin a line.
  private static func pieces(_ text: String) -> [String] {
    var pieces: [String] = []
    for character in text {
      let isJoined = pieces.last.map { !mayBreak(after: $0, before: character) } ?? false
      if isJoined { pieces[pieces.count - 1].append(character) } else { pieces.append(String(character)) }
    }
    return pieces
  }

  private static func mayBreak(after piece: String, before next: Character) -> Bool {
    if next == " " { return true }
    guard let last = piece.unicodeScalars.last, let first = next.unicodeScalars.first, last != " " else { return false }
    if "、，。；：）》”％%".contains(next) || "（《“".unicodeScalars.contains(last) { return false }
    return last.value >= 0x2E80 || first.value >= 0x2E80
  }
}
