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
    let byCode = Dictionary(grouping: waivers.indices) { waivers[$0].code }
    var outcomes = waivers.map { waiver -> Outcome in
      guard let rule = rules[waiver.code] else { return .unknownCode }
      return rule.isWaivable ? .unused : .notAllowed
    }
    remaining = findings.filter { finding in
      guard finding.rule.isWaivable else { return true }
      let accepting = (byCode[finding.rule.code] ?? []).filter { waivers[$0].covers(finding) }
      for index in accepting { outcomes[index] = .used }
      return accepting.isEmpty
    }
    self.waivers = waivers
    self.outcomes = outcomes
    codes = rules.keys.sorted()
  }

  /// The waivers that came to an outcome.
  func waivers(_ outcome: Outcome) -> [PlacedWaiver] {
    zip(waivers, outcomes).filter { $0.1 == outcome }.map { $0.0 }
  }
}
