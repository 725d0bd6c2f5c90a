import Diagnostics
import ReportModel
import Values

enum CitationAfterCutoff: PageCheck {
  static let rule = CutoffRule.rule

  static func check(_ page: ReadPage, into findings: inout [Diagnostic]) {
    guard let cutoff = page.report?.configuration.cutoff else { return }
    page.forEachCitation { edition, read in
      let citation = edition.citation(read)
      guard let late = citation.facts.first(where: { page.site.data[$0].reference.period.last > cutoff }) else {
        return
      }
      findings.append(
        CutoffRule.finding(
          page.site.data[late].reference, cutoff, at: edition.document.location(of: citation.node),
          note: page.note(on: late)))
    }
  }
}

extension Citation {
  /// The facts that it rests on.
  var facts: [FactIndex] {
    switch resolution {
    case .fact(let fact): [fact]
    case .change(let from, let to): [from, to]
    case .target, .story, .literal, .unresolved: []
    }
  }
}
