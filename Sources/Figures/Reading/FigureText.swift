/// A text as the grammars see it: a row of cells, UTF-16 units with full-width forms, capitals and Traditional
/// characters folded away and footnote marks, emphasis and invisible characters left out. Every cell knows where it
/// stands in the source, so that nothing is ever moved. The only file of the reader that touches pointers; every look at
/// a cell is bounded. Grammars ask for cells more often than for anything else, so a text is lent for the time of one
/// reading and nobody counts who holds it.
struct FigureText {
  /// One pointer, for a text is handed to every function of the grammars.
  private let row: UnsafePointer<CellRow>

  /// How many cells it has.
  @inline(__always)
  var count: Int { row.pointee.count }
  /// Whether a character of Traditional script was folded.
  var isTraditional: Bool { row.pointee.isTraditional }

  /// Lends the cells of `source` to `body`, which must not keep them.
  static func with<Result>(_ source: UnsafeBufferPointer<UInt8>, _ body: (FigureText) -> Result) -> Result {
    withUnsafeTemporaryAllocation(of: UInt16.self, capacity: source.count) { units in
      withUnsafeTemporaryAllocation(of: UInt32.self, capacity: source.count) { starts in
        var writer = CellWriter(source: source, units: units, places: starts)
        CellFolding.table.withUnsafeBufferPointer { writer.readAll(folding: $0) }
        let row = CellRow(
          units: units, starts: starts, source: source, count: writer.count, isTraditional: writer.foldedHan)
        return withUnsafePointer(to: row) { body(FigureText(row: $0)) }
      }
    }
  }

  /// The cell there; 0 before the first and after the last.
  @inline(__always)
  subscript(place: Int) -> UInt16 {
    UInt(bitPattern: place) < UInt(bitPattern: count) ? row.pointee.units[place] : 0
  }

  /// A copy of these cells.
  func cells(_ range: Range<Int>) -> [UInt16] { range.map { self[$0] } }

  /// Where the cell begins in the source, as a byte offset.
  func start(of cell: Int) -> Int {
    UInt(bitPattern: cell) < UInt(bitPattern: count) ? Int(row.pointee.starts[cell]) : row.pointee.source.count
  }

  /// The bytes that these cells cover, from the first one's start to the last one's end.
  func bytes(of range: Range<Int>) -> Range<Int> {
    guard !range.isEmpty else { return start(of: range.lowerBound)..<start(of: range.lowerBound) }
    let last = start(of: range.upperBound - 1)
    return start(
      of: range.lowerBound)..<min(row.pointee.source.count, last + CellWriter.length(from: row.pointee.source[last]))
  }

  /// The text as it was written.
  func written(_ range: Range<Int>) -> String {
    written(bytes: bytes(of: range))
  }

  /// The text of these bytes.
  func written(bytes range: Range<Int>) -> String {
    String(decoding: UnsafeBufferPointer(rebasing: row.pointee.source[range]), as: UTF8.self)
  }

  /// Whether the cell was written as a full-width form: １ and ，.
  func isWide(_ cell: Int) -> Bool {
    guard cell >= 0, cell < count else { return false }
    return row.pointee.source[Int(row.pointee.starts[cell])] == 0xEF
  }

  /// Whether the cell was written as an ASCII capital.
  func isCapital(_ cell: Int) -> Bool {
    guard cell >= 0, cell < count else { return false }
    return (0x41...0x5A).contains(row.pointee.source[Int(row.pointee.starts[cell])])
  }
}

private struct CellRow {
  let units: UnsafeMutableBufferPointer<UInt16>
  let starts: UnsafeMutableBufferPointer<UInt32>
  let source: UnsafeBufferPointer<UInt8>
  let count: Int
  let isTraditional: Bool
}

/// Decodes UTF-8 into cells. Bytes that are no UTF-8 become U+FFFD, one each.
private struct CellWriter {
  let source: UnsafeBufferPointer<UInt8>
  let units: UnsafeMutableBufferPointer<UInt16>
  let places: UnsafeMutableBufferPointer<UInt32>
  var count = 0
  var foldedHan = false

  init(
    source: UnsafeBufferPointer<UInt8>, units: UnsafeMutableBufferPointer<UInt16>,
    places: UnsafeMutableBufferPointer<UInt32>
  ) {
    (self.source, self.units, self.places) = (source, units, places)
  }

  mutating func readAll(folding table: UnsafeBufferPointer<UInt16>) {
    var offset = 0
    while offset < source.count {
      let byte = source[offset]
      if byte < 0x80, byte != UInt8(ascii: "["), byte != UInt8(ascii: "*"), byte != UInt8(ascii: "_") {
        append(table[Int(byte)], offset)
        offset += 1
      } else if byte < 0x80 {
        offset = markup(byte, offset)
      } else {
        offset = wide(offset, table)
      }
    }
  }

