/// The candidate nearest to a misspelt word, for "did you mean": at most a third of its letters changed, and the
/// first in order where several are as near. Nil when none is near.
public func nearestName(to word: String, among candidates: some Sequence<String>) -> String? {
  var search = NearestName(to: word)
  for candidate in candidates { search.consider(candidate) { _, _ in false } }
  return search.best
}

/// The same among candidates that are in no order: the least where several are as near.
public func nearestName(to word: String, amongUnordered candidates: some Sequence<String>) -> String? {
  var search = NearestName(to: word)
  for candidate in candidates { search.consider(candidate, isBefore: <) }
  return search.best
}

/// A search that looks closely only at what can be as near as what it has found: a mistake in one place may lead to
/// thousands of unknown names, each to be held against thousands of known ones.
private struct NearestName {
  private let letters: LetterSet
  private var distance: EditDistance
  private var limit: Int
  private(set) var best: String?

  init(to word: String) {
    distance = EditDistance(from: Array(word.unicodeScalars))
    letters = LetterSet(word)
    // One more than may be changed: what is found has to be nearer.
    limit = max(1, distance.word.count / 3) + 1
  }

  /// Of two as near the one that `isBefore` the other, or else the one considered first.
  mutating func consider(_ candidate: String, isBefore: (String, String) -> Bool) {
    let reach = best.map { isBefore(candidate, $0) } == true ? limit : limit - 1
    guard reach > 0, letters.differs(from: LetterSet(candidate), byAtMost: reach),
      let found = distance.to(candidate, atMost: reach), found > 0
    else { return }
    (best, limit) = (candidate, found)
  }
}

/// Which letters stand in a word, and which of them twice: tells at once of most words that they are far from each
/// other. Letters that share a place make words seem nearer than they are, never farther.
private struct LetterSet {
  /// A bit for a letter, and one for its repetition.
  private var bits: UInt64 = 0

  init(_ word: String) {
    for scalar in word.unicodeScalars {
      let (once, twice) = (UInt64(1) << UInt64(scalar.value % 32), UInt64(1) << UInt64(scalar.value % 32 + 32))
      bits |= bits & once == 0 ? once : twice
    }
  }

  func differs(from other: Self, byAtMost limit: Int) -> Bool {
    let shared = (bits & other.bits).nonzeroBitCount
    return max(bits.nonzeroBitCount, other.bits.nonzeroBitCount) - shared <= limit
  }
}

/// Insertions, deletions, replacements and swaps of neighbours between a word and others.
private struct EditDistance {
  let word: [Unicode.Scalar]
  /// The distance from the letters of the word so far to each beginning of the other, and the two rows before.
  private var row: [Int] = []
  private var previous: [Int] = []
  private var beforePrevious: [Int] = []

  init(from word: [Unicode.Scalar]) { self.word = word }

  /// Nil when more than `limit`; what is farther from the diagonal than that is not looked at.
  mutating func to(_ other: String, atMost limit: Int) -> Int? {
    let other = Array(other.unicodeScalars)
    guard abs(word.count - other.count) <= limit else { return nil }
    row = Array(0...other.count)
    previous = row
    beforePrevious = row
    for i in word.indices {
      (beforePrevious, previous, row) = (previous, row, beforePrevious)
      guard fillRow(i, other, max(0, i - limit)..<min(other.count, i + limit + 1)) <= limit else { return nil }
    }
    return row[other.count] <= limit ? row[other.count] : nil
  }

  /// Gives the least number of the row.
  private mutating func fillRow(_ i: Int, _ other: [Unicode.Scalar], _ columns: Range<Int>) -> Int {
    // What is left of the columns, and of the next row's, is as far as whole words are.
    row[columns.lowerBound] = columns.lowerBound == 0 ? i + 1 : word.count + other.count
    var least = row[columns.lowerBound]
    for j in columns {
      var cost = min(previous[j] + (word[i] == other[j] ? 0 : 1), previous[j + 1] + 1, row[j] + 1)
      if i > 0, j > 0, word[i] == other[j - 1], word[i - 1] == other[j] { cost = min(cost, beforePrevious[j - 1] + 1) }
      row[j + 1] = cost
      least = min(least, cost)
    }
    if columns.upperBound < other.count { row[columns.upperBound + 1] = word.count + other.count }
    return least
  }
}
