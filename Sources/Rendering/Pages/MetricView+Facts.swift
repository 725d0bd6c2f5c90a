import Algorithms
import ReportModel
import Values

// The facts of a metric by period, each a row with its permanent anchor; members below their whole, as declared.
extension MetricView {
  private var unit: String { language.unitName(metric.unit) }

  func writeFacts(to out: inout HTMLWriter) {
    guard !metric.facts.isEmpty else { return }
    let value = words[.value] + (unit.isEmpty ? "" : (language.isChinese ? "" : " ") + language.bracketed(unit))
    let data = self.facts.data
    let facts = metric.facts.sorted { isDeclared(data[$0].reference, before: data[$1].reference) }
    let remarks = facts.map { self.remarks(data[$0]) }
    let hasRemarks = remarks.contains { !$0.isEmpty }
    let columns = [words[.period], value, words[.written]] + (hasRemarks ? [words[.remarks]] : [])
    TableHead.write(
      id: "facts", title: words[.facts], columns: columns, numbersFrom: 1, numbers: 1, narrow: .stacked, to: &out)
    var previous: FactReference?
    for (fact, remarks) in zip(facts, remarks) {
      let reference = data[fact].reference
      writeGroupHeads(reference, after: previous, columns: columns.count, to: &out)
      writeFact(fact, data[fact], hasRemarks ? remarks : nil, to: &out)
      previous = reference
    }
    out.raw("</tbody></table></div>\n")
  }

  /// By period, and within it the whole, then its members in the order of the metric's breakdowns.
  func isDeclared(_ a: FactReference, before b: FactReference) -> Bool {
    if a.period != b.period { return a.period < b.period }
    return metric.position(of: a.member) < metric.position(of: b.member)
  }

  /// What stands above the first member of a period without a whole, and of each of several breakdowns.
  private func writeGroupHeads(
    _ reference: FactReference, after previous: FactReference?, columns: Int, to out: inout HTMLWriter
  ) {
    guard let member = reference.member else { return }
    if previous?.period != reference.period {
      TableHead.writeGroup(columns: columns, to: &out) { $0.text(language.periods.text(for: reference.period)) }
    }
    guard metric.breakdowns.count > 1, let breakdown = metric.breakdown(of: member) else { return }
    let isSame = previous?.period == reference.period && previous?.member.flatMap(metric.breakdown)?.id == breakdown.id
    if !isSame { TableHead.writeGroup(columns: columns, to: &out) { $0.text(language.text(breakdown.name)) } }
  }

  private func writeFact(_ index: FactIndex, _ fact: Fact, _ remarks: Markup?, to out: inout HTMLWriter) {
    let member = fact.reference.member
    out.attribute(member == nil ? "<tr id=\"" : "<tr class=\"member\" id=\"", fact.reference.anchor)
    out.raw("><th scope=\"row\">")
    if let member {
      language.typography.write(metric.name(of: member).map(language.text) ?? member.text, to: &out)
    } else {
      language.typography.write(language.periods.text(for: fact.reference.period), to: &out)
    }
    out.raw("</th><td class=\"number\">")
    FactTag.open(fact.value, of: fact.reference.description, to: &out)
    out.markup(atlas.texts[language.index].cells[Int(index.index)])
    out.raw("</data>")
    let assurances = atlas.assuredReports.lazy.compactMap { $0.configuration.assurance(of: fact.reference) }
    if let assurance = assurances.first { language.writeMark(of: assurance, to: &out) }
    out.raw("</td><td class=\"written\">")
    writeWritten(index, to: &out)
    if let remarks {
      out.raw("</td><td>")
      out.markup(remarks)
    }
    out.raw("</td></tr>\n")
  }

  /// The value as every language writes it; once where all write the same.
  private func writeWritten(_ fact: FactIndex, to out: inout HTMLWriter) {
    guard facts.data[fact].value.number != nil else { return }
    let texts = atlas.languages.map { text(of: fact, $0) }
    if texts.allSatisfy({ $0 == texts[0] }) { return out.text(texts[0]) }
    for (spoken, text) in zip(atlas.languages, texts) {
      out.attribute("<span lang=\"", spoken.language.tag)
      out.raw(">")
      out.text(text)
      out.raw("</span> ")
    }
  }

  private func remarks(_ fact: Fact) -> Markup { Markup { writeRemarks(fact, to: &$0) } }

  private func writeRemarks(_ fact: Fact, to out: inout HTMLWriter) {
    if case .derived(let parts) = fact.origin { writeParts(parts, to: &out) }
    if let source = language.optional(fact.source), source != language.optional(metric.source) {
      remark(words[.source] + language.colon + source, to: &out)
    }
    if let note = language.optional(fact.note), note != language.optional(metric.note) { remark(note, to: &out) }
    if let evidence = fact.evidence {
      let parts = [evidence.file, evidence.place, evidence.sha256.map { "SHA-256 \($0)" }].compacted()
      if !parts.isEmpty { remark(words[.evidence] + language.colon + parts.joined(separator: ", "), to: &out) }
    }
  }

  private func remark(_ text: String, to out: inout HTMLWriter) {
    out.raw("<p>")
    language.typography.write(text, to: &out)
    out.raw("</p>")
  }

  /// The facts that a derived value was computed from.
  private func writeParts(_ parts: [FactIndex], to out: inout HTMLWriter) {
    out.raw("<p>")
    out.text(words[.derivedFrom] + language.colon)
    for (place, part) in parts.enumerated() {
      if place > 0 { out.text(language.isChinese ? "；" : "; ") }
      language.typography.write(facts.name(of: facts.data[part]) + " ", to: &out)
      facts.writeCell(part, to: &out)
    }
    out.raw("</p>")
  }
}
