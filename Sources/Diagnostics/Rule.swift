/// How much a finding weighs. Only errors fail the build; `--strict` makes errors of warnings, never of advice.
public enum Severity: String, Sendable, Hashable, Comparable, CaseIterable {
  case advice, warning, error

  public static func < (a: Severity, b: Severity) -> Bool {
    allCases.firstIndex(of: a)! < allCases.firstIndex(of: b)!
  }
}

/// What a finding's code stands for: the text of `tallymark explain CODE`. Every finding is made from a rule, so
/// none can be emitted that is not explained. A rule stands in the file of the check that emits it.
public struct Rule: Sendable, Hashable {
  /// Kebab-case, family first: `figure-mismatch`. Never changes its meaning.
  public let code: String
  /// The usual severity; a finding may weigh less or more where the case does.
  public let severity: Severity
  /// What the code means, in a sentence.
  public let meaning: Message
  /// Why it matters to a report.
  public let reason: Message
  /// A few lines of source that the rule objects to.
  public let example: String
  /// How to mend it.
  public let remedy: Message
  /// Whether a waiver may silence it.
  public let isWaivable: Bool

  public init(
    _ code: String, _ severity: Severity, meaning: Message, reason: Message, example: String, remedy: Message,
    isWaivable: Bool = true
  ) {
    self.code = code
    self.severity = severity
    self.meaning = meaning
    self.reason = reason
    self.example = example
    self.remedy = remedy
    self.isWaivable = isWaivable
  }
}
