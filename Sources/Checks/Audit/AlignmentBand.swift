import Algorithms
import Values

/// Which places of the twin the aligner tries for each place of the source.
struct AlignmentBand {
  /// For each place from 0 to the count of blocks; bounds never fall, and neighbours overlap.
  private let rows: [Range<Int32>]

  /// A text this small is tried throughout.
  private static let small = 40_000
  /// On either side of the expected place.
  private static let width = 48

  func columns(_ row: Int) -> Range<Int> { Int(rows[row].lowerBound)..<Int(rows[row].upperBound) }

  init(_ source: AlignedText, _ twin: AlignedText) {
    let last = twin.count
    if (source.count + 1) * (last + 1) <= Self.small {
      rows = [Range<Int32>](repeating: 0..<Int32(last + 1), count: source.count + 1)
      return
    }
    let expected = ExpectedPlaces.of(source, in: twin)
    var (lower, upper) = (0, 0)
    var bounds: [(Int, Int)] = expected.map { place in
      lower = max(lower, min(place - Self.width, last))
      upper = max(upper, min(place + Self.width, last))
      return (lower, upper)
    }
    bounds[0].0 = 0
    bounds[source.count].1 = last
    for row in 0..<source.count { bounds[row].1 = max(bounds[row].1, bounds[row + 1].0) }
    rows = bounds.map { Int32($0.0)..<Int32($0.1 + 1) }
  }
}

/// Where in the twin each place of the source is expected.
enum ExpectedPlaces {
  /// Fewer runs than this tell nothing of what stands within them: the languages stand one after the other.
  private static let few = 8

  static func of(_ source: AlignedText, in twin: AlignedText) -> [Int] {
    let runs = runPegs(source, twin)
    let pegs = runs.count < few ? MarkedPegs.of(source, in: twin) : runs
    return interpolated(pegs + [(source.count, twin.count)], source, twin)
  }

  /// Where languages alternate, a run of blocks and the next run of the other language begin and end together.
  private static func runPegs(_ source: AlignedText, _ twin: AlignedText) -> [(Int, Int)] {
    var pegs: [(Int, Int)] = [(0, 0)]
    var place = 0
    for row in source.runs.indices.dropFirst() where source.runs[row] != source.runs[row - 1] {
      while place < twin.count, twin.runs[place] < source.runs[row] { place += 1 }
      pegs.append((row, place))
    }
    return pegs
  }

  /// Between two pegs by length.
  private static func interpolated(_ pegs: [(Int, Int)], _ source: AlignedText, _ twin: AlignedText) -> [Int] {
    var places: [Int] = []
    var (row, place) = (0, 0)
    for (nextRow, nextPlace) in pegs {
      let (start, length) = (source.mass[row], source.mass[nextRow] - source.mass[row])
      let (from, span) = (twin.mass[place], twin.mass[nextPlace] - twin.mass[place])
      var column = place
      for index in row..<nextRow {
        let target = from + (length > 0 ? (source.mass[index] - start) / length * span : 0)
        while column < nextPlace, twin.mass[column] < target { column += 1 }
        places.append(column)
      }
      (row, place) = (nextRow, nextPlace)
    }
    return places + [twin.count]
  }
}

/// Places that two texts have in common: what each says equally often is the same, the first time as the last.
private enum MarkedPegs {
  static func of(_ source: AlignedText, in twin: AlignedText) -> [(Int, Int)] {
    let (ours, theirs) = (occurrences(source), occurrences(twin))
    var pairs: [(Int, Int)] = []
    for (mark, places) in ours where theirs[mark]?.count == places.count {
      pairs += zip(places, theirs[mark]!).map { ($0, $1) }
    }
    return rising(pairs.sorted { ($0.0, $0.1) < ($1.0, $1.1) })
  }

  private static func occurrences(_ text: AlignedText) -> [Int32: [Int]] {
    var places: [Int32: [Int]] = [:]
    for (index, marks) in text.marks.enumerated() {
      for mark in marks where places[mark]?.last != index { places[mark, default: []].append(index) }
    }
    return places
  }

  /// The longest row of pairs in which both places rise; a lone pair far from its neighbours drops out.
  private static func rising(_ pairs: [(Int, Int)]) -> [(Int, Int)] {
    var tails: [Int] = []
    var previous = [Int](repeating: -1, count: pairs.count)
    for (index, pair) in pairs.enumerated() {
      let length = tails.partitioningIndex { pairs[$0].1 >= pair.1 }
      previous[index] = length > 0 ? tails[length - 1] : -1
      if length < tails.count { tails[length] = index } else { tails.append(index) }
    }
    var chain: [(Int, Int)] = []
    var index = tails.last ?? -1
    while index >= 0 {
      if chain.last?.0 != pairs[index].0 { chain.append(pairs[index]) }
      index = previous[index]
    }
    return chain.reversed()
  }
}
