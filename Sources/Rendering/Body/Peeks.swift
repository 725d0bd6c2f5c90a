import ReportModel
import Values

/// What a cited figure says of itself without leaving the sentence: name, value, period and source in a popover that
/// the browser opens by itself, one for each thing cited on a page. The button for it stands after the figure.
struct Peeks {
  enum Subject: Hashable {
    case fact(FactIndex)
    case change(from: FactIndex, to: FactIndex)
    case target(MetricID, Period)
    /// On paper, where footnotes and figures share their numbers; `page` is a site path.
    case footnote(String, page: String)
  }

  /// In the order of their first citation.
  private(set) var subjects: [Subject] = []
  private var numbers: [Subject: Int] = [:]

  /// The number of the popover, from 1.
  mutating func number(of subject: Subject) -> Int {
    if let number = numbers[subject] { return number }
    subjects.append(subject)
    numbers[subject] = subjects.count
    return subjects.count
  }
}

extension Citation.Resolution {
  /// Nil for what no metric stands behind.
  var peek: Peeks.Subject? {
    switch self {
    case .fact(let fact): .fact(fact)
    case .change(let from, let to): .change(from: from, to: to)
    case .target(let metric, let period): .target(metric, period)
    case .story, .literal, .unresolved: nil
    }
  }
}

extension BodyWriter {
  /// The number of the citation's popover. None within headings, which would be read out with the button's name, and
  /// within tables, where the link is enough.
  mutating func peek(at index: Int, _ resolution: Citation.Resolution) -> Int? {
    guard index >= quietUntil, let subject = resolution.peek else { return nil }
    return peeks.number(of: subject)
  }

  /// The style takes the button out of the flow: one in the flow lets a line end before it and before the comma after it.
  mutating func writePeekButton(_ number: Int) {
    if isOnPaper { return writeNoteMark(number) }
    let isAssured = isAssured(peeks.subjects[number - 1])
    out.raw("<button class=\"peek")
    if isAssured { out.raw(" assured") }
    out.raw("\" popovertarget=\"f:")
    out.number(number)
    out.attribute("\" aria-label=\"", language.words[isAssured ? .aboutAssuredFigure : .aboutFigure])
    out.raw("></button>")
  }

  private func isAssured(_ subject: Peeks.Subject) -> Bool {
    if case .fact(let index) = subject { facts.assurance(of: facts.data[index]) != nil } else { false }
  }

  /// Focus goes into a popover that opens, so that it is read out, and comes back when it closes.
  mutating func writePeeks() {
    for (place, subject) in peeks.subjects.enumerated() {
      out.raw("<div popover autofocus tabindex=\"-1\" id=\"f:")
      out.number(place + 1)
      out.raw("\">")
      switch subject {
      case .fact(let index): facts.writePeek(index, to: &out)
      case .change(let from, let to): facts.writePeek(from: facts.data[from], to: facts.data[to], to: &out)
      case .target(let metric, let period): facts.writePeek(of: metric, at: period, to: &out)
      case .footnote: break
      }
      out.raw("</div>\n")
    }
  }
}

// MARK: What a popover says
extension FactContext {
  func writePeek(_ index: FactIndex, to out: inout HTMLWriter) {
    let fact = data[index]
    if published == nil || fact.history.isEmpty {
      out.markup(atlas.texts[language.index].peeks[Int(index.index)])
    } else {
      let written = language.valueWithUnit(value(of: fact), fact.unit, decimals: fact.decimals)
      out.markup(language.peek(of: fact, data.metrics[data.metricPosition(of: index)], written, formula: nil))
    }
    guard let assurance = assurance(of: fact) else { return }
    out.raw("<br><span class=\"assured\">")
    language.typography.write(language.text(of: assurance), to: &out)
    out.raw("</span>")
  }

  func writePeek(from: Fact, to: Fact, to out: inout HTMLWriter) {
    language.beginPeek(name(of: to), to: &out)
    for (place, fact) in [from, to].enumerated() {
      if place > 0 { out.raw("<br>") }
      language.typography.write(
        language.periods.text(for: fact.reference.period) + language.colon
          + language.valueWithUnit(value(of: fact), fact.unit, decimals: fact.decimals), to: &out)
    }
    language.writeSource(to.source ?? data.metric(to.reference.metric)?.source, to: &out)
  }

  func writePeek(of id: MetricID, at period: Period, to out: inout HTMLWriter) {
    guard let metric = data.metric(id), let target = metric.targets.first(where: { $0.period == period }) else {
      return
    }
    language.beginPeek(language.text(metric.name), to: &out)
    let parts = [
      language.words[.targetValue] + language.colon
        + language.valueWithUnit(target.value, metric.unit, decimals: metric.decimals),
      language.periods.text(for: period)
    ]
    language.typography.write(parts.joined(separator: language.clauseComma), to: &out)
    guard let set = target.set else { return }
    out.raw("<br>")
    language.typography.write(language.words[.targetSet] + language.colon + language.periods.text(for: set), to: &out)
  }
}

extension LanguageContext {
  /// Name, value with its unit, period and source of a fact; of a derived one its formula in words.
  func peek(of fact: Fact, _ metric: Metric, _ written: String, formula: String?) -> Markup {
    Markup { out in
      beginPeek(name(of: fact, metric), to: &out)
      typography.write(written + clauseComma + periods.text(for: fact.reference.period), to: &out)
      writeSource(fact.source ?? metric.source, to: &out)
      guard case .derived = fact.origin, let formula else { return }
      out.raw("<br>")
      out.text(words[.formula] + colon + formula)
    }
  }

  fileprivate func beginPeek(_ name: String, to out: inout HTMLWriter) {
    out.raw("<b>")
    typography.write(name, to: &out)
    out.raw("</b><br>")
  }

  fileprivate func writeSource(_ source: LocalizedText?, to out: inout HTMLWriter) {
    guard let source = optional(source) else { return }
    out.raw("<br>")
    typography.write(words[.source] + colon + source, to: &out)
  }
}
