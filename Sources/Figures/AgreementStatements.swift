import Values

/// A fact that is itself a bound or a range: what was published, and no more. A written figure may repeat it or say
/// less, but not more.
struct PublishedStatement {
  let lower: ExactNumber
  let upper: ExactNumber
  /// Of a range, exact.
  let qualifier: Qualifier

  init(_ bound: Bound, _ number: ExactNumber) {
    lower = number
    upper = number
    qualifier = bound.qualifier
  }

  init(_ lower: ExactNumber, _ upper: ExactNumber) {
    self.lower = lower
    self.upper = upper
    qualifier = .exact
  }

  /// Every number that the statement allows.
  var interval: Interval {
    get throws(ArithmeticError) {
      try Written(
        lower: WrittenEnd(value: lower, step: lower.lastPlace, isWhole: lower.isZero),
        upper: WrittenEnd(value: upper, step: upper.lastPlace, isWhole: upper.isZero),
        qualifier: qualifier, isRange: lower != upper
      ).stated()
    }
  }

  func judge(_ written: Written) throws(ArithmeticError) -> Judgement {
    let said = try written.stated()
    if try isRepeated(by: written) { return Judgement(.agrees, .agrees, accepted: said) }
    if said.covers(try interval) { return Judgement(.advice, .weaker, accepted: said) }
    return Judgement(.error, .notSupported, accepted: said, cause: try cause(written))
  }

  private func isRepeated(by written: Written) throws(ArithmeticError) -> Bool {
    guard written.qualifier.folded == qualifier.folded else { return false }
    guard written.isRange, qualifier == .exact else {
      return written.lower.value == lower && written.upper.value == upper
    }
    let low = try Interval(written.lower.value, plusMinus: written.lower.distance(.halfStep))
    let high = try Interval(written.upper.value, plusMinus: written.upper.distance(.halfStep))
    return low.contains(lower) && high.contains(upper)
  }

  private func cause(_ written: Written) throws(ArithmeticError) -> LikelyCause? {
    for exponent in LikelyCause.powersOfTen {
      guard let factor = ExactNumber(1, exponent: exponent) else { continue }
      if try isRepeated(by: written.scaled(by: factor)) { return .powerOfTen(exponent) }
    }
    return nil
  }
}

extension Bound {
  /// The qualifier in words that says this bound.
  public var qualifier: Qualifier {
    switch self {
    case .moreThan: .moreThan
    case .atLeast: .atLeast
    case .lessThan: .lessThan
    case .atMost: .atMost
    case .about: .about
    case .nearly: .nearly
    }
  }
}

extension Qualifier {
  /// Between languages, and against a published bound, more-than, odd and at-least are one.
  public var folded: Qualifier {
    switch self {
    case .moreThan, .odd, .atLeast: .moreThan
    case .exact, .nearly, .about, .lessThan, .atMost: self
    }
  }
}

extension Written {
  init(lower: WrittenEnd, upper: WrittenEnd, qualifier: Qualifier, isRange: Bool) {
    self.lower = lower
    self.upper = upper
    self.qualifier = qualifier
    self.isRange = isRange
    isVague = false
  }

  /// What the words say by logic alone: "over 20" is everything above 20, a plain figure is itself.
  func stated() throws(ArithmeticError) -> Interval {
    switch qualifier {
    case .exact: Interval(lower: .init(lower.value), upper: .init(upper.value))
    case .moreThan, .odd: Interval(lower: .init(lower.value, isOpen: true), upper: nil)
    case .atLeast: Interval(lower: .init(lower.value), upper: nil)
    case .lessThan: Interval(lower: nil, upper: .init(upper.value, isOpen: true))
    case .atMost: Interval(lower: nil, upper: .init(upper.value))
    case .nearly, .about: try accepted()
    }
  }
}
