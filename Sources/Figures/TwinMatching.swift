import Values

/// The figures of a section that have not found their counterpart, and the pairs that have.
struct TwinMatching {
  private(set) var source: [TwinEntry]
  private(set) var twin: [TwinEntry]
  private(set) var pairs: [(source: TwinEntry, twin: TwinEntry)] = []

  init(source: [TwinEntry], twin: [TwinEntry]) {
    self.source = source
    self.twin = twin
  }

  /// From the surest pairs to those that only a reader would see.
  mutating func matchAll() {
    match(by: \.value) { $0.isIdentical(to: $1) }
    match(by: \.value) { $0.group == $1.group && $0.equals($1) }
    match(by: \.figure.value.magnitude) { $0.unitSeverity(beside: $1) == .agrees && $0.isSameFigure(as: $1) }
    match(by: \.value) { $0.isSameFigure(as: $1) }
    match(by: nil) { $0.isSameInOtherWords(as: $1) }
  }

  /// Pairs that match leave the two sides. `bucket` gives what two that match have in common, so that large sections
  /// are matched through a table; without it, a few neighbours are tried.
  mutating func match(by bucket: ((TwinEntry) -> ExactNumber)?, where matches: (TwinEntry, TwinEntry) -> Bool) {
    guard !source.isEmpty, !twin.isEmpty else { return }
    let matches = { (one: TwinEntry, two: TwinEntry) in one.isWithinReach(of: two) && matches(one, two) }
    if let bucket, source.count * twin.count > Self.few * Self.few {
      take(counterpartsByTable(bucket, matches))
    } else {
      take(counterpartsNearby(matches))
    }
  }

  /// For each of the source the index of its counterpart.
  private func counterpartsByTable(
    _ bucket: (TwinEntry) -> ExactNumber, _ matches: (TwinEntry, TwinEntry) -> Bool
  ) -> [Int?] {
    // Candidates lie in reverse, so that the first of them is taken from the end.
    var table: [ExactNumber: [Int]] = [:]
    for (index, entry) in twin.enumerated().reversed() { table[bucket(entry), default: []].append(index) }
    return source.map { entry in
      // In place: a bucket of figures of one value may be long.
      guard let place = table.index(forKey: bucket(entry)) else { return nil }
      let last = table.values[place].indices.suffix(Self.few)
      let found = last.last { matches(entry, twin[table.values[place][$0]]) }
      return found.map { table.values[place].remove(at: $0) }
    }
  }

  private func counterpartsNearby(_ matches: (TwinEntry, TwinEntry) -> Bool) -> [Int?] {
    var open = Array(twin.indices.reversed())
    return source.map { entry in
      let found = open.suffix(Self.few * Self.few).lastIndex { matches(entry, twin[$0]) }
      return found.map { open.remove(at: $0) }
    }
  }

  private mutating func take(_ counterparts: [Int?]) {
    let taken = Set(counterparts.lazy.compactMap { $0 })
    guard !taken.isEmpty else { return }
    for case (let entry, let index?) in zip(source, counterparts) { pairs.append((entry, twin[index])) }
    source = zip(source, counterparts).filter { $0.1 == nil }.map(\.0)
    twin = twin.indices.filter { !taken.contains($0) }.map { twin[$0] }
  }

  /// Below this many on either side, trying all is cheaper than a table.
  private static let few = 16
}

extension TwinEntry {
  fileprivate func isIdentical(to other: TwinEntry) -> Bool {
    equals(other) && group == other.group && figure.qualifier.folded == other.figure.qualifier.folded
      && isNegative == other.isNegative
  }
}
