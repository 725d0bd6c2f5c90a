#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Looks for bytes as fast as the machine can, many at once: texts are read several times, and most of their bytes mean
/// nothing to a reader. The only file of this room that holds pointers.
public enum ByteSearch {
  /// The first place of a byte in a range; nil where there is none.
  public static func first(_ byte: UInt8, in bytes: [UInt8], _ range: Range<Int>) -> Int? {
    precondition(range.lowerBound >= 0 && range.upperBound <= bytes.count)
    guard !range.isEmpty else { return nil }
    return bytes.withUnsafeBytes { buffer in
      let start = buffer.baseAddress!
      return memchr(start + range.lowerBound, Int32(byte), range.count).map { start.distance(to: $0) }
    }
  }

  /// The first place of any of three bytes. In pieces, so that a rare byte is not looked for to the end of the range each
  /// time that a common one is found.
  public static func first(of a: UInt8, _ b: UInt8, _ c: UInt8, in bytes: [UInt8], _ range: Range<Int>) -> Int? {
    var start = range.lowerBound
    while start < range.upperBound {
      let end = min(start + 256, range.upperBound)
      var found = first(a, in: bytes, start..<end)
      found = first(b, in: bytes, start..<(found ?? end)) ?? found
      found = first(c, in: bytes, start..<(found ?? end)) ?? found
      if let found { return found }
      start = end
    }
    return nil
  }

  /// How many scalars of UTF-8 begin in a range.
  public static func scalars(in bytes: [UInt8], _ range: Range<Int>) -> Int {
    bytes[range].withUnsafeBufferPointer { $0.reduce(0) { $0 &+ ($1 & 0xC0 == 0x80 ? 0 : 1) } }
  }
}
