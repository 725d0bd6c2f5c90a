import Values

/// The figures of a block and of its counterpart in the other language, each in order.
public struct TwinBlock: Sendable {
  public var source: [Figure]
  public var twin: [Figure]

  public init(source: [Figure], twin: [Figure]) {
    self.source = source
    self.twin = twin
  }
}

/// Where a figure stands: its block in the section, and its index among the figures of its side of that block.
public struct TwinPlace: Sendable, Hashable, Comparable {
  public let block: Int
  public let index: Int

  public init(block: Int, index: Int) {
    self.block = block
    self.index = index
  }

  public static func < (a: Self, b: Self) -> Bool { (a.block, a.index) < (b.block, b.index) }
}

/// A figure that the two languages do not say alike.
public struct TwinDifference: Sendable, Hashable {
  public enum Kind: Sendable, Hashable {
    case missingInTwin, missingInSource
    case valueDiffers
    /// The same number of something else: % and percentage points, t and t{CO2e}, people and visits.
    case unitDiffers
    case qualifierLost, qualifierAdded
    /// Other words that a reader would not take amiss: about for over, at most for less than.
    case qualifierChanged
    /// Words that exclude each other: nearly for over.
    case qualifierContradicts
    /// Growth against decline, or a sign lost.
    case directionContradicts
    case dateDiffers
    /// A date within the other: 31 December 2016 and 2016.
    case dateCoarser
    case ordinalDiffers, codeDiffers
    case vagueDiffers
  }

  public let kind: Kind
  /// Never `agrees`.
  public let severity: AgreementSeverity
  /// Where it stands in the source; nil when it is missing there.
  public let source: TwinPlace?
  public let twin: TwinPlace?
  /// Read from source to twin: with `powerOfTen(1)` the twin says ten times as much.
  public let cause: LikelyCause?

  public init(
    _ kind: Kind, _ severity: AgreementSeverity, source: TwinPlace?, twin: TwinPlace?, cause: LikelyCause? = nil
  ) {
    self.kind = kind
    self.severity = severity
    self.source = source
    self.twin = twin
    self.cause = cause
  }
}

extension Figure {
  /// Whether a reader takes it for a measured fact: percent, money, a measure, or anything above 10. Such a figure
  /// wants a citation, and must not be missing from the other language.
  public var isMetricLike: Bool {
    switch kind {
    case .percent, .percentagePoints, .currency, .measure: true
    case .count, .ratio, .multiple, .duration, .age: max(value.magnitude, upper?.magnitude ?? .zero) > Self.small
    case .date, .ordinal, .code, .vague: false
    }
  }

  private static let small = ExactNumber(10)
}
