extension RandomAccessCollection where Index == Int {
  /// The first index from which on the predicate holds, else the end, by halving. The collection has to be ordered by
  /// the predicate: false first, then true.
  @inlinable
  package func partitioningIndex(where belongsInSecondPart: (Element) -> Bool) -> Int {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = low + (high - low) / 2
      if belongsInSecondPart(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
