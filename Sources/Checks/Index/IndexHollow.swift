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
      let asking = Dictionary(
        site.site.data.metrics.flatMap { metric in metric.discloses.map { ($0, metric) } }
      ) { first, _ in first }
      for row in index.index.rows where row.facts.isEmpty && row.declared == nil {
        guard let metric = asking[row.reference.code], let place = row.places.first else { continue }
        findings.append(finding(row.reference.code, metric, place.location))
      }
    }
  }

  private static func finding(_ code: DisclosureCode, _ metric: Metric, _ place: Location) -> Diagnostic {
    let note = Message(en: "\(metric.id) discloses \(code)", zh: "\(metric.id) 披露 \(code)")
    return Diagnostic(
      rule, at: place, message(code), notes: [.init(note, at: metric.location)],
      help: [
        Message(
          en: "cite the figure here, or declare \(code) where it is cited",
          zh: "请在这里引用数据，或把 \(code) 声明在引用数据的地方")
      ])
  }

  private static func message(_ code: DisclosureCode) -> Message {
    Message(
      en: "\(code) asks for figures, and no place that it points to cites one",
      zh: "\(code) 要求数据，而它指向的位置没有引用任何相应的数据")
  }
}
