import Diagnostics
import Figures
import ReportModel
import Values

/// What each way to disagree is called: the check that speaks of it.
enum DisagreementKind: Sendable {
  case mismatch, unit, direction, qualifier, stale, coarse, notSupported, unchecked, empty
}

extension Judgement.Reason {
  /// Nil where there is nothing to say.
  var kind: DisagreementKind? {
    switch self {
    case .agrees: nil
    case .outside, .wrongSign: .mismatch
    case .unitMismatch, .nounDiffers, .relativeToShare: .unit
    case .wrongDirection: .direction
    case .equalToBound, .roundsTo, .notNear, .notAbout: .qualifier
    case .farAbove, .stale, .farBelow: .stale
    case .coarse, .cutOff: .coarse
    case .weaker, .notSupported: .notSupported
    case .cannotBeChecked: .unchecked
    case .noValue: .empty
    }
  }
}

extension AgreementSeverity {
  /// Nil for agreement.
  var severity: Severity? {
    switch self {
    case .agrees: nil
    case .advice: .advice
    case .warning: .warning
    case .error: .error
    }
  }
}

extension ReadPage {
  /// A finding about a figure that disagrees: at its words, with a note at what it cites.
  func finding(_ rule: Rule, _ disagreement: Disagreement, _ message: Message, help: [Message]) -> Diagnostic {
    Diagnostic(
      rule, severity: disagreement.judgement.severity.severity,
      at: editions[disagreement.edition].location(of: disagreement.figure), message,
      notes: notes(on: disagreement.citation.resolution), help: help)
  }

  func words(of disagreement: Disagreement) -> String {
    editions[disagreement.edition].words(of: disagreement.figure)
  }

  func figure(of disagreement: Disagreement) -> Figure {
    editions[disagreement.edition].figures[disagreement.figure]
  }

  /// What the figure was held against, in words: the value of a fact, or how far it changed.
  func truthWords(of disagreement: Disagreement) -> Message {
    switch disagreement.truth {
    case .value(let truth): return truth.words(isAge: figure(of: disagreement).kind == .age)
    case .change(let from, let to):
      let (from, to) = (from.words, to.words)
      return Message(en: "a change from \(from.en) to \(to.en)", zh: "由 \(from.zh) 变为 \(to.zh)")
    }
  }
}

extension Qualifier {
  /// The commonest word for it in both languages.
  var words: Message {
    switch self {
    case .exact: Message(en: "exactly", zh: "正好")
    case .moreThan: Message(en: "more than", zh: "超过")
    case .odd: Message(en: "a little over", zh: "多、余")
    case .atLeast: Message(en: "at least", zh: "不少于")
    case .nearly: Message(en: "nearly", zh: "近")
    case .about: Message(en: "about", zh: "约")
    case .lessThan: Message(en: "less than", zh: "不到")
    case .atMost: Message(en: "at most", zh: "不超过")
    }
  }
}
