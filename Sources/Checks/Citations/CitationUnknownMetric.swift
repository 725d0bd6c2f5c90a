import Diagnostics

enum CitationUnknownMetric: PageCheck {
  static let rule = Rule(
    "citation-unknown-metric", .error,
    meaning: Message(
      en: "A citation names a metric that no file under content/metrics/ defines.",
      zh: "引用的指标在 content/metrics/ 下的任何文件中都没有定义。"),
    reason: Message(
      en: "The figure has nothing behind it: nobody can check it, and readers cannot follow it to its source.",
      zh: "这个数字背后没有数据：既无从核对，读者也无法追溯来源。"),
    example: "[6,909 people](metric:workforce.employes)",
    remedy: Message(
      en: "Correct the id, or define the metric. `tallymark metrics WORD` finds ids, ready to paste.",
      zh: "改正指标名，或先定义该指标。用 `tallymark metrics 关键词` 可以查到能直接粘贴的指标名。"),
    isWaivable: false)

  static func check(_ page: ReadPage, into findings: inout [Diagnostic]) {
    for unresolved in page.unresolved {
      guard case .unknownMetric(let id, let nearest) = unresolved.problem else { continue }
      findings.append(
        Diagnostic(
          rule, at: unresolved.location(of: id, after: ":"), message(id),
          help: [nearest.map(Suggestion.didYouMean) ?? search]))
    }
  }

  private static func message(_ id: String) -> Message {
    Message(en: "there is no metric \(id)", zh: "没有名为 \(id) 的指标")
  }

  private static let search = Message(
    en: "define it under content/metrics/, or look for its id with `tallymark metrics WORD`",
    zh: "请在 content/metrics/ 下定义它，或用 `tallymark metrics 关键词` 查找正确的指标名")
}
