import Algorithms
import Parsing
import ReportModel
import Values

/// Writes the body of a page: walks the flat nodes of its document once, in reading order.
struct BodyWriter {
  let atlas: Atlas
  let language: LanguageContext
  let edition: Edition
  /// `zh/2016/talent/welfare/`
  let sitePath: String
  /// Nil for pages of the site itself.
  let report: Report?
  let twins: [Twin]
  let facts: FactContext

  var out = HTMLWriter(capacity: 16_384)
  /// Elements whose end is due, outermost first.
  var open: [OpenElement] = []
  var footnotes: FootnoteNumbers
  /// The text written last ended in Han or its punctuation: a soft break after it may be nothing.
  var endsInHan = false
  /// Within a citation whose words are held together as a whole.
  var isHeldTogether = false
  /// A citation whose unit stands outside its link: the text node that holds the unit, how many bytes it takes, and
  /// the citation's popover.
  var heldUnit: (node: Int, length: Int, peek: Int?)?
  var peeks = Peeks()
  /// On paper marks with numbers take the place of popovers: what they say stands in notes at the end of the chapter.
  var isOnPaper = false
  /// How much deeper headings stand than in their file.
  var headingShift = 0
  /// Figures before this node have no popover.
  var quietUntil = 0
  /// Words before this node are those of a link.
  var linkedUntil = 0
  /// Terms of the glossary that the page has mentioned, by their places.
  var mentionedTerms: Set<Int> = []
  // Where the walk is inside a table.
  var isInTableHead = false
  var hasRowHeads = false
  var cellOfRow = 0
  var headings: Companions<Heading>
  var citations: Companions<Citation>
  var directives: Companions<PlacedDirective>
  /// The last heading: what a table without a caption is called.
  var headingText: String

  /// The same page in another language, and its address as seen from this one.
  struct Twin {
    let language: LanguageContext
    let link: String
  }

  struct OpenElement {
    enum Ending {
      case tag(StaticString)
      /// Of a tight list, and of its items, whose paragraphs stand without tags.
      case tight(StaticString)
      case citation(StaticString, peek: Int?)
      case heading(level: Int, id: String)
    }

    /// Index after the last node inside.
    let end: Int
    let ending: Ending
  }

  init(
    _ atlas: Atlas, _ language: LanguageContext, _ edition: Edition, at sitePath: String, of report: Report?,
    twins: [Twin]
  ) {
    self.atlas = atlas
    self.language = language
    self.edition = edition
    self.sitePath = sitePath
    self.report = report
    self.twins = twins
    facts = FactContext(atlas, language, at: sitePath, of: report)
    footnotes = FootnoteNumbers(edition.document.footnotes)
    headingText = edition.title
    headings = Companions(edition.headings)
    citations = Companions(edition.citations)
    directives = Companions(edition.directives)
  }

  var document: Document { edition.document }

  /// The whole body with its footnotes and popovers; on paper both stand at the end of the chapter.
  mutating func body() -> Markup {
    write(0..<document.nodes.count)
    if !isOnPaper {
      writeFootnotes()
      writePeeks()
    }
    return out.markup
  }

  /// Whole subtrees, with nothing open before them.
  mutating func write(_ range: Range<Int>) {
    var index = range.lowerBound
    while index < range.upperBound {
      closeElements(endingBy: index)
      index = writeNode(index)
    }
    closeElements(endingBy: range.upperBound)
  }

  private mutating func closeElements(endingBy index: Int) {
    while let last = open.last, last.end <= index {
      switch last.ending {
      case .tag(let tag), .tight(let tag): out.raw(tag)
      case .citation(let tag, let peek):
        isHeldTogether = false
        endCitation(tag, peek)
      case .heading(let level, let id): endHeading(level, id)
      }
      open.removeLast()
    }
  }

  /// Begins a node and returns the index to go on at: its first child, or what follows its subtree.
  private mutating func writeNode(_ index: Int) -> Int {
    let node = document.nodes[index]
    let end = Int(node.end)
    switch node.kind {
    case .list, .item, .blockQuote, .box, .paragraph, .boxTitle, .thematicBreak, .codeBlock:
      return writeBlock(node, index)
    case .heading: return beginHeading(index)
    case .table, .tableRow, .tableCell: return writeTablePart(node, index)
    case .directive: writeDirective(index)
    case .footnote, .waiver, .htmlBlock, .htmlInline: return end
    case .text, .softBreak, .lineBreak, .code, .emphasis, .strong: return writeInline(node, index)
    case .link(let destination, let title): return writeLink(index, document[destination], title)
    case .citation: return writeCitation(index)
    case .image(let destination, let title): writeImage(index, document[destination], title)
    case .footnoteReference(let label): writeFootnoteReference(document[label])
    }
    return end
  }

  /// Remembers how a node ends, for when its subtree is written; goes on at its first child.
  mutating func begin(_ index: Int, _ ending: OpenElement.Ending) -> Int {
    open.append(OpenElement(end: Int(document.nodes[index].end), ending: ending))
    return index + 1
  }

  /// The words of a subtree without markup, as for alternative text.
  func plainText(of index: Int) -> String {
    var bytes: [UInt8] = []
    for child in index..<Int(document.nodes[index].end) {
      switch document.nodes[child].kind {
      case .text, .code: bytes += document.literal(of: child)
      case .softBreak, .lineBreak: bytes.append(UInt8(ascii: " "))
      default: break
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// What stands at a node of the document.
protocol StandingAtNode {
  var node: Int { get }
}

extension Heading: StandingAtNode {}
extension Citation: StandingAtNode {}
extension PlacedDirective: StandingAtNode {}

/// What the edition knows of some nodes of its document, in document order. Found at once where the walk comes by in
/// that order, by halving where it jumps (footnotes are written last).
struct Companions<Element: StandingAtNode> {
  private let elements: [Element]
  private var next = 0

  init(_ elements: [Element]) { self.elements = elements }

  mutating func element(at index: Int) -> Element? {
    if next >= elements.count || elements[next].node != index { next = firstPlace(from: index) }
    guard next < elements.count, elements[next].node == index else { return nil }
    defer { next += 1 }
    return elements[next]
  }

  private func firstPlace(from index: Int) -> Int {
    elements.partitioningIndex { $0.node >= index }
  }
}
