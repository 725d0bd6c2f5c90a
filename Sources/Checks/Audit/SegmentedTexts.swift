import Diagnostics
import Figures

/// The texts of an audit, cut into blocks whose figures have not been read yet: slices of them may be read in any order
/// and on any core. Pure.
public struct SegmentedTexts: Sendable {
  let chinese: SegmentedText
  let english: SegmentedText

  /// Some blocks of one language.
  public struct Slice: Sendable {
    let language: FigureLanguage
    let blocks: Range<Int>
  }

  /// Their figures.
  public struct ReadSlice: Sendable {
    let language: FigureLanguage
    let figures: [[Figure]]
  }

  /// One text in which Chinese and English alternate, by paragraph or by line, or one after the other.
  public init(alternating source: SourceFile) {
    let blocks = TextSegmenter.blocks(of: source, language: nil)
    let runs = Self.runs(blocks)
    func text(_ language: FigureLanguage) -> SegmentedText {
      let own = blocks.indices.filter { blocks[$0].language == language }
      return SegmentedText(
        language: language, source: source, blocks: own.map { blocks[$0] }, runs: own.map { runs[$0] })
    }
    (chinese, english) = (text(.chinese), text(.english))
  }

  /// Two texts, one in each language.
  public init(chinese: SourceFile, english: SourceFile) {
    (self.chinese, self.english) = (SegmentedText(whole: chinese, .chinese), SegmentedText(whole: english, .english))
  }

  /// For each block the number of the run of one language that it stands in.
  private static func runs(_ blocks: [TextBlock]) -> [Int32] {
    var run: Int32 = 0
    return blocks.indices.map { index in
      if index > 0, blocks[index].language != blocks[index - 1].language { run += 1 }
      return run
    }
  }

  /// What one core reads at a time: enough to be worth handing out.
  private static let sliceLength = 256

  /// In order, Chinese before English.
  public var slices: [Slice] {
    [chinese, english].flatMap { text in
      stride(from: 0, to: text.blocks.count, by: Self.sliceLength).map { start in
        Slice(language: text.language, blocks: start..<min(start + Self.sliceLength, text.blocks.count))
      }
    }
  }

  public func read(_ slice: Slice) -> ReadSlice {
    let text = slice.language == .chinese ? chinese : english
    let reader = FigureReader(language: slice.language)
    let figures = text.blocks[slice.blocks].map { block in
      block.text(of: text.source).bytes.withUnsafeBufferPointer { reader.read($0) }
    }
    return ReadSlice(language: slice.language, figures: figures)
  }
}

/// The blocks of one language.
struct SegmentedText {
  let language: FigureLanguage
  let source: SourceFile
  let blocks: [TextBlock]
  /// Of each block: the number of its run of blocks in one language.
  let runs: [Int32]

  init(language: FigureLanguage, source: SourceFile, blocks: [TextBlock], runs: [Int32]) {
    (self.language, self.source, self.blocks, self.runs) = (language, source, blocks, runs)
  }

  fileprivate init(whole source: SourceFile, _ language: FigureLanguage) {
    let blocks = TextSegmenter.blocks(of: source, language: language)
    self.init(language: language, source: source, blocks: blocks, runs: blocks.map { _ in 0 })
  }
}
