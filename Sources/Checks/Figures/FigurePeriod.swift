import Diagnostics
import ReportModel

enum FigurePeriod: PageCheck {
  static let rule = Rule(
    "figure-period", .warning,
    meaning: Message(
      en:
        "The sentence, or the head of the row or column, names one period, the citation means another, and the metric has "
        + "a value for both.",
      zh: "句子（或者表格的行首、列首）说的是一个期间，引用的却是另一个期间，而该指标在两个期间都有数值。"),
    reason: Message(
      en:
        "A citation without `@period` means the report's period. In a sentence about an earlier year that is the wrong "
        + "value.",
      zh: "没有写 `@期间` 的引用取报告期；如果句子说的是往年，引用的就是错的数值。"),
    example: "At the end of 2015 there were [6,909 employees](metric:workforce.employees).",
    remedy: Message(
      en: "Cite the period that the sentence names, `metric:ID@2015`, or correct the date.",
      zh: "引用句子所说的期间（`metric:指标名@2015`），或改正日期。"))

  static func check(_ page: ReadPage, into findings: inout [Diagnostic]) {
    for edition in page.editions {
      for conflict in edition.periodConflicts {
        findings.append(
          Diagnostic(
            rule, at: edition.location(of: conflict.figure), message(conflict, edition, page),
            notes: [note(conflict, edition), page.note(on: conflict.named)], help: [help(conflict, page)]))
      }
    }
  }

  private static func message(_ conflict: PeriodConflict, _ edition: ReadEdition, _ page: ReadPage) -> Message {
    let date = edition.words(of: conflict.date)
    let cited = page.name(of: conflict.cited)
    if isInAnotherCell(conflict, edition) {
      return Message(
        en: "this row or column is headed “\(date)”, but the cell cites \(cited)",
        zh: "表头写的是“\(date)”，单元格引用的却是 \(cited)")
    }
    return Message(
      en: "the sentence speaks of “\(date)”, but cites \(cited)", zh: "句子说的是“\(date)”，引用的却是 \(cited)")
  }

  private static func isInAnotherCell(_ conflict: PeriodConflict, _ edition: ReadEdition) -> Bool {
    edition.block(of: conflict.date).place != edition.block(of: conflict.figure).place
  }

  private static func note(_ conflict: PeriodConflict, _ edition: ReadEdition) -> Diagnostic.Note {
    let words =
      isInAnotherCell(conflict, edition)
      ? Message(en: "this head names the period", zh: "表头说的是这个期间")
      : Message(en: "the sentence names this period", zh: "句子说的是这个期间")
    return .init(words, at: edition.location(of: conflict.date))
  }

  private static func help(_ conflict: PeriodConflict, _ page: ReadPage) -> Message {
    let named = page.site.data[conflict.named].reference
    if case .change = conflict.cited {
      return Message(
        en: "cite the change that ends in \(named.period), or correct the date", zh: "请引用截至 \(named.period) 的变化，或改正日期")
    }
    return Message(en: "cite metric:\(named), or correct the date", zh: "请引用 metric:\(named)，或改正日期")
  }
}
