import Values

/// How a written figure bounds the true value (近, 超过, 约, nearly, over, about…).
public enum Qualifier: String, Sendable, Hashable, CaseIterable {
  case exact
  case moreThan = "more-than"
  case odd
  case atLeast = "at-least"
  case nearly
  case about
  case lessThan = "less-than"
  case atMost = "at-most"
}

/// A figure as people write it: 1500 多万人次, nearly 87%, RMB 9–12 million.
public struct Figure: Sendable, Hashable {
  /// What sort of thing the figure says.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case count, currency, percent
    case percentagePoints = "percentage-points"
    case ratio, multiple, measure, duration, age
    // What only looks like a figure, or has no one value; compared with their own kind.
    case date, ordinal, code, vague
  }

  /// A word of direction beside the figure: 增长, 下降, up, fell.
  public enum Direction: String, Sendable, Hashable {
    case up, down
  }

  /// UTF-8 offsets of number, scale and unit; not of the qualifier before it.
  public var range: Range<Int> {
    get { storedRange.range }
    set { storedRange = ByteRange(newValue) }
  }
  /// UTF-8 offsets of the numerals alone: what a citation's link must hold to bind this figure.
  public var digits: Range<Int> {
    get { storedDigits.range }
    set { storedDigits = ByteRange(newValue) }
  }
  /// The number in its unit; the lower end of a range or of a vague interval. Of a date its first day's number (0
  /// without a year), of an ordinal its rank, of a code 0.
  public var value: ExactNumber
  /// The upper end of a range, or of the interval that a vague quantity means.
  public var upper: ExactNumber? {
    get { rareUpper.wrappedValue }
    set { rareUpper.wrappedValue = newValue }
  }
  /// Nil where no unit is written. A noun outside the table is `{thing}`, the noun itself in `noun`.
  public var unit: Unit?
  /// The counted noun as written, where there is one; of a Chinese rank its measure word.
  public var noun: String?
  /// How it bounds the true value; `exact` without a word.
  public var qualifier: Qualifier
  /// What sort of thing it says.
  public var kind: Kind
  /// The place of the last non-zero digit, in the figure's unit: how precise the writing is. 0 where nothing is
  /// rounded: an exact 0 or 100 %, and what has no value.
  public var step: ExactNumber
  /// The step of the upper end of a range.
  public var upperStep: ExactNumber? {
    get { rareUpperStep.wrappedValue }
    set { rareUpperStep.wrappedValue = newValue }
  }
  /// The word of growth or decline beside it, where there is one.
  public var direction: Direction?
  /// Of a date or period of the calendar: the days it covers. 年底 and "the end of" stay the whole year or month.
  public var period: Period?
  /// What identifies a code (`GRI302-1`, `SCOPE1`) or a date without a year (`--05-14`, `--05`, `--Q1`, `--H1`) in
  /// either language; nil for all others.
  public var key: String?
  /// Of a multiple: what the amount was multiplied by. 增长1.5倍 is 2.5, 增长到1.5倍 and 1.5 times as many 1.5,
  /// doubled 2, halved 1/2, threefold 3.
  public var factor: ExactNumber? {
    get { rareFactor.wrappedValue }
    set { rareFactor.wrappedValue = newValue }
  }
  /// Whether it stands in brackets right after another figure, as a conversion does: RMB 70 million (US$10 million).
  public var isBracketed: Bool
  /// Whether the word before it names the most there was: 高达, 多达, as many as, up to.
  public var isCeiling: Bool
  /// Whether a word of bounding before a span of time was taken for “the past”: 近三年, over three years.
  public var isPast: Bool
  /// Whether its sentence speaks of so much for each of something (每百公里, 人均, per): what a measure or money is for may
  /// then be no part of its unit.
  public var isRate: Bool
  /// Of a bare mass: what its sentence says that it is of.
  var substances: Substances = []
  /// Whether it stands for a fact that Tallymark itself writes: `value` is the fact's, `step` how far it is rounded.
  public var isFact: Bool
  /// Whether its author cites what it rests on: then it is a measured fact, however small.
  public var isCited: Bool

  // A text has many figures, and they are moved often: kept small.
  private var storedRange: ByteRange
  private var storedDigits: ByteRange
  private var rareUpper: Rare<ExactNumber>
  private var rareUpperStep: Rare<ExactNumber>
  private var rareFactor: Rare<ExactNumber>

  /// A figure with all its parts; those that are not given do not apply.
  public init(
    range: Range<Int>, digits: Range<Int>, value: ExactNumber, upper: ExactNumber? = nil, unit: Unit? = nil,
    noun: String? = nil, qualifier: Qualifier = .exact, kind: Kind = .count, step: ExactNumber,
    upperStep: ExactNumber? = nil, direction: Direction? = nil, period: Period? = nil,
    key: String? = nil, factor: ExactNumber? = nil, isBracketed: Bool = false, isCeiling: Bool = false,
    isPast: Bool = false, isRate: Bool = false, isFact: Bool = false, isCited: Bool = false
  ) {
    (storedRange, storedDigits) = (ByteRange(range), ByteRange(digits))
    rareUpper = Rare(wrappedValue: upper)
    rareUpperStep = Rare(wrappedValue: upperStep)
    rareFactor = Rare(wrappedValue: factor)
    self.value = value
    self.unit = unit
    self.noun = noun
    self.qualifier = qualifier
    self.kind = kind
    self.step = step
    self.direction = direction
    self.period = period
    self.key = key
    self.isBracketed = isBracketed
    self.isCeiling = isCeiling
    self.isPast = isPast
    self.isRate = isRate
    self.isFact = isFact
    self.isCited = isCited
  }

  /// A number and nothing else: neither unit nor upper end. Asked of each figure of a list, so no figure is copied for it.
  @inline(__always)
  var isBareNumber: Bool { kind == .count && unit == nil && noun == nil && rareUpper.isAbsent }

  /// Whether it has a value of its own: no date, rank, code or vague quantity.
  var hasOwnValue: Bool {
    switch kind {
    case .date, .ordinal, .code, .vague: false
    case .count, .currency, .percent, .percentagePoints, .ratio, .multiple, .measure, .duration, .age: true
    }
  }
}

/// A place in a text of less than four gigabytes.
private struct ByteRange: Hashable, Sendable {
  private let start: UInt32
  private let end: UInt32

  init(_ range: Range<Int>) { (start, end) = (UInt32(range.lowerBound), UInt32(range.upperBound)) }

  var range: Range<Int> { Int(start)..<Int(end) }
}
