import Values

/// How the author of a citation wants a figure written: the options of its query.
public struct WritingOptions: Sendable, Hashable {
  /// Significant digits where the number is rounded; nil is three. Below 10,000 no digit before the point is lost.
  public var digits: Int?
  /// Whether a large number takes a scale word (亿, million).
  public var isScaled: Bool
  /// The unit to convert to.
  public var unit: Unit?
  /// Whether years are somebody's age: 61岁 and no 61年.
  public var isAge = false

  /// Without arguments: three significant digits, scaled, in the fact's own unit.
  public init(digits: Int? = nil, isScaled: Bool = true, unit: Unit? = nil) {
    self.digits = digits
    self.isScaled = isScaled
    self.unit = unit
  }
}

/// Writes facts as figures, in the language's own scale and with the unit's symbol. What it writes reads back as
/// agreeing with the fact.
public struct FigureWriter: Sendable {
  /// The language that it writes.
  public let language: FigureLanguage

  /// A writer of one language.
  public init(language: FigureLanguage) { self.language = language }

  /// The words for a fact: 1.02亿, RMB 967 million, 超过2.2亿, not collected. Counts are written without their noun.
  /// Nil when the fact does not convert to the unit that the options ask for, or is too large to be written.
  public func text(for value: FactValue, unit: Unit, options: WritingOptions = WritingOptions()) -> String? {
    guard let (value, unit) = converted(value, unit, to: options.unit) else { return nil }
    switch value {
    case .empty(let reason): return words(for: reason)
    case .number(let number):
      return decimal(number, unit, options).map { sentence($0, unit, isOne: number == .one, options) }
    case .bound(let bound, let number):
      return statement(number, unit, options).map {
        words(for: bound) + sentence($0, unit, isOne: number == .one, options)
      }
    case .range(let low, let high):
      guard let low = statement(low, unit, options), let high = statement(high, unit, options) else { return nil }
      return range(low, high, unit, options)
    }
  }

  private func converted(_ value: FactValue, _ unit: Unit, to target: Unit?) -> (FactValue, Unit)? {
    guard let target, target != unit else { return (value, unit) }
    guard unit.quantity == target.quantity, let factor = try? unit.factor.divided(by: target.factor),
      let converted = try? value.scaled(by: factor)
    else { return nil }
    return (converted, target)
  }

  private func decimal(_ number: ExactNumber, _ unit: Unit, _ options: WritingOptions) -> String? {
    var digits = FigureDigits(language: language, isScaled: options.isScaled, significant: options.digits)
    digits.isShare = unit.quantity == .share
    return digits.text(number)
  }

  /// The number of a bound or range, which must not be rounded: "over 124 million" would not be true of >123,900,000.
  private func statement(_ number: ExactNumber, _ unit: Unit, _ options: WritingOptions) -> String? {
    FigureDigits(language: language, isScaled: options.isScaled, significant: nil).exactText(number)
  }

  private func sentence(_ digits: String, _ unit: Unit, isOne: Bool, _ options: WritingOptions) -> String {
    let symbol = symbol(unit, options)
    return symbol.before + digits + symbol.after(isOne: isOne)
  }

  private func symbol(_ unit: Unit, _ options: WritingOptions) -> UnitSymbol {
    options.isAge && language == .chinese && unit.code.text == "a" ? .yearsOfAge : UnitSymbol(unit, language)
  }

  private func range(_ low: String, _ high: String, _ unit: Unit, _ options: WritingOptions) -> String {
    let symbol = symbol(unit, options)
    let joint = language == .chinese ? "至" : " to "
    let after = symbol.after(isOne: false)
    return symbol.before + low + (unit.quantity == .share ? after : "") + joint + high + after
  }

  private func words(for bound: Bound) -> String {
    switch (bound, language) {
    case (.moreThan, .chinese): "超过"
    case (.moreThan, .english): "over "
    case (.atLeast, .chinese): "不少于"
    case (.atLeast, .english): "at least "
    case (.lessThan, .chinese): "不到"
    case (.lessThan, .english): "less than "
    case (.atMost, .chinese): "不超过"
    case (.atMost, .english): "at most "
    case (.about, .chinese): "约"
    case (.about, .english): "about "
    case (.nearly, .chinese): "近"
    case (.nearly, .english): "nearly "
    }
  }

  private func words(for reason: EmptyReason) -> String {
    switch (reason, language) {
    case (.notCollected, .chinese): "未统计"
    case (.notCollected, .english): "not collected"
    case (.notApplicable, .chinese): "不适用"
    case (.notApplicable, .english): "not applicable"
    case (.confidential, .chinese): "保密"
    case (.confidential, .english): "confidential"
    case (.none, .chinese): "无"
    case (.none, .english): "none"
    }
  }
}

extension FactValue {
  /// By a number above zero.
  func scaled(by factor: ExactNumber) throws(ArithmeticError) -> FactValue {
    switch self {
    case .number(let number): .number(try number.multiplied(by: factor))
    case .bound(let bound, let number): .bound(bound, try number.multiplied(by: factor))
    case .range(let low, let high): .range(try low.multiplied(by: factor), try high.multiplied(by: factor))
    case .empty: self
    }
  }
}
