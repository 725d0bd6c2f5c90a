import Algorithms
import Diagnostics
import ReportModel

/// A translation that was noted to say what its source says.
public struct AcceptedTranslation: Sendable {
  /// Paths from the root.
  public let file: String
  public let source: String
  /// Whether the file did not say so already.
  public let isChanged: Bool
}

extension Builder {
  /// Writes into the front matter of a translation which source it was made from; everything else of the file stays as
  /// it is, byte for byte. `file` is a path from the root, or any other way to the same file.
  @discardableResult
  public func accept(_ file: String) async throws -> AcceptedTranslation {
    let snapshot = try await snapshot()
    guard let site = snapshot.site else { throw Failure.unreadableSite }
    guard let (page, edition) = edition(file, in: site) else { throw AcceptFailure.noPage(file) }
    let source = page.edition(site.configuration.source) ?? page.editions.compacted().first
    guard let source, source.language != edition.language else { throw AcceptFailure.isSource(file) }
    let path = edition.document.source.path
    let isChanged = try mark(path, with: SourceMark(of: source).text)
    return AcceptedTranslation(file: path, source: source.document.source.path, isChanged: isChanged)
  }

  /// Returns whether the file has changed.
  private func mark(_ name: String, with mark: String) throws -> Bool {
    let path = "\(options.root)/\(name)"
    do {
      // Of a link the file it leads to.
      let target = FileSystem.realPath(path) ?? path
      let bytes = try FileSystem.read(target)
      guard let marked = TranslationMarker(path: name, bytes: bytes)?.marked(mark) else {
        throw AcceptFailure.unmarkable(name)
      }
      if marked != bytes { try FileSystem.replace(target, with: marked) }
      return marked != bytes
    } catch let error as FileError {
      throw Failure(error)
    }
  }

  private func edition(_ file: String, in site: Site) -> (Page, Edition)? {
    for name in [file, relative(file)] {
      for page in site.allPages {
        if let edition = page.edition(ofFile: name) { return (page, edition) }
      }
    }
    return nil
  }

  /// The path from the root of a file that was named from where the user is.
  private func relative(_ file: String) -> String {
    guard let root = FileSystem.realPath(options.root), let path = FileSystem.realPath(file),
      path.hasPrefix(root + "/")
    else { return file }
    return String(path.dropFirst(root.utf8.count + 1))
  }
}

extension Page {
  fileprivate func edition(ofFile path: String) -> Edition? {
    editions.compacted().first { $0.document.source.path == path }
  }
}

private enum AcceptFailure {
  static func noPage(_ file: String) -> Failure {
    Failure(.usage, Message(en: "no page of the site is written in \(file)", zh: "站点没有写在 \(file) 里的页面"))
  }

  static func unmarkable(_ file: String) -> Failure {
    Failure(
      .usage, Message(en: "\(file) has no front matter, or is no UTF-8", zh: "\(file) 没有页首信息，或不是 UTF-8 文件"),
      help: [Message(en: "`tallymark check` tells what is wrong", zh: "`tallymark check` 会指出问题所在")])
  }

  static func isSource(_ file: String) -> Failure {
    Failure(
      .usage, Message(en: "\(file) is the source page itself", zh: "\(file) 就是源语言页面"),
      help: [Message(en: "name the translation that was made from it", zh: "请写由它译出的页面")])
  }
}
