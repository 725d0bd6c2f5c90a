import Testing

@Suite struct GapTests {
  private func site() async throws -> SiteFolder {
    let site = try await SiteFolder()
    try site.replace("claim: with-reference", with: "claim: in-accordance", in: "content/2025/report.yaml")
    return site
  }

  @Test func gapsAreListedAsText() async throws {
    let site = try await site()
    let gaps = try await Tallymark.run("gaps", in: site.path)
    #expect(gaps.status == 0)
    #expect(gaps.output.hasPrefix("2025 gri-2021: 29 missing, 1 answered, "))
    #expect(gaps.output.contains("  missing       2-15   Conflicts of interest [title unverified: zh]\n"))
    #expect(gaps.output.contains("content/2025/report.yaml:8 · GRI 1:2021, Requirements 2 and 4"))
  }

  @Test func gapsAreListedAsJSONAndCSV() async throws {
    let site = try await site()
    let json = try await Tallymark.run("gaps", "gri-2021", "--format", "json", in: site.path)
    #expect(
      json.output.contains(
        #""disclosure":"2-1","title":"Organizational details","owner":"","state":"missing","place":"content/2025/report.yaml:"#
      ))
    let csv = try await Tallymark.run("gaps", "gri-2021", "--format", "csv", in: site.path)
    #expect(
      csv.output.hasPrefix(
        "\u{FEFF}report,framework,standard,disclosure,title,owner,state,place,reason,topic,unverified titles\r\n"))
  }

  @Test func anUnknownFrameworkIsWrongUsage() async throws {
    let site = try await site()
    let gaps = try await Tallymark.run("gaps", "gri-2017", in: site.path)
    #expect(gaps.status == 2)
    #expect(gaps.errors.contains("write one of gri-2016, gri-2021, sdg"))
  }
}
