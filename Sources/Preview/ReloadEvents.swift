/// Tells every open page which version of the site is shown, as server-sent events.
actor ReloadEvents {
  private var version: String
  private var listeners: [Int: AsyncStream<String>.Continuation] = [:]
  private var nextListener = 0

  init(version: String) { self.version = version }

  /// The version shown now, and every later one: a page that missed some learns so at once.
  func listen() -> AsyncStream<String> {
    let (stream, continuation) = AsyncStream.makeStream(of: String.self)
    let number = nextListener
    nextListener += 1
    listeners[number] = continuation
    continuation.onTermination = { [weak self] _ in
      guard let self else { return }
      Task { await self.leave(number) }
    }
    continuation.yield("retry: 1000\n" + event)
    return stream
  }

  private func leave(_ listener: Int) { listeners[listener] = nil }

  func announce(_ version: String) {
    self.version = version
    send(event)
  }

  /// A comment. Writing it is how the server notices that a page has gone.
  func keepAlive() { send(": still here\n\n") }

  private func send(_ text: String) {
    for listener in listeners.values { listener.yield(text) }
  }

  private var event: String { "event: version\ndata: \(version)\n\n" }
}
