import Diagnostics
import ReportModel
import Values

enum IndexHollow: SiteCheck {
  static let rule = Rule(
    "index-hollow", .error,
    meaning: Message(
      en: "The index points to a place for a disclosure that asks for figures, and that place cites none of them.",
      zh: "索引为要求数据的披露项指向了一处，而那里没有引用任何相应的数据。"),
    reason: Message(
      en: "A row that promises a figure and leads to none is what assurance providers look for first.",
      zh: "索引许诺了数据，点过去却没有，这正是鉴证机构最先查的。"),
    example: "## Our people {#people gri=102-8}\n\nOur people are our greatest asset.",
    remedy: Message(
      en:
        "Cite the figure there, move the declaration to where it is cited, or state the omission in report.yaml with its "
        + "`requirements`.",
      zh: "在该处引用数据，或把声明移到引用数据的地方，或在 report.yaml 中写明略去了哪些 `requirements`。"))

  static func check(_ site: ReadSite, into findings: inout [Diagnostic]) {
    for index in site.indexes {
      for row in index.index.rows where row.isHollow {
        guard let place = row.places.first else { continue }
        let metric = row.metric.flatMap(site.site.data.metric)
        findings.append(finding(row.reference, metric, place.location))
      }
    }
  }

  private static func finding(_ disclosure: DisclosureReference, _ metric: Metric?, _ place: Location) -> Diagnostic {
    let code = disclosure.code
    let notes = metric.map { metric in
      Diagnostic.Note(
        Message(en: "\(metric.id) discloses \(code)", zh: "\(metric.id) 披露 \(code)"), at: metric.location)
    }
    return Diagnostic(
      rule, at: place, message(disclosure), notes: notes.map { [$0] } ?? [],
      help: [metric == nil ? undisclosed(code) : uncited(code)])
  }

  private static func uncited(_ code: DisclosureCode) -> Message {
    Message(
      en: "cite the figure here, or declare \(code) where it is cited",
      zh: "请在这里引用数据，或把 \(code) 声明在引用数据的地方")
  }

  private static func undisclosed(_ code: DisclosureCode) -> Message {
    Message(
      en: "cite a figure here and write `discloses: [\(code)]` at its metric, or state the omission in report.yaml",
      zh: "请在这里引用数据，并在其指标写 `discloses: [\(code)]`；或在 report.yaml 中写明从略")
  }

  private static func message(_ disclosure: DisclosureReference) -> Message {
    Message(
      en: "\(disclosure.code) of \(disclosure.standard) asks for figures, and no place that it points to cites one",
      zh: "\(disclosure.standard) 的 \(disclosure.code) 要求数据，而它指向的位置没有引用任何相应的数据")
  }
}
