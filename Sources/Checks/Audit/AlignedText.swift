/// The blocks of one language, as the aligner sees them.
struct AlignedText {
  /// How long each is, counted in English letters.
  let masses: [Float]
  /// Sums of them before each block, and of all.
  let mass: [Float]
  let isProse: [Bool]
  /// What each names, by number: figures, dates, codes, Latin names.
  let marks: [[Int32]]
  /// Number of the run of blocks in one language; all the same where each language has a file of its own.
  let runs: [Int32]

  var count: Int { masses.count }

  /// `ratio`: English letters to a character.
  init(_ text: AuditedText, ratio: Float, marks: [[Int32]]) {
    masses = text.blocks.map { $0.mass(ratio) }
    var sum: Float = 0
    mass =
      [0]
      + masses.map {
        sum += $0
        return sum
      }
    isProse = text.blocks.map { $0.kind == .prose }
    self.marks = marks
    runs = text.runs
  }
}
