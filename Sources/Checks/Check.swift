import Diagnostics

/// A rule that this room makes findings from: one type, one file, named after its code (`CitationNoFact` for
/// `citation-no-fact`), the explanation at the top and the messages at the bottom.
protocol Explained: SendableMetatype {
  static var rule: Rule { get }
}

/// A check of a page with its twin. Pages are checked in parallel; each check adds what it finds.
protocol PageCheck: Explained {
  static func check(_ page: ReadPage, into findings: inout [Diagnostic])
}

/// A check of what no single page shows: the index, links from page to page.
protocol SiteCheck: Explained {
  static func check(_ site: ReadSite, into findings: inout [Diagnostic])
}
