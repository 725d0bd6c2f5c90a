import Diagnostics
import ReportModel
import Values

/// An index of a report with what its checks need beside it.
struct ReadIndex: Sendable {
  let site: Site
  let report: Report
  let index: DisclosureIndex
  let framework: Framework

  /// All indexes of all reports whose catalogue is there.
  static func all(in site: Site) -> [ReadIndex] {
    site.reports.flatMap { report in
      report.indexes.compactMap { index in
        site.frameworks[index.declaration.framework].map {
          ReadIndex(site: site, report: report, index: index, framework: $0)
        }
      }
    }
  }

  var declaration: IndexDeclaration { index.declaration }

  /// Codes that the catalogue has, in any edition.
  var codes: Set<DisclosureCode> { framework.codes }

  /// Codes that the index has a row for.
  var answered: Set<DisclosureCode> { Set(index.rows.map(\.reference.code)) }

  /// Of the claim that the report makes, as it is written.
  var claimName: String { declaration.claim ?? "" }

  /// Claims of the report's pages that are made to this catalogue.
  var claims: [DisclosureClaim] {
    report.pages.flatMap { $0.claims.filter { $0.family == framework.family } }
  }
}
