import Values

/// What a figure has in common with its counterpart in another language, whatever the words: tells which two paragraphs
/// of unmarked texts belong together.
public struct TwinKey: Sendable, Hashable {
  private let value: ExactNumber
  private let upper: ExactNumber?
  private let key: String?

  /// Nil for what stands in many paragraphs: ones and other small counts, ranks, vague quantities.
  public init?(_ figure: Figure) {
    switch figure.kind {
    case .vague, .ordinal: return nil
    case .count, .currency, .percent, .percentagePoints, .ratio, .multiple, .measure, .duration, .age, .date, .code:
      break
    }
    let entry = TwinEntry(figure, at: TwinPlace(block: 0, index: 0))
    if figure.kind != .date, figure.key == nil, !figure.isMetricLike, entry.value <= ExactNumber(3) { return nil }
    (value, upper, key) = (entry.value, entry.upper, figure.key)
  }
}
