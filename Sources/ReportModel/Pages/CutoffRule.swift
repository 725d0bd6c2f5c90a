import Diagnostics
import Values

/// A fact that is shown or cited is no later than the report's cut-off.
public enum CutoffRule {
  public static let rule = Rule(
    "citation-after-cutoff", .error,
    meaning: Message(
      en: "A citation or a directive rests on a fact that is later than the report's `cutoff`.",
      zh: "引用或指令用到的数据晚于报告的 `cutoff`（资料截止日）。"),
    reason: Message(
      en: "The report says up to which day it takes facts into account. Later ones belong into the next.",
      zh: "报告声明了资料截止日，之后的数据应当放进下一份报告。"),
    example: "[over 230 million users](metric:forest.users@2017-08)   # cutoff: 2017-04-30",
    remedy: Message(
      en:
        "Cite an earlier period, or move `cutoff` in report.yaml if the report was really held open for it. Targets may "
        + "lie later: `target:ID@2030`.",
      zh: "改引更早的期间；如果报告确实等到了这个数据，请调整 report.yaml 的 `cutoff`。目标不受限制：`target:指标名@2030`。"))

  /// `note` says where the fact stands, with its value where the reader knows it.
  public static func finding(
    _ reference: FactReference, _ cutoff: Day, at location: Location, note: Diagnostic.Note
  ) -> Diagnostic {
    Diagnostic(
      rule, at: location,
      Message(
        en: "\(reference) is later than the report's cut-off, \(cutoff)", zh: "\(reference) 晚于本报告的资料截止日 \(cutoff)"),
      notes: [note], help: [help])
  }

  private static let help = Message(
    en: "cite an earlier period, or move `cutoff` in report.yaml", zh: "请改引更早的期间，或调整 report.yaml 的 `cutoff`")
}

extension DirectiveBody {
  /// A directive shows no fact that is later than the report's cut-off.
  mutating func requireBeforeCutoff(_ fact: FactIndex, at span: Range<Int>) {
    let fact = frame.data[fact]
    guard let cutoff = report?.configuration.cutoff, fact.reference.period.last > cutoff else { return }
    let note = Diagnostic.Note(Message(en: "the fact stands here", zh: "数据在这里"), at: fact.location)
    reader.report(CutoffRule.finding(fact.reference, cutoff, at: reader.location(span), note: note))
  }
}
