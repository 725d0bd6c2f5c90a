/// A run of text in a finished page, such as a paragraph or a cell of a table, and the citations in it.
public struct CitedPassage: Sendable {
  /// The text without its tags, in UTF-8.
  public internal(set) var text: [UInt8] = []
  /// The language that the page declares for it, such as `zh-Hans`.
  public let language: String
  /// Whether it stands in a cell of a table.
  public let isCell: Bool
  public internal(set) var citations: [CitedWords] = []
}

/// The words of one `<data data-fact="…">`.
public struct CitedWords: Sendable {
  /// What is cited: the text of `data-fact`.
  public let reference: String
  /// The number that programs read; empty for an empty cell.
  public let value: String
  /// The upper end of a range.
  public let upper: String?
  /// The value where no finite decimal writes it.
  public let exact: String?
  /// The bytes of the page from the opening tag to the end of the words.
  public internal(set) var place: Range<Int>
  /// The bytes of the passage that are the words.
  public internal(set) var words: Range<Int>
}
