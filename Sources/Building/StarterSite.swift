import Diagnostics

/// The files of a new site, and how they get into a folder without ever overwriting one.
public struct StarterSite: Sendable {
  public let files: [(path: String, text: String)]

  public init(files: [(path: String, text: String)]) { self.files = files }

  /// Fails, writing nothing, when the folder holds anything already.
  public func write(to folder: String) throws(Failure) {
    guard isEmpty(folder) else { throw Self.occupied(folder) }
    let target = Staging(folder: folder)
    do throws(FileError) {
      try FileSystem.makeFolders(folder)
      for file in files { try target.write(Array(file.text.utf8), to: file.path) }
    } catch {
      throw Failure(error)
    }
  }

  private func isEmpty(_ folder: String) -> Bool {
    guard FileSystem.exists(folder) else { return true }
    return (try? FileSystem.entries(of: folder))?.isEmpty ?? false
  }

  private static func occupied(_ folder: String) -> Failure {
    Failure(
      .usage, Message(en: "\(folder) is not an empty folder", zh: "\(folder) 不是空文件夹"),
      help: [Message(en: "name one that is empty or does not exist yet", zh: "请指定一个空的或尚不存在的文件夹")])
  }
}
