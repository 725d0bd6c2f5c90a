import FlyingSocks

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

/// Texts as the body of a response, sent as they come.
struct EventBody: AsyncBufferedSequence {
  typealias Element = UInt8

  let texts: AsyncStream<String>

  func makeAsyncIterator() -> Iterator { Iterator(texts: texts.makeAsyncIterator()) }

  struct Iterator: AsyncBufferedIteratorProtocol {
    private var texts: AsyncStream<String>.Iterator
    private var rest: ArraySlice<UInt8> = []

    init(texts: AsyncStream<String>.Iterator) { self.texts = texts }

    mutating func next() async -> UInt8? { await nextBuffer(suggested: 1)?.first }

    mutating func nextBuffer(suggested count: Int) async -> [UInt8]? {
      if rest.isEmpty { rest = Array((await texts.next() ?? "").utf8)[...] }
      guard !rest.isEmpty else { return nil }
      defer { rest = rest.dropFirst(count) }
      return Array(rest.prefix(count))
    }
  }
}
