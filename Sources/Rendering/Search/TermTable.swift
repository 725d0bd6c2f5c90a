/// The terms of one language and the pages that hold them. Terms are UTF-8 of at least one byte; most have at most
/// eight, and are then told apart by one number. Pages come in ascending order.
struct TermTable {
  /// What finding a term and adding the same page again looks at, which is most of what is done.
  private struct Entry {
    /// The term's eight bytes, the first the highest, with zeros behind; of a longer one a number made of all its bytes.
    let key: UInt64
    /// The last page that holds it.
    var page: Int32
    /// Index in `longTerms`; -1 for a term of at most eight bytes.
    let long: Int32
  }

  private var entries: [Entry] = []
  /// Parallel to the entries.
  private var postings: [Postings] = []
  /// The terms with more than eight bytes.
  private var longTerms: [[UInt8]] = []
  /// Places in `entries` by the keys' hashes; -1 where there is none. At least half of them are free.
  private var slots = [Int32](repeating: -1, count: 1 << 12)

  /// A term of at most eight bytes.
  mutating func add(_ head: UInt64, page: Int32, isHeading: Bool) {
    let mask = slots.count - 1
    var slot = Self.hash(head) & mask
    while slots[slot] >= 0 {
      let entry = Int(slots[slot])
      if entries[entry].key == head, entries[entry].long < 0 { return add(page, isHeading, to: entry) }
      slot = (slot + 1) & mask
    }
    insert(Entry(key: head, page: page, long: -1), at: slot, isHeading)
  }

  /// A term of more than eight bytes.
  mutating func add(_ term: [UInt8], page: Int32, isHeading: Bool) {
    let mask = slots.count - 1
    let key = Self.folded(term)
    var slot = Self.hash(key) & mask
    while slots[slot] >= 0 {
      let entry = Int(slots[slot])
      if entries[entry].key == key, entries[entry].long >= 0, longTerms[Int(entries[entry].long)] == term {
        return add(page, isHeading, to: entry)
      }
      slot = (slot + 1) & mask
    }
    longTerms.append(term)
    insert(Entry(key: key, page: page, long: Int32(longTerms.count - 1)), at: slot, isHeading)
  }

  /// Says nothing twice: headings of a page have to come before its text.
  private mutating func add(_ page: Int32, _ isHeading: Bool, to entry: Int) {
    let last = entries[entry].page
    guard page != last else { return }
    entries[entry].page = page
    postings[entry].add(page - last - 1, isHeading)
  }

  private mutating func insert(_ entry: Entry, at slot: Int, _ isHeading: Bool) {
    slots[slot] = Int32(entries.count)
    entries.append(entry)
    postings.append(Postings(entry.page, isHeading))
    if entries.count * 2 > slots.count { grow() }
  }

  private mutating func grow() {
    let mask = slots.count * 2 - 1
    slots = [Int32](repeating: -1, count: mask + 1)
    for (index, entry) in entries.enumerated() {
      var slot = Self.hash(entry.key) & mask
      while slots[slot] >= 0 { slot = (slot + 1) & mask }
      slots[slot] = Int32(index)
    }
  }

  private static func folded(_ term: [UInt8]) -> UInt64 { term.reduce(0) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 } }

  private static func hash(_ key: UInt64) -> Int { Int(truncatingIfNeeded: (key &* 0x9e37_79b9_7f4a_7c15) >> 32) }
}

extension TermTable {
  /// Every term with its pages as one line `term postings`, in the order of the terms' bytes.
  func forEachLine(_ body: (_ term: [UInt8], _ postings: [UInt8]) -> Void) {
    let heads = entries.map { $0.long < 0 ? $0.key : Self.head(longTerms[Int($0.long)]) }
    let order = entries.indices.sorted { a, b in
      heads[a] == heads[b] ? longTerm(a).lexicographicallyPrecedes(longTerm(b)) : heads[a] < heads[b]
    }
    for entry in order {
      body(entries[entry].long < 0 ? Self.bytes(of: heads[entry]) : longTerm(entry), postings[entry].text)
    }
  }

  /// All of a term with more than eight bytes, else empty.
  private func longTerm(_ entry: Int) -> [UInt8] {
    entries[entry].long < 0 ? [] : longTerms[Int(entries[entry].long)]
  }

  /// A term's first eight bytes, the first the highest, with zeros behind.
  private static func head(_ term: [UInt8]) -> UInt64 {
    term.prefix(8).reduce(0) { $0 << 8 | UInt64($1) } << (8 * UInt64(8 - min(8, term.count)))
  }

  private static func bytes(of head: UInt64) -> [UInt8] {
    (0..<8).map { UInt8(truncatingIfNeeded: head >> (56 - 8 * UInt64($0))) }.filter { $0 != 0 }
  }
}

/// The pages of one term as printable text: for each page the distance from the one before, less one, times two, and one
/// more where the term stands in a heading; in groups of five bits, the lowest first, each a character from `0` on,
/// with 32 added where another group follows.
private struct Postings {
  private(set) var text: [UInt8] = []

  init(_ page: Int32, _ isHeading: Bool) { add(page, isHeading) }

  /// `distance` from the page before, less one.
  mutating func add(_ distance: Int32, _ isHeading: Bool) {
    var rest = UInt32(distance) << 1 | (isHeading ? 1 : 0)
    while rest >= 32 {
      text.append(0x30 + UInt8(rest & 31 | 32))
      rest >>= 5
    }
    text.append(0x30 + UInt8(rest))
  }
}
