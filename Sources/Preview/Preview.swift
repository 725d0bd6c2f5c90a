import Building
import Diagnostics

/// `tallymark serve`: the site on this machine alone, as it is while its author types.
public struct Preview: Sendable {
  private let builder: Builder
  private let port: Int
  private let language: MessageLanguage
  private let log: @Sendable (String) -> Void

  /// `port` 0 takes any that is free. `log` hears a line when the preview is ready, and one for each change.
  public init(
    builder: Builder, port: Int = 8080, language: MessageLanguage = .en, log: @escaping @Sendable (String) -> Void
  ) {
    self.builder = builder
    self.port = port
    self.language = language
    self.log = log
  }

  /// Serves the site until the user interrupts it or the task is cancelled; both end it without an error.
  /// Throws a `Failure` when there is no site, or its port is taken.
  public func run() async throws {
    let server = try PreviewServer(port: port)
    try server.requireFreePort()
    // Watched from before the first look, so that no edit falls in between.
    let changes = FileWatcher(root: builder.options.root).changes()
    let site = CurrentSite(builder)
    try await site.look()
    let events = ReloadEvents(version: await site.shown.version)
    let responder = { @Sendable (port: Int) in Responder(port: port, events: events) { await site.shown } }
    do {
      try await untilOneEnds([
        { try await server.run(responder: responder) { await tellReady(port: $0, site) } },
        { await follow(changes, site, events) },
        { await keepAlive(events) },
        { await untilInterrupted() }
      ])
    } catch is CancellationError {}
  }

  private func untilOneEnds(_ parts: [@Sendable () async throws -> Void]) async throws {
    try await withThrowingTaskGroup(of: Void.self) { group in
      for part in parts { group.addTask { try await part() } }
      defer { group.cancelAll() }
      try await group.next()
    }
  }

  /// Looks at the site after every change. Changes that come while it looks are one, for the look after that.
  private func follow(_ changes: AsyncStream<Set<String>>, _ site: CurrentSite, _ events: ReloadEvents) async {
    let (wake, waker) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
    await withTaskGroup(of: Void.self) { group in
      group.addTask {
        for await paths in changes {
          await site.note(paths)
          waker.yield()
        }
        waker.finish()
      }
      for await _ in wake {
        let paths = await site.lookAgain()
        guard !paths.isEmpty else { continue }
        let shown = await site.shown
        await events.announce(shown.version)
        log(PreviewWords.changed(paths, shown.problems).text(in: language))
      }
    }
  }

  private func keepAlive(_ events: ReloadEvents) async {
    while (try? await Task.sleep(for: .seconds(10))) != nil { await events.keepAlive() }
  }

  private func tellReady(port: Int, _ site: CurrentSite) async {
    log(PreviewWords.ready(PreviewServer.url(port: port), await site.shown.problems).text(in: language))
  }
}
