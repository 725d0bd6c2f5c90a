import Algorithms

/// Compression by runs of one byte alone, with the fixed codes of RFC 1951.
struct Deflate {
  private var out: [UInt8] = [0x78, 0x01]
  private var pending: UInt32 = 0
  private var pendingBits = 0

  /// A zlib stream (RFC 1950).
  static func zlib(_ bytes: [UInt8]) -> [UInt8] {
    var deflate = Deflate()
    deflate.write(bits: 0b011, count: 3)
    deflate.compress(bytes)
    deflate.write(symbol: 256)
    deflate.write(bits: 0, count: 7)
    return deflate.out + [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: adler(bytes) >> $0) }
  }

  private mutating func compress(_ bytes: [UInt8]) {
    var place = 0
    while place < bytes.count {
      write(symbol: Int(bytes[place]))
      var end = place + 1
      while end < bytes.count, bytes[end] == bytes[place] { end += 1 }
      write(run: end - place - 1, of: bytes[place])
      place = end
    }
  }

  /// The last byte again, `length` times: pieces of 258, the longest there is, and literals for what is too short.
  private mutating func write(run length: Int, of byte: UInt8) {
    var left = length
    while left >= 3 {
      let piece = min(left, 258)
      write(length: piece)
      // Distance 1 is code 0 of five bits.
      write(bits: 0, count: 5)
      left -= piece
    }
    for _ in 0..<left { write(symbol: Int(byte)) }
  }

  private mutating func write(length: Int) {
    if length == 258 { return write(symbol: 285) }
    let offset = length - 3
    // From 8 on, codes come in fours, and each four takes one more bit.
    let extra = offset < 8 ? 0 : offset.bitWidth - offset.leadingZeroBitCount - 3
    write(symbol: 257 + 4 * extra + offset >> extra)
    write(bits: UInt32(offset & (1 << extra - 1)), count: extra)
  }

  private mutating func write(symbol: Int) {
    switch symbol {
    case 0..<144: write(code: UInt32(0x30 + symbol), count: 8)
    case 144..<256: write(code: UInt32(0x190 + symbol - 144), count: 9)
    case 256..<280: write(code: UInt32(symbol - 256), count: 7)
    default: write(code: UInt32(0xC0 + symbol - 280), count: 8)
    }
  }

  /// Codes begin with their highest bit, all else with its lowest.
  private mutating func write(code: UInt32, count: Int) {
    for shift in (0..<count).reversed() { write(bits: code >> UInt32(shift) & 1, count: 1) }
  }

  private mutating func write(bits: UInt32, count: Int) {
    pending |= bits << UInt32(pendingBits)
    pendingBits += count
    while pendingBits >= 8 {
      out.append(UInt8(truncatingIfNeeded: pending))
      pending >>= 8
      pendingBits -= 8
    }
  }

  private static func adler(_ bytes: [UInt8]) -> UInt32 {
    var (a, b): (UInt32, UInt32) = (1, 0)
    // So many bytes cannot overflow before the remainder is taken.
    for piece in bytes.chunks(ofCount: 5552) {
      for byte in piece {
        a &+= UInt32(byte)
        b &+= a
      }
      (a, b) = (a % 65_521, b % 65_521)
    }
    return b << 16 | a
  }
}
