import Diagnostics
import Foundation
import Testing

@testable import Building

/// A look that takes over what did not change has to see what a fresh look sees.
@Suite struct SnapshotAfterTests {
  let folder = TemporaryFolder()
  private var builder: Builder { Builder(options: BuildOptions(root: folder.path, width: 2)) }

  init() throws {
    try folder.write(
      """
      title: {en: Reports, zh: 报告}
      organization: {en: Lakeside Ltd, zh: 湖畔公司}
      baseURL: https://lakeside.example/
      source: zh
      languages: [{id: zh, tag: zh-Hans, name: 中文}, {id: en, tag: en, name: English}]
      reports: ["2025"]
      """, to: "content/site.yaml")
    try folder.write(
      """
      title: {en: Report for 2025, zh: 2025年报告}
      period: 2025-01-01/2025-12-31
      cutoff: 2026-03-31
      published: 2026-04-30
      numbers: strict
      """, to: "content/2025/report.yaml")
    try writeMetric("1248")
    try folder.write(
      page("Our people", "We have [1,248 people](metric:staff.total)."), to: "content/2025/10-people.en.md")
    try folder.write(page("员工", "公司有员工[1,248人](metric:staff.total)。"), to: "content/2025/10-people.zh.md")
    try folder.write(page("More", "See [how many](10-people.en.md#count)."), to: "content/2025/20-more.en.md")
    try folder.write(page("其他", "见[人数](10-people.zh.md#count)。"), to: "content/2025/20-more.zh.md")
  }

  private func page(_ title: String, _ text: String) -> String {
    "---\ntitle: \(title)\n---\n\n## \(title) {#count}\n\n\(text)\n"
  }

  private func writeMetric(_ value: String) throws {
    try folder.write(
      """
      metrics:
        staff.total:
          name: {en: Employees, zh: 员工总数}
          unit: "{person}"
          period: instant
          values: {2025-12-31: \(value)}
      """, to: "content/metrics/staff.yaml")
  }

  private func drawn(_ snapshot: Snapshot) -> [String: [UInt8]] {
    guard let renderer = snapshot.renderer else { return [:] }
    let files = renderer.jobs.flatMap { renderer.render($0) }
    return Dictionary(files.map { ($0.path, $0.bytes) }) { first, _ in first }
  }

  /// Looks after `edit` changed the files, and compares with a fresh look; gives the codes of what was found.
  private func codes(after previous: inout Snapshot, _ changed: String..., edit: () throws -> Void) async throws
    -> [String]
  {
    try edit()
    let snapshot = try await builder.snapshot(after: previous, changed: Set(changed))
    let fresh = try await builder.snapshot()
    #expect(snapshot.findings == fresh.findings)
    #expect(drawn(snapshot) == drawn(fresh))
    for file in changed { #expect(snapshot.source(file)?.bytes == fresh.source(file)?.bytes) }
    previous = snapshot
    return snapshot.findings.map(\.rule.code)
  }

  @Test func seesWhatAFreshLookSees() async throws {
    var last = try await builder.snapshot()
    #expect(last.findings == [])
    let (people, more) = ("content/2025/10-people.en.md", "content/2025/20-more.en.md")
    let peopleInChinese = "content/2025/10-people.zh.md"
    let sound = page("Our people", "We have [1,248 people](metric:staff.total).")
    let soundInChinese = page("员工", "公司有员工[1,248人](metric:staff.total)。")

    let wrong = try await codes(after: &last, people) {
      try folder.write(page("Our people", "We have [1,842 people](metric:staff.total)."), to: people)
    }
    #expect(wrong == ["figure-mismatch"])
    let waived = try await codes(after: &last, people) {
      try folder.write(
        page("Our people", "<!-- waive figure-mismatch: as printed -->\nWe have [1,842 people](metric:staff.total)."),
        to: people)
    }
    #expect(!waived.contains("figure-mismatch"))
    // Another page links to the heading.
    let withoutAnchor = try await codes(after: &last, people, peopleInChinese) {
      try folder.write(sound.replacing("#count", with: "#number"), to: people)
      try folder.write(soundInChinese.replacing("#count", with: "#number"), to: peopleInChinese)
    }
    #expect(withoutAnchor == ["link-anchor", "link-anchor"])
    let withAnchor = try await codes(after: &last, people, peopleInChinese) {
      try folder.write(sound, to: people)
      try folder.write(soundInChinese, to: peopleInChinese)
    }
    #expect(withAnchor == [])
    let loose = try await codes(after: &last, more) {
      try folder.write(page("More", "See [how many](10-people.en.md#count): 17 tonnes."), to: more)
    }
    #expect(loose.contains("figure-loose"))
    let undecodable = try await codes(after: &last, more) {
      try Data([0xFF, 0xFE, 0x00]).write(to: URL(filePath: folder.path + "/" + more))
    }
    #expect(!undecodable.isEmpty)
    let again = try await codes(after: &last, more) {
      try folder.write(page("More", "See [how many](10-people.en.md#count)."), to: more)
    }
    #expect(again == [])
  }

  @Test func seesMoreThanPagesChange() async throws {
    var last = try await builder.snapshot()
    let data = try await codes(after: &last, "content/metrics/staff.yaml") { try writeMetric("1249") }
    #expect(data.contains("figure-mismatch"))
    #expect(try await codes(after: &last, "content/metrics/staff.yaml") { try writeMetric("1248") } == [])
    let missing = try await codes(after: &last, "content/2025/20-more.en.md") {
      try FileManager.default.removeItem(atPath: folder.path + "/content/2025/20-more.en.md")
    }
    #expect(missing.contains("twin-missing-page"))
    let gone = try await codes(after: &last, "content/2025") {
      try FileManager.default.moveItem(atPath: folder.path + "/content/2025", toPath: folder.path + "/away")
    }
    #expect(!gone.isEmpty)
    let back = try await codes(after: &last, "content/2025") {
      try FileManager.default.moveItem(atPath: folder.path + "/away", toPath: folder.path + "/content/2025")
      try folder.write(page("More", "See [how many](10-people.en.md#count)."), to: "content/2025/20-more.en.md")
    }
    #expect(back == [])
    let passing = try await codes(after: &last, "content/2025/4913") {}
    #expect(passing == [])
  }
}
