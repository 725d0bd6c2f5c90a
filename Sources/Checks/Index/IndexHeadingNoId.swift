import Diagnostics
import ReportModel
import Values

enum IndexHeadingNoId: SiteCheck {
  static let rule = Rule(
    "index-heading-no-id", .warning,
    meaning: Message(
      en: "The index points to a heading that has no id of its own.", zh: "索引指向的标题没有自己的 id。"),
    reason: Message(
      en:
        "A location of the index has to last. A heading without an id is addressed by its number, and leads elsewhere "
        + "as soon as a heading is added above it.",
      zh: "索引的位置应当长期有效。没有 id 的标题按序号编址，前面一加标题，链接就指向别处。"),
    example: "## Employees {gri=102-8}",
    remedy: Message(en: "Give the heading an id: `{#employees gri=102-8}`.", zh: "给标题加上 id：`{#employees gri=102-8}`。"))

  static func check(_ site: ReadSite, into findings: inout [Diagnostic]) {
    for index in site.indexes {
      for page in index.report.pages { check(page, index, into: &findings) }
    }
  }

  /// Each heading once, at the first of its disclosures.
  private static func check(_ page: Page, _ index: ReadIndex, into findings: inout [Diagnostic]) {
    var seen: Set<String> = []
    for claim in page.claims where claim.family == index.framework.family {
      guard let id = claim.heading, seen.insert(id).inserted,
        let edition = page.edition(index.site.configuration.source),
        let heading = edition.headings.first(where: { $0.id == id }), !heading.hasExplicitID
      else { continue }
      findings.append(Diagnostic(rule, at: claim.location, message(claim.code, heading), help: [rule.remedy]))
    }
  }

  private static func message(_ code: DisclosureCode, _ heading: Heading) -> Message {
    Message(
      en: "the index leads to this heading for \(code), and it has no id of its own (it is #\(heading.id) for now)",
      zh: "索引为 \(code) 指向这个标题，而它没有自己的 id（目前是 #\(heading.id)）")
  }
}
