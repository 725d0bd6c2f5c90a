import Values

/// One end of a written figure, in the unit of the comparison.
struct WrittenEnd {
  let value: ExactNumber
  let step: ExactNumber
  /// 0 and 100 % are said of what is whole: they admit no rounding.
  let isWhole: Bool

  func distance(_ width: Width) throws(ArithmeticError) -> ExactNumber {
    switch width {
    case .nothing: .zero
    case .halfStep: isWhole ? .zero : try part(step, 2)
    case .step: isWhole ? .zero : step
    case .grid: value.magnitude.grid
    case .cappedStep: min(step, try part(value.magnitude, 10))
    case .about: max(try distance(.halfStep), try distance(.cappedStep))
    case .slack: min(try distance(.halfStep), try part(value.magnitude, 100))
    case .fifth: try part(value.magnitude, 5)
    case .half: try part(value.magnitude, 2)
    case .whole: value.magnitude
    }
  }

  func scaled(by factor: ExactNumber) throws(ArithmeticError) -> WrittenEnd {
    WrittenEnd(value: try value.multiplied(by: factor), step: try step.multiplied(by: factor), isWhole: isWhole)
  }

  var negated: WrittenEnd { WrittenEnd(value: value.negated, step: step, isWhole: isWhole) }

  private func part(_ number: ExactNumber, _ divisor: Int) throws(ArithmeticError) -> ExactNumber {
    try number.divided(by: ExactNumber(divisor))
  }
}

/// A written figure in the unit of the comparison, both ends the same unless it is a range.
struct Written {
  var lower: WrittenEnd
  var upper: WrittenEnd
  var qualifier: Qualifier
  let isRange: Bool
  /// Vague quantities (几十, dozens) are held to their interval, but only ever advised on. A bare 一 is no interval.
  let isVague: Bool

  /// In the figure's own unit, or by `factor` in another. Without a unit it takes that of `fact`.
  init(_ figure: Figure, factor: ExactNumber? = nil, fact: Unit? = nil) throws(ArithmeticError) {
    let isShare = (figure.unit ?? fact)?.quantity == .share
    var lower = WrittenEnd(value: figure.value, step: figure.step, isWhole: Self.isWhole(figure.value, isShare))
    var upper = lower
    if let value = figure.upper {
      upper = WrittenEnd(value: value, step: figure.upperStep ?? figure.step, isWhole: Self.isWhole(value, isShare))
    }
    if let factor {
      lower = try lower.scaled(by: factor)
      upper = try upper.scaled(by: factor)
    }
    self.init(lower: lower, upper: upper, figure)
  }

  private init(lower: WrittenEnd, upper: WrittenEnd, _ figure: Figure) {
    self.lower = lower
    self.upper = upper
    qualifier = figure.qualifier
    isRange = figure.upper != nil
    isVague = figure.kind == .vague && figure.upper != nil
  }

  private static func isWhole(_ value: ExactNumber, _ isShare: Bool) -> Bool {
    value.isZero || (isShare && value == hundred)
  }

  var isNegative: Bool { upper.value.isNegative }
  var rule: AgreementRule { .of(qualifier, isRange: isRange) }

  var negated: Written {
    var result = self
    (result.lower, result.upper) = (upper.negated, lower.negated)
    return result
  }

  func scaled(by factor: ExactNumber) throws(ArithmeticError) -> Written {
    var result = self
    result.lower = try lower.scaled(by: factor)
    result.upper = try upper.scaled(by: factor)
    return result
  }

  /// The true values that the figure admits.
  func accepted() throws(ArithmeticError) -> Interval {
    if isVague { return Interval(lower: .init(lower.value), upper: .init(upper.value)) }
    let rule = rule
    return Interval(
      lower: try end(rule.below.accepted, below: true), upper: try end(rule.above.accepted, below: false))
  }

  func end(_ edge: AgreementRule.Edge, below: Bool) throws(ArithmeticError) -> Interval.End {
    let origin = below ? lower : upper
    let distance = try origin.distance(edge.width)
    let value = below ? try origin.value.subtracting(distance) : try origin.value.adding(distance)
    return Interval.End(value, isOpen: edge.isOpen)
  }
}

let hundred = ExactNumber(100)
