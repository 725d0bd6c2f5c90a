import Values

extension Agreement {
  /// Judges a written change (增长约25%, up 1,400, doubled, fell by 2 percentage points) against its two ends.
  public static func judgeChange(_ figure: Figure, from: TrueValue, to: TrueValue) -> Judgement {
    guard let start = from.interval, let end = to.interval, from.unit.quantity == to.unit.quantity else {
      return Judgement(.warning, .cannotBeChecked, accepted: nil)
    }
    do throws(ArithmeticError) {
      let ends = Ends(from: start, to: try end.inUnit(to.unit, as: from.unit), unit: from.unit)
      return try judge(figure, ends)
    } catch {
      return Judgement(.warning, .cannotBeChecked, accepted: nil)
    }
  }

  private struct Ends {
    let from: Interval
    let to: Interval
    let unit: Unit
  }

  private static func judge(_ figure: Figure, _ ends: Ends) throws(ArithmeticError) -> Judgement {
    if figure.kind == .multiple { return try judgeFactor(figure, ends) }
    switch (figure.unit?.quantity, ends.unit.quantity) {
    case (.percentagePoints, .share), (.percentagePoints, .percentagePoints):
      return try judgeDifference(figure, ends, factor: nil)
    case (.percentagePoints, _): return Judgement(.error, .unitMismatch, accepted: nil)
    case (.share, .share): return try judgeRelativeToShare(figure, ends)
    case (.share, _): return try judgeRelative(figure, ends, factor: figure.unit?.factor)
    case (.number, _) where figure.kind == .ratio: return try judgeRelative(figure, ends, factor: hundred)
    default: return try judgeAmount(figure, ends)
    }
  }

  private static func judgeAmount(_ figure: Figure, _ ends: Ends) throws(ArithmeticError) -> Judgement {
    switch try UnitRelation.from(figure, to: ends.unit) {
    case .same(let factor): return try judgeDifference(figure, ends, factor: factor)
    case .otherNoun, .personForEvent: return try judgeDifference(figure, ends, factor: nil)
    case .mismatch: return Judgement(.error, .unitMismatch, accepted: nil)
    }
  }

  private static func judgeDifference(
    _ figure: Figure, _ ends: Ends, factor: ExactNumber?
  ) throws(ArithmeticError) -> Judgement {
    try judge(figure, factor, change: Footing.difference(from: ends.from, to: ends.to))
  }

  private static func judgeRelative(
    _ figure: Figure, _ ends: Ends, factor: ExactNumber?
  ) throws(ArithmeticError) -> Judgement {
    guard let change = try Footing.relativeChange(from: ends.from, to: ends.to) else {
      return Judgement(.warning, .cannotBeChecked, accepted: nil)
    }
    return try judge(figure, factor == .one ? nil : factor, change: change)
  }

  /// A change of a percentage said in per cent: true of the rate itself perhaps, but readers will take it for points.
  private static func judgeRelativeToShare(_ figure: Figure, _ ends: Ends) throws(ArithmeticError) -> Judgement {
    if try judgeDifference(figure, ends, factor: nil).severity < .error {
      return Judgement(.error, .unitMismatch, accepted: nil, cause: .percentForPercentagePoints)
    }
    let relative = try judgeRelative(figure, ends, factor: figure.unit?.factor)
    guard relative.severity < .advice else { return relative }
    return Judgement(.advice, .relativeToShare, accepted: relative.accepted)
  }

  private static func judgeFactor(_ figure: Figure, _ ends: Ends) throws(ArithmeticError) -> Judgement {
    guard let truth = try Footing.factor(from: ends.from, to: ends.to) else {
      return Judgement(.warning, .cannotBeChecked, accepted: nil)
    }
    let judgement = try judge(try Written(figure.asFactor), truth)
    guard judgement.severity == .error else { return judgement }
    return Judgement(.error, reason(figure, truth), accepted: judgement.accepted, cause: try cause(figure, truth))
  }

  private static func reason(_ figure: Figure, _ truth: Interval) -> Judgement.Reason {
    let one = Interval(point: .one)
    let isWrong = figure.direction == .up ? truth.isBelow(one) : figure.direction == .down && one.isBelow(truth)
    return isWrong ? .wrongDirection : .outside
  }

  private static func cause(_ figure: Figure, _ truth: Interval) throws(ArithmeticError) -> LikelyCause? {
    let factor = figure.asFactor
    for shift in [ExactNumber(-1), .one] {
      if try Written(factor.shifted(by: shift)).accepted().meets(truth) { return .timesForTimesMore }
    }
    return try LikelyCause.of(Written(factor), against: truth)
  }

  /// The direction word counts: 下降5% is a change of −5.
  private static func judge(
    _ figure: Figure, _ factor: ExactNumber?, change: Interval
  ) throws(ArithmeticError) -> Judgement {
    var written = try Written(figure, factor: factor)
    guard let direction = figure.direction else { return try judgeSigned(written, change) }
    if written.isNegative { written = written.negated }
    let along = direction == .up ? change : change.negated
    if along.isNegative { return Judgement(.error, .wrongDirection, accepted: try written.accepted()) }
    return try judge(written, along)
  }

  private static func judgeSigned(_ written: Written, _ change: Interval) throws(ArithmeticError) -> Judgement {
    if written.isNegative, !change.isPositive { return try judge(written.negated, change.negated) }
    if written.isNegative || (change.isNegative && !written.lower.value.isZero) {
      return Judgement(.error, .wrongSign, accepted: try written.accepted(), cause: .signLost)
    }
    return try judge(written, change)
  }
}

extension Figure {
  /// Of a multiple: the same words as a factor. 增长1.5倍 is 2.5; the step stays that of the writing.
  var asFactor: Figure {
    guard kind == .multiple, let factor, let shift = try? factor.subtracting(value) else { return self }
    return shift.isZero ? self : shifted(by: shift)
  }

  func shifted(by shift: ExactNumber) -> Figure {
    var result = self
    result.value = (try? value.adding(shift)) ?? value
    result.upper = upper.flatMap { try? $0.adding(shift) }
    return result
  }
}

extension Interval {
  fileprivate func inUnit(_ unit: Unit, as other: Unit) throws(ArithmeticError) -> Interval {
    unit.factor == other.factor ? self : try scaled(by: unit.factor.divided(by: other.factor))
  }
}
