/// The words of one block as readers see them, in one run of UTF-8, with the way back to the source.
///
/// Markup is gone (`**10** 亿` reads `10 亿`); a soft break is nothing between two Han characters, else a space; code,
/// images and footnote marks are U+FFFC, which no figure crosses; a fill-in citation is U+FFFC too.
public struct Prose: Sendable {
  /// A citation, and the words it holds (empty for a fill-in).
  public struct CitedWords: Sendable {
    public let node: Int
    public let range: Range<Int>

    public init(node: Int, range: Range<Int>) {
      self.node = node
      self.range = range
    }
  }

  /// From `text` on, bytes of the prose stand in the source from `source` on.
  public struct Segment: Sendable {
    public let text: Int
    public let source: Int

    public init(text: Int, source: Int) {
      self.text = text
      self.source = source
    }
  }

  /// The block it was taken from.
  public var block: Int
  public var text: [UInt8]
  public var citations: [CitedWords]
  public var segments: [Segment]

  public init(block: Int, text: [UInt8] = [], citations: [CitedWords] = [], segments: [Segment] = []) {
    self.block = block
    self.text = text
    self.citations = citations
    self.segments = segments
  }
}
