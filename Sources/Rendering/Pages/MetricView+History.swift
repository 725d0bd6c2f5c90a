import ReportModel
import Values

// What a metric's facts were before they were restated, and what they are meant to become.
extension MetricView {
  func writeHistory(to out: inout HTMLWriter) {
    let restated = metric.facts.map { facts.data[$0] }.filter { !$0.history.isEmpty }
    guard !restated.isEmpty else { return }
    let columns: [Word] = [.period, .value, .validUntil, .reason]
    TableHead.write(
      id: "history", title: words[.restatements], columns: columns.map { words[$0] }, numbersFrom: 1, numbers: 1,
      narrow: .stacked, to: &out)
    for fact in restated {
      for old in fact.history { write(old, of: fact, to: &out) }
    }
    out.raw("</tbody></table></div>\n")
  }

  private func write(_ old: Fact.Superseded, of fact: Fact, to out: inout HTMLWriter) {
    out.raw("<tr><th scope=\"row\">")
    language.typography.write(language.periods.text(for: fact.reference.period), to: &out)
    if let member = fact.reference.member.flatMap(metric.name(of:)) { out.text(language.comma + language.text(member)) }
    out.raw("</th><td class=\"number\">")
    out.text(language.cell(old.value, fact.unit, decimals: fact.decimals))
    out.raw("</td><td>")
    language.typography.write(language.periods.text(for: old.until), to: &out)
    out.raw("</td><td>")
    language.typography.write(language.reason(of: old), to: &out)
    out.raw("</td></tr>\n")
  }

  func writeTargets(to out: inout HTMLWriter) {
    guard !metric.targets.isEmpty else { return }
    let columns = [words[.period], words[.targetValue], words[.targetSet], words[.remarks]]
    TableHead.write(
      id: "targets", title: words[.targets], columns: columns, numbersFrom: 1, numbers: 1, narrow: .stacked, to: &out)
    for target in metric.targets { write(target, to: &out) }
    out.raw("</tbody></table></div>\n")
  }

  private func write(_ target: Metric.Target, to out: inout HTMLWriter) {
    out.attribute("<tr id=\"", "target-" + target.period.anchor)
    out.raw("><th scope=\"row\">")
    language.typography.write(language.periods.text(for: target.period), to: &out)
    out.raw("</th><td class=\"number\">")
    FactTag.open(target.value, of: "target:\(metric.id)@\(target.period)", to: &out)
    language.typography.write(language.figures.text(for: target.value, unit: metric.unit) ?? "", to: &out)
    out.raw("</data></td><td>")
    language.typography.write(target.set.map { language.periods.text(for: $0) } ?? "", to: &out)
    out.raw("</td><td>")
    language.typography.write(language.text(target.note), to: &out)
    out.raw("</td></tr>\n")
  }
}
