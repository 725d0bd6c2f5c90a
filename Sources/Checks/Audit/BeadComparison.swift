import Diagnostics
import Figures
import Values

/// A figure of a text, by its block and its number there.
struct AuditPlace: Hashable {
  let block: Int
  let figure: Int
}

/// What two texts do not say alike.
enum AuditDifference {
  case figures(TwinDifference.Kind, AgreementSeverity, LikelyCause?, bead: Int, source: AuditPlace?, twin: AuditPlace?)
  /// A run of blocks of one language without a counterpart, and how gravely.
  case blocks(Range<Int>, of: FigureLanguage, AgreementSeverity, bead: Int)
  /// A figure of a block and its conversion that do not agree.
  case conversion(BracketedConversion, block: Int, of: FigureLanguage)
}

/// Holds the figures of blocks that belong together against each other.
struct BeadComparison {
  private(set) var chinese: AuditedText
  private(set) var english: AuditedText
  let beads: [Bead]
  let trust: BeadTrust
  /// English letters to a Han character.
  let ratio: Float

  /// How many beads before and after one may hold a figure that has moved.
  private static let reach = 3

  init(_ chinese: AuditedText, _ english: AuditedText, _ beads: [Bead], ratio: Float) {
    self.chinese = chinese
    self.english = english
    self.beads = beads
    self.ratio = ratio
    for bead in beads where bead.isPair { Self.dropSpaces(in: bead, &self.chinese, &self.english) }
    trust = BeadTrust(beads, self.chinese, self.english, ratio: ratio)
  }

  /// In reading order.
  func differences() -> [AuditDifference] {
    let isUneven = beads.map { $0.isPair ? hasDifference($0) : false }
    var found = conversions()
    let wrong = wrongConversions(found.map(\.1))
    for section in sections(around: isUneven) {
      for difference in TwinComparison.differences(in: section.map { block(beads[$0]) }) {
        guard let (bead, difference) = self.difference(difference, section) else { continue }
        if isSettled(difference, by: wrong) { continue }
        if !isRepeated(difference, after: found.last?.1) { found.append((bead, difference)) }
      }
    }
    for run in MissingRuns.all(in: beads) { found += missing(run) }
    return found.enumerated().sorted { ($0.element.bead, $0.offset) < ($1.element.bead, $1.offset) }.map(\.element.1)
  }

  /// Of all blocks: a conversion needs no counterpart.
  private func conversions() -> [(bead: Int, AuditDifference)] {
    beads.enumerated().flatMap { bead, range in
      range.source.flatMap { conversions(in: $0, of: chinese) }.map { (bead, $0) }
        + range.twin.flatMap { conversions(in: $0, of: english) }.map { (bead, $0) }
    }
  }

  private func conversions(in block: Int, of text: AuditedText) -> [AuditDifference] {
    text.conversions(in: block).map { .conversion($0, block: block, of: text.language) }
  }

  private func wrongConversions(_ found: [AuditDifference]) -> [FigureLanguage: Set<AuditPlace>] {
    var places: [FigureLanguage: Set<AuditPlace>] = [:]
    for case .conversion(let wrong, let block, let language) in found {
      places[language, default: []].insert(AuditPlace(block: block, figure: wrong.conversion))
    }
    return places
  }

  /// Whether a wrong conversion has been found of one of the figures: that the languages differ only follows from it.
  private func isSettled(_ difference: AuditDifference, by wrong: [FigureLanguage: Set<AuditPlace>]) -> Bool {
    guard case .figures(_, _, _, _, let source, let twin) = difference else { return false }
    return source.map { wrong[.chinese, default: []].contains($0) } ?? false
      || twin.map { wrong[.english, default: []].contains($0) } ?? false
  }

  /// What is missing twice in a paragraph is said once.
  private func isRepeated(_ difference: AuditDifference, after last: AuditDifference?) -> Bool {
    guard case .figures(_, _, _, let bead, let source, let twin) = difference, source == nil || twin == nil,
      case .figures(_, _, _, bead, let lastSource, let lastTwin) = last
    else { return false }
    func words(_ source: AuditPlace?, _ twin: AuditPlace?) -> [String?] {
      [
        source.map { chinese.words(of: $0.figure, in: $0.block) },
        twin.map { english.words(of: $0.figure, in: $0.block) }
      ]
    }
    return words(source, twin) == words(lastSource, lastTwin)
  }

  private func block(_ bead: Bead) -> TwinBlock {
    TwinBlock(source: bead.source.flatMap { chinese.figures[$0] }, twin: bead.twin.flatMap { english.figures[$0] })
  }

  private func hasDifference(_ bead: Bead) -> Bool { !TwinComparison.differences(in: [block(bead)]).isEmpty }

  /// Beads with a difference and what stands around them; those that touch are one section.
  private func sections(around isUneven: [Bool]) -> [Range<Int>] {
    var sections: [Range<Int>] = []
    for bead in isUneven.indices where isUneven[bead] {
      let range = max(0, bead - Self.reach)..<min(beads.count, bead + Self.reach + 1)
      if let last = sections.last, last.upperBound >= range.lowerBound, last.count < 200 {
        sections[sections.count - 1] = last.lowerBound..<range.upperBound
      } else {
        sections.append(max(range.lowerBound, sections.last?.upperBound ?? 0)..<range.upperBound)
      }
    }
    return sections
  }
}

