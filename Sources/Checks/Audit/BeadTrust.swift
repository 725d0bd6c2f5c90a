import Figures

/// How sure it is that the two sides of a bead are each other's translation.
struct BeadTrust {
  /// Those whose figures may be said to differ. Parallel to the beads.
  private(set) var isSure: [Bool]
  private let beads: [Bead]

  /// How many beads away a pair may stand and still be a neighbour.
  private static let gap = 4

  init(_ beads: [Bead], _ chinese: AuditedText, _ english: AuditedText, ratio: Float) {
    self.beads = beads
    let scores = beads.map { BeadScore($0, chinese, english, ratio: ratio).value }
    let solid = scores.map { $0 >= 3 }
    isSure = beads.indices.map { index in
      if solid[index] { return true }
      let before = scores[max(0, index - Self.gap)..<index].last { $0 >= 0 } ?? 0
      let after = scores[(index + 1)..<min(scores.count, index + Self.gap + 1)].first { $0 >= 0 } ?? 0
      if scores[index] >= 1, scores[index] + before + after >= 4 { return true }
      return beads[index].isOneToOne && scores[index] >= 0 && Self.isRow(index, beads, scores)
    }
  }

  /// Whether a pair stands between two others, as the rows of a table do.
  private static func isRow(_ index: Int, _ beads: [Bead], _ scores: [Int]) -> Bool {
    index > 0 && index + 1 < beads.count
      && [index - 1, index + 1].allSatisfy { beads[$0].isOneToOne && scores[$0] >= 1 }
  }

  /// Whether what stands before and after is in place, so that a paragraph between must be missing.
  func isFramed(_ range: Range<Int>) -> Bool {
    let before = range.lowerBound == 0 || isSure[range.lowerBound - 1]
    let after = range.upperBound == beads.count || isSure[range.upperBound]
    return before && after && (range.lowerBound > 0 || range.upperBound < beads.count)
  }
}

private struct BeadScore {
  let value: Int

  init(_ bead: Bead, _ chinese: AuditedText, _ english: AuditedText, ratio: Float) {
    guard bead.isPair else {
      value = Self.none
      return
    }
    let one = bead.source.reduce(Float(0)) { $0 + chinese.blocks[$1].mass(ratio) }
    let other = bead.twin.reduce(Float(0)) { $0 + english.blocks[$1].mass(1) }
    let likeness = min(one, other) / max(one, other, 1)
    let (shared, alone) = Self.figures(bead, chinese, english)
    var value = 0
    if likeness > 0.7, max(one, other) > 60 { value += 2 } else if likeness > 0.5 { value += 1 }
    if likeness < 0.3 { value = -4 }
    if bead.source.count == bead.twin.count, chinese.blocks[bead.source.lowerBound].line != nil { value += 2 }
    if shared > 0 { value += shared > 2 ? 3 : 2 }
    if alone > shared * 2 + 1 { value = max(0, value - 2) }
    self.value = max(Self.none, value)
  }

  /// Of what has no counterpart, or none that it could be.
  private static let none = -1

  private static func figures(_ bead: Bead, _ chinese: AuditedText, _ english: AuditedText) -> (Int, Int) {
    let one = Set(bead.source.flatMap { chinese.figures[$0].compactMap(TwinKey.init) })
    let other = Set(bead.twin.flatMap { english.figures[$0].compactMap(TwinKey.init) })
    let shared = one.intersection(other).count
    return (shared, max(one.count, other.count) - shared)
  }
}

extension TextBlock {
  /// Its length, counted in English letters.
  func mass(_ ratio: Float) -> Float { Float(own) * ratio + Float(foreign) }
}
