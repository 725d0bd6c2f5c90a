/// Paragraphs that stand elsewhere in the other language, as text out of a PDF often does: what is left over on both
/// sides is brought together by what hardly any other paragraph names.
struct MovedBlocks {
  private let source: AlignedText
  private let twin: AlignedText
  /// Marks that few blocks of either text bear: those that tell a paragraph.
  private let rare: Set<Int32>
  /// How many of them each block bears.
  private let (rareOfSource, rareOfTwin): ([Int], [Int])
  /// The counterpart of each block of the source that has moved.
  private var partners: [Int: Int] = [:]

  /// As many blocks of a text may bear a mark that tells a paragraph.
  private static let few = 2

  /// The beads with those that belong together brought together, in the order of the source.
  static func reunited(_ beads: [Bead], _ source: AlignedText, _ twin: AlignedText) -> [Bead] {
    var moved = MovedBlocks(source, twin)
    moved.match(
      beads.flatMap { bead in bead.source.filter { moved.isLoose($0, of: source, beside: bead.twin, of: twin) } },
      beads.flatMap { bead in bead.twin.filter { moved.isLoose($0, of: twin, beside: bead.source, of: source) } })
    guard !moved.partners.isEmpty else { return beads }
    let taken = Set(moved.partners.values)
    return beads.flatMap { moved.parts(of: $0, taken) }
  }

  private init(_ source: AlignedText, _ twin: AlignedText) {
    self.source = source
    self.twin = twin
    let rare = Self.rareMarks(source).intersection(Self.rareMarks(twin))
    self.rare = rare
    func counts(_ text: AlignedText) -> [Int] { text.marks.map { $0.count { rare.contains($0) } } }
    (rareOfSource, rareOfTwin) = (counts(source), counts(twin))
  }

  private static func rareMarks(_ text: AlignedText) -> Set<Int32> {
    var counts: [Int32: Int] = [:]
    for marks in text.marks { for mark in marks { counts[mark, default: 0] += 1 } }
    return Set(counts.lazy.filter { $0.value <= few }.map(\.key))
  }

  /// Whether a block has no counterpart, or one that names nothing of what it names.
  private func isLoose(_ block: Int, of text: AlignedText, beside blocks: Range<Int>, of other: AlignedText) -> Bool {
    if blocks.isEmpty { return true }
    guard text.marks[block].contains(where: rare.contains) else { return false }
    let own = Set(text.marks[block])
    return !blocks.contains { !own.isDisjoint(with: other.marks[$0]) }
  }

  /// The surest pairs first.
  private mutating func match(_ ours: [Int], _ theirs: [Int]) {
    var bearers: [Int32: [Int]] = [:]
    for block in theirs {
      for mark in twin.marks[block] where rare.contains(mark) { bearers[mark, default: []].append(block) }
    }
    var found: [Candidate] = []
    for block in ours {
      var shared: [Int: Int] = [:]
      for mark in source.marks[block] { for other in bearers[mark] ?? [] { shared[other, default: 0] += 1 } }
      found += shared.compactMap { candidate(block, $0.key, shared: $0.value) }
    }
    var taken: Set<Int> = []
    for pair in found.sorted() where partners[pair.source] == nil && !taken.contains(pair.twin) {
      partners[pair.source] = pair.twin
      taken.insert(pair.twin)
    }
  }

  /// Nil where it is not sure enough: most of what tells the two has to be the same, and they have to say as much.
  private func candidate(_ block: Int, _ other: Int, shared: Int) -> Candidate? {
    let (one, two) = (source.masses[block], twin.masses[other])
    let all = max(rareOfSource[block], rareOfTwin[other])
    guard shared * 2 >= all, source.isProse[block], twin.isProse[other],
      min(one, two) > max(one, two) * (shared > 1 ? 0.4 : 0.6)
    else { return nil }
    return Candidate(shared: shared, likeness: min(one, two) / max(one, two), source: block, twin: other)
  }

  private struct Candidate: Comparable {
    let shared: Int
    let likeness: Float
    let source: Int
    let twin: Int

    static func < (a: Self, b: Self) -> Bool {
      (b.shared, b.likeness, a.source, a.twin) < (a.shared, a.likeness, b.source, b.twin)
    }
  }

  /// A bead without the blocks that have moved, and those of its source with their counterparts.
  private func parts(of bead: Bead, _ taken: Set<Int>) -> [Bead] {
    let (row, column) = (bead.source.lowerBound, bead.twin.lowerBound)
    let stays = (bead.source.filter { partners[$0] == nil }, bead.twin.filter { !taken.contains($0) })
    if stays.0.count == bead.source.count, stays.1.count == bead.twin.count { return [bead] }
    let moved = bead.source.compactMap { block in
      partners[block].map { Bead(source: block..<block + 1, twin: $0..<$0 + 1) }
    }
    if let one = Self.range(stays.0, at: row), let other = Self.range(stays.1, at: column) {
      return one.isEmpty && other.isEmpty ? moved : [Bead(source: one, twin: other)] + moved
    }
    return stays.0.map { Bead(source: $0..<$0 + 1, twin: column..<column) }
      + stays.1.map { Bead(source: row..<row, twin: $0..<$0 + 1) } + moved
  }

  /// Nil where there is a gap.
  private static func range(_ blocks: [Int], at place: Int) -> Range<Int>? {
    guard let first = blocks.first, let last = blocks.last else { return place..<place }
    return last - first + 1 == blocks.count ? first..<last + 1 : nil
  }
}
