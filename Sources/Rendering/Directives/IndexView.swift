import ReportModel
import Values

/// Draws a content index: every disclosure with the places that answer it, in the order of the catalogue.
struct IndexView {
  let facts: FactContext
  let report: Report
  let index: DisclosureIndex
  let framework: Framework
  let sitePath: String

  var language: LanguageContext { facts.language }
  var words: WordBook { language.words }

  func write(to out: inout HTMLWriter) {
    writeStatement(to: &out)
    out.raw("<div class=\"filtered\">\n")
    IndexFilter(index: index, language: language).write(to: &out)
    out.attribute(
      "<div class=\"table index\" role=\"region\" tabindex=\"0\" aria-label=\"", language.text(framework.title))
    out.raw("><table>\n")
    writeHead(to: &out)
    for standard in framework.standards { write(standard, to: &out) }
    out.raw("</table></div>\n</div>\n")
    writeLegend(to: &out)
  }

  /// The statement of use, in the words of the framework.
  private func writeStatement(to out: inout HTMLWriter) {
    guard let claim = index.claim else { return }
    let organization = language.text(facts.atlas.site.configuration.organization)
    let statement = language.text(claim.statement).replacing("{organization}", with: organization)
      .replacing("{period}", with: period).replacing("{standards}", with: standards)
    out.raw("<p class=\"statement\">")
    language.typography.write(statement, to: &out)
    if let note = language.optional(claim.note) { writeSentence(note, to: &out) }
    out.raw("</p>\n")
  }

  /// First and last day, as statements of use ask for them.
  private var period: String {
    let days = [report.configuration.period.first, report.configuration.period.last]
    return days.map { language.periods.text(for: Period(day: $0)) }.joined(separator: language.isChinese ? "至" : " to ")
  }

  /// The standards that the report uses, by title and year.
  private var standards: String {
    let used = Set(index.rows.filter(\.isAnswered).map(\.reference.standard))
    let titles = framework.standards.filter { used.contains($0.id) }.map { standard in
      standard.code + language.colon + language.text(standard.title) + (standard.year.map { "\u{A0}\($0)" } ?? "")
    }
    return titles.joined(separator: language.comma)
  }

  private func writeHead(to out: inout HTMLWriter) {
    out.raw("<thead><tr><th scope=\"col\">")
    out.text(words[.disclosure])
    out.raw("</th><th scope=\"col\">")
    out.text(words[.disclosureTitle])
    out.raw("</th><th scope=\"col\">")
    out.text(words[.placeOrAnswer])
    out.raw("</th></tr></thead>\n")
  }

  private func write(_ standard: Framework.Standard, to out: inout HTMLWriter) {
    let rows = index.rows.filter { $0.reference.standard == standard.id }
    guard !rows.isEmpty else { return }
    out.attribute("<tbody id=\"", standard.anchor)
    out.raw(">\n<tr class=\"group\"><th scope=\"rowgroup\" colspan=\"3\">")
    out.text(standard.id)
    out.raw(" ")
    language.typography.write(language.text(standard.title), to: &out)
    out.raw("</th></tr>\n")
    for row in rows { write(row, to: &out) }
    out.raw("</tbody>\n")
  }

  private func write(_ row: DisclosureIndex.Row, to out: inout HTMLWriter) {
    out.attribute("<tr id=\"", row.anchor)
    out.attribute(" class=\"", row.states.map { "is-" + $0.rawValue }.joined(separator: " "))
    out.raw("><th scope=\"row\">")
    out.text(row.reference.code.text)
    out.raw("</th><td>")
    language.typography.write(language.text(row.disclosure.title), to: &out)
    out.raw("</td><td>")
    writePlaces(row.places, to: &out)
    for declared in row.declared { write(declared.row, isPartial: !row.places.isEmpty, to: &out) }
    writeFacts(row.facts, to: &out)
    out.raw("</td></tr>\n")
  }
}

// MARK: Contents
extension IndexView {
  /// The standards that have rows, as places of the page.
  static func contents(of index: DisclosureIndex, _ framework: Framework, _ language: LanguageContext) -> [PagePlace] {
    let used = Set(index.rows.map(\.reference.standard))
    return framework.standards.filter { used.contains($0.id) }.map {
      PagePlace(id: $0.anchor, title: "\($0.code) \(language.text($0.title))")
    }
  }
}

/// An entry in the contents of a page.
struct PagePlace {
  let id: String
  let title: String
}

extension Framework.Standard {
  fileprivate var anchor: String {
    "standard-" + String(id.lowercased().map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" })
  }
}

// MARK: Places
extension IndexView {
  private func writePlaces(_ places: [DisclosureIndex.Place], to out: inout HTMLWriter) {
    let drawn = places.compactMap { place in link(to: place).map { (place, $0) } }
    guard !drawn.isEmpty else { return }
    out.raw("<ul class=\"places\">")
    for (place, link) in drawn {
      out.raw("<li>")
      link.write(link.title, to: &out)
      if let topic = name(ofTopic: place.topic) {
        out.raw(" <span class=\"topic\">")
        out.text(language.bracketed(topic))
        out.raw("</span>")
      }
      out.raw("</li>")
    }
    out.raw("</ul>")
  }

  private func link(to place: DisclosureIndex.Place) -> PlaceLink? {
    guard let page = report.pages.first(where: { $0.id == place.page }) else { return nil }
    let reported = ReportedPlace(page: page, heading: place.heading)
    return PlaceLink(reported, for: language, facts.atlas, from: sitePath)
  }

