import Diagnostics
import Figures

/// One language of the texts that are compared: its blocks with their figures.
struct AuditedText {
  let language: FigureLanguage
  let source: SourceFile
  let blocks: [TextBlock]
  /// Of each block, with ranges in its joined text.
  private(set) var figures: [[Figure]]
  /// Of each block: the number of its run of blocks in one language.
  let runs: [Int32]
  /// Blocks whose figures were read with the spaces inside of numbers left out.
  private var respaced: Set<Int> = []
  private let reader: FigureReader

  /// `figures` are those of all blocks of the text.
  init(_ text: SegmentedText, figures: [[Figure]]) {
    (language, source, blocks, runs) = (text.language, text.source, text.blocks, text.runs)
    reader = FigureReader(language: text.language)
    self.figures = figures
  }

  /// The figures of a block, were the spaces inside of its numbers left out; nil where there are none.
  func figuresWithoutSpaces(_ block: Int) -> [Figure]? {
    let text = blocks[block].text(of: source, spaces: .dropped).bytes
    guard text.count < blocks[block].text(of: source).bytes.count else { return nil }
    return text.withUnsafeBufferPointer { reader.read($0) }
  }

  mutating func readAnew(_ block: Int, as figures: [Figure]) {
    self.figures[block] = figures
    respaced.insert(block)
  }

  private func text(_ block: Int) -> JoinedText {
    blocks[block].text(of: source, spaces: respaced.contains(block) ? .dropped : .kept)
  }

  /// Figures of a block and their conversions that do not agree.
  func conversions(in block: Int) -> [BracketedConversion] {
    guard figures[block].contains(where: \.isBracketed) else { return [] }
    return BracketedConversion.wrong(in: figures[block][...], of: text(block).bytes)
  }

  func words(of figure: Int, in block: Int) -> String {
    String(decoding: text(block).bytes[figures[block][figure].range], as: UTF8.self)
  }

  func location(of figure: Int, in block: Int) -> Location {
    source.location(of: text(block).range(in: figures[block][figure].range))
  }

  /// Its first words.
  func location(ofBlock block: Int) -> Location {
    source.location(of: blocks[block].pieces[0])
  }

  var name: Message { language == .chinese ? .chineseText : .englishText }
}
