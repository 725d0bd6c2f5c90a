import Diagnostics
import Figures
import Parsing
import ReportModel
import Values

/// Reads the cited figures of finished pages back and holds them against the data once more: what readers get, not what
/// was meant to be written.
public struct PageProof: Sendable {
  private let site: Site
  private let readers: FigureReaders

  /// What came of one page, or of all.
  public struct Result: Sendable {
    /// Citations whose value was held against the data.
    public fileprivate(set) var figures = 0
    /// Those of them that stand in a language whose figures are not read: their words are not proved.
    public fileprivate(set) var unreadWords = 0
    public fileprivate(set) var findings: [Diagnostic] = []

    public static func + (a: Result, b: Result) -> Result {
      var sum = a
      sum.figures += b.figures
      sum.unreadWords += b.unreadWords
      sum.findings += b.findings
      return sum
    }

    public init() {}
  }

  public init(_ site: Site) {
    self.site = site
    readers = FigureReaders(site)
  }

  /// Proves a page. Its path is that below the output folder, such as `en/2016/people/index.html`: pages of a report
  /// show the values that were in force when it was published.
  public func prove(_ page: SourceFile) -> Result {
    let folders = page.path.split(separator: "/")
    let report = site.reports.first { report in folders.contains { $0 == report.id.text } }
    var proof = CitationProof(page: page, facts: CitedFacts(site: site, report: report))
    for passage in CitedPassageReader.read(page.bytes) {
      let reader = readers.reader(taggedAs: passage.language)
      let figures = reader.map { PassageFigures(passage, $0) }
      for citation in passage.citations { proof.prove(citation, figures) }
    }
    return proof.result
  }

  fileprivate struct CitationProof {
    let page: SourceFile
    let facts: CitedFacts
    var result = Result()
  }
}

extension PageProof.CitationProof {
  mutating func prove(_ citation: CitedWords, _ figures: PassageFigures?) {
    guard let truth = facts.truth(provedFor: citation.reference) else {
      return add(OutputUnknownFact.finding(citation, at: location(citation)))
    }
    result.figures += 1
    let stated = StatedValue(citation)
    guard truth.statedValue == stated else {
      return add(OutputValue.finding(citation, truth, at: location(citation)))
    }
    guard let figures else { return result.unreadWords += 1 }
    if stated == .empty { return }
    guard let figure = figures.figure(in: citation.words, of: truth) else {
      return add(OutputNoFigure.finding(citation, figures.words(of: citation), at: location(citation)))
    }
    // What is less than an error, `check` told of the source.
    if truth.judge(figure).severity == .error {
      add(OutputMismatch.finding(citation, figures.words(of: citation), truth, at: location(citation)))
    }
  }

  private func location(_ citation: CitedWords) -> Location { page.location(of: citation.place) }

  private mutating func add(_ finding: Diagnostic) { result.findings.append(finding) }
}
