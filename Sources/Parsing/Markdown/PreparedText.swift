import Algorithms
import Diagnostics
import Values

/// The text that libcmark is given: a range of the source, with some bytes put in or left out, and the way back.
struct PreparedText {
  /// A run of bytes that stand in the source in the same order.
  private struct Piece {
    let start: Int
    let source: Int
    /// Bytes that stand nowhere in the source: `source` is where they were put in.
    let isInserted: Bool

    func sourceRange(of run: Range<Int>) -> Range<Int> {
      if isInserted { return source..<source }
      return source + run.lowerBound - start..<source + run.upperBound - start
    }
  }

  private(set) var bytes: [UInt8]
  private(set) var range: Range<Int>
  /// Empty where `bytes` are the source's own.
  private var pieces: [Piece] = []
  /// Offset of the first byte of each line; made for texts of their own only.
  private var lineStarts: [Int] = []
  private let source: SourceFile
  private let firstLine: Int

  /// A range of the source as it stands.
  init(_ source: SourceFile, _ range: Range<Int>) {
    self.source = source
    self.range = range
    bytes = source.bytes
    firstLine = source.position(of: range.lowerBound).line
  }

  /// An empty text, to be filled by `append`.
  init(emptyFor source: SourceFile) {
    self.source = source
    bytes = []
    range = 0..<0
    firstLine = 1
  }

  /// A literal of libcmark without the word joiners that were put in.
  func withoutJoiners(_ literal: [UInt8]) -> [UInt8] {
    guard !pieces.isEmpty, literal.contains(0xE2) else { return literal }
    return Array(String(decoding: literal, as: UTF8.self).replacing("\u{2060}", with: "").utf8)
  }

  func withoutJoiners(_ text: String) -> String {
    guard !pieces.isEmpty, text.utf8.contains(0xE2) else { return text }
    return text.replacing("\u{2060}", with: "")
  }

  // MARK: Filling

  mutating func append(_ inserted: some Collection<UInt8>, before source: Int) {
    pieces.append(Piece(start: bytes.count, source: source, isInserted: true))
    bytes += inserted
    range = 0..<bytes.count
  }

  mutating func append(source span: Range<Int>) {
    append(source.bytes[span], for: span)
  }

  /// As many other bytes for a range of the source.
  mutating func append(_ replacement: some Collection<UInt8>, for span: Range<Int>) {
    guard !span.isEmpty else { return }
    pieces.append(Piece(start: bytes.count, source: span.lowerBound, isInserted: false))
    bytes += replacement
    range = 0..<bytes.count
  }

  /// A part of another text, with the other's way back.
  mutating func append(_ part: Range<Int>, of other: PreparedText) {
    other.forEachPiece(in: part) { piece, source in
      pieces.append(Piece(start: bytes.count, source: source.lowerBound, isInserted: source.isEmpty))
      bytes += other.bytes[piece]
    }
    range = 0..<bytes.count
  }

  /// To be called once all is appended.
  mutating func countLines() {
    lineStarts = [0]
    var next = 0
    while let end = ByteSearch.first(UInt8(ascii: "\n"), in: bytes, next..<bytes.count) {
      next = end + 1
      lineStarts.append(next)
    }
  }

  // MARK: Lines

  /// Bytes of a line (1-based, counted from the beginning of `range`) without its line end.
  func line(_ number: Int) -> Range<Int> {
    if lineStarts.isEmpty {
      return source.line(firstLine + number - 1).clamped(to: range)
    }
    guard (1...lineStarts.count).contains(number) else { return bytes.count..<bytes.count }
    let start = lineStarts[number - 1]
    var end = number < lineStarts.count ? lineStarts[number] - 1 : bytes.count
    if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return start..<end
  }

  // MARK: The way back

  /// The runs of `part` with their bytes in the source, which are none where they were put in.
  func forEachPiece(in part: Range<Int>, _ body: (_ part: Range<Int>, _ source: Range<Int>) -> Void) {
    guard !pieces.isEmpty else { return body(part, part) }
    var index = self.index(of: part.lowerBound)
    while index < pieces.count, pieces[index].start < part.upperBound {
      let end = index + 1 < pieces.count ? pieces[index + 1].start : bytes.count
      let run = max(part.lowerBound, pieces[index].start)..<min(part.upperBound, end)
      if !run.isEmpty { body(run, pieces[index].sourceRange(of: run)) }
      index += 1
    }
  }

  /// Where a byte stands in the source; for one that was put in, where it was put.
  func sourceOffset(_ offset: Int) -> Int {
    guard !pieces.isEmpty else { return offset }
    let piece = pieces[index(of: offset)]
    return piece.isInserted ? piece.source : piece.source + offset - piece.start
  }

  /// From where the first byte stands to where the last one ends.
  func sourceRange(_ part: Range<Int>) -> Range<Int> {
    guard !pieces.isEmpty else { return part }
    var (start, end): (Int?, Int?)
    forEachPiece(in: part) { _, source in
      if start == nil { start = source.lowerBound }
      end = source.upperBound
    }
    guard let start, let end else {
      let offset = sourceOffset(part.lowerBound)
      return offset..<offset
    }
    return start..<max(start, end)
  }

  private func index(of offset: Int) -> Int { max(0, pieces.partitioningIndex { $0.start > offset } - 1) }
}
