import Diagnostics
import Figures
import Parsing
import ReportModel
import Values

/// A page as the checks see it: every edition read once, and all that is not right about it found once. The checks
/// pick out what is theirs and say it in words; on a sound page there is nothing to pick.
struct ReadPage: Sendable {
  let context: PageContext
  let facts: CitedFacts
  /// Those that exist, in the order of the site's languages.
  let editions: [ReadEdition]
  /// Citations that point at nothing.
  let unresolved: [UnresolvedCitation]
  /// Figures that do not agree with what they cite.
  let disagreements: [Disagreement]
  /// Each translation beside the source.
  let twins: [ReadTwin]

  init(_ context: PageContext) {
    self.context = context
    let facts = CitedFacts(site: context.site, report: context.report)
    let readers = context.readers.readers(for: context.report?.id)
    let editions = zip(context.page.editions, readers).compactMap { edition, readers in
      edition.map { EditionReader.read($0, readers, facts) }
    }
    self.facts = facts
    self.editions = editions
    unresolved = editions.flatMap { UnresolvedCitation.all(in: $0.edition) }
    disagreements = editions.indices.flatMap { Disagreement.all(in: editions[$0], $0, facts) }
    twins = ReadTwin.all(of: editions, source: context.site.configuration.source, disagreements)
  }

  var site: Site { context.site }
  var report: Report? { context.report }

  /// Every citation of every edition.
  func forEachCitation(_ body: (ReadEdition, ReadCitation) -> Void) {
    for edition in editions {
      for citation in edition.citations { body(edition, citation) }
    }
  }
}
