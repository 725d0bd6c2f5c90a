import Diagnostics
import Foundation
import Testing

@testable import Building

@Suite struct OutputFolderTests {
  let folder = TemporaryFolder()
  var output: OutputFolder { OutputFolder(folder.path + "/public") }

  private func publish(_ files: [String: String]) throws {
    let staging = try output.stage()
    for (path, text) in files { try staging.write(Array(text.utf8), to: path) }
    try output.replace()
  }

  @Test func replacesTheSiteAsAWhole() throws {
    try publish(["index.html": "old", "gone/index.html": "old"])
    try publish(["index.html": "new"])
    #expect(folder.text("public/index.html") == "new")
    #expect(folder.contents.filter { $0.hasSuffix(".html") } == ["public/index.html"])
    #expect(folder.contents.filter { $0.contains("tallymark-") }.isEmpty)
  }

  @Test func marksTheFolderAsItsOwn() throws {
    try publish([:])
    #expect(folder.text("public/.tallymark") == OutputFolder.markerText)
    #expect(folder.text("public/.gitignore") == OutputFolder.ignoreText)
    try output.requireOwnership()
  }

  @Test func keepsTheGitignoreThatIsThere() throws {
    try folder.write("*\n", to: "public/.gitignore")
    try output.requireOwnership()
    try publish([:])
    #expect(folder.text("public/.gitignore") == "*\n")
  }

  @Test func refusesAFolderThatHoldsSomethingElse() throws {
    try folder.write("precious", to: "public/thesis.txt")
    #expect(throws: Failure.self) { try output.requireOwnership() }
    #expect(folder.text("public/thesis.txt") == "precious")
  }

  @Test(arguments: ["content", "content/x", "content/a/../b", "templates/new/site"])
  func refusesAFolderThatTheSiteIsReadFrom(_ name: String) throws {
    try folder.write("", to: "content/a/x.md")
    try folder.write("", to: "templates/page.mustache")
    let sources = ["content", "templates"].map { "\(folder.path)/\($0)" }
    #expect(throws: Failure.self) { try OutputFolder("\(folder.path)/\(name)").requireOutside(sources) }
    #expect(throws: Never.self) { try OutputFolder("\(folder.path)/content-new").requireOutside(sources) }
  }

  @Test func refusesAFile() throws {
    try folder.write("precious", to: "public")
    #expect(throws: Failure.self) { try output.requireOwnership() }
  }

  @Test func takesAnEmptyFolder() throws {
    try FileManager.default.createDirectory(atPath: folder.path + "/public", withIntermediateDirectories: true)
    try output.requireOwnership()
  }

  @Test func aBuildKilledBeforeTheSwapLeavesTheLastSite() throws {
    try publish(["index.html": "good"])
    try output.stage().write(Array("half".utf8), to: "index.html")
    #expect(folder.text("public/index.html") == "good")
    try output.recover()
    #expect(folder.contents.filter { $0.contains("tallymark-") }.isEmpty)
    #expect(folder.text("public/index.html") == "good")
  }

  @Test func aBuildKilledBetweenTwoRenamesIsRepaired() throws {
    try publish(["index.html": "good"])
    try FileManager.default.moveItem(
      atPath: folder.path + "/public", toPath: folder.path + "/.public.tallymark-old")
    try output.recover()
    #expect(folder.text("public/index.html") == "good")
  }

  @Test func oneBuildAtATimeWritesIt() throws {
    let first = try output.lock()
    let refusal = try #require(throws: Failure.self) { try output.lock() }
    #expect(refusal.kind == .usage)
    first.release()
    try output.lock().release()
    #expect(folder.contents.isEmpty)
  }

  @Test func aFullDiskIsAFailureOfTheMachine() throws {
    let error = try #require(throws: FileError.self) { try FileSystem.write([1], to: "/dev/full") }
    #expect(Failure(error).kind == .machine)
    #expect(Failure(error).message.en.contains("No space left on device"))
  }
}
