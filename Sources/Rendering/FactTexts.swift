import ReportModel
import Values

/// What the facts of today are in the words of one language, each written once for all pages; every list is parallel
/// to `DataModel.facts`.
struct FactTexts: Sendable {
  /// The digits as cells show them.
  let cells: [Markup]
  /// As figures with scale and symbol, as Tallymark writes them into a page.
  let figures: [Markup]
  /// The same with what is counted; empty for empty cells.
  let written: [String]
  /// How they have changed since the year before; empty where nothing can be compared.
  let changes: [Markup]
  /// What popovers beside citations say.
  let peeks: [Markup]

  /// `earlier` are the facts of the year before, parallel to the facts.
  init(_ data: DataModel, earlier: [FactIndex?], _ language: LanguageContext) {
    let digits = data.facts.map { language.cell($0.value, $0.unit, decimals: $0.decimals) }
    let figures = data.facts.map { language.figure($0.value, $0.unit, decimals: $0.decimals) }
    cells = digits.map { Markup(text: $0) }
    self.figures = figures.map { Markup(text: $0) }
    written = zip(data.facts, figures).map { fact, figure in
      fact.value.number == nil ? "" : language.withNoun(figure, fact.unit)
    }
    changes = zip(data.facts, earlier).map { fact, earlier in
      guard let before = earlier.map({ data[$0] }) else { return .empty }
      return YearChange(fact, fact.value, since: before, before.value).map { $0.markup(in: language) }
        ?? .empty
    }
    peeks = data.facts.indices.map { index in
      let fact = data.facts[index]
      let metric = data.metrics[data.metricPosition(of: FactIndex(index))]
      return language.peek(
        of: fact, metric, language.withUnit(digits[index], of: fact.value, fact.unit),
        formula: metric.formula.map { FormulaWords($0, data, language).text })
    }
  }
}

/// How a table names each metric: with the way to its page, and with who published a third party's. What stands before
/// it is `<a href="` and the way to the pages of metrics.
struct MetricHeads: Sendable {
  private let heads: [Markup]

  init(_ data: DataModel, _ language: LanguageContext, _ addresses: Addresses) {
    heads = data.metrics.map { metric in
      Markup { out in
        out.text(addresses.page("\(metric.id)/"))
        out.raw("\">")
        language.typography.write(language.text(metric.name), to: &out)
        out.raw("</a>")
        PublisherName.write(metric, language, to: &out)
      }
    }
  }

  /// `metric` is its place in `DataModel.metrics`.
  subscript(metric: Int) -> Markup { heads[metric] }
}
