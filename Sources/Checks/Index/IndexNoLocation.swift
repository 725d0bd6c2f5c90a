import Diagnostics
import ReportModel
import Values

enum IndexNoLocation: SiteCheck {
  static let rule = Rule(
    "index-no-location", .warning,
    meaning: Message(
      en: "A disclosure of a material topic is reported on no page and has no row in report.yaml.",
      zh: "实质性议题所对应的披露项，既没有页面回应，在 report.yaml 中也没有行。"),
    reason: Message(
      en: "The report calls the topic material and then says nothing about it, not even why.",
      zh: "报告把议题列为实质性，却对它只字不提，也没有说明原因。"),
    example: "topics: [{id: privacy, discloses: [418-1]}]   # and 418-1 nowhere else",
    remedy: Message(
      en: "Declare it where a page reports it (`gri: [418-1]`, or `{gri=418-1}` at a heading), or give it a row: an "
        + "answer, an omission with its reason, or `not-reported` where the claim allows it.",
      zh: "在回应它的页面写 `gri: [418-1]`，或在标题处写 `{gri=418-1}`；也可以在索引中给它一行：直接回应、说明理由的略去，"
        + "或在声明允许时写 `not-reported`。"))

  static func check(_ site: ReadSite, into findings: inout [Diagnostic]) {
    for index in site.indexes {
      let missing = missing(in: index)
      guard !missing.isEmpty else { continue }
      findings.append(Diagnostic(rule, at: index.declaration.location, message(missing), help: [help]))
    }
  }

  private static func missing(in index: ReadIndex) -> [String] {
    // What the claim asks for is said where the claim stands.
    let required = Set(index.index.missing.map(\.reference.code))
    let wanted = index.codes.subtracting(index.answered).subtracting(required)
    var seen: Set<DisclosureCode> = []
    return index.report.configuration.topics.flatMap { topic in
      topic.discloses.filter { wanted.contains($0) && seen.insert($0).inserted }.map { "\($0) (\(topic.id))" }
    }
  }

  private static func message(_ missing: [String]) -> Message {
    Message(
      en: "disclosures of material topics without a page or a row: \(missing.joined(separator: ", "))",
      zh: "以下实质性议题的披露项既无页面也无索引行：\(missing.joined(separator: "、"))")
  }

  private static let help = Message(
    en: "declare each where it is reported, or give it a row with an answer, an omission or `not-reported`",
    zh: "请在回应它的页面或标题处声明，或在索引中补一行（直接回应、略去或 `not-reported`）")
}
