#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Wakes a thread that sleeps in the kernel, to end it: a pipe whose end is closed.
struct StopSignal: Sendable {
  private let waiting: Int32
  private let sending: Int32

  /// Nil when the process has no more files to open.
  init?() {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return nil }
    (waiting, sending) = (ends[0], ends[1])
  }

  /// To be called once.
  func send() { closeFile(sending) }

  /// Sleeps until there is something to read from `descriptor`, or the time is over (never when negative). False
  /// when the signal came.
  func wait(orFor descriptor: Int32?, milliseconds: Int32) -> Bool {
    var watched = [pollfd(fd: waiting, events: Int16(POLLIN), revents: 0)]
    if let descriptor { watched.append(pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)) }
    _ = poll(&watched, nfds_t(watched.count), milliseconds)
    return watched[0].revents == 0
  }

  func close() { closeFile(waiting) }
}

/// `close`, where a method of the same name hides it.
func closeFile(_ descriptor: Int32) { close(descriptor) }
