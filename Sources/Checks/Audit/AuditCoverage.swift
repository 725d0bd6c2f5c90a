/// How much was compared, so that a team knows what "nothing found" means.
public struct AuditCoverage: Sendable, Hashable {
  /// Paragraphs of either language that have a counterpart, headings and rows of tables among them.
  public var chineseCompared = 0
  public var englishCompared = 0
  /// Figures, dates, ranks and codes in them.
  public var chineseFigures = 0
  public var englishFigures = 0
  /// Paragraphs without a counterpart, or with one that is not sure, and their figures.
  public var chineseLeft = 0
  public var englishLeft = 0
  public var figuresLeft = 0
}
