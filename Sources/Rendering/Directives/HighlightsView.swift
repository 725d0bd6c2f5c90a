import ReportModel
import Values

/// Draws facts as large numbers with their names; what is no number of the page's own period says its period.
struct HighlightsView {
  let facts: FactContext
  var title: LocalizedText?
  let shown: [FactIndex]
  let id: String
  /// The report's period, which needs no saying.
  let period: Period?

  func write(to out: inout HTMLWriter) {
    out.attribute("<div class=\"highlights\" role=\"group\" id=\"", id)
    out.attribute(" aria-label=\"", facts.language.optional(title) ?? facts.language.words[.highlights])
    out.raw("><dl>\n")
    for index in shown { write(index, to: &out) }
    out.raw("</dl></div>\n")
  }

  private func write(_ index: FactIndex, to out: inout HTMLWriter) {
    let fact = facts.data[index]
    out.raw("<div><dt>")
    facts.language.typography.write(facts.name(of: fact), to: &out)
    if let period, fact.reference.period != period, fact.reference.period != period.lastDay {
      out.raw(" <span class=\"aside\">")
      facts.language.typography.write(facts.language.periods.text(for: fact.reference.period), to: &out)
      out.raw("</span>")
    }
    if let metric = facts.data.metric(fact.reference.metric) { PublisherName.write(metric, facts.language, to: &out) }
    out.raw("</dt><dd>")
    facts.writeLargeFigure(index, to: &out)
    writeClassifier(fact.unit, to: &out)
    out.raw("</dd></div>\n")
  }

  /// A Chinese count wants its classifier; in English the fact's name says what is counted.
  private func writeClassifier(_ unit: Unit, to out: inout HTMLWriter) {
    guard case .count = unit.quantity, facts.language.isChinese else { return }
    out.raw("\u{2060}<span class=\"unit\">")
    out.text(facts.language.unitName(unit))
    out.raw("</span>")
  }
}
