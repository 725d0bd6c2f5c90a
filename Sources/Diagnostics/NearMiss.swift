/// The candidate nearest to a misspelt word, for "did you mean": at most a third of its letters changed, and the
/// first in order where several are as near. Nil when none is near.
public func nearestName(to word: String, among candidates: some Sequence<String>) -> String? {
  let letters = Array(word.unicodeScalars)
  var best: (distance: Int, name: String)?
  for candidate in candidates where candidate != word {
    let limit = best.map { $0.distance - 1 } ?? max(1, letters.count / 3)
    if let distance = editDistance(letters, Array(candidate.unicodeScalars), limit: limit) {
      best = (distance, candidate)
    }
  }
  return best?.name
}

/// Insertions, deletions, replacements and swaps of neighbours between two words; nil when more than `limit`.
private func editDistance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar], limit: Int) -> Int? {
  guard limit >= 0, abs(a.count - b.count) <= limit else { return nil }
  var beforePrevious: [Int] = []
  var previous = Array(0...b.count)
  for i in a.indices {
    var current = [i + 1]
    for j in b.indices {
      let replaced = previous[j] + (a[i] == b[j] ? 0 : 1)
      var cost = min(replaced, previous[j + 1] + 1, current[j] + 1)
      if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { cost = min(cost, beforePrevious[j - 1] + 1) }
      current.append(cost)
    }
    (beforePrevious, previous) = (previous, current)
  }
  return previous[b.count] <= limit ? previous[b.count] : nil
}
