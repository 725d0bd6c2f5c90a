import Diagnostics
import ReportModel
import Values

enum CitationAfterCutoff: PageCheck {
  static let rule = Rule(
    "citation-after-cutoff", .error,
    meaning: Message(
      en: "A citation rests on a fact that is later than the report's `cutoff`.",
      zh: "引用的数据晚于报告的 `cutoff`（资料截止日）。"),
    reason: Message(
      en: "The report says up to which day it takes facts into account. Later ones belong into the next.",
      zh: "报告声明了资料截止日，之后的数据应当放进下一份报告。"),
    example: "[over 230 million users](metric:forest.users@2017-08)   # cutoff: 2017-04-30",
    remedy: Message(
      en:
        "Cite an earlier period, or move `cutoff` in report.yaml if the report was really held open for it. Targets may "
        + "lie later: `target:ID@2030`.",
      zh: "改引更早的期间；如果报告确实等到了这个数据，请调整 report.yaml 的 `cutoff`。目标不受限制：`target:指标名@2030`。"))

  static func check(_ page: ReadPage, into findings: inout [Diagnostic]) {
    guard let cutoff = page.report?.configuration.cutoff else { return }
    page.forEachCitation { edition, read in
      let citation = edition.citation(read)
      guard let late = citation.facts.first(where: { page.site.data[$0].reference.period.last > cutoff }) else {
        return
      }
      let reference = page.site.data[late].reference
      findings.append(
        Diagnostic(
          rule, at: edition.document.location(of: citation.node), message(reference, cutoff),
          notes: [page.note(on: late)], help: [help]))
    }
  }

  private static func message(_ reference: FactReference, _ cutoff: Day) -> Message {
    Message(
      en: "\(reference) is later than the report's cut-off, \(cutoff)", zh: "\(reference) 晚于本报告的资料截止日 \(cutoff)")
  }

  private static let help = Message(
    en: "cite an earlier period, or move `cutoff` in report.yaml", zh: "请改引更早的期间，或调整 report.yaml 的 `cutoff`")
}

extension Citation {
  /// The facts that it rests on.
  var facts: [FactIndex] {
    switch resolution {
    case .fact(let fact): [fact]
    case .change(let from, let to): [from, to]
    case .target, .story, .literal, .unresolved: []
    }
  }
}
