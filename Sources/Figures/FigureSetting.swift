/// What a text is a block of. (1,204) is less than nought in a table and in accounts, and a bracketed number in a sentence.
public enum FigureSetting: Sendable {
  /// A heading, paragraph or item of a list.
  case prose
  case cell
  /// A line of plain text: a sentence as well as a row of a table, with its cells apart by tabs, strokes or spaces.
  case line
}
