import Diagnostics

/// The files of a new site, and how they get into a folder without ever overwriting one.
public struct StarterSite: Sendable {
  public let files: [(path: String, text: String)]

  public init(files: [(path: String, text: String)]) { self.files = files }

  /// Fails, leaving nothing behind, when the folder holds anything already or not all files can be written.
  public func write(to folder: String) throws(Failure) {
    guard !folder.isEmpty else { throw Self.nameless }
    guard isEmpty(folder) else { throw Self.occupied(folder) }
    let new = uppermostMissing(folder)
    let target = Staging(folder: folder)
    do throws(FileError) {
      try FileSystem.makeFolders(folder)
      for file in files { try target.write(Array(file.text.utf8), to: file.path) }
    } catch {
      if let new { try? FileSystem.remove(new) } else { empty(folder) }
      throw Failure(error)
    }
  }

  /// The first folder on the way that has yet to be made; nil when the whole way is there.
  private func uppermostMissing(_ folder: String) -> String? {
    guard !FileSystem.exists(folder) else { return nil }
    guard let slash = folder.lastIndex(of: "/"), slash != folder.startIndex else { return folder }
    return uppermostMissing(String(folder[..<slash])) ?? folder
  }

  private func empty(_ folder: String) {
    for name in Set(files.compactMap { $0.path.split(separator: "/").first }) {
      try? FileSystem.remove("\(folder)/\(name)")
    }
  }

  private func isEmpty(_ folder: String) -> Bool {
    guard FileSystem.exists(folder) else { return true }
    return (try? FileSystem.entries(of: folder))?.isEmpty ?? false
  }

  private static var nameless: Failure {
    Failure(.usage, Message(en: "the folder has no name", zh: "没有写文件夹的名字"))
  }

  private static func occupied(_ folder: String) -> Failure {
    Failure(
      .usage, Message(en: "\(folder) is not an empty folder", zh: "\(folder) 不是空文件夹"),
      help: [Message(en: "name one that is empty or does not exist yet", zh: "请指定一个空的或尚不存在的文件夹")])
  }
}
