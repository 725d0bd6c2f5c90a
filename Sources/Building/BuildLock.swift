import Diagnostics

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The right to write an output folder, which one build has at a time. The system takes it back from a build that is
/// killed.
struct BuildLock: Sendable {
  private let path: String
  private let file: Int32

  /// Fails at once where another build has it.
  init(_ path: String) throws(Failure) {
    self.path = path
    while true {
      let file = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
      guard file >= 0 else { throw Failure(FileError(path)) }
      guard flock(file, LOCK_EX | LOCK_NB) == 0 else {
        close(file)
        throw Self.taken
      }
      if Self.isCurrent(file, path) {
        self.file = file
        return
      }
      // The build that had it has just removed the file.
      close(file)
    }
  }

  private static func isCurrent(_ file: Int32, _ path: String) -> Bool {
    var (held, named) = (stat(), stat())
    return fstat(file, &held) == 0 && lstat(path, &named) == 0 && held.st_ino == named.st_ino
  }

  func release() {
    unlink(path)
    close(file)
  }

  private static let taken = Failure(
    .usage, Message(en: "another build is writing the same output folder", zh: "另一个构建正在写同一个输出文件夹"),
    help: [Message(en: "wait for it, or choose another folder with --output", zh: "请等它结束，或用 --output 另选文件夹")])
}
