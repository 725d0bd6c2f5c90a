/// What may begin at a character. One byte a character, so that most of a text is passed over at a glance.
struct FigureStart: OptionSet {
  let rawValue: UInt8
  static let digit = FigureStart(rawValue: 1)
  static let letter = FigureStart(rawValue: 2)
  static let numeral = FigureStart(rawValue: 4)
  static let opener = FigureStart(rawValue: 8)
  static let name = FigureStart(rawValue: 16)
}
