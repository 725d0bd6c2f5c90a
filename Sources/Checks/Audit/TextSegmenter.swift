import Diagnostics
import Figures

/// Cuts a plain text into blocks of one language each: undoes hard line breaks, and leaves out page numbers and running
/// headers.
struct TextSegmenter {
  private let bytes: [UInt8]
  /// The language of the whole file; nil where two alternate.
  private let language: FigureLanguage?
  private var blocks: [TextBlock] = []
  /// Lines of one language without an empty line between.
  private var paragraph: [TextLine] = []
  private var paragraphLanguage = FigureLanguage.chinese
  private var bilingualLines = 0

  /// `language` nil tells that Chinese and English alternate.
  static func blocks(of source: SourceFile, language: FigureLanguage?) -> [TextBlock] {
    var segmenter = TextSegmenter(bytes: source.bytes, language: language)
    let lines = PageFurniture.removed(from: TextLines.all(of: source), bytes: source.bytes)
    for line in ContentsNumbers.removed(from: lines, bytes: source.bytes) { segmenter.take(line) }
    segmenter.endParagraph()
    return segmenter.blocks
  }

  private init(bytes: [UInt8], language: FigureLanguage?) {
    self.bytes = bytes
    self.language = language
  }

  private mutating func take(_ line: TextLine) {
    if line.isBlank { return endParagraph() }
    if let language { return append(line, language) }
    let cells = BilingualLine.cells(of: line, bytes)
    if cells.count == 1, case .one = cells[0] {
      // Digits alone end the sentence above them, or belong to neither language.
      let language = line.language ?? (paragraph.last.map(isUnfinished) ?? false ? paragraphLanguage : nil)
      if let language { append(line, language) }
    } else {
      takeCells(cells)
    }
  }

  private func isUnfinished(_ line: TextLine) -> Bool { line.width >= 40 && !HardBreaks.endsSentence(line, bytes) }

  private mutating func append(_ line: TextLine, _ language: FigureLanguage) {
    if language != paragraphLanguage { endParagraph() }
    paragraphLanguage = language
    paragraph.append(line)
  }

  /// Each half of a cell becomes a block; cells of one language alone stand for themselves.
  private mutating func takeCells(_ cells: [BilingualLine.Cell]) {
    endParagraph()
    for cell in cells {
      switch cell {
      case .both(let chinese, let english):
        bilingualLines += 1
        add([chinese], .chinese, line: bilingualLines)
        add([english], .english, line: bilingualLines)
      case .one(let line): if let language = line.language { add([line], language) }
      }
    }
  }

  private mutating func endParagraph() {
    guard !paragraph.isEmpty else { return }
    for lines in HardBreaks.undone(in: paragraph, bytes) { add(Array(lines), paragraphLanguage) }
    paragraph = []
  }

  private mutating func add(_ lines: [TextLine], _ language: FigureLanguage, line: Int? = nil) {
    let width = lines.reduce(0) { $0 + $1.width }
    let isLong = width >= (language == .chinese ? 56 : 110)
    let isProse = isLong || width >= 24 && HardBreaks.endsSentence(lines[lines.count - 1], bytes)
    let (han, letters, digits) = lines.reduce((0, 0, 0)) { ($0.0 + $1.han, $0.1 + $1.letters, $0.2 + $1.digits) }
    let block = TextBlock(
      language: language, kind: isProse ? .prose : .label, pieces: HardBreaks.withoutItemNumber(lines, bytes),
      order: blocks.count, line: line,
      own: language == .chinese ? han : letters, foreign: (language == .chinese ? letters : han) + digits)
    if line == nil, let last = blocks.last, isContinued(last, by: block, lines[0]) {
      blocks[blocks.count - 1] = last.continued(by: block)
    } else {
      blocks.append(block)
    }
  }

  /// Whether a page break cut a sentence in two.
  private func isContinued(_ last: TextBlock, by next: TextBlock, _ line: TextLine) -> Bool {
    guard last.kind == .prose || last.own >= 50, last.language == next.language, last.line == nil,
      last.pieces.count < 64, last.range.count < TextLines.longest,
      !HardBreaks.endsSentence(last.pieces[last.pieces.count - 1], bytes), !HardBreaks.beginsItem(line, bytes)
    else { return false }
    switch next.language {
    case .english: return HardBreaks.beginsSmall(line, bytes) || next.kind == .prose && Glyph.isDigit(bytes[next.start])
    case .chinese: return next.kind == .prose
    }
  }
}

extension TextBlock {
  fileprivate func continued(by next: TextBlock) -> TextBlock {
    TextBlock(
      language: language, kind: kind, pieces: pieces + next.pieces, order: order, line: line, own: own + next.own,
      foreign: foreign + next.foreign)
  }
}
