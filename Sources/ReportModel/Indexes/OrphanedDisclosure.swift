import Diagnostics
import Values

/// A disclosure that a cited fact discloses and that the index has no row for.
public struct OrphanedDisclosure: Sendable {
  public let code: DisclosureCode
  public let metric: Metric
  /// The first place that cites it.
  public let place: Location
}

extension Site {
  /// Each code once, in the order of the facts.
  public func orphans(
    of index: DisclosureIndex, _ framework: Framework, _ report: Report
  ) -> [OrphanedDisclosure] {
    var wanted = framework.codes.subtracting(index.rows.map(\.reference.code))
    var orphans: [OrphanedDisclosure] = []
    for fact in report.facts {
      guard let metric = data.metric(data[fact].reference.metric) else { continue }
      for code in metric.discloses where wanted.contains(code) {
        guard let place = citingPlaces[fact].first(where: { $0.page.report == report.id }) else { continue }
        wanted.remove(code)
        orphans.append(OrphanedDisclosure(code: code, metric: metric, place: place.location))
      }
    }
    return orphans
  }
}
