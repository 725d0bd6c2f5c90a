import Algorithms
import Diagnostics

/// Where findings stand that can be accepted, so that a waiver looks at those alone that it may be about.
struct WaivablePlaces {
  /// Of a code and a file: lines in order, and which finding stands there.
  private var places: [String: [String: [(line: Int, finding: Int)]]] = [:]

  /// A finding about two languages may be accepted at either of its places.
  init(_ findings: [Diagnostic]) {
    for (index, finding) in findings.enumerated() where finding.rule.isWaivable {
      let code = finding.rule.code
      add(finding.location, of: index, code)
      if code.hasPrefix("twin-") { for note in finding.notes { add(note.location, of: index, code) } }
    }
    places = places.mapValues { files in files.mapValues { $0.sorted { $0.line < $1.line } } }
  }

  private mutating func add(_ location: Location, of finding: Int, _ code: String) {
    places[code, default: [:]][location.file, default: []].append((location.line, finding))
  }

  /// Their numbers, some of them twice.
  func findings(acceptedBy waiver: PlacedWaiver) -> [Int] {
    let files = places[waiver.code] ?? [:]
    switch waiver.scope {
    case .lines(let lines, let file):
      guard let lines, let places = files[file] else { return [] }
      let first = places.partitioningIndex { $0.line >= lines.lowerBound }
      return places[first...].prefix { $0.line <= lines.upperBound }.map(\.finding)
    case .file(let file): return files[file]?.map(\.finding) ?? []
    case .report(let folder, let others):
      let own = files.filter { file, _ in file.hasPrefix(folder) || !others.contains { file.hasPrefix($0) } }
      return own.values.flatMap { $0.map(\.finding) }
    }
  }
}
