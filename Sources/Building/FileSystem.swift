#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What the system answered to an operation on a file.
public struct FileError: Error, Sendable, Hashable {
  public let path: String
  public let code: Int32

  public var isMissing: Bool { code == ENOENT || code == ENOTDIR }
  /// In the system's words: "No space left on device".
  public var reason: String { String(cString: strerror(code)) }

  init(_ path: String, _ code: Int32 = errno) {
    self.path = path
    self.code = code
  }
}

/// One entry of a folder.
package struct FolderEntry: Sendable, Hashable {
  package enum Kind: Sendable, Hashable {
    case file, folder, link, other
  }

  package let name: String
  package let kind: Kind

  /// Names are UTF-8 here; another encoding's bytes cannot be put into an address.
  package var hasReadableName: Bool { !name.unicodeScalars.contains("\u{FFFD}") }

  /// What editors and file managers leave behind, and hidden files: no part of a site.
  package static func isIgnored(_ name: String) -> Bool {
    name.hasPrefix(".") || name.hasSuffix("~") || name.hasSuffix(".swp") || name == "Thumbs.db"
  }
}

/// The few operations on files that Tallymark needs, as the system has them: a tenth of the time of Foundation's.
package enum FileSystem {
  package static func entries(of folder: String) throws(FileError) -> [FolderEntry] {
    guard let handle = opendir(folder) else { throw FileError(folder) }
    defer { closedir(handle) }
    var result: [FolderEntry] = []
    errno = 0
    while let entry = readdir(handle) {
      let name = name(of: entry)
      if name != ".", name != ".." {
        result.append(FolderEntry(name: name, kind: kind(of: entry, "\(folder)/\(name)")))
      }
      errno = 0
    }
    guard errno == 0 else { throw FileError(folder) }
    return result.sorted { $0.name < $1.name }
  }

  private static func name(of entry: UnsafeMutablePointer<dirent>) -> String {
    withUnsafePointer(to: &entry.pointee.d_name) { pointer in
      pointer.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: pointer.pointee)) {
        String(cString: $0)
      }
    }
  }

  /// Most file systems say what an entry is; the others are asked.
  private static func kind(of entry: UnsafeMutablePointer<dirent>, _ path: String) -> FolderEntry.Kind {
    switch Int(entry.pointee.d_type) {
    case Int(DT_REG): .file
    case Int(DT_DIR): .folder
    case Int(DT_LNK): .link
    case Int(DT_UNKNOWN): kind(of: path)
    default: .other
    }
  }

  /// Of the entry itself, not of what a link points at.
  static func kind(of path: String) -> FolderEntry.Kind {
    var status = stat()
    guard lstat(path, &status) == 0 else { return .other }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR: return .folder
    case S_IFLNK: return .link
    default: return .other
    }
  }

  /// Whether there is a file, or a link to one.
  static func isFile(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  static func exists(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0
  }

  static func read(_ path: String) throws(FileError) -> [UInt8] {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw FileError(path) }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else { throw FileError(path) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw FileError(path, EISDIR) }
    return try readToEnd(file, path, expecting: Int(status.st_size))
  }

  /// As `read`, but also what a person may name in a file's place: a pipe, a device.
  static func readStream(_ path: String) throws(FileError) -> [UInt8] {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw FileError(path) }
    defer { close(file) }
    return try readToEnd(file, path, expecting: 1 << 16)
  }

  static func readStandardInput() throws(FileError) -> [UInt8] {
    try readToEnd(STDIN_FILENO, "-", expecting: 1 << 16)
  }

  // A file may grow while it is read: go on until the system says that it ends.
  private static func readToEnd(_ file: Int32, _ path: String, expecting size: Int) throws(FileError) -> [UInt8] {
    var bytes: [UInt8] = []
    var failure: Int32 = 0
    var capacity = size + 1
    repeat {
      let wanted = capacity
      let chunk = [UInt8](unsafeUninitializedCapacity: wanted) { buffer, count in
        let got = Self.fill(buffer, from: file)
        if got < 0 { failure = errno }
        count = max(got, 0)
      }
      guard failure == 0 else { throw FileError(path, failure) }
      if bytes.isEmpty { bytes = chunk } else { bytes += chunk }
      if chunk.count < wanted { return bytes }
      capacity = 1 << 16
    } while true
  }

  private static func fill(_ buffer: UnsafeMutableBufferPointer<UInt8>, from file: Int32) -> Int {
    var filled = 0
    while filled < buffer.count {
      let got = systemRead(file, buffer.baseAddress! + filled, buffer.count - filled)
      if got < 0, errno == EINTR { continue }
      if got < 0 { return -1 }
      if got == 0 { break }
      filled += got
    }
    return filled
  }

  static func write(_ bytes: [UInt8], to path: String) throws(FileError) {
    let file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard file >= 0 else { throw FileError(path) }
    let failure = bytes.withUnsafeBufferPointer { drain($0, into: file) }
    // A full network disk may say so only here.
    let closed = close(file)
    if failure != 0 { throw FileError(path, failure) }
    if closed != 0 { throw FileError(path) }
  }

  /// Puts other bytes in the place of a file's, all or none, and keeps who may read and write it.
  static func replace(_ path: String, with bytes: [UInt8]) throws(FileError) {
    var status = stat()
    guard stat(path, &status) == 0 else { throw FileError(path) }
    // Renaming needs no leave to write the file itself; whoever took that away meant it.
    guard status.st_mode & 0o222 != 0, access(path, W_OK) == 0 else { throw FileError(path, EACCES) }
    let draft = path + ".tallymark~"
    do throws(FileError) {
      try write(bytes, to: draft)
      guard chmod(draft, status.st_mode & 0o7777) == 0 else { throw FileError(draft) }
      try rename(draft, to: path)
    } catch {
      unlink(draft)
      throw error
    }
  }

  private static func drain(_ buffer: UnsafeBufferPointer<UInt8>, into file: Int32) -> Int32 {
    var written = 0
    while written < buffer.count {
      let count = systemWrite(file, buffer.baseAddress! + written, buffer.count - written)
      if count < 0, errno == EINTR { continue }
      if count < 0 { return errno }
      written += count
    }
    return 0
  }

  /// Makes a folder and those above it.
  static func makeFolders(_ path: String) throws(FileError) {
    if mkdir(path, 0o755) == 0 || errno == EEXIST { return }
    guard errno == ENOENT, let slash = path.lastIndex(of: "/"), slash != path.startIndex else { throw FileError(path) }
    try makeFolders(String(path[..<slash]))
    guard mkdir(path, 0o755) == 0 || errno == EEXIST else { throw FileError(path) }
  }

  static func rename(_ from: String, to: String) throws(FileError) {
    guard systemRename(from, to) == 0 else { throw FileError(from) }
  }

  /// Removes a file, a link or a whole folder; nothing where there is nothing. Links are never followed.
  static func remove(_ path: String) throws(FileError) {
    guard exists(path) else { return }
    try remove(path, kind(of: path))
  }

  private static func remove(_ path: String, _ kind: FolderEntry.Kind) throws(FileError) {
    guard kind == .folder else {
      guard unlink(path) == 0 else { throw FileError(path) }
      return
    }
    for entry in try entries(of: path) { try remove("\(path)/\(entry.name)", entry.kind) }
    guard rmdir(path) == 0 else { throw FileError(path) }
  }

  /// The path without links; nil where there is nothing.
  static func realPath(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }
}
