import Diagnostics
import Figures
import Parsing
import ReportModel
import Values

/// What a difference between the languages is called: the check that speaks of it.
enum TwinFindingKind: Sendable {
  case figure, date, ordinal, code
}

extension FigureDifference {
  func findingKind(in twin: ReadTwin) -> TwinFindingKind {
    switch kind {
    case .dateDiffers, .dateCoarser: return .date
    case .ordinalDiffers: return .ordinal
    case .codeDiffers: return .code
    case .valueDiffers, .unitDiffers, .qualifierLost, .qualifierAdded, .qualifierChanged, .qualifierContradicts,
      .directionContradicts, .vagueDiffers:
      return .figure
    case .missingInTwin, .missingInSource: break
    }
    let figure = source.map { twin.source.figures[$0] } ?? self.twin.map { twin.twin.figures[$0] }
    switch figure?.kind {
    case .date: return .date
    case .ordinal: return .ordinal
    case .code: return .code
    case .count, .currency, .percent, .percentagePoints, .ratio, .multiple, .measure, .duration, .age, .vague, nil:
      return .figure
    }
  }
}

extension ReadPage {
  /// Calls `body` with each difference of a kind.
  func forEachDifference(_ kind: TwinFindingKind, _ body: (ReadTwin, FigureDifference) -> Void) {
    for twin in twins {
      for difference in twin.figures where difference.findingKind(in: twin) == kind { body(twin, difference) }
    }
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

  /// What is said by either edition; nil where it says nothing.
  var sourceWords: String? { difference.source.map { twin.source.words(of: $0) } }
  var twinWords: String? { difference.twin.map { twin.twin.words(of: $0) } }

  func diagnostic(_ rule: Rule, _ message: Message, help: [Message]) -> Diagnostic {
    Diagnostic(
      rule, severity: difference.severity.severity, at: location, message, notes: [note], help: help)
  }

  /// For a figure that is missing in one of the two.
  func missing(_ words: String) -> Message {
    let (has, lacks) = difference.twin == nil ? (twin.source, twin.twin) : (twin.twin, twin.source)
    return Message(
      en: "“\(words)” stands in \(has.name.en) only, not in \(lacks.name.en)",
      zh: "“\(words)”只出现在\(has.name.zh)中，\(lacks.name.zh)没有")
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
    case .chinese: Message(en: "the Chinese text", zh: "中文版")
    case .english: Message(en: "the English text", zh: "英文版")
    default: Message(en: "the text in \(edition.language)", zh: "\(edition.language) 版")
    }
  }
}
