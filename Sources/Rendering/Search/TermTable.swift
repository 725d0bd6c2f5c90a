/// The terms of one language and the pages that hold them. Terms are UTF-8 of at least one byte; most have at most
/// eight, and are then told apart by one number. Pages come in ascending order.
struct TermTable {
  /// The terms' first eight bytes, the first the highest, with zeros behind.
  private var heads: [UInt64] = []
  /// Of terms with more than eight bytes all of them, else empty.
  private var longTerms: [[UInt8]] = []
  private var postings: [Postings] = []
  /// Places in the arrays above by the terms' hashes; -1 where there is none. At least half of them are free.
  private var slots = [Int32](repeating: -1, count: 1 << 12)

  /// A term of at most eight bytes.
  mutating func add(_ head: UInt64, page: Int32, isHeading: Bool) {
    let mask = slots.count - 1
    var slot = Self.hash(head) & mask
    while slots[slot] >= 0 {
      let term = Int(slots[slot])
      if heads[term] == head, longTerms[term].isEmpty { return postings[term].add(page, isHeading) }
      slot = (slot + 1) & mask
    }
    insert(head, [], at: slot, page, isHeading)
  }

  /// A term of more than eight bytes.
  mutating func add(_ term: [UInt8], page: Int32, isHeading: Bool) {
    let mask = slots.count - 1
    let head = Self.head(term)
    var slot = Self.hash(Self.folded(term)) & mask
    while slots[slot] >= 0 {
      let known = Int(slots[slot])
      if heads[known] == head, longTerms[known] == term { return postings[known].add(page, isHeading) }
      slot = (slot + 1) & mask
    }
    insert(head, term, at: slot, page, isHeading)
  }

  private mutating func insert(_ head: UInt64, _ term: [UInt8], at slot: Int, _ page: Int32, _ isHeading: Bool) {
    slots[slot] = Int32(heads.count)
    heads.append(head)
    longTerms.append(term)
    postings.append(Postings(page, isHeading))
    if heads.count * 2 > slots.count { grow() }
  }

  private mutating func grow() {
    let mask = slots.count * 2 - 1
    slots = [Int32](repeating: -1, count: mask + 1)
    for term in heads.indices {
      var slot = Self.hash(longTerms[term].isEmpty ? heads[term] : Self.folded(longTerms[term])) & mask
      while slots[slot] >= 0 { slot = (slot + 1) & mask }
      slots[slot] = Int32(term)
    }
  }

  private static func head(_ term: [UInt8]) -> UInt64 {
    term.prefix(8).reduce(0) { $0 << 8 | UInt64($1) } << (8 * UInt64(8 - min(8, term.count)))
  }

  private static func folded(_ term: [UInt8]) -> UInt64 { term.reduce(0) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 } }

  private static func hash(_ head: UInt64) -> Int { Int(truncatingIfNeeded: (head &* 0x9e37_79b9_7f4a_7c15) >> 32) }
}

extension TermTable {
  /// Every term with its pages as one line `term postings`, in the order of the terms' bytes.
  func forEachLine(_ body: (_ term: [UInt8], _ postings: [UInt8]) -> Void) {
    let order = heads.indices.sorted { a, b in
      heads[a] == heads[b] ? longTerms[a].lexicographicallyPrecedes(longTerms[b]) : heads[a] < heads[b]
    }
    for term in order {
      body(longTerms[term].isEmpty ? Self.bytes(of: heads[term]) : longTerms[term], postings[term].text)
    }
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
  private var last: Int32 = -1

  init(_ page: Int32, _ isHeading: Bool) { add(page, isHeading) }

  /// Says nothing twice: headings of a page have to come before its text.
  @inline(__always)
  mutating func add(_ page: Int32, _ isHeading: Bool) {
    guard page != last else { return }
    var rest = UInt32(page - last - 1) << 1 | (isHeading ? 1 : 0)
    last = page
    while rest >= 32 {
      text.append(0x30 + UInt8(rest & 31 | 32))
      rest >>= 5
    }
    text.append(0x30 + UInt8(rest))
  }
}
