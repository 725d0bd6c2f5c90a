import Checks
import Diagnostics
import ReportModel

/// Reads the cited figures of a finished site back and ties them to the facts again.
public struct Prover: Sendable {
  private let options: BuildOptions

  /// `options`: where the data is, and which output folder is proved.
  public init(options: BuildOptions) { self.options = options }

  public struct Outcome: Sendable {
    public let result: PageProof.Result
    public let pages: Int
    /// The pages that something was found in, by the paths that findings name.
    public let sources: [String: SourceFile]
  }

  /// Proves every page below the output folder against the facts of a site. Fails when there is no page, or one cannot
  /// be read.
  public func prove(_ site: Site) async throws -> Outcome {
    let pages = try pages(below: "")
    guard !pages.isEmpty else { throw noPages }
    let proof = PageProof(site)
    let proved = try await parallelMap(pages, width: options.width) { path in
      let page = SourceFile(path: path, bytes: try read(path))
      let result = proof.prove(page)
      return (result, result.findings.isEmpty ? nil : page)
    }
    let sources = proved.compactMap(\.1).map { ($0.path, $0) }
    return Outcome(
      result: proved.map(\.0).reduce(PageProof.Result(), +), pages: pages.count,
      sources: Dictionary(uniqueKeysWithValues: sources))
  }

  private func pages(below folder: String) throws -> [String] {
    do {
      return try FileSystem.entries(of: path(folder)).flatMap { entry -> [String] in
        let child = folder.isEmpty ? entry.name : "\(folder)/\(entry.name)"
        switch entry.kind {
        case .folder: return try pages(below: child)
        case .file: return entry.name.hasSuffix(".html") ? [child] : []
        case .link, .other: return []
        }
      }
    } catch let error as FileError {
      throw unreadable(error)
    }
  }

  private func read(_ page: String) throws(Failure) -> [UInt8] {
    do { return try FileSystem.read(path(page)) } catch { throw unreadable(error) }
  }

  private func path(_ page: String) -> String { page.isEmpty ? options.output : "\(options.output)/\(page)" }

  private func unreadable(_ error: FileError) -> Failure {
    Failure(
      .usage, Message(en: "\(error.path) cannot be read: \(error.reason)", zh: "无法读取 \(error.path)：\(error.reason)"),
      help: [.buildFirst])
  }

  private var noPages: Failure {
    Failure(
      .usage, Message(en: "there is no page in \(options.output)", zh: "\(options.output) 中没有页面"), help: [.buildFirst])
  }
}

extension Message {
  fileprivate static let buildFirst = Message(
    en: "build the site with `tallymark build` first", zh: "请先用 `tallymark build` 生成网站")
}
