import Diagnostics

/// Reads YAML held to its safe part: maps, lists and scalars by their text; nothing that stands for something else.
public enum YAMLReader {
  /// The value that `range` of a file holds (the whole file by default), and every place that is outside the safe
  /// part. Nil for an empty text, and where the syntax is broken. What is repaired is read as its author meant it,
  /// so that one mistake makes one finding.
  public static func read(_ source: SourceFile, _ range: Range<Int>? = nil) -> (YAMLNode?, [Diagnostic]) {
    let range = range ?? 0..<source.bytes.count
    var composer = YAMLComposer(source, range)
    let node = composer.compose()
    return (node, composer.diagnostics)
  }
}

/// Scalar offsets of libyaml to bytes of the file. Marks nearly always grow, so the last place found is kept.
struct ScalarOffsets {
  private let source: SourceFile
  private let range: Range<Int>
  private let isASCII: Bool
  private var scalar = 0
  private var byte: Int

  init(_ source: SourceFile, _ range: Range<Int>) {
    self.source = source
    self.range = range
    isASCII = source.bytes[range].allSatisfy { $0 < 0x80 }
    byte = range.lowerBound
  }

  mutating func byteOffset(ofScalar target: Int) -> Int {
    if isASCII { return min(range.lowerBound + target, range.upperBound) }
    while scalar < target, byte < range.upperBound {
      byte += 1
      while byte < range.upperBound, isContinuation(byte) { byte += 1 }
      scalar += 1
    }
    while scalar > target, byte > range.lowerBound {
      byte -= 1
      while byte > range.lowerBound, isContinuation(byte) { byte -= 1 }
      scalar -= 1
    }
    return byte
  }

  private func isContinuation(_ offset: Int) -> Bool { source.bytes[offset] & 0xC0 == 0x80 }
}