  private mutating func append(_ unit: UInt16, _ offset: Int) {
    units[count] = unit
    places[count] = UInt32(truncatingIfNeeded: offset)
    count += 1
  }

  /// Emphasis goes; a single star or underline between two digits or letters stays, for it joins them.
  private mutating func markup(_ byte: UInt8, _ offset: Int) -> Int {
    let next = offset + 1 < source.count ? source[offset + 1] : 0
    if byte == UInt8(ascii: "[") {
      if next == UInt8(ascii: "^"), let end = footnoteEnd(offset + 2) { return end }
      if next &- 0x30 < 10, let end = markEnd(offset + 1) { return end }
      append(UInt16(byte), offset)
    } else if count > 0, isWordUnit(units[count - 1]), isWordUnit(UInt16(next | 0x20)) || isWordUnit(UInt16(next)) {
      append(UInt16(byte), offset)
    }
    return offset + 1
  }

  /// 100[1]人: a mark of a note right behind digits or %, where no link `[100](…)` begins. Where it ends.
  private func markEnd(_ start: Int) -> Int? {
    guard count > 0, isDigitUnit(units[count - 1]) || units[count - 1] == UInt16(UInt8(ascii: "%")) else { return nil }
    var end = start
    while end < min(source.count, start + 3), source[end] &- 0x30 < 10 { end += 1 }
    guard end < source.count, source[end] == UInt8(ascii: "]") else { return nil }
    let next = end + 1 < source.count ? source[end + 1] : 0
    return next == UInt8(ascii: "(") || next == UInt8(ascii: "[") && end - start > 2 ? nil : end + 1
  }

  private func footnoteEnd(_ start: Int) -> Int? {
    let limit = min(source.count, start + 32)
    return source[start..<limit].firstIndex(of: UInt8(ascii: "]")).map { $0 + 1 }
  }

  private mutating func wide(_ offset: Int, _ table: UnsafeBufferPointer<UInt16>) -> Int {
    let length = Self.length(from: source[offset])
    guard length > 1, offset + length <= source.count else {
      append(0xFFFD, offset)
      return offset + 1
    }
    var scalar = UInt32(source[offset]) & (0x7F >> UInt32(length))
    for index in offset + 1..<offset + length {
      guard source[index] & 0xC0 == 0x80 else {
        append(0xFFFD, offset)
        return offset + 1
      }
      scalar = scalar << 6 | UInt32(source[index] & 0x3F)
    }
    fold(scalar, offset, table)
    return offset + length
  }

  private mutating func fold(_ scalar: UInt32, _ offset: Int, _ table: UnsafeBufferPointer<UInt16>) {
    let unit = scalar < 0x10000 ? UInt16(scalar) : 0xFFFD
    let folded = table[Int(unit)]
    switch folded {
    case CellFolding.dropped: break
    case CellFolding.raisedTwo, CellFolding.raisedThree:
      if isAfterMetre { append(folded == CellFolding.raisedTwo ? 0x32 : 0x33, offset) }
    default:
      if folded != unit, unit >= 0x4E00, unit < 0xA000 { foldedHan = true }
      append(folded, offset)
    }
  }

  /// A raised 2 or 3 is a footnote mark unless it makes square or cubic metres: `m`, `km`, `cm`, `mm`, `Nm`.
  private var isAfterMetre: Bool {
    guard count > 0, units[count - 1] == UInt16(UInt8(ascii: "m")) else { return false }
    let before = count > 1 ? units[count - 2] : 0
    return !isLetterUnit(before) || "kcdmn".utf16.contains(before) && !(count > 2 && isLetterUnit(units[count - 3]))
  }

  static func length(from lead: UInt8) -> Int {
    switch lead {
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF4: 4
    default: 1
    }
  }
}

@inline(__always)
func isDigitUnit(_ unit: UInt16) -> Bool { unit &- 0x30 < 10 }

/// A lower-case ASCII letter: capitals are folded.
@inline(__always)
func isLetterUnit(_ unit: UInt16) -> Bool { unit &- 0x61 < 26 }

@inline(__always)
func isWordUnit(_ unit: UInt16) -> Bool { isDigitUnit(unit) || isLetterUnit(unit) }

@inline(__always)
func isHanUnit(_ unit: UInt16) -> Bool { unit &- 0x4E00 < 0x5200 }

/// A space within a line or a single line break; joining spaces are folded to U+00A0.
@inline(__always)
func isSpaceUnit(_ unit: UInt16) -> Bool {
  unit <= 0x20 ? unit == 0x20 || unit == 0x0A || unit == 0x09 || unit == 0x0D : unit == 0xA0
}