// What is worth saying: the sure, and what a reader would correct.
extension BeadComparison {
  private func difference(_ found: TwinDifference, _ section: Range<Int>) -> (Int, AuditDifference)? {
    let one = found.source.map { section.lowerBound + $0.block }
    let other = found.twin.map { section.lowerBound + $0.block }
    guard let bead = other ?? one, isWorthSaying(found.severity, one, other) else { return nil }
    let source = found.source.flatMap { place($0.index, beads[section.lowerBound + $0.block].source, chinese) }
    let twin = found.twin.flatMap { place($0.index, beads[section.lowerBound + $0.block].twin, english) }
    if found.kind == .codeDiffers, let source, let twin, hasSameDigits(source, twin) { return nil }
    let figures = (
      source.map { chinese.figures[$0.block][$0.figure] }, twin.map { english.figures[$0.block][$0.figure] }
    )
    guard isFirm(found.kind, figures.0, figures.1), !isSmallWord(source, twin) else { return nil }
    if found.kind == .valueDiffers, isScaled(found.cause, bead) { return nil }
    return (bead, .figures(found.kind, found.severity, found.cause, bead: bead, source: source, twin: twin))
  }

  /// What a weight is of may stand in the next clause or in the table's head; a table may round what a sentence says.
  private func isFirm(_ kind: TwinDifference.Kind, _ one: Figure?, _ other: Figure?) -> Bool {
    guard let one, let other else { return true }
    if kind == .valueDiffers, one.isRounded(to: other) || other.isRounded(to: one) { return false }
    return kind != .unitDiffers || one.kind != .measure || other.kind != .measure
  }

  /// A small number in words alone is easily said without a number.
  private func isSmallWord(_ source: AuditPlace?, _ twin: AuditPlace?) -> Bool {
    guard source == nil || twin == nil, let place = source ?? twin else { return false }
    let text = source == nil ? english : chinese
    let figure = text.figures[place.block][place.figure]
    if figure.kind == .percent || figure.value.magnitude > ExactNumber(20) { return false }
    return !text.words(of: place.figure, in: place.block).utf8.contains(where: Glyph.isDigit)
  }

  /// 2.0版 and "version 2.0" name one thing.
  private func hasSameDigits(_ source: AuditPlace, _ twin: AuditPlace) -> Bool {
    let words = (chinese.words(of: source.figure, in: source.block), english.words(of: twin.figure, in: twin.block))
    return words.0.filter(\.isNumber) == words.1.filter(\.isNumber)
  }

  private func isWorthSaying(_ severity: AgreementSeverity, _ one: Int?, _ other: Int?) -> Bool {
    guard let one, let other else {
      // In a label, a figure is often told by what stands beside it; a small one may be told in words.
      guard let bead = one ?? other, severity >= .warning else { return false }
      return beads[bead].isPair && trust.isSure[bead] && isProse(beads[bead])
    }
    return abs(one - other) <= 1 && beads[one].isPair && beads[other].isPair && trust.isSure[one] && trust.isSure[other]
  }

  func isProse(_ bead: Bead) -> Bool {
    bead.source.contains { chinese.blocks[$0].kind == .prose }
      && bead.twin.contains { english.blocks[$0].kind == .prose }
  }

  private func place(_ index: Int, _ blocks: Range<Int>, _ text: AuditedText) -> AuditPlace? {
    var index = index
    for block in blocks {
      if index < text.figures[block].count { return AuditPlace(block: block, figure: index) }
      index -= text.figures[block].count
    }
    return nil
  }

  /// Reads the figures of a bead without the spaces inside of its numbers, where more of them agree so.
  private static func dropSpaces(in bead: Bead, _ chinese: inout AuditedText, _ english: inout AuditedText) {
    let (source, twin) = (bead.source.map { chinese.figures[$0] }, bead.twin.map { english.figures[$0] })
    func count(_ one: [[Figure]], _ other: [[Figure]]) -> Int {
      TwinComparison.differences(between: one.flatMap { $0 }, and: other.flatMap { $0 }).count { $0.severity == .error }
    }
    let errors = count(source, twin)
    guard errors > 0 else { return }
    let dense = (
      bead.source.map { chinese.figuresWithoutSpaces($0) }, bead.twin.map { english.figuresWithoutSpaces($0) }
    )
    let (one, other) = (zip(dense.0, source).map { $0 ?? $1 }, zip(dense.1, twin).map { $0 ?? $1 })
    let choices = [(one, twin), (source, other), (one, other)].filter { $0.0 != source || $0.1 != twin }
    guard let best = choices.min(by: { count($0.0, $0.1) < count($1.0, $1.1) }), count(best.0, best.1) < errors else {
      return
    }
    for (block, figures) in zip(bead.source, best.0) where figures != chinese.figures[block] {
      chinese.readAnew(block, as: figures)
    }
    for (block, figures) in zip(bead.twin, best.1) where figures != english.figures[block] {
      english.readAnew(block, as: figures)
    }
  }
}

extension Figure {
  /// Whether it is the other one, written less precisely: 1.85万 for 18,536.
  fileprivate func isRounded(to other: Figure) -> Bool {
    let (factor, otherFactor) = (unit?.factor ?? .one, other.unit?.factor ?? .one)
    guard step > other.step,
      let mine = try? value.magnitude.multiplied(by: factor),
      let theirs = try? other.value.magnitude.multiplied(by: otherFactor),
      let doubled = try? mine.subtracting(theirs).magnitude.multiplied(by: ExactNumber(2)),
      let reach = try? step.multiplied(by: factor)
    else { return false }
    // A fraction such as 1/500 has a step as large as itself, and is not rounded.
    guard let fifths = try? reach.multiplied(by: ExactNumber(5)), fifths <= mine else { return false }
    return doubled <= reach
  }
}
