import Dispatch

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Waits until the user asks the program to end, with Ctrl-C or from outside, or the task is cancelled.
func untilInterrupted(by signals: [Int32] = [SIGINT, SIGTERM]) async {
  let (asked, asking) = AsyncStream.makeStream(of: Void.self)
  let sources = signals.map { number in
    // Ignored, the signal no longer kills, and only the source hears of it.
    signal(number, SIG_IGN)
    let source = DispatchSource.makeSignalSource(signal: number)
    source.setEventHandler { asking.finish() }
    source.resume()
    return source
  }
  for await _ in asked {}
  for source in sources { source.cancel() }
  for number in signals { signal(number, SIG_DFL) }
}
