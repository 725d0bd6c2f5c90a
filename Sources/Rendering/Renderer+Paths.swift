import ReportModel

extension Renderer {
  /// The jobs one of which draws the file at `path`, when it is no page: nobody has to draw a whole site to find a
  /// download. Empty where no job can. Pages are found by `pagePaths(of:)`.
  public func jobs(drawing path: String) -> [RenderJob] {
    switch path {
    case atlas.stylePath: [RenderJob(kind: .style)]
    case _ where atlas.scriptPaths.values.contains(path): [RenderJob(kind: .scripts)]
    case "404.html": [RenderJob(kind: .notFound)]
    case "data/datapackage.json": [RenderJob(kind: .dataPackage)]
    case "robots.txt": [RenderJob(kind: .sitemap)]
    case _ where path.hasSuffix("/corrections.xml"): [RenderJob(kind: .corrections)]
    case _ where path.hasPrefix("sitemap"): [RenderJob(kind: .sitemap)]
    case _ where path.hasPrefix("data/"): site.reports.indices.map { RenderJob(kind: .downloads(report: $0)) }
    default:
      atlas.languages.filter { path.hasPrefix(Addresses.search($0.id)) }.map {
        RenderJob(kind: .searchIndex(language: $0.index))
      }
    }
  }
}
