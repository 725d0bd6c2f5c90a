/// One text of a page: a heading, a paragraph, a cell, the words for an image, a caption; the title and the summary.
struct ReadBlock: Sendable {
  enum Place: Sendable, Hashable {
    case title, summary
    /// A block of the body, by its node.
    case node(Int)
    /// The words that a directive carries, by its index among the directives.
    case caption(Int)
    /// The title of an image, which is its caption, by its node.
    case imageTitle(Int)
  }

  let place: Place
  /// Among the figures of the edition, in order of place; their offsets count from the beginning of the block.
  let figures: Range<Int>
  /// Among the citations of the edition that were read.
  let citations: Range<Int>
}

/// What a figure of a page rests on.
enum FigureRole: Sendable, Hashable {
  case loose
  /// Bound by a citation, by its index among those read.
  case cited(Int)
  /// Written by Tallymark for a citation without words.
  case written(Int)
  /// Within `[…](literal:)`.
  case literal
}

/// A citation, and the figure that it binds.
struct ReadCitation: Sendable {
  enum Binding: Sendable, Hashable {
    /// Without words: Tallymark writes the figure.
    case fillIn
    /// The one figure whose digits lie in the link.
    case figure(Int)
    case noFigure
    case twoFigures(Int, Int)
    /// A literal binds whatever it holds.
    case literal
  }

  /// Among the citations of the edition.
  let index: Int
  let block: Int
  /// Its words in the prose of the block.
  let words: Range<Int>
  var binding: Binding
}
