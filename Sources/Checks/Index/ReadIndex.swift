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

  /// Claims of the report's pages that are made to this catalogue.
  var claims: [DisclosureClaim] {
    report.pages.flatMap { $0.claims.filter { $0.family == framework.family } }
  }
}

extension Framework {
  var codes: Set<DisclosureCode> { Set(standards.lazy.flatMap(\.disclosures).map(\.code)) }

  func standard(_ id: String) -> Standard? { standards.first { $0.id == id } }
}

/// What each claim asks of an index. Rules of a claim that look at all rows belong beside these.
extension IndexDeclaration.Claim {
  /// Whether rows may say "not reported" without a reason: claims under which a report picks what it reports.
  var allowsNotReported: Bool {
    switch self {
    case .referenced, .withReference: true
    case .core, .comprehensive, .inAccordance: false
    }
  }

  /// Whether the catalogue's ban on leaving out some disclosures applies.
  var restrictsOmissions: Bool { !allowsNotReported }
}
