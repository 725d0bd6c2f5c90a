import Figures
import ReportModel
import Values

/// Draws facts as a page of one language shows them, with a link to the metric they belong to.
struct FactContext: Sendable {
  let atlas: Atlas
  let language: LanguageContext
  /// From the page to the metrics of its language: `../../data/`.
  let dataLink: String
  /// From the page to the root of the site: `../../../`.
  let root: String
  /// The day whose values hold; nil for today's.
  let published: Day?
  /// Of the report that the page belongs to.
  let report: ReportConfiguration?

  /// A page of a report shows the values that were in force when the report was published; any other today's.
  init(_ atlas: Atlas, _ language: LanguageContext, at sitePath: String, of report: Report?) {
    self.atlas = atlas
    self.language = language
    self.report = report?.configuration
    published = report?.configuration.published
    root = String(repeating: "../", count: sitePath.utf8.count { $0 == UInt8(ascii: "/") })
    dataLink = atlas.addresses.folder(from: sitePath, to: Addresses.metrics(language.id))
  }

  var data: DataModel { atlas.site.data }

  func value(of fact: Fact) -> FactValue { published.map { fact.value(on: $0) } ?? fact.value }

  /// The digits of a fact, tagged and linked, for a cell whose unit stands elsewhere.
  func writeCell(_ index: FactIndex, to out: inout HTMLWriter) {
    let fact = data[index]
    let isCurrent = published == nil || fact.history.isEmpty
    let words =
      isCurrent
      ? atlas.texts[language.index].cells[Int(index.index)]
      : Markup(text: language.cell(value(of: fact), fact.unit, decimals: fact.decimals))
    write(index, fact, words, to: &out)
  }

  /// The figure with scale and symbol, tagged and linked.
  func writeFigure(_ index: FactIndex, to out: inout HTMLWriter) {
    let fact = data[index]
    write(index, fact, figureMarkup(index, fact), to: &out)
  }

  /// The same where it stands large: its qualifier is set apart, for the style to keep small.
  func writeLargeFigure(_ index: FactIndex, to out: inout HTMLWriter) {
    let fact = data[index]
    let words = Markup { language.writeLarge(figure(of: fact), value(of: fact), fact.unit, noun: "", to: &$0) }
    write(index, fact, words, to: &out)
  }

  func figureMarkup(_ index: FactIndex, _ fact: Fact) -> Markup {
    if published == nil || fact.history.isEmpty { return atlas.texts[language.index].figures[Int(index.index)] }
    return Markup(text: figure(of: fact))
  }

  /// How a fact has changed since the year before; empty where the earlier one is not among `shown`.
  func yearChange(of index: FactIndex, among shown: ArraySlice<FactIndex>) -> Markup {
    guard let earlier = atlas.yearsBefore[Int(index.index)], shown.contains(earlier) else { return .empty }
    if published == nil || data[index].history.isEmpty && data[earlier].history.isEmpty {
      return atlas.texts[language.index].changes[Int(index.index)]
    }
    let (fact, before) = (data[index], data[earlier])
    let change = YearChange(fact, value(of: fact), since: before, value(of: before))
    return change.map { $0.markup(in: language) } ?? .empty
  }

  private func write(_ index: FactIndex, _ fact: Fact, _ words: Markup, to out: inout HTMLWriter) {
    out.raw("<a class=\"fact\" href=\"")
    out.text(dataLink)
    atlas.factTags.tag(index, of: fact, on: published, atlas.addresses, to: &out)
    out.markup(words)
    out.raw("</data></a>")
    if let assurance = assurance(of: fact) { language.writeMark(of: assurance, to: &out) }
  }

  /// What the page's report says of a figure of its own period; earlier ones were another engagement's.
  func assurance(of fact: Fact) -> ReportConfiguration.Assurance? { report?.assurance(of: fact.reference) }

  func figure(of fact: Fact) -> String { language.figure(value(of: fact), fact.unit, decimals: fact.decimals) }

  /// The name of a metric, which leads to its page, and who published it; `metric` is its place in `DataModel.metrics`.
  func writeMetricHead(_ metric: Int, to out: inout HTMLWriter) {
    out.raw("<a href=\"")
    out.text(dataLink)
    out.markup(atlas.metricHeads[language.index][metric])
  }

  func metricLink(_ metric: MetricID) -> String { dataLink + atlas.addresses.page("\(metric)/") }

  /// The name of a fact: its metric's, with the member in brackets.
  func name(of fact: Fact) -> String {
    data.metric(fact.reference.metric).map { language.name(of: fact, $0) } ?? fact.reference.metric.text
  }
}

extension LanguageContext {
  /// The name of a fact of a metric: the metric's, with the member in brackets.
  func name(of fact: Fact, _ metric: Metric) -> String {
    let name = text(metric.name)
    guard let member = fact.reference.member else { return name }
    let memberName = metric.name(of: member).map(text) ?? member.text
    return isChinese ? "\(name)（\(memberName)）" : "\(name) (\(memberName))"
  }
}
