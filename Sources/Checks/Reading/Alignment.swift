/// The pairs of two rows, in order, that are the most alike together.
struct Alignment {
  /// Pairs of elements; optional for the reader who wants an end after the last.
  private(set) var matches: [(Int, Int)?] = []

  // Beyond this many comparisons, elements are paired as they come.
  private static let limit = 250_000

  init(_ one: [Int], _ other: [Int], likeness: (Int, Int) -> Int?) {
    guard !one.isEmpty, !other.isEmpty else { return }
    guard one.count * other.count <= Self.limit else {
      matches = zip(one, other).map { likeness($0, $1) == nil ? nil : ($0, $1) }.filter { $0 != nil }
      return
    }
    let scores = one.map { a in other.map { likeness(a, $0) } }
    trace(one, other, scores, Self.best(scores, one.count, other.count))
  }

  /// The best sums from each pair of places to the ends of both rows.
  private static func best(_ scores: [[Int?]], _ rows: Int, _ columns: Int) -> [[Int]] {
    var best = [[Int]](repeating: [Int](repeating: 0, count: columns + 1), count: rows + 1)
    for row in (0..<rows).reversed() {
      for column in (0..<columns).reversed() {
        let skipped = max(best[row + 1][column], best[row][column + 1])
        best[row][column] = max(skipped, scores[row][column].map { $0 + best[row + 1][column + 1] } ?? 0)
      }
    }
    return best
  }

  private mutating func trace(_ one: [Int], _ other: [Int], _ scores: [[Int?]], _ best: [[Int]]) {
    var (row, column) = (0, 0)
    while row < one.count, column < other.count {
      if let score = scores[row][column], best[row][column] == score + best[row + 1][column + 1] {
        matches.append((one[row], other[column]))
        (row, column) = (row + 1, column + 1)
      } else if best[row][column] == best[row + 1][column] {
        row += 1
      } else {
        column += 1
      }
    }
  }
}
