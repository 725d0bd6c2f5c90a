import ReportModel

/// A page, and the report and site that it is judged in.
public struct PageContext: Sendable {
  public let site: Site
  /// Nil for pages of the site itself.
  public let report: Report?
  public let page: Page
  let readers: FigureReaders

  /// `readers` are made of the site once, for all its pages.
  public init(site: Site, report: Report?, page: Page, readers: FigureReaders) {
    self.site = site
    self.report = report
    self.page = page
    self.readers = readers
  }
}
