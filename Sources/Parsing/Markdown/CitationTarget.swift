import Values

/// What a citation's destination says, before anything is looked up.
public enum CitationTarget: Sendable, Hashable {
  case metric(MetricReference)
  /// `change:METRIC@FROM..TO`
  case change(MetricReference, from: String, to: String)
  /// `target:METRIC@PERIOD`
  case target(MetricReference)
  case story(StoryID)
  case literal
}

/// `metric@period?options#member` as written. The period stays text until the site's named periods are known.
public struct MetricReference: Sendable, Hashable {
  public let metric: MetricID
  public let period: String?
  public let member: MemberID?
  public let options: [WritingOption]

  public init(metric: MetricID, period: String? = nil, member: MemberID? = nil, options: [WritingOption] = []) {
    self.metric = metric
    self.period = period
    self.member = member
    self.options = options
  }
}

/// How Tallymark is to write a figure: the query of the link.
public enum WritingOption: Sendable, Hashable {
  /// `digits=3`: significant digits.
  case digits(Int)
  /// `scale=none`: without 万, 亿, million.
  case unscaled
  /// `unit=MW.h`
  case unit(UnitCode)
}

/// The words before the colon that make a link a citation.
public enum CitationScheme: String, Sendable, CaseIterable {
  case metric, change, target, story, literal

  /// The scheme of a link's destination; nil for any other link.
  public init?(of destination: some StringProtocol) {
    guard let colon = destination.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    self.init(rawValue: String(destination[..<colon]))
  }

  /// A destination that was meant for a citation and has a colon of full width, or capitals before it, as it was
  /// meant; nil for any other.
  static func repaired(_ destination: String) -> String? {
    // Nearly all citations are written as they should be.
    if Self(of: destination) != nil { return nil }
    let scalars = destination.unicodeScalars
    guard let colon = scalars.prefix(longest + 1).firstIndex(where: { $0 == ":" || $0 == "：" }),
      let scheme = Self(rawValue: destination[..<colon].lowercased())
    else { return nil }
    let repaired = scheme.rawValue + ":" + destination[scalars.index(after: colon)...]
    return repaired == destination ? nil : repaired
  }

  /// Of the names, in letters.
  static let longest = 7
}
