import Figures
import Parsing
import ReportModel
import Values

/// Reads an edition block by block. The prose and the figures of a block lie in buffers that all blocks share.
struct EditionReader {
  private let facts: CitedFacts
  private let reader: LanguageReader?
  private let glossary: GlossaryMatcher?
  private let style: StyleReader?
  private var result: ReadEdition
  private var prose = Prose(block: 0)
  private var nextDirective = 0
  /// Bytes that few blocks have.
  private static let long = 4_096

  static func read(_ edition: Edition, _ readers: TextReaders, _ facts: CitedFacts) -> ReadEdition {
    var work = EditionReader(edition, readers, facts)
    work.readFrontMatter()
    work.readBody()
    return work.result
  }

  private init(_ edition: Edition, _ readers: TextReaders, _ facts: CitedFacts) {
    self.facts = facts
    (reader, glossary, style) = (readers.figures, readers.glossary, readers.style)
    result = ReadEdition(edition: edition, language: readers.figures?.language)
    result.citations.reserveCapacity(edition.citations.count)
    result.figures.reserveCapacity(edition.citations.count * 2)
    result.roles.reserveCapacity(edition.citations.count * 2)
  }

  private mutating func readFrontMatter() {
    readPlain(result.edition.title, .title)
    readPlain(result.edition.summary ?? "", .summary)
  }

  /// One walk over the nodes: the outline, and the words of each block that holds some.
  private mutating func readBody() {
    let nodes = result.document.nodes
    var open: [Int] = []
    for (index, node) in nodes.enumerated() {
      guard let kind = node.kind.outlineKind else { continue }
      while let last = open.last, Int(nodes[result.outline[last].node].end) <= index { close(&open) }
      open.append(result.outline.count)
      let first = result.blocks.count
      readWords(of: kind, index)
      result.outline.append(OutlinePart(kind: kind, node: index, end: 0, blocks: first..<result.blocks.count))
    }
    while !open.isEmpty { close(&open) }
  }

  private mutating func close(_ open: inout [Int]) {
    let part = open.removeLast()
    result.outline[part].end = result.outline.count
    if result.outline[part].kind == .table { readPeriods(ofTable: part) }
  }

  /// Only where some cell cites something and some cell names a date: the heads of other tables need not be looked at.
  private mutating func readPeriods(ofTable part: Int) {
    guard let first = result.outline[part...].first(where: { $0.kind == .cell })?.blocks.lowerBound,
      let last = result.outline.last(where: { $0.kind == .cell })?.blocks.lowerBound,
      result.blocks[first].citations.lowerBound < result.blocks[last].citations.upperBound
    else { return }
    let figures = result.blocks[first].figures.lowerBound..<result.blocks[last].figures.upperBound
    guard result.figures[figures].contains(where: { $0.kind == .date }) else { return }
    result.periodConflicts += TablePeriods(part, of: result, facts.site.data).conflicts
  }

  private mutating func readWords(of kind: OutlinePart.Kind, _ node: Int) {
    if kind == .directive { readCaption(node) }
    guard kind.holdsWords else { return }
    result.document.read(node, into: &prose)
    readBlock(.node(node), as: kind == .cell ? .cell : .prose)
    if prose.text.count > Self.long { result.longProse[node] = prose }
    if kind == .image { readPlain(result.document.imageTitle(of: node), .imageTitle(node)) }
  }

  /// The words of a directive that could not be read are not there; its block is empty, so that outlines stay alike.
  private mutating func readCaption(_ node: Int) {
    let directives = result.edition.directives
    while nextDirective < directives.count, directives[nextDirective].node < node { nextDirective += 1 }
    let isRead = nextDirective < directives.count && directives[nextDirective].node == node
    let words = isRead ? directives[nextDirective].directive.words(in: result.edition.language) : ""
    readPlain(words, .caption(nextDirective))
  }

  /// A text in which nothing can be cited.
  private mutating func readPlain(_ text: String, _ place: ReadBlock.Place) {
    prose.text.removeAll(keepingCapacity: true)
    prose.text.append(contentsOf: text.utf8)
    prose.citations.removeAll(keepingCapacity: true)
    readBlock(place)
  }

  private mutating func readBlock(_ place: ReadBlock.Place, as setting: FigureSetting = .prose) {
    let (firstFigure, firstCitation) = (result.figures.count, result.citations.count)
    if !prose.text.isEmpty {
      reader?.read(prose.text, as: setting, into: &result.figures)
      let binder = CitationBinder(prose: prose, block: result.blocks.count, firstFigure: firstFigure)
      binder.bind(in: &result, reader, facts)
      let block = result.blocks.count
      glossary?.read(prose.text) { match in
        result.terms.append(ReadTerm(block: block, entry: match.entry, range: match.range, isUse: match.isUse))
      }
    }
    result.blocks.append(
      ReadBlock(
        place: place, figures: firstFigure..<result.figures.count, citations: firstCitation..<result.citations.count))
    let conflicts = PeriodConflict.all(in: result.blocks.count - 1, of: result, prose, facts)
    if !conflicts.isEmpty { result.periodConflicts += conflicts }
    let conversions = BracketedConversion.wrong(in: result.figures[firstFigure...], of: prose.text)
    if !conversions.isEmpty { result.conversions += conversions }
    readStyle(of: result.blocks.count - 1)
  }

  private mutating func readStyle(of block: Int) {
    guard let style, !prose.text.isEmpty else { return }
    let read = result.blocks[block]
    var lapses: [PlacedLapse] = []
    style.read(prose, result.figures[read.figures], literals: literals(in: read)) { check, lapse in
      lapses.append(PlacedLapse(check: check, lapse: lapse, block: block))
    }
    if !lapses.isEmpty { result.lapses += lapses }
  }

  private func literals(in block: ReadBlock) -> [Range<Int>] {
    result.citations[block.citations].compactMap { read in
      switch read.binding {
      case .literal: read.words
      case .fillIn, .figure, .noFigure, .twoFigures: nil
      }
    }
  }
}
