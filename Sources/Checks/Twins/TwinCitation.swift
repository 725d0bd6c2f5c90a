import Diagnostics
import ReportModel

enum TwinCitation: PageCheck {
  static let rule = Rule(
    "twin-citation", .error,
    meaning: Message(
      en: "The two languages cite different facts in the same place, or only one of them cites one.",
      zh: "两种语言在同一处引用的数据不同，或只有一种语言作了引用。"),
    reason: Message(
      en: "Each figure is right beside its own fact, and still the sentences say different things.",
      zh: "两边的数字各自与数据相符，句子说的却不是一回事。"),
    example: "zh: [6,909人](metric:workforce.employees)\nen: [2,563 people](metric:workforce.employees#female)",
    remedy: Message(
      en: "Cite the same fact in both, period and member included.",
      zh: "两边引用同一个数据，期间和成员也要相同。"))

  static func check(_ page: ReadPage, into findings: inout [Diagnostic]) {
    for twin in page.twins {
      for difference in twin.citations { findings.append(finding(difference, twin, page)) }
    }
  }

  private static func finding(_ difference: CitationDifference, _ twin: ReadTwin, _ page: ReadPage) -> Diagnostic {
    switch difference {
    case .differ(let source, let other): differ(source, other, twin, page)
    case .missing(.twin, let citation, let pair): missing(citation, twin.source, twin.twin, pair.twin, page)
    case .missing(.source, let citation, let pair): missing(citation, twin.twin, twin.source, pair.source, page)
    }
  }

  private static func differ(_ source: Int, _ other: Int, _ twin: ReadTwin, _ page: ReadPage) -> Diagnostic {
    let (one, two) = (twin.source.citations[source], twin.twin.citations[other])
    let cited = page.name(of: twin.source.citation(one).resolution)
    let mine = page.name(of: twin.twin.citation(two).resolution)
    let name = twin.source.name
    return Diagnostic(
      rule, at: twin.twin.document.location(of: twin.twin.citation(two).node),
      Message(en: "\(mine) is cited where \(name.en) cites \(cited)", zh: "这里引用 \(mine)，而\(name.zh)引用 \(cited)"),
      notes: [
        .init(
          Message(en: "\(cited) is cited here", zh: "这里引用 \(cited)"),
          at: twin.source.document.location(of: twin.source.citation(one).node))
      ],
      help: [Message(en: "cite the same fact in both languages", zh: "请两种语言引用同一个数据")])
  }

  private static func missing(
    _ citation: Int, _ has: ReadEdition, _ lacks: ReadEdition, _ blocks: Range<Int>, _ page: ReadPage
  ) -> Diagnostic {
    let cited = has.citation(has.citations[citation])
    let name = page.name(of: cited.resolution)
    let place = blocks.first.map { lacks.location(of: lacks.blocks[$0]) } ?? lacks.edition.titleLocation
    return Diagnostic(
      rule, severity: .warning, at: has.document.location(of: cited.node),
      Message(en: "\(name) is cited here, and not in \(lacks.name.en)", zh: "这里引用了 \(name)，\(lacks.name.zh)没有引用"),
      notes: [.init(Message(en: "no citation of it here", zh: "这里没有引用它"), at: place)],
      help: [Message(en: "cite it in both languages", zh: "请两种语言都引用")])
  }
}
