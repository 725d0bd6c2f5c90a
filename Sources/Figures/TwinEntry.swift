import Values

/// A figure made ready for comparison: its magnitude in the base unit, and what it can be compared with.
struct TwinEntry {
  enum Group: Hashable {
    case bare, share, points, multiple
    case money(String), count(String), measure(String)
    case date, ordinal, code, vague
  }

  let place: TwinPlace
  let figure: Figure
  /// Of a figure in a table.
  let row: Int?
  let group: Group
  /// In the base unit, without its sign; of a date its first day's number.
  let value: ExactNumber
  /// The other end of a range or date.
  let upper: ExactNumber?

  init(_ figure: Figure, at place: TwinPlace, row: Int? = nil) {
    self.place = place
    self.figure = figure
    self.row = row
    group = Self.group(of: figure)
    if group == .date, let period = figure.period {
      value = ExactNumber(period.first.number)
      upper = ExactNumber(period.last.number)
    } else if group == .multiple {
      value = (figure.factor ?? figure.value).magnitude
      upper = figure.upper
    } else {
      let factor = figure.kind == .ratio ? hundred : figure.unit?.factor ?? .one
      value = Self.base(figure.value, factor)
      upper = figure.upper.map { Self.base($0, factor) }
    }
  }

  private static func group(of figure: Figure) -> Group {
    switch figure.kind {
    case .date: return .date
    case .ordinal: return .ordinal
    case .code: return .code
    case .vague where figure.upper != nil: return .vague
    case .multiple: return .multiple
    case .ratio: return .share
    case .count, .currency, .percent, .percentagePoints, .measure, .duration, .age, .vague: break
    }
    switch figure.unit?.quantity {
    case nil, .number: return .bare
    case .share: return .share
    case .percentagePoints: return .points
    case .money(let currency): return .money(currency)
    case .count(let noun): return .count(noun)
    case .measure(let base): return .measure(base)
    }
  }

  // Too large to convert: compared as written.
  private static func base(_ number: ExactNumber, _ factor: ExactNumber) -> ExactNumber {
    if factor == .one { return number.magnitude }
    return ((try? number.multiplied(by: factor)) ?? number).magnitude
  }

  /// Whether the two may be one figure by where they stand: a value in another row says something else.
  func isWithinReach(of other: TwinEntry) -> Bool { row == other.row || row == nil || other.row == nil }

  /// The same value; of codes and of dates without a year, the same key.
  func equals(_ other: TwinEntry) -> Bool {
    value == other.value && upper == other.upper && figure.key == other.figure.key
  }

  /// As written, whatever the unit.
  func saysTheSameNumber(as other: TwinEntry) -> Bool {
    figure.value.magnitude == other.figure.value.magnitude && figure.upper == other.figure.upper
  }

  /// A lone 一 or "one", also 一年 for "annually" and "a gram" for 1克: an article as often as a count. The digit 1 is none, nor what is
  /// cited. "both" and "the two" are pronouns.
  var isArticle: Bool {
    if figure.isCited { return false }
    if isPronoun { return true }
    guard value == figure.unit?.factor ?? .one, upper == nil, !isWrittenInDigits || figure.kind == .vague else {
      return false
    }
    switch group {
    case .bare, .count, .measure("s"): return true
    case .measure: return figure.kind == .vague
    case .share, .points, .multiple, .money, .date, .ordinal, .code, .vague: return false
    }
  }

  private var isPronoun: Bool {
    figure.kind == .vague && figure.unit == nil && upper == nil && value > .zero && value < ExactNumber(10)
  }

  /// "First", 首次: said in one language only as easily as "one". 第一批 numbers what it names.
  var isFirst: Bool { isRankOne && figure.noun == nil }
  var isRankOne: Bool { group == .ordinal && value == .one }

  /// Digits take one byte each, words three at least. A fraction of ten is hardly ever written in words.
  var isWrittenInDigits: Bool { figure.digits.count <= 2 || !figure.value.isWhole }

  var isNegative: Bool { figure.value.isNegative }
}

extension TwinEntry {
  /// How two figures of the same value stand to each other by their units; nil when they cannot be one figure.
  func unitSeverity(beside other: TwinEntry) -> AgreementSeverity? {
    if group == other.group { return .agrees }
    switch (group, other.group) {
    case (.money(let one), .money(let two)): return one == "XXX" || two == "XXX" ? .agrees : nil
    case (.count(let one), .count(let two)): return UnitRelation.nouns(one, two)?.severity ?? .agrees
    case (.bare, .share), (.share, .bare): return .warning
    case (.bare, .money), (.bare, .count), (.bare, .measure), (.bare, .multiple): return .agrees
    case (.money, .bare), (.count, .bare), (.measure, .bare), (.multiple, .bare): return .agrees
    case (.measure, .measure) where isQuotient(beside: other) || isOfSubstance(beside: other): return .agrees
    case (.money, .measure) where other.isQuotient(beside: self): return .agrees
    case (.measure, .money) where isQuotient(beside: other): return .agrees
    case (.multiple, .count("event")), (.count("event"), .multiple): return .agrees
    default: return nil
    }
  }

