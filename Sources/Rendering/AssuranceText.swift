import ReportModel
import Values

extension ReportConfiguration {
  /// The assurance that covers a fact of the report's own period. What a report repeats of earlier years is not of its
  /// assurance engagement.
  func assurance(of fact: FactReference) -> Assurance? {
    guard !assurance.isEmpty, period.first <= fact.period.last, fact.period.last <= period.last else { return nil }
    return assurance.first { $0.includes(fact.metric) }
  }
}

extension LanguageContext {
  /// Limited assurance, KPMG, ISAE 3000
  func text(of assurance: ReportConfiguration.Assurance) -> String {
    [level(of: assurance), text(assurance.provider), text(assurance.standard)].filter { !$0.isEmpty }
      .joined(separator: clauseComma)
  }

  /// The two levels of the assurance standards have words; another level stands as it is written.
  func level(of assurance: ReportConfiguration.Assurance) -> String {
    switch assurance.level {
    case "limited": words[.limitedAssurance]
    case "reasonable": words[.reasonableAssurance]
    default: assurance.level.isEmpty ? words[.assurance] : assurance.level
    }
  }

  /// A shape beside a figure, whose name says what it means.
  func writeMark(of assurance: ReportConfiguration.Assurance, to out: inout HTMLWriter) {
    out.attribute("<span class=\"assured\" role=\"img\" aria-label=\"", level(of: assurance))
    out.raw("></span>")
  }
}
