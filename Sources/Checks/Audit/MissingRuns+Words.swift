import Figures

// Words without figures may have been put otherwise, or elsewhere.
extension BeadComparison {
  /// Whether a paragraph that has no counterpart may have one after all: as a part of its neighbour's, or of another
  /// paragraph nearby.
  func mayBeSaidElsewhere(_ block: Int, _ language: FigureLanguage, _ run: Range<Int>) -> Bool {
    let mass = mass(block, language)
    return isAbsorbed(mass, language, run) || standsElsewhere(mass, language, run)
  }

  /// Whether the pair before or after would still be as long on either side with it.
  private func isAbsorbed(_ mass: Float, _ language: FigureLanguage, _ run: Range<Int>) -> Bool {
    [run.lowerBound - 1, run.upperBound].contains { index in
      guard beads.indices.contains(index), beads[index].isPair else { return false }
      return likeness(self.mass(beads[index], language) + mass, self.mass(beads[index], language.other)) > 0.75
    }
  }

  /// Whether the other language has a block of its length nearby that is left over, or that its own counterpart can do
  /// without.
  private func standsElsewhere(_ mass: Float, _ language: FigureLanguage, _ run: Range<Int>) -> Bool {
    around(run).contains { bead in
      let blocks = language == .chinese ? bead.twin : bead.source
      guard blocks.count > 1 || !bead.isPair else { return false }
      let (all, counterpart) = (self.mass(bead, language.other), self.mass(bead, language))
      return blocks.contains { block in
        let own = self.mass(block, language.other)
        return likeness(own, mass) > 0.6 && (!bead.isPair || likeness(all - own, counterpart) > 0.75)
      }
    }
  }

  private func likeness(_ one: Float, _ other: Float) -> Float { min(one, other) / max(one, other, 1) }

  private func mass(_ bead: Bead, _ language: FigureLanguage) -> Float {
    (language == .chinese ? bead.source : bead.twin).reduce(0) { $0 + mass($1, language) }
  }

  private func mass(_ block: Int, _ language: FigureLanguage) -> Float {
    language == .chinese ? chinese.blocks[block].mass(ratio) : english.blocks[block].mass(1)
  }
}
