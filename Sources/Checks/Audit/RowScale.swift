import Figures

/// The scale that a table gives apart from its numbers, in a cell of the row or above it: 万立方米, RMB million.
enum RowScale {
  /// As a power of ten; nil where the text says none. A cell with a number is no unit.
  static func of(_ text: ArraySlice<UInt8>, _ language: FigureLanguage) -> Int? {
    let words = language == .chinese ? chinese : english
    return text.split(whereSeparator: isBorder).lazy.filter { !hasNumber($0) }
      .compactMap { cell in words.first { contains(cell, $0.word) }?.power }.first
  }

  /// The digit of m3 is none.
  private static func hasNumber(_ cell: ArraySlice<UInt8>) -> Bool {
    cell.indices.contains { place in
      Glyph.isDigit(cell[place]) && (place == cell.startIndex || !Glyph.isLetter(cell[place - 1]))
    }
  }

  private static func isBorder(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "(") || byte == UInt8(ascii: ")")
  }

  // 千瓦 and 千克 are units themselves.
  private static let chinese = table([
    ("百万", 6), ("千万", 7), ("万", 4), ("萬", 4), ("亿", 8), ("億", 8), ("千元", 3), ("千人", 3), ("千吨", 3), ("千噸", 3)
  ])
  private static let english = table([
    ("thousand", 3), ("million", 6), ("billion", 9), ("'000", 3), ("mn", 6), ("bn", 9)
  ])

  private static func table(_ rows: [(String, Int)]) -> [(word: [UInt8], power: Int)] {
    rows.map { (Array($0.0.utf8), $0.1) }
  }

  private static func contains(_ cell: ArraySlice<UInt8>, _ word: [UInt8]) -> Bool {
    guard cell.count >= word.count else { return false }
    return (cell.startIndex...cell.endIndex - word.count).contains { start in
      word.indices.allSatisfy { cell[start + $0] == word[$0] || cell[start + $0] | 0x20 == word[$0] }
    }
  }
}

extension BeadComparison {
  /// Whether two numbers of a row differ by no more than the scales that their tables give: 52,110 万立方米 in 521.1
  /// million m3.
  func isScaled(_ cause: LikelyCause?, _ bead: Int) -> Bool {
    guard case .powerOfTen(let exponent)? = cause, !isProse(beads[bead]) else { return false }
    let (ours, theirs) = (scale(above: bead, .chinese), scale(above: bead, .english))
    return exponent == ours - theirs
  }

  /// How far up a table's head may stand.
  private static let tableLength = 60

  /// The scale nearest above, the row itself included; 0 where none is given.
  private func scale(above bead: Int, _ language: FigureLanguage) -> Int {
    let text = language == .chinese ? chinese : english
    for bead in beads[max(0, bead - Self.tableLength)...bead].reversed() {
      if isProse(bead) { return 0 }
      for block in language == .chinese ? bead.source : bead.twin {
        let pieces = text.blocks[block].pieces
        if let scale = pieces.lazy.compactMap({ RowScale.of(text.source.bytes[$0], language) }).first { return scale }
      }
    }
    return 0
  }
}
