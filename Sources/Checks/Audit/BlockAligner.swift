/// Blocks of one language and those that say the same in the other; one of the two is empty for what has no
/// counterpart.
struct Bead: Hashable {
  let source: Range<Int>
  let twin: Range<Int>

  var isPair: Bool { !source.isEmpty && !twin.isEmpty }
  var isOneToOne: Bool { source.count == 1 && twin.count == 1 }
}

/// Finds which paragraphs translate which, by length and by what both name: the cheapest way through both texts in
/// order, where paragraphs may be merged, split or missing. Only pairs near where the counterpart is expected are
/// tried, so that the cost grows with the length of the texts and not with its square.
struct BlockAligner {
  private let source: AlignedText
  private let twin: AlignedText
  private let band: AlignmentBand
  private var shared: SharedMarks
  /// How far lengths stray, as the variance of their difference per letter.
  private let spread: Float

  /// Twice: the first way through tells how far lengths stray in this translation, and so what is too far.
  static func beads(_ source: AlignedText, _ twin: AlignedText, _ band: AlignmentBand) -> [Bead] {
    func align(_ spread: Float) -> [Bead] {
      var aligner = BlockAligner(
        source: source, twin: twin, band: band, shared: SharedMarks(source, twin, band), spread: spread)
      return aligner.align()
    }
    return align(LengthSpread.of(align(LengthSpread.usual), source, twin))
  }

  private static let longestMerge = 8

  /// Costs from the beginning to each place of the band, for the last rows alone; and how each place was reached.
  private mutating func align() -> [Bead] {
    var costs: [[Float]] = []
    var steps: [[UInt8]] = []
    for row in 0...source.count {
      let columns = band.columns(row)
      var rowCosts = [Float](repeating: .infinity, count: columns.count)
      var rowSteps = [UInt8](repeating: 0, count: columns.count)
      shared.advance(to: row)
      for column in columns {
        if row == 0, column == 0 {
          rowCosts[0] = 0
          continue
        }
        reach(row, column, costs, &rowCosts, &rowSteps)
      }
      costs.append(rowCosts)
      if row >= Self.longestMerge { costs[row - Self.longestMerge] = [] }
      steps.append(rowSteps)
    }
    return trace(steps)
  }

  private func reach(
    _ row: Int, _ column: Int, _ costs: [[Float]], _ rowCosts: inout [Float], _ rowSteps: inout [UInt8]
  ) {
    let place = column - band.columns(row).lowerBound
    var (best, step) = (Float.infinity, UInt8(0))
    func offer(_ rows: Int, _ columns: Int, _ cost: Float) {
      let before =
        rows == 0
        ? (place >= columns ? rowCosts[place - columns] : .infinity) : value(costs, row - rows, column - columns)
      guard before + cost < best else { return }
      (best, step) = (before + cost, UInt8(rows << 4 | columns))
    }
    if row > 0 { offer(1, 0, skipCost(source, row - 1)) }
    if column > 0 { offer(0, 1, skipCost(twin, column - 1)) }
    if row > 0, column > 0 {
      for (rows, columns) in Self.merges where rows <= row && columns <= column {
        offer(rows, columns, pairCost(row - rows..<row, column - columns..<column))
      }
    }
    (rowCosts[place], rowSteps[place]) = (best, step)
  }

  private static let merges: [(Int, Int)] =
    [(1, 1)] + (2...7).flatMap { [(1, $0), ($0, 1)] } + [(2, 2), (2, 3), (3, 2)]

  private func value(_ costs: [[Float]], _ row: Int, _ column: Int) -> Float {
    let columns = band.columns(row)
    return columns.contains(column) ? costs[row][column - columns.lowerBound] : .infinity
  }

  private func trace(_ steps: [[UInt8]]) -> [Bead] {
    var beads: [Bead] = []
    var (row, column) = (source.count, twin.count)
    while row > 0 || column > 0 {
      let step = steps[row][column - band.columns(row).lowerBound]
      let (rows, columns) = (Int(step >> 4), Int(step & 15))
      precondition(rows + columns > 0, "the band has a gap")
      beads.append(Bead(source: row - rows..<row, twin: column - columns..<column))
      (row, column) = (row - rows, column - columns)
    }
    return beads.reversed()
  }
}

// Costs are negative logarithms of likelihood, after Gale and Church; the constants are judgement.
extension BlockAligner {
  private func skipCost(_ text: AlignedText, _ index: Int) -> Float {
    text.isProse[index] ? 3.5 + text.masses[index] * 0.009 : 2.2
  }

  private func pairCost(_ rows: Range<Int>, _ columns: Range<Int>) -> Float {
    let one = source.mass[rows.upperBound] - source.mass[rows.lowerBound]
    let other = twin.mass[columns.upperBound] - twin.mass[columns.lowerBound]
    let excess = one - other
    let length = min(20, 0.5 * excess * excess / (spread * (one + other) + 60))
    let extra = Float(rows.count + columns.count - 2)
    let isCrossed = rows.count > 1 && columns.count > 1
    let merge = extra == 0 ? 0 : (isCrossed ? 4 : 2.2) + extra * 0.8
    let distance = Float(abs(source.runs[rows.lowerBound] - twin.runs[columns.lowerBound]) / 2) * 0.8
    let mixed: Float = source.isProse[rows.lowerBound] == twin.isProse[columns.lowerBound] ? 0 : 1.5
    return length + merge + distance + mixed + markCost(rows, columns)
  }

  private func markCost(_ rows: Range<Int>, _ columns: Range<Int>) -> Float {
    let (found, all) = shared.count(rows, columns)
    return max(-12, -2.5 * Float(found)) + min(4, 0.6 * Float(all - 2 * found))
  }
}

private enum LengthSpread {
  static let usual: Float = 5
  private static let bounds: ClosedRange<Float> = 1.5...8

  /// By the median of the paragraphs that have one counterpart; the square of a normal deviate has 0.455 as its median.
  static func of(_ beads: [Bead], _ source: AlignedText, _ twin: AlignedText) -> Float {
    let squares = beads.compactMap { bead -> Float? in
      guard bead.isOneToOne, source.isProse[bead.source.lowerBound] else { return nil }
      let (one, other) = (source.masses[bead.source.lowerBound], twin.masses[bead.twin.lowerBound])
      return one + other > 160 ? (one - other) * (one - other) / (one + other) : nil
    }.sorted()
    guard squares.count >= 12 else { return usual }
    return min(max(squares[squares.count / 2] / 0.455, bounds.lowerBound), bounds.upperBound)
  }
}
