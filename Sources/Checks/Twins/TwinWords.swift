import Diagnostics
import Figures

/// What a difference between the languages is called: the check that speaks of it.
enum TwinFindingKind: Sendable {
  case figure, date, ordinal, code

  /// Of a difference; `figure` is one of its two.
  init(_ difference: TwinDifference.Kind, of figure: Figure?) {
    switch difference {
    case .dateDiffers, .dateCoarser: self = .date
    case .ordinalDiffers: self = .ordinal
    case .codeDiffers: self = .code
    case .valueDiffers, .unitDiffers, .qualifierLost, .qualifierAdded, .qualifierChanged, .qualifierContradicts,
      .directionContradicts, .vagueDiffers:
      self = .figure
    case .missingInTwin, .missingInSource: self.init(figure?.kind)
    }
  }

  private init(_ kind: Figure.Kind?) {
    switch kind {
    case .date: self = .date
    case .ordinal: self = .ordinal
    case .code: self = .code
    case .count, .currency, .percent, .percentagePoints, .ratio, .multiple, .measure, .duration, .age, .vague, nil:
      self = .figure
    }
  }

  var check: any TwinDifferenceCheck.Type {
    switch self {
    case .figure: TwinFigure.self
    case .date: TwinDate.self
    case .ordinal: TwinOrdinal.self
    case .code: TwinCode.self
    }
  }
}

/// A check that speaks of one kind of difference between the figures of two texts, wherever the texts stand.
protocol TwinDifferenceCheck: PageCheck {
  static var kind: TwinFindingKind { get }
  static func message(_ words: TwinWords) -> Message
  static func help(_ words: TwinWords) -> Message
}

extension TwinDifferenceCheck {
  static func check(_ page: ReadPage, into findings: inout [Diagnostic]) {
    for twin in page.twins {
      for difference in twin.figures where twin.findingKind(of: difference) == kind {
        let finding = TwinFinding(twin, difference)
        let words = finding.words
        findings.append(finding.diagnostic(rule, message(words), help: [help(words)]))
      }
    }
  }
}

/// What a finding says about a difference, whether the texts are pages or not.
struct TwinWords {
  let kind: TwinDifference.Kind
  let cause: LikelyCause?
  /// What is said by either text; nil where it says nothing.
  let source: String?
  let twin: String?
  let sourceName: Message
  let twinName: Message

  /// For a figure that is missing in one of the two.
  var missing: Message {
    let (has, lacks) = twin == nil ? (sourceName, twinName) : (twinName, sourceName)
    let words = source ?? twin ?? ""
    return Message(
      en: "“\(words)” stands in \(has.en) only, not in \(lacks.en)", zh: "“\(words)”只出现在\(has.zh)中，\(lacks.zh)没有")
  }
}

extension Message {
  static let chineseText = Message(en: "the Chinese text", zh: "中文版")
  static let englishText = Message(en: "the English text", zh: "英文版")
}
