/// One member of a breakdown, such as `female`, `gender.female`, or `female.under-36` of a breakdown by two
/// attributes. The breakdown is named only where the member alone would be ambiguous.
public struct MemberID: TextIdentifier {
  public let text: String
  public init?(_ text: some StringProtocol) {
    guard !text.isEmpty, !text.contains(where: { $0.isWhitespace || $0 == "#" }) else { return nil }
    self.text = String(text)
  }
}

/// The identity of a fact: metric, period, and member where it is a part. All that is published about the fact
/// hangs on it; written `metric@period#member`.
public struct FactReference: Sendable, Hashable {
  public let metric: MetricID
  public let period: Period
  public let member: MemberID?

  public init(metric: MetricID, period: Period, member: MemberID? = nil) {
    self.metric = metric
    self.period = period
    self.member = member
  }

  /// The anchor on the metric's page: `period` or `period.member`.
  public var anchor: String { period.anchor + (member.map { "." + $0.text } ?? "") }
}

extension FactReference: Comparable, CustomStringConvertible {
  public var description: String { "\(metric)@\(period)" + (member.map { "#\($0)" } ?? "") }

  /// By metric, then period, the whole before its members.
  public static func < (a: FactReference, b: FactReference) -> Bool {
    if a.metric != b.metric { return a.metric < b.metric }
    if a.period != b.period { return a.period < b.period }
    return (a.member?.text ?? "") < (b.member?.text ?? "")
  }
}
