import Diagnostics
import Figures

extension BeadComparison {
  func findings() -> [Diagnostic] { differences().compactMap(finding) }

  private func finding(_ difference: AuditDifference) -> Diagnostic? {
    switch difference {
    case .figures(let kind, let severity, let cause, let bead, let source, let twin):
      figureFinding(kind, severity, cause, beads[bead], source, twin)
    case .blocks(let blocks, let language, let severity, let bead): blockFinding(blocks, language, severity, bead)
    case .conversion(let wrong, let block, let language):
      conversionFinding(wrong, block, language == .chinese ? chinese : english)
    }
  }

  private func conversionFinding(_ wrong: BracketedConversion, _ block: Int, _ text: AuditedText) -> Diagnostic {
    let words = FigureConversion.words(
      of: wrong, text.figures[block][wrong.conversion], text.words(of: wrong.figure, in: block),
      text.words(of: wrong.conversion, in: block))
    return Diagnostic(
      FigureConversion.rule, at: text.location(of: wrong.conversion, in: block), words.message,
      notes: [.init(words.note, at: text.location(of: wrong.figure, in: block))], help: [words.help])
  }

  /// At the English figure with a note at the Chinese one; a figure that is missing, at the one that is there.
  private func figureFinding(
    _ kind: TwinDifference.Kind, _ severity: AgreementSeverity, _ cause: LikelyCause?, _ bead: Bead,
    _ source: AuditPlace?, _ twin: AuditPlace?
  ) -> Diagnostic? {
    let words = TwinWords(
      kind: kind, cause: cause, source: source.map { chinese.words(of: $0.figure, in: $0.block) },
      twin: twin.map { english.words(of: $0.figure, in: $0.block) }, sourceName: chinese.name, twinName: english.name)
    let figure =
      source.map { chinese.figures[$0.block][$0.figure] } ?? twin.map { english.figures[$0.block][$0.figure] }
    let check = TwinFindingKind(kind, of: figure).check
    let places = (source.map { location($0, chinese) }, twin.map { location($0, english) })
    guard let location = places.1 ?? places.0 else { return nil }
    return Diagnostic(
      check.rule, severity: severity.severity, at: location, check.message(words),
      notes: [note(bead, places.0, places.1, words)], help: cause.map { [$0.twinWords] } ?? [])
  }

  private func location(_ place: AuditPlace, _ text: AuditedText) -> Location {
    text.location(of: place.figure, in: place.block)
  }

  private func note(_ bead: Bead, _ source: Location?, _ twin: Location?, _ words: TwinWords) -> Diagnostic.Note {
    if let source, twin != nil, let said = words.source {
      let name = chinese.name
      return .init(Message(en: "\(name.en) says “\(said)”", zh: "\(name.zh)写的是“\(said)”"), at: source)
    }
    let (text, block) = twin == nil ? (english, bead.twin.lowerBound) : (chinese, bead.source.lowerBound)
    return .init(
      Message(en: "\(text.name.en) does not say it here", zh: "\(text.name.zh)的对应段落没有"),
      at: text.location(ofBlock: block))
  }

  private func blockFinding(
    _ blocks: Range<Int>, _ language: FigureLanguage, _ severity: AgreementSeverity, _ bead: Int
  ) -> Diagnostic {
    let (has, lacks) = language == .chinese ? (chinese, english) : (english, chinese)
    return Diagnostic(
      TwinStructure.rule, severity: severity.severity, at: has.location(ofBlock: blocks.lowerBound),
      Self.missing(blocks.count, has.name, lacks.name), notes: [neighbour(bead, language, lacks)])
  }

  /// Where it should stand: behind the block that was compared last.
  private func neighbour(_ bead: Int, _ language: FigureLanguage, _ lacks: AuditedText) -> Diagnostic.Note {
    let before = beads[..<bead].last { $0.isPair }.map { language == .chinese ? $0.twin : $0.source }
    guard let block = before?.last else {
      return .init(
        Message(en: "nothing before this in \(lacks.name.en)", zh: "\(lacks.name.zh)从这里开始"),
        at: lacks.blocks.isEmpty ? Location(wholeFile: lacks.source.path) : lacks.location(ofBlock: 0))
    }
    return .init(
      Message(en: "\(lacks.name.en) has nothing for it after this", zh: "\(lacks.name.zh)在这之后没有对应内容"),
      at: lacks.location(ofBlock: block))
  }

  private static func missing(_ count: Int, _ has: Message, _ lacks: Message) -> Message {
    if count == 1 {
      return Message(en: "this paragraph has no counterpart in \(lacks.en)", zh: "\(lacks.zh)没有与这一段对应的内容")
    }
    return Message(
      en: "from here on, \(count) paragraphs of \(has.en) have no counterpart in \(lacks.en)",
      zh: "从这里起，\(has.zh)有\(count)段在\(lacks.zh)中没有对应内容")
  }
}

extension BeadComparison {
  func coverage() -> AuditCoverage {
    var coverage = AuditCoverage()
    for (bead, isSure) in zip(beads, trust.isSure) {
      let (one, other) = (
        bead.source.reduce(0) { $0 + chinese.figures[$1].count }, bead.twin.reduce(0) { $0 + english.figures[$1].count }
      )
      if bead.isPair, isSure {
        coverage.chineseCompared += bead.source.count
        coverage.englishCompared += bead.twin.count
        coverage.chineseFigures += one
        coverage.englishFigures += other
      } else {
        coverage.chineseLeft += bead.source.count
        coverage.englishLeft += bead.twin.count
        coverage.figuresLeft += one + other
      }
    }
    return coverage
  }
}
