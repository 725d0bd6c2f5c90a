import Foundation
import Testing

@testable import Preview

@Suite struct FileWatcherTests {
  let folder = TemporaryFolder()

  init() throws {
    try folder.write("a", to: "content/2016/10-a.en.md")
    try folder.write("b", to: "elsewhere/b.md")
  }

  private func path(_ file: String) -> String { folder.path + "/" + file }

  /// What is told of `action`, until all of `expected` is told or three seconds are over.
  private func told(of action: () throws -> Void, until expected: Set<String>) async throws -> Set<String> {
    let changes = FileWatcher(root: folder.path).changes()
    try action()
    let limit = Task { try await Task.sleep(for: .seconds(3)) }
    let reading = Task {
      var told: Set<String> = []
      for await paths in changes {
        told.formUnion(paths)
        if told.isSuperset(of: expected) { break }
      }
      return told
    }
    let watchdog = Task {
      try? await limit.value
      reading.cancel()
    }
    let result = await reading.value
    limit.cancel()
    await watchdog.value
    return result
  }

  @Test func tellsOfAnEdit() async throws {
    let told = try await told(
      of: { try folder.write("new", to: "content/2016/10-a.en.md") }, until: ["content/2016/10-a.en.md"])
    #expect(told == ["content/2016/10-a.en.md"])
  }

  @Test func tellsOfANewFile() async throws {
    let told = try await told(of: { try folder.write("", to: "content/site.yaml") }, until: ["content/site.yaml"])
    #expect(told == ["content/site.yaml"])
  }

  @Test func tellsOfAFileThatTakesThePlaceOfAnother() async throws {
    let told = try await told(
      of: {
        try folder.write("new", to: "content/2016/.10-a.swp")
        rename(path("content/2016/.10-a.swp"), path("content/2016/10-a.en.md"))
      }, until: ["content/2016/10-a.en.md"])
    #expect(told == ["content/2016/10-a.en.md"])
  }

  @Test func tellsOfBothNamesOfARenamedFile() async throws {
    let names: Set = ["content/2016/10-a.en.md", "content/2016/20-a.en.md"]
    let told = try await told(
      of: { rename(path("content/2016/10-a.en.md"), path("content/2016/20-a.en.md")) }, until: names)
    #expect(told == names)
  }

  @Test func tellsOfADeletion() async throws {
    let told = try await told(
      of: { unlink(path("content/2016/10-a.en.md")) }, until: ["content/2016/10-a.en.md"])
    #expect(told == ["content/2016/10-a.en.md"])
  }

  @Test func followsNewFolders() async throws {
    let watcher = FileWatcher(root: folder.path)
    var changes = watcher.changes().makeAsyncIterator()
    try folder.write("", to: "content/2019/20-talent/index.en.md")
    #expect(await changes.next()?.contains("content/2019") == true)
    try folder.write("new", to: "content/2019/20-talent/index.en.md")
    #expect(await changes.next() == ["content/2019/20-talent/index.en.md"])
  }

  @Test func followsAFolderThatMovesIntoTheSite() async throws {
    var changes = FileWatcher(root: folder.path).changes().makeAsyncIterator()
    rename(path("elsewhere"), path("templates"))
    #expect(await changes.next() == ["templates"])
    try folder.write("new", to: "templates/b.md")
    #expect(await changes.next() == ["templates/b.md"])
  }

  @Test func knowsAMovedFolderByItsNewName() async throws {
    var changes = FileWatcher(root: folder.path).changes().makeAsyncIterator()
    rename(path("content/2016"), path("content/2017"))
    #expect(await changes.next() == ["content/2016", "content/2017"])
    try folder.write("new", to: "content/2017/10-a.en.md")
    #expect(await changes.next() == ["content/2017/10-a.en.md"])
  }

  @Test func doesNotTellOfWhatIsNoPartOfTheSite() async throws {
    let told = try await told(
      of: {
        for name in ["content/.site.yaml.swp", "content/2016/10-a.en.md~", "elsewhere/b.md", "notes.txt"] {
          try folder.write("new", to: name)
        }
        try folder.write("new", to: "content/2016/10-a.en.md")
      }, until: ["content/2016/10-a.en.md"])
    #expect(told == ["content/2016/10-a.en.md"])
  }

  @Test func manyEditsInAMomentAreOneChange() async throws {
    var changes = FileWatcher(root: folder.path).changes().makeAsyncIterator()
    for number in 0..<50 { try folder.write("", to: "content/2016/\(number).en.md") }
    #expect(await changes.next()?.count == 50)
  }

  #if os(Linux)
    @Test func looksAtEverythingAgainWhenTheKernelLosesEvents() throws {
      var watch = try #require(KernelWatch(root: folder.path, folders: ["content"]))
      defer { watch.close() }
      let limit = try String(contentsOfFile: "/proc/sys/fs/inotify/max_queued_events", encoding: .utf8)
      // The kernel joins equal events that follow one another.
      try folder.write("", to: "content/2016/20-b.en.md")
      for number in 0...Int(limit.trimmingCharacters(in: .newlines))! {
        chmod(path(number.isMultiple(of: 2) ? "content/2016/10-a.en.md" : "content/2016/20-b.en.md"), 0o644)
      }
      try folder.write("lost", to: "content/2019/10-c.en.md")
      #expect(watch.changes().contains("content"))
      try folder.write("told", to: "content/2019/10-c.en.md")
      #expect(watch.changes() == ["content/2019/10-c.en.md"])
    }
  #endif

  @Test func looksForItselfWhereTheKernelDoesNotTell() throws {
    var watch = PollingWatch(root: folder.path, folders: ["content", "templates"])
    #expect(watch.changes() == [])
    try folder.write("longer", to: "content/2016/10-a.en.md")
    try folder.write("new", to: "content/2016/20-b/index.en.md")
    try folder.write("new", to: "content/.hidden")
    #expect(watch.changes() == ["content/2016/10-a.en.md", "content/2016/20-b/index.en.md"])
    unlink(path("content/2016/10-a.en.md"))
    #expect(watch.changes() == ["content/2016/10-a.en.md"])
    #expect(watch.changes() == [])
  }

  @Test func endsWithItsReader() async throws {
    let reading = Task { [changes = FileWatcher(root: folder.path).changes()] in
      for await _ in changes {}
      return true
    }
    reading.cancel()
    #expect(await reading.value)
  }
}
