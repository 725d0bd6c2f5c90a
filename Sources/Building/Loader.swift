import Algorithms
import Diagnostics
import Parsing

/// The site's files as they are on disk: texts read, everything else only named.
struct LoadedFiles: Sendable {
  /// Text files below content/ and templates/ by their path from the root.
  var texts: [String: SourceFile] = [:]
  /// Every other file below content/.
  var assets: Set<String> = []
  var findings: [Diagnostic] = []
}

/// Reads a site's folder; the only place that does.
struct Loader: Sendable {
  let root: String
  let width: Int

  /// Everything below content/ and templates/. Fails when the root holds no site.
  func load() async throws -> LoadedFiles {
    guard FileSystem.isFile(path("content/site.yaml")) else { throw noSite() }
    var tree = Tree()
    walk("content", into: &tree)
    if FileSystem.exists(path("templates")) { walk("templates", into: &tree) }
    let (texts, assets) = (tree.files.filter(Self.isText), tree.files.filter { !Self.isText($0) })
    let read = try await parallelMap(texts, width: width) { self.read($0) }
    var loaded = LoadedFiles(assets: Set(assets), findings: tree.findings)
    for (text, findings) in read {
      if let text { loaded.texts[text.path] = text }
      loaded.findings += findings
    }
    return loaded
  }

  /// Reads the changed pages again. Nil when something else changed than the words of pages: data, templates, or
  /// which files there are.
  func load(_ changed: Set<String>, after before: SiteFiles) -> LoadedFiles? {
    var loaded = LoadedFiles()
    for name in changed.sorted() where !isNeitherHereNorThere(name, before) {
      guard name.hasSuffix(".md"), before.content.files[name] != nil, FileSystem.kind(of: path(name)) == .file,
        case let (text?, findings) = read(name)
      else { return nil }
      loaded.texts[name] = text
      loaded.findings += findings
    }
    return loaded
  }

  /// A file that an editor made and removed, which was never part of the site.
  private func isNeitherHereNorThere(_ name: String, _ before: SiteFiles) -> Bool {
    !FileSystem.exists(path(name)) && !before.holds(name)
  }

  private struct Tree {
    var files: [String] = []
    var findings: [Diagnostic] = []
  }

  private func walk(_ folder: String, into tree: inout Tree) {
    let entries: [FolderEntry]
    do { entries = try FileSystem.entries(of: path(folder)) } catch {
      tree.findings.append(unreadable(folder, error))
      return
    }
    for entry in entries where !FolderEntry.isIgnored(entry.name) {
      let child = "\(folder)/\(entry.name)"
      guard entry.hasReadableName else {
        tree.findings.append(unreadableName(child))
        continue
      }
      switch entry.kind {
      case .file: tree.files.append(child)
      case .folder: walk(child, into: &tree)
      case .link: follow(child, into: &tree)
      case .other: tree.findings.append(notAFile(child))
      }
    }
  }

  // A link to a file of the site is as good as the file. Links to folders could lead in a circle, and a link that
  // leads out of the root would publish what nobody meant to.
  private func follow(_ link: String, into tree: inout Tree) {
    guard let target = FileSystem.realPath(path(link)), let root = FileSystem.realPath(root) else {
      tree.findings.append(brokenLink(link))
      return
    }
    if !target.hasPrefix(root + "/") {
      tree.findings.append(leavesRoot(link, target))
    } else if FileSystem.kind(of: target) == .file {
      tree.files.append(link)
    } else {
      tree.findings.append(linkToFolder(link, target))
    }
  }

  private func read(_ file: String) -> (SourceFile?, [Diagnostic]) {
    do throws(FileError) {
      let bytes = try FileSystem.read(path(file))
      return file.hasSuffix(".csv")
        ? TextFile.readTable(path: file, bytes: bytes) : TextFile.read(path: file, bytes: bytes)
    } catch {
      return (nil, [unreadable(file, error)])
    }
  }

  func path(_ relative: String) -> String { root == "/" ? "/" + relative : "\(root)/\(relative)" }

  // With the endings that somebody may have meant: the model says that such a name fits no pattern.
  private static let textEndings = [".md", ".markdown", ".yaml", ".yml", ".csv"]

  private static func isText(_ path: String) -> Bool {
    if path.hasPrefix("templates/") || path.hasSuffix(".md") { return true }
    let ending = path.suffix(12).lowercased().trimming(while: \.isWhitespace)
    return textEndings.contains { ending.hasSuffix($0) }
  }
}
