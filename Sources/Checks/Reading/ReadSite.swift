import ReportModel

/// The site as the checks that span pages see it.
struct ReadSite: Sendable {
  let site: Site
  let indexes: [ReadIndex]
  let linkProblems: [LinkProblem]

  init(_ site: Site) {
    self.site = site
    indexes = ReadIndex.all(in: site)
    var links = LinkReader(site)
    linkProblems = links.problems()
  }
}
