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
  public init(alternating source: SourceFile) {
    let blocks = TextSegmenter.blocks(of: source, language: nil)
    let runs = Self.runs(blocks)
    func text(_ language: FigureLanguage) -> AuditedText {
      let own = blocks.indices.filter { blocks[$0].language == language }
      return AuditedText(own.map { blocks[$0] }, of: source, language, runs: own.map { runs[$0] })
    }
    self.init(text(.chinese), text(.english))
  }

  /// Two texts, one in each language.
  public init(chinese: SourceFile, english: SourceFile) {
    let (one, other) = (
      TextSegmenter.blocks(of: chinese, language: .chinese), TextSegmenter.blocks(of: english, language: .english)
    )
    self.init(
      AuditedText(one, of: chinese, .chinese, runs: one.map { _ in 0 }),
      AuditedText(other, of: english, .english, runs: other.map { _ in 0 }))
  }

  private init(_ chinese: AuditedText, _ english: AuditedText) {
    let ratio = TextAlignment.ratio(chinese, english)
    let beads = TextAlignment.beads(chinese, english, ratio: ratio)
    let comparison = BeadComparison(chinese, english, beads, ratio: ratio)
    findings = comparison.findings()
    coverage = comparison.coverage()
  }

  /// For each block the number of the run of one language that it stands in.
  private static func runs(_ blocks: [TextBlock]) -> [Int32] {
    var run: Int32 = 0
    return blocks.indices.map { index in
      if index > 0, blocks[index].language != blocks[index - 1].language { run += 1 }
      return run
    }
  }
}
