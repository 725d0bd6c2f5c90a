import Foundation

/// A site of its own for one test, made by `tallymark init`; gone when the test is.
final class SiteFolder {
  let path = NSTemporaryDirectory() + "tallymark-site-" + UUID().uuidString

  init() async throws {
    _ = try await Tallymark.run("init", path)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func text(_ file: String) throws -> String {
    try String(contentsOfFile: path + "/" + file, encoding: .utf8)
  }

  func write(_ text: String, to file: String) throws {
    try text.write(toFile: path + "/" + file, atomically: true, encoding: .utf8)
  }

  /// Replaces text that stands in a file exactly once.
  func replace(_ old: String, with new: String, in file: String) throws {
    let text = try text(file)
    precondition(text.components(separatedBy: old).count == 2, "“\(old)” does not stand once in \(file)")
    try write(text.replacingOccurrences(of: old, with: new), to: file)
  }

  /// Every file of a folder below the site and its bytes.
  func files(below folder: String) throws -> [String: Data] {
    let root = path + "/" + folder
    var result: [String: Data] = [:]
    for file in try FileManager.default.subpathsOfDirectory(atPath: root) {
      var isDirectory: ObjCBool = false
      guard FileManager.default.fileExists(atPath: root + "/" + file, isDirectory: &isDirectory), !isDirectory.boolValue
      else { continue }
      result[file] = FileManager.default.contents(atPath: root + "/" + file)
    }
    return result
  }
}
