import Building
import Foundation
import Testing

@testable import Preview

@Suite struct PreviewTests {
  let folder = TemporaryFolder()

  /// Previews the site in `folder` while `action` looks at it; what it logs comes after `ready`.
  private func previewing(
    _ action: (Browser, inout AsyncStream<String>.Iterator) async throws -> Void
  ) async throws {
    let (lines, log) = AsyncStream.makeStream(of: String.self)
    let preview = Preview(builder: builder, port: 0) { log.yield($0) }
    let running = Task {
      defer { log.finish() }
      try await preview.run()
    }
    var told = lines.makeAsyncIterator()
    let ready = try #require(await told.next())
    let port = try #require(ready.firstMatch(of: /http:\/\/127\.0\.0\.1:(\d+)\//)?.1)
    try await action(Browser(port: Int(port)!), &told)
    running.cancel()
    try await running.value
  }

  private var builder: Builder { Builder(options: BuildOptions(root: folder.path, width: 2)) }

  @Test func showsThePageAndGoesOnShowingIt() async throws {
    try folder.writeSite()
    try await previewing { browser, _ in
      let page = try await browser.get("/zh/2025/people/")
      #expect(page.status == 200)
      #expect(page.body.contains("<data value=\"1248\""))
      #expect(page.body.contains("/_tallymark/reload.js"))
      #expect(!page.body.contains("tallymark-findings"))
    }
  }

  @Test func anEditReachesOpenPagesWithinASecond() async throws {
    try folder.writeSite()
    try await previewing { browser, told in
      let version = try await browser.version()
      let heard = try await browser.hears("version\ndata: \(version.dropLast())2\n") { [folder] in
        try folder.write(TemporaryFolder.people("1,248 colleagues"), to: "content/2025/10-people.en.md")
      }
      #expect(heard)
      #expect(await told.next() == "content/2025/10-people.en.md changed: no errors")
      let page = try await browser.get("/en/2025/people/")
      #expect(page.body.contains("colleagues"))
    }
  }

  @Test func anErrorStandsOverItsPageUntilItIsMended() async throws {
    try folder.writeSite()
    try await previewing { browser, told in
      try folder.write(TemporaryFolder.people("1,842 employees"), to: "content/2025/10-people.en.md")
      #expect(await told.next()?.hasPrefix("content/2025/10-people.en.md changed: 1 error") == true)
      let page = try await browser.get("/en/2025/people/")
      #expect(page.body.contains("<summary>this page: 1 error"))
      #expect(page.body.contains("<code>content/2025/10-people.en.md:5:10</code>"))
      let twin = try await browser.get("/zh/2025/people/")
      #expect(twin.body.contains("<summary>其他位置：1 个错误</summary>"))

      try folder.write(TemporaryFolder.people("1,248 employees"), to: "content/2025/10-people.en.md")
      #expect(await told.next() == "content/2025/10-people.en.md changed: no errors")
      let mended = try await browser.get("/en/2025/people/")
      #expect(!mended.body.contains("tallymark-findings"))
    }
  }

  @Test func keepsTheLastReadableSiteWhileThereIsNone() async throws {
    try folder.writeSite()
    try await previewing { browser, told in
      try folder.write("title: [", to: "content/site.yaml")
      _ = await told.next()
      let broken = try await browser.get("/en/2025/people/")
      #expect(broken.status == 200)
      #expect(broken.body.contains("<data value=\"1248\""))
      #expect(broken.body.contains("content/site.yaml:1:"))
      #expect(broken.body.contains("the last version that could be read"))

      unlink(folder.path + "/content/site.yaml")
      _ = await told.next()
      let gone = try await browser.get("/zh/2025/people/")
      #expect(gone.body.contains("缺少 content/site.yaml"))

      try folder.writeSite()
      _ = await told.next()
      let mended = try await browser.get("/en/2025/people/")
      #expect(!mended.body.contains("tallymark-findings"))
    }
  }

  @Test func waitsForASiteThatCanBeRead() async throws {
    try folder.writeSite()
    try folder.write("title: [", to: "content/site.yaml")
    try await previewing { browser, told in
      let broken = try await browser.get("/en/2025/people/")
      #expect(broken.status == 503)
      #expect(broken.body.contains("content/site.yaml:1:"))
      try folder.writeSite()
      _ = await told.next()
      let mended = try await browser.get("/en/2025/people/")
      #expect(mended.status == 200)
    }
  }

  @Test func reachesEveryFileOfTheSite() async throws {
    try folder.writeSite()
    try folder.write("picture", to: "content/2025/images/a.png")
    let snapshot = try await builder.snapshot()
    let table = try #require(SnapshotTable(snapshot, root: folder.path))
    let renderer = try #require(snapshot.renderer)
    let files = renderer.jobs.flatMap { renderer.render($0) }
    #expect(files.count > 10)
    for file in files { #expect(table.file(at: file.path) == .rendered(file.bytes), "\(file.path)") }
    for asset in renderer.assets {
      #expect(table.file(at: asset.destination) == .stored(folder.path + "/content/2025/images/a.png"))
    }
    #expect(table.source(of: "zh/2025/people/index.html") == "content/2025/10-people.zh.md")
    #expect(table.source(of: "en/errata/index.html") == "content/errata.en.md")
    #expect(table.source(of: "zh/data/workforce.employees/index.html") == nil)
  }

  @Test func freesItsPortWhenItEnds() async throws {
    try folder.writeSite()
    var port = 0
    try await previewing { browser, _ in port = browser.port }
    // Another test may have been given the port meanwhile.
    for _ in 0..<100 where (try? PreviewServer(port: port).requireFreePort()) == nil {
      try await Task.sleep(for: .milliseconds(20))
    }
    try PreviewServer(port: port).requireFreePort()
  }

  @Test func failsWhereThereIsNoSite() async {
    await #expect(throws: Failure.self) { try await Preview(builder: builder, port: 0) { _ in }.run() }
  }

  @Test func endsWhenInterrupted() async {
    // A signal that does no harm before anybody waits for it.
    let waiting = Task { await untilInterrupted(by: [SIGURG]) }
    let raising = Task {
      while !Task.isCancelled {
        kill(getpid(), SIGURG)
        try? await Task.sleep(for: .milliseconds(5))
      }
    }
    await waiting.value
    raising.cancel()
  }
}

extension Browser {
  /// What the front page says which version of the site it belongs to.
  func version() async throws -> String {
    let page = try await get("/")
    return try #require(page.body.firstMatch(of: /data-version="([^"]+)"/)).1.description
  }
}
