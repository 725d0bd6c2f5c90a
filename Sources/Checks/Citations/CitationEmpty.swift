import Diagnostics
import Figures
import ReportModel
import Values

enum CitationEmpty: DisagreementCheck {
  static let rule = Rule(
    "citation-empty", .error,
    meaning: Message(
      en:
        "A figure cites a fact that has no value: it was not collected, is confidential, or does not apply. Or a change "
        + "is to be written that cannot be worked out.",
      zh: "文中数字引用的数据没有数值：未统计、保密或不适用；或者要写出的变化无法计算。"),
    reason: Message(
      en: "The data say that there is no number, the sentence says that there is one.",
      zh: "数据说没有数，句子却写了一个数。"),
    example: "[12 accidents](metric:safety.accidents)   # the cell says not-collected",
    remedy: Message(
      en: "Record the value, cite another period, or say in words why there is none. Without words, `<metric:ID>`, the "
        + "reason is written.",
      zh: "录入数值、改引其他期间，或用文字说明为什么没有。用 `<metric:指标名>` 会直接写出原因。"))

  static let kind = DisagreementKind.empty

  static func message(_ disagreement: Disagreement, _ page: ReadPage) -> Message {
    let (words, truth) = (page.words(of: disagreement), page.truthWords(of: disagreement))
    let name = page.name(of: disagreement.citation.resolution)
    return Message(
      en: "“\(words)” cites \(name), which has no value: \(truth.en)", zh: "“\(words)”引用的 \(name) 没有数值：\(truth.zh)")
  }

  static func help(_ disagreement: Disagreement, _ page: ReadPage) -> Message {
    Message(
      en: "record the value, or say in words why there is none", zh: "请录入数值，或用文字说明为什么没有")
  }

  static func check(_ page: ReadPage, into findings: inout [Diagnostic]) {
    addDisagreements(of: page, to: &findings)
    page.forEachCitation { edition, read in
      guard read.binding == .fillIn else { return }
      let citation = edition.citation(read)
      guard case .change(let from, let to)? = page.facts.truth(of: citation.resolution),
        !Self.isWritable(from, to)
      else { return }
      findings.append(
        Diagnostic(
          rule, at: edition.document.location(of: citation.node), message(from, to),
          notes: page.notes(on: citation.resolution), help: [wordsNeeded]))
    }
  }

  /// A change in per cent needs two numbers, the first of which is not nought; one of a share in points only numbers.
  private static func isWritable(_ from: TrueValue, _ to: TrueValue) -> Bool {
    guard case .number(let start) = from.value, case .number = to.value else { return false }
    return to.unit.quantity == .share || start != .zero
  }

  private static func message(_ from: TrueValue, _ to: TrueValue) -> Message {
    let (start, end) = (from.words, to.words)
    return Message(
      en: "nothing can be written here: the change from \(start.en) to \(end.en) cannot be worked out",
      zh: "这里写不出数字：从 \(start.zh) 到 \(end.zh) 的变化无法计算")
  }

  private static let wordsNeeded = Message(
    en: "tell the change in words, or cite other periods", zh: "请用文字说明变化，或改引其他期间")
}
