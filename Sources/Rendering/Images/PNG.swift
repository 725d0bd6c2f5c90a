/// A picture of rectangles in four flat colours, and its bytes as PNG (two bits a pixel). Where most rows repeat the
/// one above, differences and runs are all the compression it takes; so no library is needed, and every machine gives
/// the same bytes.
struct PNG {
  private let width: Int
  private let height: Int
  /// Red, green, blue; the first fills what nothing is drawn on.
  private let colours: [(UInt8, UInt8, UInt8)]
  private var rows: [[UInt8]]

  /// `width` is a multiple of four; there are at most four colours.
  init(width: Int, height: Int, colours: [(UInt8, UInt8, UInt8)]) {
    self.width = width
    self.height = height
    self.colours = colours
    rows = Array(repeating: Array(repeating: 0, count: width / 4), count: height)
  }

  /// Both ranges in pixels, cut to the picture.
  mutating func fill(x: Range<Int>, y: Range<Int>, colour: UInt8) {
    let columns = x.clamped(to: 0..<width)
    for row in y.clamped(to: 0..<height) {
      var column = columns.lowerBound
      while column < columns.upperBound {
        if column % 4 == 0, column + 4 <= columns.upperBound {
          rows[row][column / 4] = colour * 0b01_01_01_01
          column += 4
        } else {
          let shift = 6 - 2 * (column % 4)
          rows[row][column / 4] = rows[row][column / 4] & ~(3 << shift) | colour << shift
          column += 1
        }
      }
    }
  }

  var bytes: [UInt8] {
    var out: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    // Two bits a pixel, by palette, compressed, filtered, not interlaced.
    Self.append("IHDR", Self.bigEndian(UInt32(width)) + Self.bigEndian(UInt32(height)) + [2, 3, 0, 0, 0], to: &out)
    Self.append("PLTE", colours.flatMap { [$0.0, $0.1, $0.2] }, to: &out)
    Self.append("IDAT", Deflate.zlib(differences), to: &out)
    Self.append("IEND", [], to: &out)
    return out
  }

  /// Each row as what it adds to the one above (filter 2).
  private var differences: [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(height * (width / 4 + 1))
    var above = [UInt8](repeating: 0, count: width / 4)
    for row in rows {
      result.append(2)
      for (byte, old) in zip(row, above) { result.append(byte &- old) }
      above = row
    }
    return result
  }

  private static func append(_ name: String, _ data: [UInt8], to out: inout [UInt8]) {
    let named = Array(name.utf8) + data
    out += bigEndian(UInt32(data.count)) + named + bigEndian(checksum(named))
  }

  private static func bigEndian(_ number: UInt32) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
  }

  /// CRC-32 of a few hundred bytes: not worth a table.
  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    var crc: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      crc ^= UInt32(byte)
      for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
    }
    return ~crc
  }
}
