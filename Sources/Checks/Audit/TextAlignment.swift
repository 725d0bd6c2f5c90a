import Figures

/// Which blocks of two texts belong together.
enum TextAlignment {
  static func beads(_ chinese: AuditedText, _ english: AuditedText, ratio: Float) -> [Bead] {
    var marks = Marks(latinOf: chinese)
    let (one, other) = (marks.of(chinese), marks.of(english))
    let source = AlignedText(chinese, ratio: ratio, marks: one)
    let twin = AlignedText(english, ratio: 1, marks: other)
    return MovedBlocks.reunited(BlockAligner.beads(source, twin, AlignmentBand(source, twin)), source, twin)
  }

  /// English letters a Han character.
  static func ratio(_ chinese: AuditedText, _ english: AuditedText) -> Float {
    let han = chinese.blocks.reduce(0) { $0 + $1.own }
    let letters = english.blocks.reduce(0) { $0 + $1.own }
    guard han > 100, letters > 300 else { return 3.3 }
    return min(max(Float(letters) / Float(han), 2.4), 4.2)
  }
}

/// What a paragraph names that its translation names too, by numbers.
private struct Marks {
  private enum Mark: Hashable {
    case figure(TwinKey)
    case name([UInt8])
    case line(Int)
  }

  private var numbers: [Mark: Int32] = [:]

  /// Latin names count where the Chinese text has them, but for those that it has everywhere.
  init(latinOf chinese: AuditedText) {
    var counts: [[UInt8]: Int] = [:]
    for block in chinese.blocks where block.foreign > 2 {
      for name in Set(LatinNames.all(in: block, of: chinese.source.bytes)) { counts[name, default: 0] += 1 }
    }
    for (name, count) in counts.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) })
    where count * 20 < chinese.blocks.count + 60 {
      numbers[.name(name)] = Int32(numbers.count)
    }
  }

  mutating func of(_ text: AuditedText) -> [[Int32]] {
    var all: [[Int32]] = []
    all.reserveCapacity(text.blocks.count)
    for index in text.blocks.indices { all.append(marks(of: index, in: text)) }
    return all
  }

  private mutating func marks(of index: Int, in text: AuditedText) -> [Int32] {
    let block = text.blocks[index]
    var found: [Int32] = []
    var seen: Set<Int32> = []
    for figure in text.figures[index] {
      guard let key = TwinKey(figure) else { continue }
      let mark = number(.figure(key))
      if seen.insert(mark).inserted { found.append(mark) }
    }
    for name in LatinNames.all(in: block, of: text.source.bytes) {
      if let known = numbers[.name(name)], seen.insert(known).inserted { found.append(known) }
    }
    // The halves of one line belong together whatever they say.
    if let line = block.line { for part in 0..<8 { found.append(number(.line(line * 8 + part))) } }
    return found
  }

  private mutating func number(_ mark: Mark) -> Int32 {
    if let known = numbers[mark] { return known }
    let number = Int32(numbers.count)
    numbers[mark] = number
    return number
  }
}

private enum LatinNames {
  /// Words of three letters and more, in small letters.
  static func all(in block: TextBlock, of bytes: [UInt8]) -> [[UInt8]] {
    var names: [[UInt8]] = []
    for piece in block.pieces {
      var word: [UInt8] = []
      for byte in bytes[piece] {
        if Glyph.isLetter(byte) {
          word.append(byte | 0x20)
        } else {
          if word.count > 2 { names.append(word) }
          word.removeAll(keepingCapacity: true)
        }
      }
      if word.count > 2 { names.append(word) }
    }
    return names
  }
}
