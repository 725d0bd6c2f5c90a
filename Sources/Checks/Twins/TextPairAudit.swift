import Diagnostics
import Figures

/// A finding about two texts that stand in no page.
public struct TextPairFinding: Sendable, Hashable {
  public let rule: Rule
  public let severity: Severity
  public let message: Message
}

/// Compares a Chinese text with its English counterpart, without any site: the same comparison and the same words as
/// between the pages of one. Pure.
public struct TextPairAudit: Sendable {
  private let chinese = FigureReader(language: .chinese)
  private let english = FigureReader(language: .english)

  public init() {}

  /// In the order of the texts. Each text is one block. Of a vague quantity in one language only nothing is said, as on
  /// pages.
  public func findings(chinese zh: String, english en: String) -> [TextPairFinding] {
    let (source, twin) = (chinese.read(zh), english.read(en))
    return TwinComparison.differences(between: source, and: twin).compactMap { difference in
      let one = difference.source.map { source[$0.index] }
      let other = difference.twin.map { twin[$0.index] }
      if one == nil || other == nil, (one ?? other)?.kind == .vague { return nil }
      let words = TwinWords(
        kind: difference.kind, cause: difference.cause, source: one?.words(in: zh), twin: other?.words(in: en),
        sourceName: .chineseText, twinName: .englishText)
      let check = TwinFindingKind(difference.kind, of: one ?? other).check
      return TextPairFinding(
        rule: check.rule, severity: difference.severity.severity ?? check.rule.severity, message: check.message(words))
    }
  }
}

extension Figure {
  fileprivate func words(in text: String) -> String { String(decoding: Array(text.utf8)[range], as: UTF8.self) }
}
