import Figures
import Parsing
import ReportModel
import Values

/// A page in one language, read once: its blocks with their figures, and which figure each citation binds.
///
/// Everything lies in flat arrays, so that reading a page allocates a handful of times.
struct ReadEdition: Sendable {
  let edition: Edition
  /// Nil where figures of the language cannot be read.
  let language: FigureLanguage?
  /// The title, the summary, then the blocks of the body in reading order.
  var blocks: [ReadBlock] = []
  var figures: [Figure] = []
  /// Parallel to `figures`.
  var roles: [FigureRole] = []
  /// In the order in which blocks hold them.
  var citations: [ReadCitation] = []
  /// Words of the glossary, in the order of the blocks.
  var terms: [ReadTerm] = []
  /// The words of blocks so long that findings would write them out over and over, by their nodes.
  var longProse: [Int: Prose] = [:]
  /// The outline of the body.
  var outline: [OutlinePart] = []
  var periodConflicts: [PeriodConflict] = []
  /// By their places among the figures of the edition.
  var conversions: [BracketedConversion] = []
  /// Where it departs from the house style.
  var lapses: [PlacedLapse] = []

  var document: Document { edition.document }

  /// The words of a block of the body.
  func prose(of node: Int) -> Prose { longProse[node] ?? document.prose(of: node) }

  func citation(_ read: ReadCitation) -> Citation { edition.citations[read.index] }
}
