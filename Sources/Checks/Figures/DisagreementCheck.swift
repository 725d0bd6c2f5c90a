import Algorithms
import Diagnostics

/// A check of one way in which a figure disagrees with what it cites.
protocol DisagreementCheck: PageCheck {
  static var kind: DisagreementKind { get }
  static func message(_ disagreement: Disagreement, _ page: ReadPage) -> Message
  /// What may have led to it, where that is said beside what to do.
  static func cause(_ disagreement: Disagreement, _ page: ReadPage) -> Message?
  static func help(_ disagreement: Disagreement, _ page: ReadPage) -> Message
}

extension DisagreementCheck {
  static func cause(_ disagreement: Disagreement, _ page: ReadPage) -> Message? { nil }

  static func check(_ page: ReadPage, into findings: inout [Diagnostic]) { addDisagreements(of: page, to: &findings) }

  static func addDisagreements(of page: ReadPage, to findings: inout [Diagnostic]) {
    for disagreement in page.disagreements where disagreement.judgement.reason.kind == kind {
      let advice = [cause(disagreement, page), help(disagreement, page)].compacted()
      findings.append(page.finding(rule, disagreement, message(disagreement, page), help: Array(advice)))
    }
  }
}
