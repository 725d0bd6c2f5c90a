import Algorithms
import Diagnostics

/// Citations that did not become one, and what is found because of them: a figure that cites nothing, and a
/// translation that cites more.
struct LostCitations {
  /// Of each line in order.
  private let citations: [LineOfFile: [Location]]

  init(_ findings: [Diagnostic]) {
    let locations = findings.filter { $0.rule.code == "syntax-lost-citation" }.map(\.location)
    citations = Dictionary(grouping: locations.sorted { $0.column < $1.column }, by: LineOfFile.init)
  }

  var isEmpty: Bool { citations.isEmpty }

  func explain(_ finding: Diagnostic) -> Bool {
    guard !citations.isEmpty else { return false }
    switch finding.rule.code {
    case FigureLoose.rule.code: return isBehind(finding.location)
    case TwinCitation.rule.code, TwinFigure.rule.code:
      let places = [finding.location] + finding.notes.map(\.location)
      return places.contains { citations[LineOfFile($0)] != nil }
    default: return false
    }
  }

  /// Whether a destination stands right behind the figure: at most the rest of a link's words and two brackets.
  private func isBehind(_ figure: Location) -> Bool {
    let line = citations[LineOfFile(figure)] ?? []
    let next = line.partitioningIndex { figure.column < $0.endColumn }
    return next < line.count && line[next].column <= figure.endColumn + 12
  }
}

private struct LineOfFile: Hashable {
  let file: String
  let line: Int

  init(_ location: Location) { (file, line) = (location.file, location.line) }
}
