import Algorithms
import Diagnostics
import ReportModel
import Values

enum IndexEdition: SiteCheck {
  static let rule = Rule(
    "index-edition", .error,
    meaning: Message(
      en: "The report uses an edition of a standard that does not exist, or that was no longer valid on its day of "
        + "publication.",
      zh: "报告使用的标准版本不存在，或在报告发布之日已经失效。"),
    reason: Message(
      en: "A report that follows a superseded edition may not claim the standard. Adopting a newer edition early is "
        + "always allowed.",
      zh: "依据已失效的版本编写的报告不能声称符合该标准；提前采用新版则始终允许。"),
    example: "gri: [GRI 303:2016/303-1]   # in a report published in 2022",
    remedy: Message(
      en:
        "Use the edition that is valid on `published`, for single standards with `editions: {303: 2018}` in the index.",
      zh: "改用在 `published` 当日有效的版本；个别标准可在索引中写 `editions: {303: 2018}`。"))

  static func check(_ site: ReadSite, into findings: inout [Diagnostic]) {
    for index in site.indexes {
      checkNamed(index, into: &findings)
      checkChosen(index, into: &findings)
      checkRows(index, into: &findings)
    }
  }

  /// Editions that claims of pages and rows name: `GRI 303:2018/303-1`.
  private static func checkNamed(_ index: ReadIndex, into findings: inout [Diagnostic]) {
    let named =
      index.claims.map { ($0.standard, $0.location) } + index.declaration.rows.map { ($0.standard, $0.location) }
    for (name, location) in named {
      guard let name, index.framework.standard(name) == nil else { continue }
      findings.append(unknown(name, index, location))
    }
  }

  /// Editions that the index block chooses: `editions: {303: 2018}`.
  private static func checkChosen(_ index: ReadIndex, into findings: inout [Diagnostic]) {
    for (number, year) in index.declaration.editions.sorted(by: { $0.key < $1.key }) {
      let exists = index.framework.standards.contains { standard in
        standard.year == year && standard.code.hasSuffix(" \(number)")
      }
      if !exists { findings.append(unknown("\(number):\(year)", index, index.declaration.location)) }
    }
  }

  /// Each edition that rows stand under, once.
  private static func checkRows(_ index: ReadIndex, into findings: inout [Diagnostic]) {
    let published = index.report.configuration.published
    for row in index.index.rows.uniqued(on: \.reference.standard) {
      guard let standard = index.framework.standard(row.reference.standard),
        let end = [standard.appliesUntil, row.disclosure.appliesUntil].compacted().min(), end < published
      else { continue }
      let location = row.places.first?.location ?? row.declared.first?.location ?? index.declaration.location
      findings.append(Diagnostic(rule, at: location, ended(standard, end, published), help: newer(standard, index)))
    }
  }

  private static func unknown(_ name: String, _ index: ReadIndex, _ location: Location) -> Diagnostic {
    let number = name.split(separator: ":")[0]
    let editions = index.framework.standards.map(\.id).filter { $0.contains("\(number):") }
    return Diagnostic(
      rule, at: location,
      Message(en: "there is no edition \(name)", zh: "没有 \(name) 这个版本"),
      help: editions.isEmpty ? [] : [Suggestion.oneOf(editions)])
  }

  private static func ended(_ standard: Framework.Standard, _ end: Day, _ published: Day) -> Message {
    Message(
      en: "\(standard.id) was valid for reports published until \(end); this one is published on \(published)",
      zh: "\(standard.id) 适用于 \(end) 及之前发布的报告；本报告发布于 \(published)")
  }

  private static func newer(_ standard: Framework.Standard, _ index: ReadIndex) -> [Message] {
    let published = index.report.configuration.published
    let valid = index.framework.standards.first { other in
      other.code == standard.code && other.id != standard.id && other.appliesUntil.map { $0 >= published } ?? true
    }
    guard let valid else { return [] }
    return [Message(en: "use \(valid.id)", zh: "请改用 \(valid.id)")]
  }
}
