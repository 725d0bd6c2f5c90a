import Foundation
import Testing

@testable import Building

@Suite struct LoaderTests {
  let folder = TemporaryFolder()

  private func load() async throws -> LoadedFiles {
    try folder.write("title: {}", to: "content/site.yaml")
    return try await Loader(root: folder.path, width: 2).load()
  }

  private func link(_ path: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(atPath: folder.path + "/" + path, withDestinationPath: target)
  }

  @Test func readsTextsAndNamesTheRest() async throws {
    try folder.write("# A", to: "content/2016/10-a.en.md")
    try folder.write("…", to: "content/2016/images/a.jpg")
    try folder.write("p{}", to: "templates/style.css")
    let loaded = try await load()
    #expect(loaded.texts.keys.sorted() == ["content/2016/10-a.en.md", "content/site.yaml", "templates/style.css"])
    #expect(loaded.assets == ["content/2016/images/a.jpg"])
    #expect(loaded.findings.isEmpty)
  }

  @Test func aFileThatIsNoUTF8IsFoundAtItsPlace() async throws {
    try folder.write("", to: "content/2016/10-a.en.md")
    try Data([0x61, 0x0A, 0x62, 0xB0]).write(to: URL(filePath: folder.path + "/content/2016/10-a.en.md"))
    let finding = try #require(try await load().findings.first)
    #expect(finding.rule.code == "syntax-encoding")
    #expect((finding.location.line, finding.location.column) == (2, 2))
  }

  @Test func namesThatMayHaveBeenMeantAreRead() async throws {
    for name in ["a.markdown", "b.MD", "c.md ", "d.Yml", "e.txt"] { try folder.write("", to: "content/\(name)") }
    let names = try await load().texts.keys.sorted().map { $0.dropFirst("content/".count) }
    #expect(names == ["a.markdown", "b.MD", "c.md ", "d.Yml", "site.yaml"])
  }

  @Test func aNameThatIsNoUTF8IsFound() async throws {
    let name = (folder.path + "/content/").utf8CString.dropLast() + [CChar(bitPattern: 0xFF), 0]
    _ = try await load()
    let file = name.withUnsafeBufferPointer { fopen($0.baseAddress!, "w") }
    try #require(file != nil)
    fclose(file)
    #expect(try await load().findings.map(\.rule.code) == ["syntax-unreadable"])
  }

  @Test func ignoresWhatEditorsLeaveBehind() async throws {
    for name in [".DS_Store", "10-a.en.md~", ".10-a.en.md.swp", "Thumbs.db"] {
      try folder.write("", to: "content/\(name)")
    }
    let loaded = try await load()
    #expect(loaded.texts.keys.sorted() == ["content/site.yaml"])
    #expect(loaded.assets.isEmpty)
  }

  @Test func failsWhereThereIsNoSite() async throws {
    await #expect(throws: Failure.self) { try await Loader(root: folder.path, width: 1).load() }
  }

  @Test func findsLinksThatLeadOutInACircleNowhereOrToAFolder() async throws {
    try folder.write("", to: "content/2016/images/a.jpg")
    try link("content/out.md", to: "/etc/hostname")
    try link("content/circle.md", to: "circle.md")
    try link("content/nowhere.md", to: "missing.md")
    try link("content/2016/loop", to: "..")
    let loaded = try await load()
    #expect(
      loaded.findings.map(\.location.file).sorted() == [
        "content/2016/loop", "content/circle.md", "content/nowhere.md", "content/out.md"
      ])
    #expect(loaded.findings.allSatisfy { $0.rule.code == "syntax-symlink" && $0.severity == .error })
  }

  @Test func followsALinkToAFileOfTheSite() async throws {
    try folder.write("# A", to: "content/2016/10-a.en.md")
    try link("content/b.md", to: "2016/10-a.en.md")
    #expect(try await load().texts["content/b.md"] != nil)
  }
}
