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

  init(_ atlas: Atlas, _ language: LanguageContext, at sitePath: String, published: Day?) {
    self.atlas = atlas
    self.language = language
    self.published = published
    root = String(repeating: "../", count: sitePath.utf8.count { $0 == UInt8(ascii: "/") })
    dataLink = atlas.addresses.folder(from: sitePath, to: "\(language.id)/data/")
  }

  var data: DataModel { atlas.site.data }

  func value(of fact: Fact) -> FactValue { published.map { fact.value(on: $0) } ?? fact.value }

  /// The digits of a fact, tagged and linked, for a cell whose unit stands elsewhere.
  func writeCell(_ index: FactIndex, to out: inout HTMLWriter) {
    let fact = data[index]
    write(index, fact, cell(index, fact), to: &out)
  }

  /// The figure with scale and symbol, tagged and linked.
  func writeFigure(_ index: FactIndex, to out: inout HTMLWriter) {
    let fact = data[index]
    write(index, fact, Markup(text: figure(of: fact)), to: &out)
  }

  private func cell(_ index: FactIndex, _ fact: Fact) -> Markup {
    if published == nil || fact.history.isEmpty { return atlas.cells[language.index][Int(index.index)] }
    return Markup(text: language.cell(value(of: fact), fact.unit, decimals: fact.decimals))
  }

  private func write(_ index: FactIndex, _ fact: Fact, _ words: Markup, to out: inout HTMLWriter) {
    out.raw("<a class=\"fact\" href=\"")
    out.text(dataLink)
    atlas.factTags.tag(index, of: fact, on: published, atlas.addresses, to: &out)
    out.markup(words)
    out.raw("</data></a>")
  }

  /// `1.02亿`, `RMB 967 million`, `over 220 million`.
  func figure(of fact: Fact) -> String {
    language.figures.text(for: value(of: fact), unit: fact.unit)
      ?? language.cell(value(of: fact), fact.unit, decimals: fact.decimals)
  }

  func metricLink(_ metric: MetricID) -> String { dataLink + atlas.addresses.page("\(metric)/") }

  /// The name of a fact: its metric's, with the member in brackets.
  func name(of fact: Fact) -> String {
    guard let metric = data.metric(fact.reference.metric) else { return fact.reference.metric.text }
    let name = language.text(metric.name)
    guard let member = fact.reference.member else { return name }
    let memberName = metric.name(of: member).map(language.text) ?? member.text
    return language.isChinese ? "\(name)（\(memberName)）" : "\(name) (\(memberName))"
  }
}
