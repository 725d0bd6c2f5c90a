import Values

/// How the unit of one figure stands to the unit of another, or of a fact.
enum UnitRelation: Hashable {
  /// One converts into the other by this factor; nil is one.
  case same(factor: ExactNumber?)
  /// Counted things of different classes.
  case otherNoun
  /// A person against a visit or payment.
  case personForEvent
  case mismatch

  /// From the unit of a written figure to a fact's. No unit takes the fact's; `1` takes any counted noun.
  static func from(_ figure: Figure, to unit: Unit) throws(ArithmeticError) -> UnitRelation {
    guard let written = figure.unit else { return .same(factor: nil) }
    if written.code == unit.code { return .same(factor: nil) }
    if figure.substances.join(written.quantity, to: unit.quantity) { return .same(factor: try ratio(written, unit)) }
    return try from(written, isRatio: figure.isRatio, to: unit)
  }

  private static func from(_ written: Unit, isRatio: Bool, to unit: Unit) throws(ArithmeticError) -> UnitRelation {
    switch (written.quantity, unit.quantity) {
    case (.number, .share): return .same(factor: isRatio ? try hundred.divided(by: unit.factor) : nil)
    case (.number, .number), (.count, .number): return .same(factor: nil)
    case (.share, .number): return .same(factor: try written.factor.divided(by: hundred))
    case (.number, .count): return isRatio ? .mismatch : .same(factor: nil)
    case (.number, .percentagePoints), (.number, .money), (.number, .measure):
      return isRatio ? .mismatch : .same(factor: nil)
    case (.count(let one), .count(let other)):
      guard let relation = nouns(one, other) else { return .same(factor: try ratio(written, unit)) }
      return relation
    case (.money(let one), .money(let other)) where one == "XXX" || other == "XXX":
      return .same(factor: try ratio(written, unit))
    default:
      return written.quantity == unit.quantity ? .same(factor: try ratio(written, unit)) : .mismatch
    }
  }

  /// Nil where the classes agree. `thing` is any noun without a class of its own, and matches all.
  static func nouns(_ one: String, _ other: String) -> UnitRelation? {
    if one == other || one == "thing" || other == "thing" { return nil }
    if (one, other) == ("person", "event") || (one, other) == ("event", "person") { return .personForEvent }
    return .otherNoun
  }

  private static func ratio(_ written: Unit, _ unit: Unit) throws(ArithmeticError) -> ExactNumber? {
    written.factor == unit.factor ? nil : try written.factor.divided(by: unit.factor)
  }

  var severity: AgreementSeverity {
    switch self {
    case .same: .agrees
    case .otherNoun: .advice
    case .personForEvent: .warning
    case .mismatch: .error
    }
  }
}

extension Figure {
  /// Half, two fifths, 1.5 times: a factor, no count.
  var isRatio: Bool { kind == .ratio || kind == .multiple }
}
