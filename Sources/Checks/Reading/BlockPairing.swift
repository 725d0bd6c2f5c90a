import Figures
import ReportModel

/// What differs between the outlines of two editions.
enum OutlineDifference: Sendable {
  /// A heading that one of them lacks, by its place in the outline of the other.
  case missingHeading(Side, part: Int)
  case headingLevels(source: Int, twin: Int)
  /// Both say an id, and not the same; by their places in both outlines.
  case headingIDs(source: Int, twin: Int)
  /// A block that one of them lacks, by its place in the outline of the other.
  case missingBlock(Side, part: Int)
  /// As many items, rows or cells in one as not in the other.
  case counts(source: Int, twin: Int)
  case directiveIDs(source: Int, twin: Int)
}

/// The edition that lacks something.
enum Side: Sendable {
  case source, twin
}

/// Pairs the blocks of two editions. Outlines that are alike pair block by block; only where they differ, headings and
/// then the blocks between them are aligned.
struct BlockPairing {
  private(set) var pairs: [BlockPair] = []
  private(set) var differences: [OutlineDifference] = []
  private let source: ReadEdition
  private let twin: ReadEdition
  private var section = 0
  /// The row of a table that was entered last.
  private var row = 0..<0

  init(_ source: ReadEdition, _ twin: ReadEdition) {
    self.source = source
    self.twin = twin
    pairs.reserveCapacity(source.blocks.count)
    pairFrontMatter()
    if source.outline.elementsEqual(twin.outline, by: { $0.isLike($1) }) {
      pairAll(source.outline.indices, twin.outline.indices)
    } else {
      pairSections()
    }
  }

  /// Title and summary; one that a language does without is not missed.
  private mutating func pairFrontMatter() {
    pairs.append(BlockPair(source: 0..<1, twin: 0..<1, section: -2))
    guard source.edition.summary != nil, twin.edition.summary != nil else { return }
    pairs.append(BlockPair(source: 1..<2, twin: 1..<2, section: -1))
  }

  /// Parts of the outlines that are alike, one by one.
  private mutating func pairAll(_ one: Range<Int>, _ other: Range<Int>) {
    for (a, b) in zip(one, other) {
      compareNames(a, b)
      if source.outline[a].kind.isHeading { section += 1 }
      enter(a)
      addOwn(a, b)
    }
  }

  private mutating func add(_ one: Range<Int>, _ other: Range<Int>, row: Int? = nil) {
    pairs.append(BlockPair(source: one, twin: other, section: section, row: row))
  }

  private mutating func enter(_ part: Int) {
    if source.outline[part].kind == .row { row = part..<source.outline[part].end }
  }

  private mutating func addOwn(_ a: Int, _ b: Int) {
    let (own, counterpart) = (source.outline[a].blocks, twin.outline[b].blocks)
    if !own.isEmpty { add(own, counterpart, row: row.contains(a) ? row.lowerBound : nil) }
  }

  private mutating func compareNames(_ a: Int, _ b: Int) {
    let kinds = (source.outline[a].kind, twin.outline[b].kind)
    if case (.heading(let level), .heading(let other)) = kinds {
      if level != other { differences.append(.headingLevels(source: a, twin: b)) }
      if let one = source.explicitID(ofHeading: a), let two = twin.explicitID(ofHeading: b), one != two {
        differences.append(.headingIDs(source: a, twin: b))
      }
    } else if kinds == (.directive, .directive) {
      if let one = source.directiveID(a), let two = twin.directiveID(b), one != two {
        differences.append(.directiveIDs(source: a, twin: b))
      }
    }
  }
}

// Outlines that differ.
extension BlockPairing {
  private mutating func pairSections() {
    let (one, other) = (source.topParts, twin.topParts)
    let headings = Alignment(
      one.filter { source.isHeading($0) }, other.filter { twin.isHeading($0) }
    ) { likeness(ofHeadings: $0, $1) }
    var (start, counterpart) = (0, 0)
    for pair in headings.matches + [nil] {
      let end = pair.map { one.firstIndex(of: $0.0)! } ?? one.count
      let otherEnd = pair.map { other.firstIndex(of: $0.1)! } ?? other.count
      pairBlocks(one[start..<end], other[counterpart..<otherEnd])
      (start, counterpart) = (end, otherEnd)
    }
  }

  /// A run of blocks between two headings that both editions have, the first heading included.
  private mutating func pairBlocks(_ one: ArraySlice<Int>, _ other: ArraySlice<Int>) {
    section += 1
    let alignment = Alignment(Array(one), Array(other)) { likeness($0, $1) }
    var (open, counterpart) = (one, other)
    for pair in alignment.matches + [nil] {
      report(open.prefix { $0 != pair?.0 }, missingIn: .twin)
      report(counterpart.prefix { $0 != pair?.1 }, missingIn: .source)
      guard let (a, b) = pair else { break }
      open = open.drop { $0 != a }.dropFirst()
      counterpart = counterpart.drop { $0 != b }.dropFirst()
      self.pair(a, b)
    }
  }

  /// Of a section that is missing as a whole the heading alone is reported.
  private mutating func report(_ missing: ArraySlice<Int>, missingIn side: Side) {
    let edition = side == .twin ? source : twin
    var isBelowHeading = false
    for part in missing {
      let blocks = edition.blocks(of: part)
      side == .twin ? add(blocks, 0..<0) : add(0..<0, blocks)
      if edition.isHeading(part) {
        differences.append(.missingHeading(side, part: part))
        isBelowHeading = true
      } else if !isBelowHeading {
        differences.append(.missingBlock(side, part: part))
      }
    }
  }

