import Values

/// Figures without a counterpart of their value: paired where one seems to be the other gone wrong, else missing.
struct TwinLeftovers {
  private var matching: TwinMatching
  private var differences: [TwinDifference] = []
  private let repeats: TwinRepeats
  private let years: TwinYears

  /// `pairs` are those that have found their counterpart.
  private init(source: [TwinEntry], twin: [TwinEntry], pairs: [(source: TwinEntry, twin: TwinEntry)]) {
    matching = TwinMatching(source: source, twin: twin)
    repeats = TwinRepeats(pairs: pairs)
    years = TwinYears([pairs.map(\.source), source, twin].joined())
  }

  /// All pairs within the blocks come before any across them.
  static func differences(
    source: [TwinEntry], twin: [TwinEntry], pairs: [(source: TwinEntry, twin: TwinEntry)]
  ) -> [TwinDifference] {
    var leftovers = TwinLeftovers(source: source, twin: twin, pairs: pairs)
    leftovers.pairWithinBlocks()
    leftovers.matching.match(by: \.digits, where: Self.isSlip)
    leftovers.report()
    return leftovers.differences
  }

  private mutating func pairWithinBlocks() {
    var sources = Dictionary(grouping: matching.source, by: \.place.block)
    var twins = Dictionary(grouping: matching.twin, by: \.place.block)
    var (restOfSource, restOfTwin): ([TwinEntry], [TwinEntry]) = ([], [])
    for block in Set(sources.keys).union(twins.keys).sorted() {
      var inner = TwinMatching(
        source: sources.removeValue(forKey: block) ?? [], twin: twins.removeValue(forKey: block) ?? [])
      pair(&inner)
      differences += inner.pairs.map { Self.difference($0.source, $0.twin) }
      restOfSource += inner.source
      restOfTwin += inner.twin
    }
    matching = TwinMatching(source: restOfSource, twin: restOfTwin)
  }

  private func pair(_ block: inout TwinMatching) {
    block.match(by: \.figure.value.magnitude) { $0.isOtherUnit(than: $1) }
    block.match(by: \.digits, where: Self.isSlip)
    block.match(by: nil) { $0.isNestedDate(beside: $1) }
    // A repetition that need not be said is only drawn upon where something else would stay unexplained.
    block.match(by: nil) { [repeats] in
      !repeats.forgives($0) && !repeats.forgives($1) && $0.mayBe($1)
    }
    pairLoneRanks(&block)
    block.match(by: nil) { [repeats] in
      repeats.forgives($0) != repeats.forgives($1) && $0.figure.isMetricLike && $1.figure.isMetricLike && $0.mayBe($1)
    }
  }

  /// "First" is often no more than an adverb: it contradicts another rank only where nothing else can. One that is left
  /// on either side contradicts the other, even if it repeats a "first" that both say.
  private func pairLoneRanks(_ block: inout TwinMatching) {
    let (source, twin) = (block.source.filter { $0.group == .ordinal }, block.twin.filter { $0.group == .ordinal })
    guard source.count == 1, twin.count == 1 else { return }
    block.match(by: nil) { [repeats] in
      $0.group == .ordinal && $1.group == .ordinal && ($0.isRankOne || !repeats.forgives($0))
        && ($1.isRankOne || !repeats.forgives($1))
    }
  }

  /// The same digits with another scale, or two of them exchanged.
  private static func isSlip(_ source: TwinEntry, _ twin: TwinEntry) -> Bool {
    guard source.isComparable(with: twin), !source.isArticle, !twin.isArticle, !source.isFirst, !twin.isFirst else {
      return false
    }
    return cause(source, twin) != nil
  }

  static func difference(_ source: TwinEntry, _ twin: TwinEntry) -> TwinDifference {
    let (kind, severity) = kind(source, twin)
    return TwinDifference(kind, severity, source: source.place, twin: twin.place, cause: cause(source, twin))
  }

  private static func kind(_ source: TwinEntry, _ twin: TwinEntry) -> (TwinDifference.Kind, AgreementSeverity) {
    switch source.group {
    case .date: return source.isNestedDate(beside: twin) ? (.dateCoarser, .advice) : (.dateDiffers, .error)
    case .ordinal: return (.ordinalDiffers, .error)
    case .code: return (.codeDiffers, .error)
    case .vague: return (.vagueDiffers, .advice)
    case .bare, .share, .points, .multiple, .money, .count, .measure: break
    }
    if twin.group == .vague { return (.vagueDiffers, .advice) }
    if source.isOtherUnit(than: twin) { return (.unitDiffers, .error) }
    return (.valueDiffers, isSurelyOneFigure(source, twin) ? .error : .advice)
  }

  /// Small counts in words may be two figures that each language says in its own way.
  private static func isSurelyOneFigure(_ source: TwinEntry, _ twin: TwinEntry) -> Bool {
    if source.figure.isMetricLike || twin.figure.isMetricLike || source.group == .multiple { return true }
    return source.isWrittenInDigits && twin.isWrittenInDigits
  }

