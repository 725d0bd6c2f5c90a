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

  /// In the order of the texts, wrong conversions in either of them first. Each text is one block. Of a vague quantity in
  /// one language only nothing is said, as on pages.
  public func findings(chinese zh: String, english en: String) -> [TextPairFinding] {
    let (source, twin) = (chinese.read(zh), english.read(en))
    let wrong = (conversions(source, zh), conversions(twin, en))
    let differences = TwinComparison.differences(between: source, and: twin).filter { difference in
      !wrong.0.contains { $0.conversion == difference.source?.index }
        && !wrong.1.contains { $0.conversion == difference.twin?.index }
    }
    return wrong.0.map { finding($0, source, zh) } + wrong.1.map { finding($0, twin, en) }
      + differences.compactMap { finding($0, (source, zh), (twin, en)) }
  }

  private func conversions(_ figures: [Figure], _ text: String) -> [BracketedConversion] {
    BracketedConversion.wrong(in: figures[...], of: Array(text.utf8))
  }

  private func finding(_ wrong: BracketedConversion, _ figures: [Figure], _ text: String) -> TextPairFinding {
    let conversion = figures[wrong.conversion]
    let words = FigureConversion.words(
      of: wrong, conversion, figures[wrong.figure].words(in: text), conversion.words(in: text))
    return TextPairFinding(
      rule: FigureConversion.rule, severity: FigureConversion.rule.severity, message: words.message)
  }

  private func finding(
    _ difference: TwinDifference, _ source: (figures: [Figure], text: String), _ twin: (figures: [Figure], text: String)
  ) -> TextPairFinding? {
    let one = difference.source.map { source.figures[$0.index] }
    let other = difference.twin.map { twin.figures[$0.index] }
    if one == nil || other == nil, (one ?? other)?.kind == .vague { return nil }
    let words = TwinWords(
      kind: difference.kind, cause: difference.cause, source: one?.words(in: source.text),
      twin: other?.words(in: twin.text), sourceName: .chineseText, twinName: .englishText)
    let check = TwinFindingKind(difference.kind, of: one ?? other).check
    return TextPairFinding(
      rule: check.rule, severity: difference.severity.severity ?? check.rule.severity, message: check.message(words))
  }
}

extension Figure {
  fileprivate func words(in text: String) -> String { String(decoding: Array(text.utf8)[range], as: UTF8.self) }
}
