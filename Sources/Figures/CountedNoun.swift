import Values

/// A counted thing of the site with the words it is written in, in either language.
public struct CountedNoun: Sendable, Hashable {
  public let unit: Unit
  public let words: [String]

  public init(code: UnitCode, quantity: Quantity, words: [String]) {
    unit = Unit(code: code, quantity: quantity)
    self.words = words
  }
}
