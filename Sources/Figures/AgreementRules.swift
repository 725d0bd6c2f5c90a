import Values

/// How far from a written figure something lies. Symbols: w the figure's magnitude, s its step, g its grid.
enum Width: Sendable {
  case nothing, halfStep, step, grid
  /// min(s, w/10)
  case cappedStep
  /// max(s/2, min(s, w/10))
  case about
  /// min(s/2, w/100)
  case slack
  /// A share of w.
  case fifth, half, whole
}

/// The constants of agreement, one row a qualifier. All distances run outward from the figure.
struct AgreementRule: Sendable {
  struct Edge: Sendable {
    let width: Width
    /// Whether the value at this distance is itself outside.
    var isOpen = false
  }
  struct Verdict: Sendable {
    let severity: AgreementSeverity
    let reason: Judgement.Reason
  }
  struct Zone: Sendable {
    let until: Edge
    let verdict: Verdict
  }
  /// One side of the figure: what is accepted, then zones outward, then all the rest.
  struct Side: Sendable {
    let accepted: Edge
    var zones: [Zone] = []
    var beyond = Verdict(severity: .error, reason: .outside)
  }

  let below: Side
  let above: Side

  static func of(_ qualifier: Qualifier, isRange: Bool) -> AgreementRule {
    switch qualifier {
    case .exact: isRange ? range : exact
    case .moreThan: moreThan
    case .odd: odd
    case .atLeast: atLeast
    case .nearly: nearly
    case .about: about
    case .lessThan: lessThan
    case .atMost: atMost
    }
  }
}

extension AgreementRule {
  private typealias Reason = Judgement.Reason

  // "Coarse" is no zone: it depends on the true value, and is weighed where an exact figure has been accepted.
  private static let exact = AgreementRule(
    below: Side(accepted: to(.halfStep)),
    above: Side(accepted: to(.halfStep), zones: [zone(before(.step), .advice, .cutOff)]))

  private static let moreThan = AgreementRule(
    below: Side(accepted: before(.nothing), zones: [equal, zone(to(.slack), .advice, .roundsTo)]),
    above: Side(accepted: before(.grid), zones: [farAbove], beyond: stale))

  private static let odd = AgreementRule(
    below: Side(accepted: before(.nothing), zones: [equal]),
    above: Side(accepted: before(.step), beyond: stale))

  private static let atLeast = AgreementRule(
    below: Side(accepted: to(.nothing), zones: [zone(to(.slack), .advice, .roundsTo)]),
    above: Side(accepted: before(.grid), zones: [farAbove], beyond: stale))

  private static let nearly = AgreementRule(
    below: Side(accepted: to(.cappedStep), zones: [zone(to(.fifth), .warning, .notNear)]),
    above: Side(accepted: before(.nothing), zones: [equal, zone(to(.slack), .warning, .roundsTo)]))

  private static let about = AgreementRule(
    below: Side(accepted: to(.about), zones: [zone(to(.fifth), .warning, .notAbout)]),
    above: Side(accepted: to(.about), zones: [zone(to(.fifth), .warning, .notAbout)]))

  private static let lessThan = AgreementRule(
    below: Side(
      accepted: to(.grid), zones: [zone(to(.half), .advice, .farBelow)],
      beyond: Verdict(severity: .warning, reason: .farBelow)),
    above: Side(accepted: before(.nothing), zones: [equal, zone(to(.slack), .advice, .roundsTo)]))

  private static let atMost = AgreementRule(
    below: Side(accepted: to(.half), beyond: Verdict(severity: .advice, reason: .farBelow)),
    above: Side(accepted: to(.nothing)))

  private static let range = AgreementRule(
    below: Side(accepted: to(.halfStep)), above: Side(accepted: to(.halfStep)))

  private static let equal = zone(to(.nothing), .advice, .equalToBound)
  private static let farAbove = zone(before(.whole), .advice, .farAbove)
  private static let stale = Verdict(severity: .warning, reason: .stale)

  private static func to(_ width: Width) -> Edge { Edge(width: width) }
  private static func before(_ width: Width) -> Edge { Edge(width: width, isOpen: true) }
  private static func zone(_ until: Edge, _ severity: AgreementSeverity, _ reason: Reason) -> Zone {
    Zone(until: until, verdict: Verdict(severity: severity, reason: reason))
  }
}

/// Bounds on what rounding may hide, as parts of the true value: 1/20 and 1/10.
enum Coarseness {
  static let advised = 20
  static let warned = 10
}
