import ReportModel

/// Draws a site: a list of independent jobs, each of which gives finished files. Drawing is pure, so jobs may run in
/// any order and on any number of cores; the same site gives the same bytes.
public struct Renderer: Sendable {
  let site: Site
  let templates: Templates
  let options: RenderingOptions

  public init(site: Site, templates: Templates, options: RenderingOptions = RenderingOptions()) {
    self.site = site
    self.templates = templates
    self.options = options
  }

  /// All jobs of the site, in the order of its files' importance to a reader.
  public var jobs: [RenderJob] { [] }

  /// The files of one job.
  public func render(_ job: RenderJob) -> [OutputFile] { [] }

  /// The paths of the files of one job, without drawing them: for a preview that draws what is asked for.
  public func paths(of job: RenderJob) -> [String] { [] }

  /// Images and other files below content/ that go into the site unchanged.
  public var assets: [CopiedAsset] { [] }
}
