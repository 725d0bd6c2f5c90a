import Diagnostics
import Rendering
import ReportModel
import Values

/// What printing did.
public struct PrintOutcome: Sendable {
  public let snapshot: Snapshot
  /// The documents written, by their paths; nil when errors kept the last ones in place.
  public let documents: [String]?
}

/// Whole reports as documents: PDF by an engine, or HTML where there is none.
public struct Printer: Sendable {
  public let builder: Builder
  /// Where the documents go.
  public let output: String
  /// Nil writes HTML.
  public let engine: PrintEngine?
  /// How long an engine may take for one document.
  let limit: Duration

  /// `output` is `print` in the root unless it is said.
  public init(builder: Builder, output: String? = nil, engine: PrintEngine?) {
    self.init(builder: builder, output: output, engine: engine, limit: .seconds(300))
  }

  init(builder: Builder, output: String?, engine: PrintEngine?, limit: Duration) {
    let root = builder.options.root
    self.builder = builder
    self.output = output ?? (root == "/" ? "/print" : root + "/print")
    self.engine = engine
    self.limit = limit
  }

  /// Checks the site and, unless there is an error, prints all reports or the one that is named.
  public func print(_ name: String? = nil) async throws -> PrintOutcome {
    let folder = OutputFolder(output)
    try requireOwnership(of: folder)
    let snapshot = try await builder.snapshot()
    guard let renderer = snapshot.renderer, let site = snapshot.site, !snapshot.hasErrors else {
      return PrintOutcome(snapshot: snapshot, documents: nil)
    }
    let report = try name.map { try self.report($0, of: site) }
    let lock = try folder.lock()
    defer { lock.release() }
    do {
      let staging = try folder.stage()
      if let report { try keepOthers(than: report, from: folder.path, in: staging) }
      let names = try await write(renderer.printJobs(of: report), renderer, staging)
      try folder.replace()
      return PrintOutcome(snapshot: snapshot, documents: names.map { "\(output)/\($0)" })
    } catch {
      folder.discard()
      throw (error as? FileError).map { Failure($0) } ?? error
    }
  }

  private func report(_ name: String, of site: Site) throws(Failure) -> ReportID {
    if let report = site.reports.first(where: { $0.id.text == name }) { return report.id }
    let names = site.reports.map(\.id.text)
    throw Failure(
      .usage, Message(en: "there is no report “\(name)”", zh: "没有“\(name)”这份报告"),
      help: [Message(en: "write one of \(names.joined(separator: ", "))", zh: "可用的有：\(names.joined(separator: "、"))")])
  }

  /// The website bears the same marker, but is not to be replaced by documents.
  private func requireOwnership(of folder: OutputFolder) throws(Failure) {
    try folder.requireOwnership()
    guard FileSystem.exists(folder.path + "/sitemap.xml") else { return }
    throw Failure(
      .usage, Message(en: "the folder \(folder.path) holds a website", zh: "文件夹 \(folder.path) 里是网站"),
      help: [Message(en: "choose another with --output", zh: "请用 --output 另选一个")])
  }

  private func write(_ jobs: [PrintJob], _ renderer: Renderer, _ staging: Staging) async throws -> [String] {
    var names: [String] = []
    for job in jobs {
      let name = renderer.name(of: job)
      if let engine {
        let run = EngineRun(
          engine: engine, renderer: renderer, folder: try workFolder(in: staging), limit: limit, image: image)
        try staging.write(try await run.pdf(of: job), to: name + ".pdf")
        try FileSystem.remove(run.folder)
      } else {
        let document = renderer.print(job)
        try staging.write(document.html, to: name + ".html")
        for asset in document.images { try staging.write(try image(asset.source), to: asset.destination) }
      }
      names.append(name + (engine == nil ? ".html" : ".pdf"))
    }
    return names
  }

  /// Inside the staging folder, so that even what a kill leaves is cleared away by the next run. An engine works
  /// elsewhere than we do: the path is whole.
  private func workFolder(in staging: Staging) throws(FileError) -> String {
    guard let path = FileSystem.realPath(staging.folder) else { throw FileError(staging.folder) }
    return path + "/.engine"
  }

  private func image(_ path: String) throws(FileError) -> [UInt8] {
    try FileSystem.read(builder.options.root + "/" + path)
  }

  /// Documents of other reports stay as they are.
  private func keepOthers(than report: ReportID, from folder: String, in staging: Staging) throws(FileError) {
    guard FileSystem.exists(folder) else { return }
    for entry in try FileSystem.entries(of: folder)
    where !entry.name.hasPrefix("\(report).") && !entry.name.hasPrefix(".") {
      try copy(entry, of: folder, below: "", to: staging)
    }
  }

  private func copy(
    _ entry: FolderEntry, of folder: String, below parent: String, to staging: Staging
  ) throws(FileError) {
    let path = parent + entry.name
    switch entry.kind {
    case .file: try staging.write(FileSystem.read("\(folder)/\(path)"), to: path)
    case .folder:
      for inner in try FileSystem.entries(of: "\(folder)/\(path)") {
        try copy(inner, of: folder, below: path + "/", to: staging)
      }
    case .link, .other: break
    }
  }
}
