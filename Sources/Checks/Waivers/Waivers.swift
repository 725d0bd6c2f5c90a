import Diagnostics
import ReportModel

/// A check of waivers against what they waive.
protocol WaiverCheck: Explained {
  static func check(_ waivers: JudgedWaivers, into findings: inout [Diagnostic])
}

/// The waivers of a site, and what became of them.
struct JudgedWaivers: Sendable {
  enum Outcome: Sendable {
    case used, unused, unknownCode, notAllowed
  }

  let waivers: [PlacedWaiver]
  let outcomes: [Outcome]
  /// The findings that no waiver accepts.
  let remaining: [Diagnostic]
  /// All codes that there are.
  let codes: [String]

  /// `rules` are those of all rooms: a waiver of any other code is mistaken.
  init(_ waivers: [PlacedWaiver], on findings: [Diagnostic], rules: [Rule]) {
    let rules = Dictionary(rules.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
    var outcomes = waivers.map { waiver -> Outcome in
      guard let rule = rules[waiver.code] else { return .unknownCode }
      return rule.isWaivable ? .unused : .notAllowed
    }
    let places = waivers.isEmpty ? WaivablePlaces([]) : WaivablePlaces(findings)
    var isAccepted = [Bool](repeating: false, count: findings.count)
    for (index, waiver) in waivers.enumerated() {
      let accepted = places.findings(acceptedBy: waiver)
      if !accepted.isEmpty { outcomes[index] = .used }
      for finding in accepted { isAccepted[finding] = true }
    }
    remaining = zip(findings, isAccepted).filter { !$0.1 }.map(\.0)
    self.waivers = waivers
    self.outcomes = outcomes
    codes = rules.keys.sorted()
  }

  /// The waivers that came to an outcome.
  func waivers(_ outcome: Outcome) -> [PlacedWaiver] {
    zip(waivers, outcomes).filter { $0.1 == outcome }.map { $0.0 }
  }
}