  static func cause(_ source: TwinEntry, _ twin: TwinEntry) -> LikelyCause? {
    switch (source.group, twin.group) {
    case (.share, .points), (.points, .share): return .percentForPercentagePoints
    case (.multiple, .multiple) where source.saysTheSameNumber(as: twin): return .timesForTimesMore
    case (.date, _), (.vague, _), (_, .vague): return nil
    default: return slip(source.value, twin.value)
    }
  }

  private static func slip(_ source: ExactNumber, _ twin: ExactNumber) -> LikelyCause? {
    guard let one = source.decimalParts, let two = twin.decimalParts, one != two else { return nil }
    if one.mantissa == two.mantissa { return .powerOfTen(two.exponent - one.exponent) }
    let swaps = LikelyCause.neighbourSwaps(of: one.mantissa).compactMap {
      ExactNumber($0, exponent: one.exponent - 1)
    }
    return swaps.contains(twin) ? .digitsSwapped : nil
  }

  private mutating func report() {
    differences += matching.pairs.map { Self.difference($0.source, $0.twin) }
    for entry in matching.source where isMissed(entry) {
      differences.append(TwinDifference(.missingInTwin, entry.severityOfAbsence, source: entry.place, twin: nil))
    }
    for entry in matching.twin where isMissed(entry) {
      differences.append(TwinDifference(.missingInSource, entry.severityOfAbsence, source: nil, twin: entry.place))
    }
  }

  /// A lone "one" or "first" and a bracketed conversion may stand in one language only; a repeated figure may be said
  /// once, and a span of years by its first and last.
  private func isMissed(_ entry: TwinEntry) -> Bool {
    !entry.isArticle && !entry.isFirst && !entry.figure.isBracketed && !repeats.forgives(entry) && !years.span(entry)
  }
}

/// The figures that both sides say: what has been said once need not be said twice.
struct TwinRepeats {
  private struct Key: Hashable {
    let value: ExactNumber
    let upper: ExactNumber?
    let group: TwinEntry.Group
    let key: String?
  }

  private let said: Set<Key>

  /// A repetition is left over where its value has been matched to the other side already.
  init(pairs: [(source: TwinEntry, twin: TwinEntry)]) {
    said = Set(pairs.lazy.flatMap { [Self.key($0.source), Self.key($0.twin)] })
  }

  func forgives(_ entry: TwinEntry) -> Bool {
    said.contains(Self.key(entry))
  }

  private static func key(_ entry: TwinEntry) -> Key {
    Key(value: entry.value, upper: entry.upper, group: entry.group, key: entry.figure.key)
  }
}

extension TwinEntry {
  /// What two figures have in common when one is the other with a wrong scale or digits exchanged: the digits,
  /// sorted, without zeros.
  fileprivate var digits: ExactNumber {
    guard let (mantissa, _) = value.decimalParts else { return value }
    let digits = String(mantissa).utf8.filter { $0 != UInt8(ascii: "0") }.sorted()
    return ExactNumber(parsing: String(decoding: digits, as: UTF8.self)) ?? value
  }

  fileprivate var severityOfAbsence: AgreementSeverity { figure.isMetricLike ? .error : .advice }

  /// The same number of something that it cannot be.
  fileprivate func isOtherUnit(than other: TwinEntry) -> Bool {
    guard figure.isMetricLike, other.figure.isMetricLike else { return false }
    return unitSeverity(beside: other) == nil && saysTheSameNumber(as: other)
  }

  /// Figures that measure the same, whatever their values.
  fileprivate func isComparable(with other: TwinEntry) -> Bool {
    switch (group, other.group) {
    case (.money, .money), (.vague, .vague): true
    // What a weight is of may be said elsewhere in the sentence: 减排二氧化碳7,300吨.
    case (.measure(let one), .measure(let two)): one == two || one.hasPrefix(two + "{") || two.hasPrefix(one + "{")
    default: unitSeverity(beside: other) != nil
    }
  }

  /// Whether one may be the other gone wrong. A small count and a large one are more likely two figures.
  fileprivate func mayBe(_ other: TwinEntry) -> Bool {
    guard isComparable(with: other), !isArticle, !other.isArticle, isAsFineDate(as: other), !isFirst, !other.isFirst
    else { return false }
    // A conversion is an extra, unless both languages convert into the same unit.
    let isPlain = !figure.isBracketed && !other.figure.isBracketed
    let isConversion = figure.isBracketed && other.figure.isBracketed && group == other.group
    return (isPlain || isConversion) && isLikeSized(as: other)
  }

  /// 千分之一 is a percentage, two thousandths a ratio.
  private func isLikeSized(as other: TwinEntry) -> Bool {
    if figure.isCited && other.figure.isCited || group == .share && other.group == .share { return true }
    return figure.looksMeasured == other.figure.looksMeasured
  }
}
