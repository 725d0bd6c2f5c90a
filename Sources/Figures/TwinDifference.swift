import Values

/// The figures of a block and of its counterpart in the other language, each in order.
public struct TwinBlock: Sendable {
  /// Those of the authoritative language.
  public var source: [Figure]
  /// Those of the translation.
  public var twin: [Figure]
  /// Of a cell: the row of the table that it stands in, which no figure leaves for another.
  public var row: Int?

  /// A block without a counterpart has an empty side.
  public init(source: [Figure], twin: [Figure], row: Int? = nil) {
    self.source = source
    self.twin = twin
    self.row = row
  }
}

/// Where a figure stands: its block in the section, and its index among the figures of its side of that block.
public struct TwinPlace: Sendable, Hashable, Comparable {
  /// The block's index in the section.
  public let block: Int
  /// The figure's index among those of its side of the block.
  public let index: Int

  /// A place by its two indices.
  public init(block: Int, index: Int) {
    self.block = block
    self.index = index
  }

  /// The order of reading.
  public static func < (a: Self, b: Self) -> Bool { (a.block, a.index) < (b.block, b.index) }
}

/// A figure that the two languages do not say alike.
public struct TwinDifference: Sendable, Hashable {
  /// In what they differ.
  public enum Kind: Sendable, Hashable {
    /// Said in one language only.
    case missingInTwin, missingInSource
    /// Another value of what seems to be the same.
    case valueDiffers
    /// The same number of something else: % and percentage points, t and t{CO2e}, people and visits.
    case unitDiffers
    /// A word of bounding in one language only.
    case qualifierLost, qualifierAdded
    /// Other words that a reader would not take amiss: about for over, at most for less than.
    case qualifierChanged
    /// Words that exclude each other: nearly for over.
    case qualifierContradicts
    /// Growth against decline, or a sign lost.
    case directionContradicts
    /// Another year, month, quarter or day.
    case dateDiffers
    /// A date within the other: 31 December 2016 and 2016.
    case dateCoarser
    /// Another rank, another code.
    case ordinalDiffers, codeDiffers
    /// Intervals of vague quantities that do not meet.
    case vagueDiffers
  }

  /// In what they differ.
  public let kind: Kind
  /// Never `agrees`.
  public let severity: AgreementSeverity
  /// Where it stands in the source; nil when it is missing there.
  public let source: TwinPlace?
  /// Where it stands in the translation; nil when it is missing there.
  public let twin: TwinPlace?
  /// Read from source to twin: with `powerOfTen(1)` the twin says ten times as much.
  public let cause: LikelyCause?

  /// At least one of the places is given.
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
  /// Whether a reader takes it for a measured fact: percent, money, a measure, anything above 10, or a value of any size
  /// that is cited. Such a figure wants a citation, and must not be missing from the other language.
  public var isMetricLike: Bool { isCited && hasOwnValue || looksMeasured }

  /// The same by its looks alone, whether cited or not.
  var looksMeasured: Bool {
    switch kind {
    case .percent, .percentagePoints, .currency, .measure: true
    case .count, .ratio, .multiple, .duration, .age: max(value.magnitude, upper?.magnitude ?? .zero) > Self.small
    case .date, .ordinal, .code, .vague: false
    }
  }

  private static let small = ExactNumber(10)
}
