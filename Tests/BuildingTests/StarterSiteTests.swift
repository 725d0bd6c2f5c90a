import Testing

@testable import Building

@Suite struct StarterSiteTests {
  /// The second file cannot be written: the first stands where its folder should be.
  private let unwritable = StarterSite(files: [("README.md", "text"), ("README.md/site.yaml", "text")])

  @Test(arguments: ["new", "new/", "new/and/deep"])
  func whatCannotBeWrittenWhollyLeavesNothing(name: String) throws {
    let folder = TemporaryFolder()
    #expect(throws: Failure.self) { try unwritable.write(to: folder.path + "/" + name) }
    #expect(folder.contents == [])
    try StarterSite(files: [("README.md", "text")]).write(to: folder.path + "/" + name)
  }

  @Test func anEmptyFolderStaysEmpty() throws {
    let folder = TemporaryFolder()
    #expect(throws: Failure.self) { try unwritable.write(to: folder.path) }
    #expect(folder.contents == [])
  }

  @Test func aFullDiskSaysNothingOfASite() {
    let failure = Failure(FileError("new/README.md", 28))
    #expect(failure.help.map(\.en) == ["free some space and try again; what was there before is untouched"])
  }
}
