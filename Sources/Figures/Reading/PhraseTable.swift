/// Words and phrases to values, found by the longest that begins (or ends) at a place: a trie whose edges lie in one
/// hash table. Looking up costs one probe a cell and stops at the first cell that continues no phrase. A class, so that
/// handing one on costs a single count.
final class PhraseTable<Value: Sendable>: Sendable {
  enum Direction { case forward, backward }

  /// Which cells phrases begin with and which come second, by their last six bits: asked before any search, for most
  /// places begin no phrase.
  private let beginnings: (first: UInt64, second: UInt64)
  private let edges: [UInt64]
  private let mask: Int
  private let terminals: [Int32]
  private let values: [Value]

  /// A phrase that stands twice takes its last value. Phrases are folded as texts are.
  init(_ phrases: [(String, Value)], _ direction: Direction = .forward) {
    var children: [UInt64: Int] = [:]
    var terminals: [Int32] = [-1]
    var (first, second): (UInt64, UInt64) = (0, 0)
    for (index, phrase) in phrases.enumerated() {
      let cells = FoldedPhrase.cells(phrase.0)
      var node = 0
      let inOrder = direction == .forward ? cells : cells.reversed()
      if let cell = inOrder.first { first |= Self.bit(cell) }
      second |= inOrder.count > 1 ? Self.bit(inOrder[1]) : .max
      for cell in inOrder {
        let key = UInt64(node) << 16 | UInt64(cell)
        if children[key] == nil {
          children[key] = terminals.count
          terminals.append(-1)
        }
        node = children[key] ?? 0
      }
      terminals[node] = Int32(index)
    }
    beginnings = (first, second)
    let size = max(16, (children.count * 3).nextPowerOfTwo)
    mask = size - 1
    edges = Self.hashed(children, size)
    self.terminals = terminals
    values = phrases.map(\.1)
  }

  // An edge is node (24 bits), cell (16 bits), child (24 bits); no edge is 0, for no child is the root.
  private static func hashed(_ children: [UInt64: Int], _ size: Int) -> [UInt64] {
    var edges = [UInt64](repeating: 0, count: size)
    for (key, child) in children {
      var slot = hash(key) & (size - 1)
      while edges[slot] != 0 { slot = (slot + 1) & (size - 1) }
      edges[slot] = key << 24 | UInt64(child)
    }
    return edges
  }

  @inline(__always)
  private static func hash(_ key: UInt64) -> Int { Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 40) }

  @inline(__always)
  private func child(of node: Int, _ cell: UInt16) -> Int {
    let key = UInt64(node) << 16 | UInt64(cell)
    var slot = Self.hash(key) & mask
    while edges[slot] != 0 {
      if edges[slot] >> 24 == key { return Int(edges[slot] & 0xFF_FFFF) }
      slot = (slot + 1) & mask
    }
    return 0
  }

  @inline(__always)
  private static func bit(_ cell: UInt16) -> UInt64 { 1 << UInt64(cell & 63) }

  /// Whether a phrase may begin with these two cells.
  @inline(__always)
  private func mayBegin(_ cell: UInt16, _ next: UInt16) -> Bool {
    beginnings.first & Self.bit(cell) != 0 && beginnings.second & Self.bit(next) != 0
  }

  /// The longest phrase that begins at `start`, and where it ends.
  @inline(__always)
  func longest(in text: FigureText, at start: Int) -> (value: Value, end: Int)? {
    mayBegin(text[start], text[start + 1]) ? search(in: text, at: start) : nil
  }

  private func search(in text: FigureText, at start: Int) -> (value: Value, end: Int)? {
    var (node, place, found, end) = (0, start, Int32(-1), start)
    while true {
      node = child(of: node, text[place])
      if node == 0 { break }
      place += 1
      if terminals[node] >= 0 { (found, end) = (terminals[node], place) }
    }
    return found >= 0 ? (values[Int(found)], end) : nil
  }

  /// The longest phrase that begins there and ends where a word does: `ten` is not in `tension`.
  @inline(__always)
  func longestWords(in text: FigureText, at start: Int) -> (value: Value, end: Int)? {
    mayBegin(text[start], text[start + 1]) ? searchWords(in: text, at: start) : nil
  }

  private func searchWords(in text: FigureText, at start: Int) -> (value: Value, end: Int)? {
    var (node, place, found, end) = (0, start, Int32(-1), start)
    while true {
      node = child(of: node, text[place])
      if node == 0 { break }
      place += 1
      if terminals[node] >= 0, !isWordUnit(text[place]) || !isWordUnit(text[place - 1]) {
        (found, end) = (terminals[node], place)
      }
    }
    return found >= 0 ? (values[Int(found)], end) : nil
  }

  /// Of a backward table: the longest phrase that ends before `end` and begins at `floor` or later.
  @inline(__always)
  func longest(in text: FigureText, before end: Int, floor: Int) -> (value: Value, start: Int)? {
    mayBegin(text[end - 1], text[end - 2]) ? search(in: text, before: end, floor: floor) : nil
  }

  private func search(in text: FigureText, before end: Int, floor: Int) -> (value: Value, start: Int)? {
    var (node, place, found, start) = (0, end, Int32(-1), end)
    while place > floor {
      node = child(of: node, text[place - 1])
      if node == 0 { break }
      place -= 1
      if terminals[node] >= 0 { (found, start) = (terminals[node], place) }
    }
    return found >= 0 ? (values[Int(found)], start) : nil
  }

  /// The phrase that is exactly these cells.
  func value(of range: Range<Int>, in text: FigureText) -> Value? {
    var node = 0
    for place in range {
      node = child(of: node, text[place])
      if node == 0 { return nil }
    }
    return terminals[node] >= 0 ? values[Int(terminals[node])] : nil
  }
}

enum FoldedPhrase {
  static func cells(_ phrase: String) -> [UInt16] {
    var phrase = phrase
    return phrase.withUTF8 { FigureText.with($0) { $0.cells(0..<$0.count) } }
  }
}

extension Int {
  fileprivate var nextPowerOfTwo: Int { 1 << (Int.bitWidth - (self - 1).leadingZeroBitCount) }
}
