import Values

/// Whether a written figure agrees with a fact: what its qualifier and its precision admit, against what is true.
public enum Agreement {
  /// Judges a figure against a fact. Units convert exactly; a figure without a unit takes the fact's.
  public static func judge(_ figure: Figure, against truth: TrueValue) -> Judgement {
    do throws(ArithmeticError) {
      let relation = try UnitRelation.from(figure, to: truth.unit)
      switch relation {
      case .mismatch:
        return Judgement(.error, .unitMismatch, accepted: nil, cause: try shareCause(figure, truth))
      case .same(let factor):
        return try judge(Written(figure, factor: factor, fact: truth.unit), figure.direction, truth)
      case .otherNoun, .personForEvent:
        let judgement = try judge(Written(figure), figure.direction, truth)
        guard judgement.severity < relation.severity else { return judgement }
        return Judgement(relation.severity, .nounDiffers, accepted: judgement.accepted)
      }
    } catch {
      return Judgement(.warning, .cannotBeChecked, accepted: nil)
    }
  }

  /// Whether the figure agrees with a fact without any finding: for a caller that looks for another period or member
  /// which the author may have meant.
  public static func agrees(_ figure: Figure, with truth: TrueValue) -> Bool {
    judge(figure, against: truth).agrees
  }

  /// The true values that a figure admits, in its own unit. Nil when the numbers are too large to compute with.
  public static func accepted(by figure: Figure) -> Interval? {
    try? Written(figure).accepted()
  }

  private static func judge(
    _ written: Written, _ direction: Figure.Direction?, _ truth: TrueValue
  ) throws(ArithmeticError) -> Judgement {
    switch truth.value {
    case .number, .empty(.none):
      guard let interval = truth.interval else { throw .overflow }
      return try judge(written, direction, interval)
    case .bound(let bound, let number):
      return try PublishedStatement(bound, number).judge(written)
    case .range(let low, let high):
      return try PublishedStatement(low, high).judge(written)
    case .empty:
      return Judgement(.error, .noValue, accepted: try written.accepted())
    }
  }

  /// Signs must agree, then magnitudes are compared. "A loss of 5" and "fell by 5" say the sign in words.
  private static func judge(
    _ written: Written, _ direction: Figure.Direction?, _ truth: Interval
  ) throws(ArithmeticError) -> Judgement {
    let isNegative = truth.isNegative
    // −3 % to 5 % says the sign of neither.
    if written.lower.value.isNegative, !written.isNegative { return try judge(written, truth) }
    guard written.isNegative != isNegative else {
      return isNegative ? try judge(written.negated, truth.negated).mirrored : try judge(written, truth)
    }
    if isNegative, direction == .down || written.upper.value.isZero {
      return try judge(written, truth.negated)
    }
    if written.isNegative, truth.lower?.value.isNegative == true {
      return try judge(written.negated, truth.negated).mirrored
    }
    let reason: Judgement.Reason = direction == .up ? .wrongDirection : .wrongSign
    return Judgement(.error, reason, accepted: try written.accepted(), cause: .signLost)
  }

  /// Both on the same side of zero.
  static func judge(_ written: Written, _ truth: Interval) throws(ArithmeticError) -> Judgement {
    let accepted = try written.accepted()
    let verdict = try verdict(written, accepted, truth)
    let cause = verdict.severity < .warning ? nil : try LikelyCause.of(written, against: truth)
    let said = verdict.reason == .cutOff ? cause ?? .cutOff : cause
    return Judgement(verdict.severity, verdict.reason, accepted: accepted, cause: said)
  }

  static func verdict(
    _ written: Written, _ accepted: Interval, _ truth: Interval
  ) throws(ArithmeticError) -> AgreementRule.Verdict {
    guard !accepted.meets(truth) else {
      guard written.qualifier == .exact, !written.isRange, !written.isVague else { return .agrees }
      return try Coarseness.weigh(written.lower, truth) ?? .agrees
    }
    if written.isVague { return .init(severity: .advice, reason: .outside) }
    let isBelow = truth.isBelow(accepted)
    guard let nearest = isBelow ? truth.upper : truth.lower else { throw .overflow }
    let verdict = try written.verdict(beside: nearest, isBelow: isBelow)
    guard verdict.reason == .cutOff else { return verdict }
    let isCoarse = try Coarseness.exceeds(Coarseness.warned, written.upper.value, nearest.value)
    return isCoarse ? .init(severity: .warning, reason: .cutOff) : verdict
  }

  private static func shareCause(_ figure: Figure, _ truth: TrueValue) throws(ArithmeticError) -> LikelyCause? {
    switch (figure.unit?.quantity, truth.unit.quantity) {
    case (.share, .percentagePoints), (.percentagePoints, .share):
      return try judge(Written(figure), figure.direction, truth).severity < .error ? .percentForPercentagePoints : nil
    default: return nil
    }
  }
}

extension AgreementRule.Verdict {
  static let agrees = Self(severity: .agrees, reason: .agrees)
}

extension Written {
  /// The zone in which a true value outside the accepted ones lies.
  func verdict(beside truth: Interval.End, isBelow: Bool) throws(ArithmeticError) -> AgreementRule.Verdict {
    let side = isBelow ? rule.below : rule.above
    for zone in side.zones {
      let end = try end(zone.until, below: isBelow)
      let reach = isBelow ? Interval(lower: end, upper: nil) : Interval(lower: nil, upper: end)
      // An open end of the truth is approached as near as one likes.
      if reach.contains(truth.value) { return zone.verdict }
    }
    return side.beyond
  }
}

extension Coarseness {
  /// An exact figure that agrees only because it is rough. Nil where rounding hides little.
  static func weigh(_ written: WrittenEnd, _ truth: Interval) throws(ArithmeticError) -> AgreementRule.Verdict? {
    // A step below a twelfth of the figure cannot hide a twentieth of a value that it rounds.
    guard let fine = try? written.step.multiplied(by: ExactNumber(12)), fine > written.value.magnitude,
      !truth.contains(written.value)
    else { return nil }
    let nearest = truth.isBelow(Interval(point: written.value)) ? truth.upper : truth.lower
    guard let nearest else { return nil }
    if try exceeds(warned, written.value, nearest.value) { return .init(severity: .warning, reason: .coarse) }
    return try exceeds(advised, written.value, nearest.value) ? .init(severity: .advice, reason: .coarse) : nil
  }

  /// Whether the figure misses the truth by more than one in `part` of the truth.
  static func exceeds(_ part: Int, _ written: ExactNumber, _ truth: ExactNumber) throws(ArithmeticError) -> Bool {
    let missing = try written.subtracting(truth).magnitude
    return try missing.multiplied(by: ExactNumber(part)) > truth.magnitude
  }
}

extension Judgement {
  /// The same judgement of negative values that were compared by magnitude.
  fileprivate var mirrored: Judgement {
    Judgement(severity, reason, accepted: accepted?.negated, cause: cause)
  }
}
