/// How the qualifiers of two figures of the same value stand to each other.
enum TwinQualifiers {
  static func difference(_ source: Figure, _ twin: Figure) -> (TwinDifference.Kind, AgreementSeverity)? {
    let (one, two) = (source.qualifier.folded, twin.qualifier.folded)
    if one == two || isCeiling(source, twin) || isCeiling(twin, source) { return nil }
    if isDeadline(source, one, two) || isPast(source, two) || isPast(twin, one) { return nil }
    if two == .exact { return (.qualifierLost, .advice) }
    if one == .exact { return (.qualifierAdded, .advice) }
    switch severity(one, two) {
    case .error: return (.qualifierContradicts, .error)
    case let milder: return (.qualifierChanged, milder)
    }
  }

  /// 高达 and "up to" say the same.
  private static func isCeiling(_ one: Figure, _ two: Figure) -> Bool {
    one.isCeiling && one.qualifier == .exact && two.qualifier == .atMost
  }

  /// "Within 30 days" and 用时30天: a span of time is often said with no more than a preposition.
  private static func isDeadline(_ source: Figure, _ one: Qualifier, _ two: Qualifier) -> Bool {
    source.kind == .duration && (one == .atMost && two == .exact || one == .exact && two == .atMost)
  }

  /// 创业近两年 is nearly two years, though 近两年 elsewhere means the past two.
  private static func isPast(_ figure: Figure, _ other: Qualifier) -> Bool {
    figure.isPast && (other == .nearly || other == .moreThan)
  }

  private static func severity(_ one: Qualifier, _ two: Qualifier) -> AgreementSeverity {
    if (one == .moreThan && staysBelow(two)) || (two == .moreThan && staysBelow(one)) { return .error }
    // "About" may lie on either side, "less than" only below.
    if (one == .about && caps(two)) || (two == .about && caps(one)) { return .warning }
    return .advice
  }

  /// Whether the true value lies below.
  private static func staysBelow(_ qualifier: Qualifier) -> Bool { qualifier == .nearly || caps(qualifier) }

  private static func caps(_ qualifier: Qualifier) -> Bool { qualifier == .lessThan || qualifier == .atMost }
}
