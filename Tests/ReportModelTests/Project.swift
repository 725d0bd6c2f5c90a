import Diagnostics
import Testing

@testable import ReportModel

/// A site in memory, with what a test does not speak of filled in.
struct Project {
  var files: [String: String] = [
    "content/site.yaml": """
    title: {en: Reports, zh: 报告}
    organization: {en: Example, zh: 示例}
    baseURL: https://example.org/
    source: zh
    languages:
      - {id: zh, tag: zh-Hans, name: 中文}
      - {id: en, tag: en, name: English}
    reports: ["2016"]
    """,
    "content/2016/report.yaml": """
    title: {en: Report, zh: 报告}
    period: 2016-01-01/2016-12-31
    cutoff: 2017-04-30
    published: 2017-06-30
    numbers: strict
    """
  ]

  /// Findings where the texts mark them with `«` and `»`, and the site.
  struct Outcome {
    let site: Site?
    let frame: SiteFrame?
    let diagnostics: [Diagnostic]
    let marks: [String: [Location]]

    var codes: [String] { diagnostics.sorted().map(\.rule.code) }

    func findings(_ code: String) -> [Diagnostic] { diagnostics.filter { $0.rule.code == code }.sorted() }
  }

  init(_ files: [String: String] = [:]) {
    self.files.merge(files) { _, new in new }
  }

  /// A file `content/metrics/m.yaml`.
  init(metrics: String, _ files: [String: String] = [:]) {
    self.init(files)
    let indented = metrics.split(separator: "\n", omittingEmptySubsequences: false).map { "  " + $0 }
    self.files["content/metrics/m.yaml"] = "metrics:\n" + indented.joined(separator: "\n") + "\n"
  }

  func read() -> Outcome {
    var marks: [String: [Location]] = [:]
    var sources: [String: SourceFile] = [:]
    for (path, text) in files {
      let (file, places) = Self.unmark(path, text)
      sources[path] = file
      if !places.isEmpty { marks[path] = places }
    }
    let (frame, findings) = SiteFrame.read(SourceSet(files: sources))
    guard let frame else { return Outcome(site: nil, frame: nil, diagnostics: findings, marks: marks) }
    let pages = frame.pageFiles.map { frame.readPage($0) }
    let (site, more) = frame.assemble(pages)
    return Outcome(
      site: site, frame: frame, diagnostics: findings + pages.flatMap(\.diagnostics) + more, marks: marks)
  }

  private static func unmark(_ path: String, _ text: String) -> (SourceFile, [Location]) {
    var (plain, starts): ([UInt8], [Int]) = ([], [])
    var ranges: [Range<Int>] = []
    for character in text {
      switch character {
      case "«": starts.append(plain.count)
      case "»": ranges.append(starts.removeLast()..<plain.count)
      default: plain += Array(String(character).utf8)
      }
    }
    let file = SourceFile(path: path, bytes: plain)
    return (file, ranges.map { file.location(of: $0) })
  }
}

/// The project has these findings and no others of any code, each at the place its text marks with `«` and `»`.
func expect(
  _ project: Project, _ codes: String..., sourceLocation: Testing.SourceLocation = #_sourceLocation
) {
  let outcome = project.read()
  #expect(outcome.codes == codes, "\(outcome.diagnostics.map(\.message.en))", sourceLocation: sourceLocation)
  for (path, places) in outcome.marks {
    let found = outcome.diagnostics.map(\.location).filter { $0.file == path }
    for place in places { #expect(found.contains(place), "\(found)", sourceLocation: sourceLocation) }
  }
}

/// A metric of the usual kind, `values` and more below it.
func metric(_ id: String, unit: String = "{person}", period: String = "instant", _ rest: String) -> String {
  let lines = rest.split(separator: "\n").map { "  " + $0 }.joined(separator: "\n")
  return "\(id):\n  name: {en: Name, zh: 名称}\n  unit: \"\(unit)\"\n  period: \(period)\n\(lines)\n"
}
