import ReportModel
import Values

/// All restated values of the site, beneath what the errata say in words.
struct CorrectionTable {
  let facts: FactContext

  private var language: LanguageContext { facts.language }

  /// Nothing where no value has been restated.
  func write(to out: inout HTMLWriter) {
    let corrections = Correction.all(in: facts.atlas.site)
    guard !corrections.isEmpty else { return }
    let columns: [Word] = [.metric, .period, .unit, .formerValue, .newValue, .validFrom, .reason]
    TableHead.write(
      id: "restated-values", title: language.words[.restatedValues], columns: columns.map { language.words[$0] },
      numbersFrom: 3, numbers: 2, to: &out)
    for correction in corrections { write(correction, to: &out) }
    out.raw("</tbody></table></div>\n")
  }

  private func write(_ correction: Correction, to out: inout HTMLWriter) {
    let fact = correction.fact
    let address = facts.metricLink(correction.metric.id) + "#" + fact.reference.anchor
    out.raw("<tr><th scope=\"row\">")
    out.link(to: address) { language.typography.write(language.name(of: fact, correction.metric), to: &$0) }
    out.raw("</th><td>")
    language.typography.write(language.periods.text(for: fact.reference.period), to: &out)
    out.raw("</td><td>")
    out.text(language.unitName(fact.unit))
    out.raw("</td><td class=\"number\">")
    out.text(language.cell(correction.old.value, fact.unit, decimals: fact.decimals))
    out.raw("</td><td class=\"number\">")
    if correction.isCurrent {
      facts.writeCell(correction.index, to: &out)
    } else {
      out.text(language.cell(correction.replacement, fact.unit, decimals: fact.decimals))
    }
    out.raw("</td><td>")
    language.typography.write(language.periods.text(for: correction.old.until), to: &out)
    out.raw("</td><td>")
    language.typography.write(language.reason(of: correction.old), to: &out)
    out.raw("</td></tr>\n")
  }
}
