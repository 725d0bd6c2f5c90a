#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Runs another program to its end, or to the end of our patience.
struct ChildProcess {
  enum Ending: Sendable, Hashable {
    case exit(Int32)
    case signal(Int32)
    case timeout
  }

  let path: String
  let arguments: [String]
  /// Beside what this process has.
  let environment: [String: String]
  /// Takes what the program says.
  let log: String

  /// Waits without holding a thread.
  func run(limit: Duration) async throws -> Ending {
    let child = try start()
    let end = ContinuousClock.now + limit
    while ContinuousClock.now < end {
      if let ending = ending(of: child, waiting: false) { return ending }
      do {
        try await Task.sleep(for: .milliseconds(20))
      } catch {
        stop(child)
        throw error
      }
    }
    stop(child)
    return .timeout
  }

  private func start() throws(FileError) -> pid_t {
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
    #else
      var actions = posix_spawn_file_actions_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, log, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    posix_spawn_file_actions_adddup2(&actions, STDOUT_FILENO, STDERR_FILENO)
    var child: pid_t = 0
    let words = ([path] + arguments).map { strdup($0) } + [nil]
    let settings = (inherited + environment.map { "\($0)=\($1)" }.sorted()).map { strdup($0) } + [nil]
    defer { for text in words + settings { free(text) } }
    let failure = posix_spawn(&child, path, &actions, nil, words, settings)
    guard failure == 0 else { throw FileError(path, failure) }
    return child
  }

  /// The settings of this process that are not replaced.
  private var inherited: [String] {
    var result: [String] = []
    var entry = environ
    while let text = entry.pointee {
      let setting = String(cString: text)
      if environment[String(setting.prefix { $0 != "=" })] == nil { result.append(setting) }
      entry += 1
    }
    return result
  }

  private func stop(_ child: pid_t) {
    kill(child, SIGKILL)
    _ = ending(of: child, waiting: true)
  }

  private func ending(of child: pid_t, waiting: Bool) -> Ending? {
    var status: Int32 = 0
    var ended = waitpid(child, &status, waiting ? 0 : WNOHANG)
    while ended < 0, errno == EINTR { ended = waitpid(child, &status, waiting ? 0 : WNOHANG) }
    guard ended == child else { return nil }
    return status & 0x7F == 0 ? .exit(status >> 8 & 0xFF) : .signal(status & 0x7F)
  }
}