  private func name(ofTopic id: String?) -> String? {
    language.optional(id.flatMap { id in report.configuration.topics.first { $0.id == id } }?.name)
  }

  /// The facts that answer a row, with their names.
  private func writeFacts(_ indices: [FactIndex], to out: inout HTMLWriter) {
    guard !indices.isEmpty else { return }
    let wholes = Set(indices.map { facts.data[$0].reference }.filter { $0.member == nil })
    out.raw("<ul class=\"facts\">")
    for index in indices where isShown(facts.data[index].reference, wholes) {
      out.raw("<li>")
      language.typography.write(facts.name(of: facts.data[index]) + language.colon, to: &out)
      writeFigure(index, to: &out)
      out.raw("</li>")
    }
    out.raw("</ul>")
  }
}

extension IndexView {
  /// With what is counted, which no browser tears from it.
  private func writeFigure(_ index: FactIndex, to out: inout HTMLWriter) {
    let fact = facts.data[index]
    out.raw("<span class=\"n\">")
    facts.writeFigure(index, to: &out)
    if fact.value.number != nil { out.text(language.withNoun("", fact.unit)) }
    out.raw("</span>")
  }

  /// Members only where the whole is not shown: they are one link away.
  private func isShown(_ reference: FactReference, _ wholes: Set<FactReference>) -> Bool {
    reference.member == nil
      || !wholes.contains(FactReference(metric: reference.metric, period: reference.period, member: nil))
  }
}

// MARK: What report.yaml says
extension IndexView {
  private func write(_ row: IndexDeclaration.Row, isPartial: Bool, to out: inout HTMLWriter) {
    switch row {
    case .answer(let text):
      out.raw("<p>")
      language.typography.write(language.text(text), to: &out)
      out.raw("</p>")
    case .external(let title, let page, let url): writeExternal(title, page, url, to: &out)
    case .omitted(let omission): write(omission, isPartial: isPartial, to: &out)
    case .notReported:
      out.raw("<p class=\"omitted\">")
      out.text(words[.notReported])
      out.raw("</p>")
    }
  }

  private func writeExternal(_ title: LocalizedText, _ page: String?, _ url: String?, to out: inout HTMLWriter) {
    out.raw("<p>")
    if let url { out.attribute("<a href=\"", url) }
    if url != nil { out.raw(">") }
    language.typography.write(language.text(title), to: &out)
    if url != nil { out.raw("</a>") }
    if let page { out.text((language.isChinese ? "，" : ", ") + words(.pageNumber, ["number": page])) }
    out.raw("</p>")
  }

  private func write(_ omission: IndexDeclaration.Omission, isPartial: Bool, to out: inout HTMLWriter) {
    out.raw("<p class=\"omitted\"><strong>")
    out.text(words[omission.requirements.isEmpty && !isPartial ? .omitted : .partlyOmitted])
    out.raw("</strong>")
    if !omission.requirements.isEmpty {
      out.text(" " + language.bracketed(omission.requirements.joined(separator: language.comma)))
    }
    out.text(language.colon + name(of: omission.reason))
    if let explanation = language.optional(omission.explanation) { writeSentence(explanation, to: &out) }
    if let steps = language.optional(omission.steps) { writeSentence(steps, to: &out) }
    if let by = omission.by { writeSentence(words(.expectedBy, ["period": language.periods.text(for: by)]), to: &out) }
    out.raw("</p>")
  }

  private func writeSentence(_ text: String, to out: inout HTMLWriter) {
    out.raw("<br>")
    language.typography.write(text, to: &out)
  }

  /// The reasons for omission that the index uses, and what they mean.
  private func writeLegend(to out: inout HTMLWriter) {
    let used = Set(index.rows.flatMap(\.omissionReasons))
    let reasons = IndexDeclaration.OmissionReason.allCases.filter(used.contains)
    let hasNotReported = index.rows.contains { $0.states.contains(.notReported) }
    guard !reasons.isEmpty || hasNotReported else { return }
    out.raw("<dl class=\"legend\">\n")
    for reason in reasons { writeTerm(name(of: reason), words[reason.meaning], to: &out) }
    if hasNotReported { writeTerm(words[.notReported], words[.notReportedMeaning], to: &out) }
    out.raw("</dl>\n")
  }

  /// As the framework names it.
  private func name(of reason: IndexDeclaration.OmissionReason) -> String {
    language.optional(framework.omissionReasons[reason]) ?? words[reason.word]
  }

  private func writeTerm(_ term: String, _ meaning: String, to out: inout HTMLWriter) {
    out.raw("<dt>")
    out.text(term)
    out.raw("</dt><dd>")
    out.text(meaning)
    out.raw("</dd>\n")
  }
}

extension DisclosureIndex.Row {
  fileprivate var omissionReasons: [IndexDeclaration.OmissionReason] {
    declared.compactMap { if case .omitted(let omission) = $0.row { omission.reason } else { nil } }
  }
}

extension IndexDeclaration.OmissionReason {
  fileprivate var word: Word {
    switch self {
    case .notApplicable: .reasonNotApplicable
    case .confidential: .reasonConfidential
    case .legalProhibitions: .reasonLegalProhibitions
    case .unavailable: .reasonUnavailable
    }
  }

  fileprivate var meaning: Word {
    switch self {
    case .notApplicable: .meaningNotApplicable
    case .confidential: .meaningConfidential
    case .legalProhibitions: .meaningLegalProhibitions
    case .unavailable: .meaningUnavailable
    }
  }
}