  /// Two blocks of one kind, with what lies in them.
  private mutating func pair(_ a: Int, _ b: Int) {
    enter(a)
    let (one, other) = (a..<source.outline[a].end, b..<twin.outline[b].end)
    if one.count == other.count, zip(one, other).allSatisfy({ isAlike($0 - a, $1 - b, a, b) }) {
      return pairAll(one, other)
    }
    let (children, counterparts) = (source.children(of: a), twin.children(of: b))
    guard children.count == counterparts.count else {
      differences.append(.counts(source: a, twin: b))
      return add(source.blocks(of: a), twin.blocks(of: b), row: row.lowerBound == a ? a : nil)
    }
    compareNames(a, b)
    addOwn(a, b)
    for (child, counterpart) in zip(children, counterparts) { pairChildren(child, counterpart, a, b) }
  }

  private mutating func pairChildren(_ child: Int, _ counterpart: Int, _ a: Int, _ b: Int) {
    if source.outline[child].kind == twin.outline[counterpart].kind { return pair(child, counterpart) }
    differences.append(.counts(source: a, twin: b))
    add(source.blocks(of: child), twin.blocks(of: counterpart))
  }

  private func isAlike(_ a: Int, _ b: Int, _ start: Int, _ counterpart: Int) -> Bool {
    let (one, other) = (source.outline[start + a], twin.outline[counterpart + b])
    let levels = one.kind == other.kind || (a == 0 && one.kind.isHeading && other.kind.isHeading)
    return levels && one.end - start == other.end - counterpart
  }
}

// How likely two blocks are counterparts; nil when they cannot be.
extension BlockPairing {
  private func likeness(ofHeadings a: Int, _ b: Int) -> Int? {
    let isSameLevel = source.outline[a].kind == twin.outline[b].kind
    if let one = source.explicitID(ofHeading: a), let two = twin.explicitID(ofHeading: b) {
      return one == two ? 20 : isSameLevel ? 3 : 1
    }
    return isSameLevel ? 5 : 2
  }

  private func likeness(_ a: Int, _ b: Int) -> Int? {
    let (one, other) = (source.outline[a], twin.outline[b])
    if one.kind.isHeading, other.kind.isHeading { return likeness(ofHeadings: a, b) }
    guard one.kind == other.kind else { return nil }
    if one.kind == .directive { return source.directiveID(a) == twin.directiveID(b) ? 20 : 2 }
    let shape = one.end - a == other.end - b ? 2 : 0
    return 4 + shape + citationLikeness(a, b) + 2 * sharedFigures(a, b) + lengthLikeness(a, b)
  }

  /// What both cite speaks for them, what only one of them cites a little against.
  private func citationLikeness(_ a: Int, _ b: Int) -> Int {
    let one = Set(source.citationKeys(in: source.blocks(of: a)))
    let other = Set(twin.citationKeys(in: twin.blocks(of: b)))
    return 4 * min(4, one.intersection(other).count) - min(3, one.symmetricDifference(other).count)
  }

  private func sharedFigures(_ a: Int, _ b: Int) -> Int {
    let figures = twin.figures(in: twin.blocks(of: b))
    return min(
      4,
      source.figures(in: source.blocks(of: a)).count { one in
        figures.contains { $0.kind == one.kind && $0.value == one.value }
      })
  }

  /// Chinese says in 70 bytes what English says in 100; other pairs lie nearer.
  private func lengthLikeness(_ a: Int, _ b: Int) -> Int {
    let one = source.document.sourceRange(of: source.outline[a].node).count + 20
    let other = twin.document.sourceRange(of: twin.outline[b].node).count + 20
    let ratio = max(one, other) * 10 / min(one, other)
    return ratio < 20 ? 2 : ratio < 30 ? 1 : 0
  }
}

extension OutlinePart.Kind {
  var isHeading: Bool {
    if case .heading = self { return true }
    return false
  }
}

extension ReadEdition {
  fileprivate var topParts: [Int] { children(in: outline.indices) }

  func children(of part: Int) -> [Int] { children(in: part + 1..<outline[part].end) }

  private func children(in range: Range<Int>) -> [Int] {
    var (result, next): ([Int], Int) = ([], range.lowerBound)
    while next < range.upperBound {
      result.append(next)
      next = outline[next].end
    }
    return result
  }

  fileprivate func isHeading(_ part: Int) -> Bool { outline[part].kind.isHeading }

  /// The blocks that a part and its subtree hold.
  fileprivate func blocks(of part: Int) -> Range<Int> {
    let held = outline[part..<outline[part].end].lazy.map(\.blocks).filter { !$0.isEmpty }
    guard let first = held.first else { return 0..<0 }
    return first.lowerBound..<held.reduce(first.upperBound) { $1.upperBound > $0 ? $1.upperBound : $0 }
  }

  func figures(in blocks: Range<Int>) -> ArraySlice<Figure> {
    guard let last = blocks.last else { return [] }
    return figures[self.blocks[blocks.lowerBound].figures.lowerBound..<self.blocks[last].figures.upperBound]
  }

  fileprivate func explicitID(ofHeading part: Int) -> String? {
    let heading = edition.headings.first { $0.node == outline[part].node }
    return heading.flatMap { $0.hasExplicitID ? $0.id : nil }
  }

  fileprivate func directiveID(_ part: Int) -> String? {
    edition.directives.first { $0.node == outline[part].node }?.id
  }
}
