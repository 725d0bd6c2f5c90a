import Values

/// All that was read about one figure, before it is put together.
struct FigureDraft {
  var number: WrittenNumber
  /// The upper end of a range in its own words.
  @Rare var upper: WrittenNumber?
  var unit: UnitWord?
  var noun: String?
  var leading: Leading
  /// 以上, or more, `+`; nil where nothing follows.
  var trailing: Qualifier?
  /// A direction word after it: 5%的增长, a 5% increase.
  var followingDirection: Figure.Direction?
  /// The end of the unit.
  var end: Int
  @Rare var factor: ExactNumber?
  var isBracketed = false
  var isRate = false
  var substances: Substances = []
  /// Of a range: whether its upper end is below nought, as −5 in −10 to −5 is.
  var isUpperNegative = false

  init(_ number: WrittenNumber, leading: Leading) {
    (self.number, self.leading) = (number, leading)
    end = number.end
  }

  /// Counts in the unit itself where its word means a multiple or a part of it; false when the value does not fit.
  mutating func convert() -> Bool {
    guard let multiplier = unit?.multiplier else { return true }
    guard let low = number.multiplied(by: multiplier) else { return false }
    number = low
    guard let high = upper else { return true }
    upper = high.multiplied(by: multiplier)
    return upper != nil
  }

  /// Its number counted in the unit of the upper end: 900 MW to 1.2 GW.
  func lowerEnd(in upper: UnitWord?) -> WrittenNumber? {
    guard let own = unit?.unit, let other = upper?.unit, own.factor != other.factor, unit?.multiplier == nil,
      upper?.multiplier == nil
    else { return number }
    return (try? own.factor.divided(by: other.factor)).flatMap { number.multiplied(by: $0) }
  }

  /// The figure, once converted.
  func figure(in text: FigureText) -> Figure {
    let qualifier = self.qualifier
    let high = upper
    let (one, other) = (signed(number.value), (high?.value ?? number.upper?.value).map(signedUpper))
    let isFalling = other.map { $0 < one } ?? false
    let (step, upperStep) = (step(of: number, qualifier), upperStep(high, qualifier))
    var figure = Figure(
      range: text.bytes(of: leading.start..<end),
      digits: text.bytes(of: number.digits.lowerBound..<(high?.digits ?? number.digits).upperBound),
      value: isFalling ? other ?? one : one, upper: isFalling ? one : other, unit: finalUnit,
      noun: noun, qualifier: qualifier, kind: kind, step: isFalling ? upperStep ?? step : step,
      upperStep: isFalling ? step : upperStep, direction: direction, factor: factor,
      isBracketed: isBracketed, isCeiling: leading.qualifier?.isCeiling ?? false,
      isPast: leading.qualifier.map(isPast) ?? false, isRate: isRate)
    figure.substances = substances
    return figure
  }

  /// A growth of −5 % is a decline, one of −3 % to 5 % neither.
  private var direction: Figure.Direction? {
    let said = leading.direction ?? followingDirection ?? (isShareSaved ? .down : nil)
    guard leading.isNegative, said == .up else { return said }
    return upper == nil || isUpperNegative ? .down : nil
  }

  private var isShareSaved: Bool { leading.isSaving && (kind == .percent || kind == .ratio) }

  var kind: Figure.Kind {
    if let unit, unit.kind != .count { return unit.kind }
    return leading.currency == nil ? .count : .currency
  }

  /// A currency before the number says more than 元 after it; a bare sign before it says less.
  private var finalUnit: Unit? {
    guard let currency = leading.currency else { return unit?.unit }
    if currency.code.text == "XXX", let unit, unit.kind == .currency { return unit.unit }
    return unit?.kind == .currency || unit?.isMeasure != true ? currency : unit?.unit
  }

  /// A measure or money that is not said to be for each of something.
  var isPlainAmount: Bool {
    switch kind {
    case .measure, .currency: !(unit?.isQuotient ?? false)
    case .count, .percent, .percentagePoints, .ratio, .multiple, .duration, .age, .date, .ordinal, .code, .vague: false
    }
  }

