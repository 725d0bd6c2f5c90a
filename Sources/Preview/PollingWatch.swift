import Building

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Looks at every file a few times a second: for systems whose kernel does not tell.
struct PollingWatch: FolderWatch {
  private let root: String
  private let folders: Set<String>
  private var seen: [String: Stamp] = [:]

  let descriptor: Int32? = nil
  let interval: Int32 = 300

  /// What differs when a file is another than before.
  private struct Stamp: Hashable {
    let seconds: Int
    let nanoseconds: Int
    let changedSeconds: Int
    let changedNanoseconds: Int
    let size: Int64
    let inode: UInt64
  }

  init(root: String, folders: Set<String>) {
    self.root = root
    self.folders = folders
    seen = look()
  }

  mutating func changes() -> Set<String> {
    let now = look()
    let before = seen
    seen = now
    let written = now.filter { before[$0.key] != $0.value }.keys
    return Set(written).union(before.keys.filter { now[$0] == nil })
  }

  func close() {}

  private func look() -> [String: Stamp] {
    var result: [String: Stamp] = [:]
    for folder in folders { look(into: folder, &result) }
    return result
  }

  private func look(into folder: String, _ result: inout [String: Stamp]) {
    guard let entries = try? FileSystem.entries(of: "\(root)/\(folder)") else { return }
    for entry in entries where !FolderEntry.isIgnored(entry.name) {
      let path = "\(folder)/\(entry.name)"
      // A folder is as its files are: their coming and going changes its own stamp, which would be told twice.
      if entry.kind == .folder { look(into: path, &result) } else { result[path] = stamp(of: "\(root)/\(path)") }
    }
  }

  private func stamp(of path: String) -> Stamp? {
    var status = stat()
    guard lstat(path, &status) == 0 else { return nil }
    #if canImport(Darwin)
      let (modified, changed) = (status.st_mtimespec, status.st_ctimespec)
    #else
      let (modified, changed) = (status.st_mtim, status.st_ctim)
    #endif
    return Stamp(
      seconds: Int(modified.tv_sec), nanoseconds: Int(modified.tv_nsec), changedSeconds: Int(changed.tv_sec),
      changedNanoseconds: Int(changed.tv_nsec), size: Int64(status.st_size), inode: UInt64(status.st_ino))
  }
}
