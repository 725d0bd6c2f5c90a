import Diagnostics
import Figures
import ReportModel
import Values

enum FigureLoose: PageCheck {
  static let rule = Rule(
    "figure-loose", .error,
    meaning: Message(
      en: "A percentage, an amount of money, a measure or a number above 10 cites nothing, in a report with "
        + "`numbers: strict`.",
      zh: "报告设定了 `numbers: strict`，而文中的百分比、金额、计量或大于10的数没有引用任何数据。"),
    reason: Message(
      en: "Nobody checks it, and when the data change it stays.",
      zh: "没有人核对它，数据变了它也不会变。"),
    example: "The company has 6,909 employees.",
    remedy: Message(
      en:
        "Cite a metric, `[6,909](metric:workforce.employees)`, or a story, `[56,000 yuan](story:shop.loan)`. A name or "
        + "code is `[310](literal:)`. A title or summary may repeat what the page cites.",
      zh: "引用指标 `[6,909](metric:workforce.employees)` 或故事中的数据 `[5.6万元](story:shop.loan)`；名称、代号写 "
        + "`[310](literal:)`。标题和摘要可以重复本页已引用的数字。"))

  static func check(_ page: ReadPage, into findings: inout [Diagnostic]) {
    guard page.report?.configuration.numbers == .strict else { return }
    for edition in page.editions {
      for (index, figure) in edition.figures.enumerated()
      where edition.roles[index] == .loose && figure.isMetricLike && !page.isRepeated(index, in: edition) {
        let help = page.fact(for: figure).map { cite($0, edition.words(of: index)) } ?? help
        findings.append(Diagnostic(rule, at: edition.location(of: index), message(edition, index), help: [help]))
      }
    }
  }

  private static func message(_ edition: ReadEdition, _ index: Int) -> Message {
    let words = edition.words(of: index)
    switch edition.block(of: index).place {
    case .title: return Message(en: "“\(words)” in the title cites nothing", zh: "标题中的“\(words)”没有引用数据")
    case .summary: return Message(en: "“\(words)” in the summary cites nothing", zh: "摘要中的“\(words)”没有引用数据")
    case .caption, .imageTitle:
      return Message(en: "“\(words)” in the caption cites nothing", zh: "图表标题中的“\(words)”没有引用数据")
    case .node: return Message(en: "“\(words)” cites nothing", zh: "“\(words)”没有引用数据")
    }
  }

  private static func cite(_ fact: FactReference, _ words: String) -> Message {
    Message(
      en: "\(fact) has this value: [\(words)](metric:\(fact))", zh: "\(fact) 的数值与此相符：[\(words)](metric:\(fact))")
  }

  private static let help = Message(
    en: "cite a metric or a story; if it is a name or a code, write [310](literal:)",
    zh: "请引用指标或故事中的数据；如果是名称或代号，请写 [310](literal:)")
}

extension ReadPage {
  /// In a text that can hold no citation: whether the page cites what the figure says.
  fileprivate func isRepeated(_ figure: Int, in edition: ReadEdition) -> Bool {
    switch edition.block(of: figure).place {
    case .node: return false
    case .title, .summary, .caption, .imageTitle: break
    }
    return edition.citations.contains { read in
      guard let truth = facts.truth(of: edition.citation(read).resolution) else { return false }
      return truth.judge(edition.figures[figure]).severity < .warning
    }
  }

  /// The one fact of the report's period, or else of any, that has just this value.
  fileprivate func fact(for figure: Figure) -> FactReference? {
    guard figure.upper == nil, let unit = figure.unit, let worth = try? figure.value.multiplied(by: unit.factor) else {
      return nil
    }
    let alike = context.readers.facts[worth].map { site.data[$0] }.filter { $0.unit.quantity == unit.quantity }
    let own = alike.filter { fact in report.map { $0.configuration.period.overlaps(fact.reference.period) } ?? false }
    if own.count == 1 { return own[0].reference }
    return alike.count == 1 ? alike[0].reference : nil
  }
}