  /// Whether it has a unit that the numbers of a list before it may share.
  var lendsUnit: Bool { finalUnit != nil && unit?.multiplier == nil }

  private func signed(_ value: ExactNumber) -> ExactNumber { leading.isNegative ? value.negated : value }

  /// 两三 has one sign, a range one at each end.
  private func signedUpper(_ value: ExactNumber) -> ExactNumber {
    (upper == nil ? leading.isNegative : isUpperNegative) ? value.negated : value
  }

  /// Whether two numbers with the signs of its ends are a range: both below nought in either order, 零下5至10℃.
  func isRange(from lower: WrittenNumber, to upper: WrittenNumber) -> Bool {
    switch (leading.isNegative, isUpperNegative) {
    case (false, false): lower.value < upper.value
    case (true, false): true
    case (false, true): false
    case (true, true): lower.value != upper.value
    }
  }

  // MARK: Qualifier and step

  var qualifier: Qualifier {
    var result = trailing ?? .exact
    if let word = leading.qualifier, !isPast(word), !isSubject(word), reaches(word) {
      result = result.narrowed(by: word.qualifier)
    }
    return number.isOdd || upper?.isOdd == true ? result.narrowed(by: .odd) : result
  }

  private func reaches(_ word: QualifierWord) -> Bool {
    switch word.reach {
    case .all: true
    case .amounts: number.isBareScale || kind != .duration
    case .bareScales: number.isBareScale
    }
  }

  /// 近三年, over the past three years: the time up to now, no bound.
  private func isPast(_ word: QualifierWord) -> Bool {
    guard word.isPastBeforeTime, kind == .duration, number.isPlain, let unit = unit?.unit else { return false }
    return ["a", "mo", "wk", "d"].contains(unit.code.text)
  }

  /// "The story is about two farmers", but "is about 300 pages": its subject, where a few things are counted.
  private func isSubject(_ word: QualifierWord) -> Bool {
    word.isSubjectBeforeCount && kind == .count && number.isPlain
      && (number.isInWords || number.value <= ExactNumber(12))
  }

  private func step(of number: WrittenNumber, _ qualifier: Qualifier) -> ExactNumber {
    guard qualifier == .exact else { return number.place }
    if number.value.isZero || kind == .percent && number.value == ExactNumber(100) { return .zero }
    return number.isPlain ? unit?.multiplier ?? .one : number.place
  }

  private func upperStep(_ high: WrittenNumber?, _ qualifier: Qualifier) -> ExactNumber? {
    if let high { return step(of: high, qualifier) }
    return number.upper.map { number.isPlain ? unit?.multiplier ?? .one : $0.place }
  }
}

extension ExactNumber {
  /// 10, 100, 1000…
  var isPowerOfTen: Bool {
    guard isWhole, numerator > 0 else { return false }
    var rest = numerator
    while rest % 10 == 0 { rest /= 10 }
    return rest == 1 && numerator > 1
  }
}

extension Figure {
  /// What is no figure but compared with its own kind.
  static func other(
    _ kind: Kind, _ cells: Range<Int>, in text: FigureText, value: ExactNumber = .zero, upper: ExactNumber? = nil,
    unit: Unit? = nil, noun: String? = nil, period: Period? = nil, key: String? = nil
  ) -> Figure {
    let range = text.bytes(of: cells)
    let first = period.map { ExactNumber($0.first.number) }
    return Figure(
      range: range, digits: range, value: first ?? value, upper: upper, unit: unit, noun: noun, kind: kind,
      step: .zero, period: period, key: key)
  }

  /// A code by its letters and digits alone, in capitals: `GRI 302-1` and `GRI302-1` are one.
  static func code(_ cells: Range<Int>, in text: FigureText) -> Figure {
    .other(.code, cells, in: text, key: key(text.cells(cells)))
  }

  static func key(_ cells: some Sequence<UInt16>) -> String {
    String(decoding: cells.filter { !isSpaceUnit($0) }.map { isLetterUnit($0) ? $0 - 0x20 : $0 }, as: UTF16.self)
  }
}
