import Diagnostics
import Parsing
import ReportModel
import Values

/// A page as the checks see it: every edition read once, and all that is not right about it found once. The checks
/// pick out what is theirs and say it in words; on a sound page there is nothing to pick.
struct ReadPage: Sendable {
  let context: PageContext
  /// Citations of all editions that point at nothing.
  let unresolved: [UnresolvedCitation]

  init(_ context: PageContext) {
    self.context = context
    unresolved = context.page.editions.flatMap { $0.map(UnresolvedCitation.all) ?? [] }
  }

  var site: Site { context.site }
  var report: Report? { context.report }

  /// A note that says where a metric is defined; none when there is no such metric.
  func definition(of id: MetricID) -> [Diagnostic.Note] {
    guard let metric = site.data.metric(id) else { return [] }
    return [
      Diagnostic.Note(Message(en: "\(id) is defined here", zh: "\(id) 在这里定义"), at: metric.location)
    ]
  }
}
