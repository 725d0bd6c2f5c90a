import Algorithms
import Diagnostics
import ReportModel
import Values

/// A word of the glossary in a block of an edition.
struct ReadTerm: Sendable {
  let block: Int
  let entry: GlossaryMatcher.Entry
  /// Bytes of the block's prose.
  let range: Range<Int>
  /// Whether the word is used, or only stands within a longer one.
  let isUse: Bool

  fileprivate var term: Int? {
    switch entry {
    case .term(let index), .avoided(let index): index
    case .name: nil
    }
  }
}

/// A term that one edition uses, and whose counterpart the other does not say.
struct TermDifference: Sendable {
  /// The edition that lacks it.
  let side: Side
  let term: Int
  let use: ReadTerm
  /// The block of the other edition that would say it.
  let counterpart: Int

  /// Each term once a section. Said anywhere in the counterpart of the section is said: a pronoun is no other word.
  static func all(in pairs: [BlockPair], _ source: ReadEdition, _ twin: ReadEdition) -> [TermDifference] {
    guard !source.terms.isEmpty || !twin.terms.isEmpty else { return [] }
    return sections(pairs).flatMap { section in
      missing(.twin, source, section.map { ($0.source, $0.twin) }, twin)
        + missing(.source, twin, section.map { ($0.twin, $0.source) }, source)
    }
  }

  private static func sections(_ pairs: [BlockPair]) -> [ArraySlice<BlockPair>] {
    var sections: [ArraySlice<BlockPair>] = []
    var rest = pairs[...]
    while let first = rest.first {
      let section = rest.prefix { $0.section == first.section }
      sections.append(section)
      rest = rest.dropFirst(section.count)
    }
    return sections
  }

  private static func missing(
    _ side: Side, _ has: ReadEdition, _ section: [(own: Range<Int>, other: Range<Int>)], _ lacks: ReadEdition
  ) -> [TermDifference] {
    var said = Set(section.flatMap { lacks.terms(in: $0.other) }.compactMap(\.term))
    var result: [TermDifference] = []
    for (own, other) in section {
      guard let counterpart = other.first else { continue }
      for use in has.terms(in: own) where use.isUse {
        guard case .term(let index) = use.entry, said.insert(index).inserted else { continue }
        result.append(TermDifference(side: side, term: index, use: use, counterpart: counterpart))
      }
    }
    return result
  }
}

extension ReadEdition {
  fileprivate func terms(in blocks: Range<Int>) -> ArraySlice<ReadTerm> {
    let start = terms.partitioningIndex { $0.block >= blocks.lowerBound }
    return terms[start..<max(start, terms.partitioningIndex { $0.block >= blocks.upperBound })]
  }
}

// What findings quote and point at.
extension ReadEdition {
  func words(of use: ReadTerm) -> String { text(of: use.range, in: blocks[use.block]) }

  func location(of use: ReadTerm) -> Location {
    let block = blocks[use.block]
    guard case .node(let node) = block.place else { return location(of: block) }
    return document.location(of: document.sourceRange(of: use.range, in: prose(of: node)))
  }

  /// Within `[…](literal:)`: a name.
  func isLiteral(_ use: ReadTerm) -> Bool {
    blocks[use.block].citations.contains { read in
      citations[read].binding == .literal && citations[read].words.lowerBound <= use.range.lowerBound
        && use.range.upperBound <= citations[read].words.upperBound
    }
  }
}