  /// The same value in units that can be one. A figure without unit, or a multiple, is compared as written.
  func isSameFigure(as other: TwinEntry) -> Bool {
    if group == other.group { return equals(other) }
    guard unitSeverity(beside: other) != nil else { return false }
    let isPlain = [group, other.group].contains { $0 == .bare || $0 == .multiple } || isQuotient(beside: other)
    return isPlain ? saysTheSameNumber(as: other) : equals(other)
  }

  /// 每百公里5.6升, 5.6 litres per 100 km: what an amount is for may stand apart from it, and then is none of its unit.
  /// Without a word for that it is another thing.
  fileprivate func isQuotient(beside other: TwinEntry) -> Bool {
    isQuotient(of: other) && other.figure.isRate || other.isQuotient(of: self) && figure.isRate
  }

  /// 减排二氧化碳7,300吨, 7,300 tonnes of CO2: what a mass is of may stand apart from it.
  private func isOfSubstance(beside other: TwinEntry) -> Bool {
    guard let one = figure.unit?.quantity, let two = other.figure.unit?.quantity else { return false }
    return figure.substances.join(one, to: two) || other.figure.substances.join(two, to: one)
  }

  private func isQuotient(of other: TwinEntry) -> Bool {
    guard let one = figure.unit?.code.text, let two = other.figure.unit?.code.text, let slash = one.firstIndex(of: "/")
    else { return false }
    return one[..<slash] == two || two == "XXX" && Money.unit(String(one[..<slash])) != nil
  }

  /// Not the same number, but the same said otherwise: a fact against words for it, dozens against several dozen,
  /// 1.5 times more against 150 %, a name with a number in it that one language takes for a count.
  func isSameInOtherWords(as other: TwinEntry) -> Bool {
    if let truth = figure.truth { return other.agrees(with: truth) }
    if let truth = other.figure.truth { return agrees(with: truth) }
    switch (group, other.group) {
    case (.vague, _), (_, .vague): return meets(other)
    case (.code, .code): return endsWithKey(of: other) || other.endsWithKey(of: self)
    case (.code, .bare), (.code, .count): return figure.key == other.figure.value.description
    case (.bare, .code), (.count, .code): return other.figure.key == figure.value.description
    case (.code, .ordinal): return namesRank(other.value)
    case (.ordinal, .code): return other.namesRank(value)
    case (.multiple, .share): return isMultiple(of: other)
    case (.share, .multiple): return other.isMultiple(of: self)
    case (.measure("s"), .measure("s")): return isSameSpan(as: other)
    default: return false
    }
  }

  /// Page 58 is 第58页, Chapter 3 第三章.
  private func namesRank(_ rank: ExactNumber) -> Bool {
    guard let key = figure.key, let word = Self.ranked.first(where: { key.hasPrefix($0) }) else { return false }
    return key.dropFirst(word.count) == rank.description
  }

  private static let ranked = ["PAGE", "PP.", "P.", "CHAPTER", "SECTION", "ARTICLE", "NOTE", "GOAL", "PHASE", "LEVEL"]

  /// 500强 is the Fortune Global 500: the digits are the name, with or without its words.
  private func endsWithKey(of other: TwinEntry) -> Bool {
    guard let name = figure.key?.utf8, let digits = other.figure.key?.utf8, digits.count > 2, name.count > digits.count,
      digits.allSatisfy({ (0x30...0x39).contains($0) }), name.suffix(digits.count).elementsEqual(digits)
    else { return false }
    return (0x41...0x5A).contains(name.dropLast(digits.count).last ?? 0)
  }

  private func agrees(with truth: TrueValue) -> Bool {
    switch group {
    case .date, .ordinal, .code: return false
    case .bare, .share, .points, .multiple, .money, .count, .measure, .vague:
      return Agreement.judge(figure, against: truth).severity < .warning
    }
  }

  private func meets(_ other: TwinEntry) -> Bool {
    guard !isArticle, !other.isArticle else { return false }
    switch (group, other.group) {
    case (.date, _), (.ordinal, _), (.code, _), (_, .date), (_, .ordinal), (_, .code): return false
    default: break
    }
    guard let one = Agreement.accepted(by: figure), let two = Agreement.accepted(by: other.figure) else { return false }
    return one.meets(two)
  }

  private func isMultiple(of share: TwinEntry) -> Bool {
    guard upper == nil, share.upper == nil, var percent = try? value.multiplied(by: hundred) else { return false }
    if share.figure.direction != nil { percent = ((try? percent.subtracting(hundred)) ?? percent).magnitude }
    return percent == share.value
  }
}
