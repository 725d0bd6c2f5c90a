import Values

/// A counted thing of the site with the words it is written in, in either language.
public struct CountedNoun: Sendable, Hashable {
  /// The unit that the words stand for.
  public let unit: Unit
  /// Singular and plural, measure words and nouns, in any order.
  public let words: [String]

  /// `quantity`: the class it is compared in; two counted things of different classes are not the same.
  public init(code: UnitCode, quantity: Quantity, words: [String]) {
    unit = Unit(code: code, quantity: quantity)
    self.words = words
  }
}
