import Algorithms
import Values

/// How many marks the blocks of two texts share, for the rows that the aligner looks at.
struct SharedMarks {
  private let source: AlignedText
  private let twin: AlignedText
  private let band: AlignmentBand
  /// Blocks of the twin that bear a mark, in order.
  private let bearers: [Int32: [Int32]]
  /// For the last rows: sums of shared marks before each column of the band.
  private var rows: [[Int32]] = []
  private let sourceCounts: [Int32]
  private let twinCounts: [Int32]

  init(_ source: AlignedText, _ twin: AlignedText, _ band: AlignmentBand) {
    self.source = source
    self.twin = twin
    self.band = band
    var bearers: [Int32: [Int32]] = [:]
    for (index, marks) in twin.marks.enumerated() {
      for mark in marks where bearers[mark]?.last != Int32(index) { bearers[mark, default: []].append(Int32(index)) }
    }
    self.bearers = bearers
    sourceCounts = Self.sums(source.marks)
    twinCounts = Self.sums(twin.marks)
  }

  private static func sums(_ marks: [[Int32]]) -> [Int32] {
    var sum: Int32 = 0
    return [0]
      + marks.map {
        sum += Int32($0.count)
        return sum
      }
  }

  /// Makes the row of blocks that ends at `row` ready; those long past are given up.
  mutating func advance(to row: Int) {
    guard row > 0 else { return }
    let columns = reach(row)
    var counts = [Int32](repeating: 0, count: columns.count + 1)
    for mark in source.marks[row - 1] {
      guard let bearers = bearers[mark] else { continue }
      var index = bearers.partitioningIndex { $0 >= columns.lowerBound }
      while index < bearers.count, bearers[index] < columns.upperBound {
        counts[Int(bearers[index]) - columns.lowerBound + 1] += 1
        index += 1
      }
    }
    for index in 1..<counts.count { counts[index] += counts[index - 1] }
    rows.append(counts)
    if rows.count > 16 { rows[rows.count - 17] = [] }
  }

  /// The blocks of the twin that a merge ending in this row or soon after may touch.
  private func reach(_ row: Int) -> Range<Int> {
    let later = band.columns(min(row + 8, source.count))
    return max(0, band.columns(row).lowerBound - 16)..<min(twin.count, later.upperBound + 1)
  }

  /// Marks that both sides bear, and all marks of both.
  func count(_ rows: Range<Int>, _ columns: Range<Int>) -> (shared: Int, all: Int) {
    let (one, other) = (
      Int(sourceCounts[rows.upperBound] - sourceCounts[rows.lowerBound]),
      Int(twinCounts[columns.upperBound] - twinCounts[columns.lowerBound])
    )
    if one == 0 || other == 0 { return (0, one + other) }
    var shared = 0
    for row in rows {
      let sums = self.rows[row]
      let start = reach(row + 1).lowerBound
      let (low, high) = (columns.lowerBound - start, columns.upperBound - start)
      guard low >= 0, high < sums.count else { continue }
      shared += Int(sums[high] - sums[low])
    }
    // A mark of two blocks that are paired with two others has been counted for each of them.
    return (min(shared / min(rows.count, columns.count), one, other), one + other)
  }
}
