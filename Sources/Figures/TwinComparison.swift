import Values

/// Holds the figures of two languages against each other, without any data.
public enum TwinComparison {
  /// The differences between one text and its translation.
  public static func differences(between source: [Figure], and twin: [Figure]) -> [TwinDifference] {
    differences(in: [TwinBlock(source: source, twin: twin)])
  }

  /// The differences of a section: figures are matched within their block first, what is left over then within the
  /// whole section, so that a figure may move to the next paragraph, but not to another row of a table. In order of place.
  public static func differences(in section: [TwinBlock]) -> [TwinDifference] {
    var (pairs, source, twin): ([(source: TwinEntry, twin: TwinEntry)], [TwinEntry], [TwinEntry]) = ([], [], [])
    for (number, block) in section.enumerated() {
      var matching = TwinMatching(
        source: entries(block.source, number, block.row), twin: entries(block.twin, number, block.row))
      matching.matchAll()
      pairs += matching.pairs
      source += matching.source
      twin += matching.twin
    }
    if section.count > 1 {
      var matching = TwinMatching(source: source, twin: twin)
      matching.matchAll()
      pairs += matching.pairs
      (source, twin) = (matching.source, matching.twin)
    }
    var differences = pairs.flatMap { words($0.source, $0.twin) }
    if !source.isEmpty || !twin.isEmpty {
      differences += TwinLeftovers.differences(source: source, twin: twin, pairs: pairs)
    }
    return differences.sorted { ($0.order, $0.source == nil ? 1 : 0) < ($1.order, $1.source == nil ? 1 : 0) }
  }

  private static func entries(_ figures: [Figure], _ block: Int, _ row: Int?) -> [TwinEntry] {
    figures.enumerated().map { TwinEntry($1, at: TwinPlace(block: block, index: $0), row: row) }
  }

  /// What differs about two figures of the same value.
  private static func words(_ source: TwinEntry, _ twin: TwinEntry) -> [TwinDifference] {
    var differences: [TwinDifference] = []
    func add(_ kind: TwinDifference.Kind, _ severity: AgreementSeverity, _ cause: LikelyCause? = nil) {
      differences.append(TwinDifference(kind, severity, source: source.place, twin: twin.place, cause: cause))
    }
    if let severity = source.unitSeverity(beside: twin), severity > .agrees { add(.unitDiffers, severity) }
    if isContrary(source, twin) {
      add(.directionContradicts, .error, source.isNegative == twin.isNegative ? nil : .signLost)
    }
    let isPlain = source.group != .vague && twin.group != .vague && !source.figure.isFact && !twin.figure.isFact
    if isPlain, let (kind, severity) = TwinQualifiers.difference(source.figure, twin.figure) { add(kind, severity) }
    return differences
  }

  /// Growth against decline. "Down 5" and −5 are the same, and a word of direction may be missing.
  private static func isContrary(_ source: TwinEntry, _ twin: TwinEntry) -> Bool {
    let (one, two) = (source.figure, twin.figure)
    switch (one.direction, two.direction) {
    case (.up, .down), (.down, .up): return true
    case (nil, nil), (.up, .up): return source.isNegative != twin.isNegative
    case (.down, nil), (nil, .down), (.down, .down): return false
    case (.up, nil): return twin.isNegative
    case (nil, .up): return source.isNegative
    }
  }
}

extension TwinDifference {
  fileprivate var order: TwinPlace { source ?? twin ?? TwinPlace(block: 0, index: 0) }
}
