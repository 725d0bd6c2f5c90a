import Diagnostics
import Figures
import Parsing
import ReportModel
import Values

extension ReadTwin {
  func findingKind(of difference: FigureDifference) -> TwinFindingKind {
    let figure = difference.source.map { source.figures[$0] } ?? difference.twin.map { twin.figures[$0] }
    return TwinFindingKind(difference.kind, of: figure)
  }
}

/// A difference put into words: at the figure of the translation with a note at that of the source; one that is
/// missing, at the figure that is there, with a note at the block that lacks it.
struct TwinFinding {
  let twin: ReadTwin
  let difference: FigureDifference

  init(_ twin: ReadTwin, _ difference: FigureDifference) {
    self.twin = twin
    self.difference = difference
  }

  var words: TwinWords {
    TwinWords(
      kind: difference.kind, cause: difference.cause, source: difference.source.map { twin.source.words(of: $0) },
      twin: difference.twin.map { twin.twin.words(of: $0) }, sourceName: twin.source.name, twinName: twin.twin.name)
  }

  func diagnostic(_ rule: Rule, _ message: Message, help: [Message]) -> Diagnostic {
    Diagnostic(
      rule, severity: difference.severity.severity, at: location, message, notes: [note], help: help)
  }

  private var location: Location {
    if let figure = difference.twin { return twin.twin.location(of: figure) }
    return difference.source.map { twin.source.location(of: $0) } ?? twin.twin.edition.titleLocation
  }

  private var note: Diagnostic.Note {
    switch (difference.source, difference.twin) {
    case (let figure?, .some):
      let words = twin.source.words(of: figure)
      return .init(
        Message(en: "\(twin.source.name.en) says “\(words)”", zh: "\(twin.source.name.zh)写的是“\(words)”"),
        at: twin.source.location(of: figure))
    case (_, nil): return counterpart(in: twin.twin, difference.pair.twin)
    case (nil, _): return counterpart(in: twin.source, difference.pair.source)
    }
  }

  private func counterpart(in edition: ReadEdition, _ blocks: Range<Int>) -> Diagnostic.Note {
    let location = blocks.first.map { edition.location(of: edition.blocks[$0]) } ?? edition.edition.titleLocation
    return .init(Message(en: "\(edition.name.en) does not say it here", zh: "\(edition.name.zh)的对应段落没有"), at: location)
  }
}

extension ReadEdition {
  /// What messages call the edition.
  var name: Message {
    switch edition.language {
    case .chinese: .chineseText
    case .english: .englishText
    default: Message(en: "the text in \(edition.language)", zh: "\(edition.language) 版")
    }
  }
}
