import Diagnostics
import Figures

/// Compares a whole plain text with its translation, without any markup: finds which paragraphs translate which, and
/// holds their figures, dates, ranks and codes against each other. Where it is not sure what belongs together it says
/// nothing. Pure.
public struct TextAudit: Sendable {
  /// In the order in which the texts are read, not sorted.
  public let findings: [Diagnostic]
  public let coverage: AuditCoverage

  /// One text in which Chinese and English alternate, by paragraph or by line, or one after the other.
  public init(alternating source: SourceFile) { self.init(SegmentedTexts(alternating: source)) }

  /// Two texts, one in each language.
  public init(chinese: SourceFile, english: SourceFile) {
    self.init(SegmentedTexts(chinese: chinese, english: english))
  }

  private init(_ texts: SegmentedTexts) { self.init(texts, read: texts.slices.map { texts.read($0) }) }

  /// `read` are all slices of the texts in their order, read wherever there was a core free.
  public init(_ texts: SegmentedTexts, read: [SegmentedTexts.ReadSlice]) {
    self.init(
      AuditedText(texts.chinese, figures: read.filter { $0.language == .chinese }.flatMap(\.figures)),
      AuditedText(texts.english, figures: read.filter { $0.language == .english }.flatMap(\.figures)))
  }

  private init(_ chinese: AuditedText, _ english: AuditedText) {
    let ratio = TextAlignment.ratio(chinese, english)
    let beads = TextAlignment.beads(chinese, english, ratio: ratio)
    let comparison = BeadComparison(chinese, english, beads, ratio: ratio)
    findings = comparison.findings()
    coverage = comparison.coverage()
  }
}
