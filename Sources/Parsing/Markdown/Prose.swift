import Algorithms
import Diagnostics
import Values

/// The words of one block as readers see them, in one run of UTF-8, with the way back to the source.
///
/// Markup is gone (`**10** 亿` reads `10 亿`); a soft break is nothing between two Han characters, else a space; a hard
/// break is a line feed; code, images and footnote marks are U+FFFC, which no figure crosses; a fill-in citation is
/// U+FFFC too.
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

  /// From `text` on, bytes of the prose stand in the source from `source` on. Where `sourceEnd` is set, they stand
  /// only as a whole for `source..<sourceEnd`: an entity, a soft break, an image.
  public struct Segment: Sendable {
    public let text: Int
    public let source: Int
    public let sourceEnd: Int?

    public init(text: Int, source: Int, sourceEnd: Int? = nil) {
      self.text = text
      self.source = source
      self.sourceEnd = sourceEnd
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

extension Prose {
  /// The words alone, without what stands for code, images and figures that are to be written.
  public var words: String {
    let words = String(decoding: text, as: UTF8.self)
    return text.contains(0xEF) ? words.filter { $0 != "\u{FFFC}" } : words
  }

  /// The words of a citation in it, by its node.
  public func words(ofCitation node: Int) -> Range<Int>? {
    let index = citations.partitioningIndex { $0.node >= node }
    return index < citations.count && citations[index].node == node ? citations[index].range : nil
  }

  /// Bytes of the source that a range of the prose stands for; from the first byte's to the last byte's, so that
  /// markup around a figure is left out and markup inside it is not.
  public func sourceRange(of range: Range<Int>) -> Range<Int> {
    guard !segments.isEmpty else { return 0..<0 }
    guard !range.isEmpty else {
      let start = range.lowerBound == 0 ? self.start(of: 0) : end(of: range.lowerBound - 1)
      return start..<start
    }
    let start = start(of: range.lowerBound)
    return start..<max(start, end(of: range.upperBound - 1))
  }

  private func start(of byte: Int) -> Int {
    let segment = segment(of: byte)
    return segment.sourceEnd == nil ? segment.source + byte - segment.text : segment.source
  }

  /// The end in the source of what a byte of the prose belongs to.
  private func end(of byte: Int) -> Int {
    let segment = segment(of: byte)
    return segment.sourceEnd ?? segment.source + byte - segment.text + 1
  }

  private func segment(of byte: Int) -> Segment {
    segments[max(0, segments.partitioningIndex { $0.text > byte } - 1)]
  }
}
