import Checks
import Diagnostics
import Foundation
import ReportModel
import Testing

@testable import Building

/// Every slip in a figure of the report in `content/` has to be noticed: as an error of `figure-` or `twin-` on its page
/// that the clean report lacks. What survives is listed.
@Suite struct MutationTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../..")
    .standardized

  @Test func everySlipInACitedFigureIsFound() async throws {
    let report = try MutatedReport(root: Self.root.path)
    let mutations = report.pagesOfText.flatMap { Mutation.citations(in: $0.text, path: $0.path) }
    let survivors = try await parallelMap(mutations, width: 2) { report.survives($0) ? $0 : nil }.compactMap { $0 }
    #expect(survivors.map(\.description) == [])
    for kind in [Mutation.Kind.digit, .swapped, .scale] { #expect(mutations.contains { $0.kind == kind }) }
  }

  @Test func everyChangedFactThatASentenceCitesIsFound() async throws {
    let report = try MutatedReport(root: Self.root.path)
    let mutations = report.citedFacts
    let survivors = try await parallelMap(mutations, width: 2) { report.survives($0) ? $0.mutations[0] : nil }
      .compactMap { $0 }
    #expect(survivors.map(\.description) == [])
    #expect(mutations.count > 100)
  }
}
