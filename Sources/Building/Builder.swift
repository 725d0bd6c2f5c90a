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
    try output.requireOutside([path("content"), path("templates")])
    try output.requireOwnership()
    let snapshot = try await snapshot()
    guard let renderer = snapshot.renderer, !snapshot.hasErrors else {
      return BuildOutcome(snapshot: snapshot, writtenFiles: nil)
    }
    return BuildOutcome(snapshot: snapshot, writtenFiles: try await write(renderer, to: output))
  }

  /// Loads, reads and checks the site; writes nothing.
  public func snapshot() async throws -> Snapshot {
    let loaded = try await loader.load()
    let files = SiteFiles(loaded)
    let (frame, frameFindings) = SiteFrame.read(files.content)
    let (templates, templateFindings) = Templates.load(files.templates)
    let wordFindings = templates.findings(for: frame?.configuration.languages ?? [])
    let findings = frameFindings + templateFindings + wordFindings
    guard let frame else {
      return Snapshot(
        findings: judged(loaded.findings + findings), site: nil, renderer: nil, files: files, groundwork: nil)
    }
    let pages = try await parallelMap(frame.pageFiles, width: options.width, finished: progress?.step(.reading)) {
      frame.readPage($0)
    }
    let groundwork = Groundwork(
      files: files, frame: frame, templates: templates, pages: pages, checked: [:], loadingFindings: loaded.findings,
      frameFindings: findings)
    return try await snapshot(of: groundwork)
  }

  /// The same as `snapshot()`, by an earlier snapshot and the paths of the files and folders that changed since: what
  /// has no part in the change is not read or checked again.
  public func snapshot(after previous: Snapshot, changed: Set<String>) async throws -> Snapshot {
    guard var groundwork = previous.groundwork, let loaded = loader.load(changed, after: groundwork.files) else {
      return try await snapshot()
    }
    groundwork.replace(loaded.texts, loaded.findings)
    return try await snapshot(of: groundwork)
  }

  private var loader: Loader { Loader(root: options.root, width: options.width) }

  /// Joins the pages, checks those that are not checked yet, and everything that concerns all of them.
  func snapshot(of groundwork: Groundwork) async throws -> Snapshot {
    var groundwork = groundwork
    let (site, siteFindings) = groundwork.frame.assemble(groundwork.pages)
    let (templates, rendering) = (groundwork.templates, RenderingOptions(isPortable: options.isPortable))
    async let renderer = Renderer(site: site, templates: templates, options: rendering)
    groundwork.checked.merge(try await check(site, except: groundwork.checked)) { _, new in new }
    let all =
      groundwork.loadingFindings + groundwork.frameFindings + siteFindings + groundwork.pages.flatMap(\.diagnostics)
      + groundwork.checked.values.flatMap { $0 } + Checks.findings(of: site)
    let findings = Checks.withoutConsequences(Checks.applyingWaivers(all, of: site, rules: allRules))
    return Snapshot(
      findings: judged(findings), site: site, renderer: await renderer,
      files: groundwork.files, groundwork: groundwork)
  }

  private func check(
    _ site: Site, except checked: [PageID: [Diagnostic]]
  ) async throws -> [PageID: [Diagnostic]] {
    let readers = FigureReaders(site)
    let pages = site.allPages.filter { checked[$0.page.id] == nil }.map {
      PageContext(site: site, report: $0.report, page: $0.page, readers: readers)
    }
    let findings = try await parallelMap(pages, width: options.width, finished: progress?.step(.checking)) {
      Checks.findings(on: $0)
    }
    return Dictionary(zip(pages.map(\.page.id), findings)) { $0 + $1 }
  }

  /// In order, each once, warnings raised where the build is strict.
  private func judged(_ findings: [Diagnostic]) -> [Diagnostic] {
    let raised = options.isStrict ? findings.map { $0.raisingWarning() } : findings
    return Set(raised).sorted()
  }

  private func write(_ renderer: Renderer, to output: OutputFolder) async throws -> Int {
    let lock = try output.lock()
    defer { lock.release() }
    do {
      let staging = try output.stage()
      // The longest first, so that no core waits for another at the end.
      let tasks = renderer.workbookPaths.map(WritingTask.workbook) + renderer.jobs.map(WritingTask.pages)
      let counts = try await parallelMap(tasks, width: options.width, finished: progress?.step(.writing)) { task in
        try task.write(by: renderer, to: staging)
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

/// What is drawn and written by itself, on any core.
private enum WritingTask: Sendable {
  case workbook(path: String)
  case pages(RenderJob)

  /// How many files it wrote.
  func write(by renderer: Renderer, to staging: Staging) throws(FileError) -> Int {
    switch self {
    case .workbook(let path):
      guard let workbook = renderer.workbook(at: path) else { return 0 }
      try staging.write(SpreadsheetFile.bytes(of: workbook), to: path)
      return 1
    case .pages(let job):
      let files = renderer.render(job)
      for file in files { try staging.write(file.bytes, to: file.path) }
      return files.count
    }
  }
}

extension Site {
  /// Every page with its report, in reading order, the pages of the site itself last.
  fileprivate var allPages: [(report: Report?, page: Page)] {
    reports.flatMap { report in report.pages.map { (report, $0) } } + pages.map { (nil, $0) }
  }
}
