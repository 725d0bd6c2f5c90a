import Checks
import Diagnostics
import Rendering
import ReportModel

/// What a build is told from outside.
public struct BuildOptions: Sendable {
  /// The folder that holds content/.
  public var root: String
  /// Where the site goes.
  public var output: String
  /// How many cores to use.
  public var width: Int
  /// Warnings count as errors.
  public var isStrict: Bool
  /// Links end in `index.html`, so that the site opens from disk.
  public var isPortable: Bool

  public init(
    root: String, output: String? = nil, width: Int, isStrict: Bool = false, isPortable: Bool = false
  ) {
    self.root = root
    self.output = output ?? (root == "/" ? "/public" : root + "/public")
    self.width = width
    self.isStrict = isStrict
    self.isPortable = isPortable
  }
}

/// Folder in, website out: load, read, check, render, write. Each step takes the value of the one before.
public struct Builder: Sendable {
  public let options: BuildOptions
  /// Hears how far the work is.
  public let progress: Progress?

  public init(options: BuildOptions, progress: Progress? = nil) {
    self.options = options
    self.progress = progress
  }

  /// Checks the site and, unless there is an error, writes it.
  public func build() async throws -> BuildOutcome {
    let output = OutputFolder(options.output)
    try output.requireOwnership()
    let snapshot = try await snapshot()
    guard let renderer = snapshot.renderer, !snapshot.hasErrors else {
      return BuildOutcome(snapshot: snapshot, writtenFiles: nil)
    }
    return BuildOutcome(snapshot: snapshot, writtenFiles: try await write(renderer, to: output))
  }

  /// Loads, reads and checks the site; writes nothing.
  public func snapshot() async throws -> Snapshot {
    let loaded = try await Loader(root: options.root, width: options.width).load()
    let files = SiteFiles(loaded)
    let (frame, frameFindings) = SiteFrame.read(files.content)
    let (templates, templateFindings) = Templates.load(files.templates)
    let wordFindings = templates.findings(for: frame?.configuration.languages ?? [])
    let findings = loaded.findings + frameFindings + templateFindings + wordFindings
    guard let frame else { return Snapshot(findings: judged(findings), site: nil, renderer: nil, files: files) }

    let pages = try await parallelMap(frame.pageFiles, width: options.width, finished: progress?.step(.reading)) {
      frame.readPage($0)
    }
    let (site, siteFindings) = frame.assemble(pages)
    let checked = try await check(site)
    let all = findings + siteFindings + pages.flatMap(\.diagnostics) + checked
    let renderer = Renderer(site: site, templates: templates, options: RenderingOptions(isPortable: options.isPortable))
    return Snapshot(
      findings: judged(Checks.applyingWaivers(all, of: site, rules: allRules)), site: site, renderer: renderer,
      files: files)
  }

  private func check(_ site: Site) async throws -> [Diagnostic] {
    let readers = FigureReaders(site)
    let pages = site.allPages.map { PageContext(site: site, report: $0.report, page: $0.page, readers: readers) }
    let findings = try await parallelMap(pages, width: options.width, finished: progress?.step(.checking)) {
      Checks.findings(on: $0)
    }
    return findings.flatMap { $0 } + Checks.findings(of: site)
  }

  /// In order, each once, warnings raised where the build is strict.
  private func judged(_ findings: [Diagnostic]) -> [Diagnostic] {
    let raised = options.isStrict ? findings.map { $0.raisingWarning() } : findings
    return Set(raised).sorted()
  }

  private func write(_ renderer: Renderer, to output: OutputFolder) async throws -> Int {
    do {
      let staging = try output.stage()
      let jobs = renderer.jobs
      let counts = try await parallelMap(jobs, width: options.width, finished: progress?.step(.writing)) { job in
        let files = renderer.render(job)
        for file in files { try staging.write(file.bytes, to: file.path) }
        return files.count
      }
      for asset in renderer.assets { try staging.write(FileSystem.read(path(asset.source)), to: asset.destination) }
      try output.replace()
      return counts.reduce(0, +) + renderer.assets.count
    } catch let error as FileError {
      output.discard()
      throw Failure(error)
    }
  }

  private func path(_ relative: String) -> String { options.root + "/" + relative }
}

extension Diagnostic {
  fileprivate func raisingWarning() -> Diagnostic {
    guard severity == .warning else { return self }
    return Diagnostic(rule, severity: .error, at: location, message, notes: notes, help: help)
  }
}

extension Site {
  /// Every page with its report, in reading order, the pages of the site itself last.
  fileprivate var allPages: [(report: Report?, page: Page)] {
    reports.flatMap { report in report.pages.map { (report, $0) } } + pages.map { (nil, $0) }
  }
}
