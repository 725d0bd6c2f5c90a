import Diagnostics
import Values

/// What is judged of the data once all of it has been read.
enum DataChecks {
  static func findings(_ data: DataModel, _ reports: [ReportConfiguration]) -> [Diagnostic] {
    var findings = reports.flatMap(\.assurance).flatMap { UnknownMetricRule.findings($0, data) }
    let boundaries = reports.flatMap(\.boundary.keys).sorted()
    for metric in data.metrics {
      if let boundary = metric.boundary, !boundaries.contains(boundary) {
        findings.append(
          UnknownBoundaryRule.finding(boundary, at: metric.boundaryLocation ?? metric.location, among: boundaries))
      }
      FootingRule.check(metric, data, into: &findings)
      HundredPercentRule.check(metric, data, into: &findings)
      CumulativeFallsRule.check(metric, data, into: &findings)
    }
    return findings
  }
}
