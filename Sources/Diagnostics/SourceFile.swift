import Algorithms
import Values

/// A text file of the site: its path relative to the root (with `/`), and its bytes without a byte order mark.
public struct SourceFile: Sendable {
  public let path: String
  public let bytes: [UInt8]
  /// Byte offset of the first byte of each line; never empty.
  private let lineStarts: [Int32]
  /// How many scalars begin before each block of bytes: a column on a line of megabytes is not counted from its start.
  private let scalarMarks: [Int32]
  private static let block = 4096

  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    lineStarts = Self.lineStarts(in: self.bytes)
    scalarMarks = Self.scalarMarks(in: self.bytes)
  }

  public init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }

  private static func lineStarts(in bytes: [UInt8]) -> [Int32] {
    var starts: [Int32] = [0]
    var next = 0
    while let end = ByteSearch.first(UInt8(ascii: "\n"), in: bytes, next..<bytes.count) {
      next = end + 1
      starts.append(Int32(next))
    }
    return starts
  }

  private static func scalarMarks(in bytes: [UInt8]) -> [Int32] {
    var (marks, count): ([Int32], Int) = ([0], 0)
    for start in stride(from: 0, to: bytes.count - block, by: block) {
      count += ByteSearch.scalars(in: bytes, start..<start + block)
      marks.append(Int32(count))
    }
    return marks
  }

  /// How many scalars begin before a byte offset.
  private func scalars(before offset: Int) -> Int {
    let mark = min(offset / Self.block, scalarMarks.count - 1)
    return Int(scalarMarks[mark]) + ByteSearch.scalars(in: bytes, mark * Self.block..<offset)
  }

  public var lineCount: Int { lineStarts.count }

  public func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
  }

  /// Bytes of a line (1-based) without its line end; empty for a line that is not there.
  public func line(_ number: Int) -> Range<Int> {
    guard (1...lineStarts.count).contains(number) else { return bytes.count..<bytes.count }
    let start = Int(lineStarts[number - 1])
    var end = number < lineStarts.count ? Int(lineStarts[number]) - 1 : bytes.count
    if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return start..<end
  }

  /// Line and column of a byte offset, both 1-based, the column in Unicode scalars.
  public func position(of offset: Int) -> (line: Int, column: Int) {
    let offset = min(max(offset, 0), bytes.count)
    let line = lineIndex(of: offset)
    let start = Int(lineStarts[line])
    let isNear = offset - start <= Self.block
    let column =
      isNear
      ? ByteSearch.scalars(in: bytes, start..<offset) : scalars(before: offset) - scalars(before: start)
    return (line + 1, column + 1)
  }

  private func lineIndex(of offset: Int) -> Int { lineStarts.partitioningIndex { $0 > offset } - 1 }

  /// The bytes of a place in this file.
  public func range(of location: Location) -> Range<Int> {
    let start = offset(location.line, location.column)
    return start..<max(start, offset(location.endLine, location.endColumn))
  }

  private func offset(_ line: Int, _ column: Int) -> Int {
    let line = self.line(line)
    let target = scalars(before: line.lowerBound) + column - 1
    var (offset, left) = (line.lowerBound, column - 1)
    let mark = scalarMarks.partitioningIndex { $0 > target } - 1
    if offset < mark * Self.block, mark * Self.block <= line.upperBound {
      (offset, left) = (mark * Self.block, target - Int(scalarMarks[mark]))
    }
    while offset < line.upperBound, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
    while offset < line.upperBound, left > 0 {
      offset += 1
      if offset >= line.upperBound || bytes[offset] & 0xC0 != 0x80 { left -= 1 }
    }
    return offset
  }

  public func location(of range: Range<Int>) -> Location {
    let (start, end) = (position(of: range.lowerBound), position(of: range.upperBound))
    return Location(
      file: path, line: start.line, column: start.column, endLine: end.line, endColumn: end.column)
  }
}
