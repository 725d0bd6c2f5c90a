import Algorithms
import Figures
import Parsing
import ReportModel
import Values

/// Finds the figure that each citation of a block binds, and puts in the figures that Tallymark writes.
struct CitationBinder {
  let prose: Prose
  let block: Int
  /// Where the block's figures begin among those of the edition.
  let firstFigure: Int

  func bind(in edition: inout ReadEdition, _ reader: LanguageReader?, _ facts: CitedFacts) {
    for words in prose.citations where words.range.isEmpty { addFact(words, to: &edition, facts) }
    if let reader {
      for words in prose.citations where !words.range.isEmpty { readApart(words, in: &edition, reader) }
    }
    edition.roles += repeatElement(.loose, count: edition.figures.count - edition.roles.count)
    for words in prose.citations {
      guard let index = edition.edition.citationIndex(of: words.node) else { continue }
      bind(words.range, index, in: &edition)
    }
  }

  private func bind(_ words: Range<Int>, _ index: Int, in edition: inout ReadEdition) {
    let read = edition.citations.count
    var citation = ReadCitation(index: index, block: block, words: words, binding: .noFigure)
    if case .literal = edition.edition.citations[index].resolution {
      citation.binding = .literal
      setAside(words, in: &edition)
    } else if words.isEmpty {
      citation.binding = .fillIn
      if let figure = writtenFigure(at: words.lowerBound, in: edition) { edition.roles[figure] = .written(read) }
    } else {
      citation.binding = binding(of: words, in: edition)
      let isResolved = edition.citation(citation).isResolved
      for figure in figures(of: citation.binding) {
        edition.roles[figure] = .cited(read)
        edition.figures[figure].isCited = isResolved
      }
    }
    edition.citations.append(citation)
  }

  private func figures(of binding: ReadCitation.Binding) -> [Int] {
    switch binding {
    case .figure(let one): [one]
    case .twoFigures(let one, let other): [one, other]
    case .fillIn, .noFigure, .literal: []
    }
  }

  /// A figure that has a value comes before a vague one, and that before a rank.
  private func binding(of words: Range<Int>, in edition: ReadEdition) -> ReadCitation.Binding {
    for weight in CitationWeight.allCases {
      var found: Int?
      for index in firstFigure..<edition.figures.count
      where edition.figures[index].citationWeight == weight && words.holds(edition.figures[index].digits) {
        if let found { return .twoFigures(found, index) }
        found = index
      }
      if let found { return .figure(found) }
    }
    return .noFigure
  }

  /// The words of a literal are compared with the twin's as a name is.
  private func setAside(_ words: Range<Int>, in edition: inout ReadEdition) {
    for index in firstFigure..<edition.figures.count where words.overlaps(edition.figures[index].digits) {
      edition.roles[index] = .literal
      edition.figures[index] = name(edition.figures[index])
    }
  }

  /// A code of the figure's digits, or of its value where it is written in words.
  private func name(_ figure: Figure) -> Figure {
    let digits = prose.text[figure.range].filter { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    let key = digits.isEmpty ? "\(figure.value)" : String(decoding: digits, as: UTF8.self)
    return Figure(range: figure.range, digits: figure.digits, value: .zero, kind: .code, step: .zero, key: key)
  }

  private func writtenFigure(at place: Int, in edition: ReadEdition) -> Int? {
    (firstFigure..<edition.figures.count).first { index in
      edition.figures[index].isFact && edition.figures[index].range.lowerBound == place
        && edition.roles[index] == .loose
    }
  }
}

// Figures that the reader of the whole block does not give.
extension CitationBinder {
  private func addFact(_ words: Prose.CitedWords, to edition: inout ReadEdition, _ facts: CitedFacts) {
    guard let index = edition.edition.citationIndex(of: words.node),
      case .value(let truth)? = facts.truth(of: edition.edition.citations[index].resolution),
      let figure = Figure(standingFor: truth, at: words.range)
    else { return }
    insert(figure, into: &edition)
  }

  /// Words that read otherwise in their sentence than alone: one end of a range (`[3,000](…) to [6,000](…)`), and the
  /// words for nothing.
  private func readApart(_ words: Prose.CitedWords, in edition: inout ReadEdition, _ reader: LanguageReader) {
    let own = firstFigure..<edition.figures.count
    guard !own.contains(where: { words.range.holds(edition.figures[$0].digits) }) else { return }
    let around = own.filter { words.range.overlaps(edition.figures[$0].digits) }
    guard around.allSatisfy({ edition.figures[$0].upper != nil }) else { return }
    if let index = edition.edition.citationIndex(of: words.node),
      case .literal = edition.edition.citations[index].resolution
    {
      return
    }
    var apart = figures(in: words.range, reader)
    guard !apart.isEmpty else { return }
    for range in around where edition.figures[range].isNegative(at: words.range.lowerBound) {
      for index in apart.indices { apart[index].value = apart[index].value.magnitude.negated }
    }
    for index in around.reversed() { edition.figures.remove(at: index) }
    for figure in apart { insert(figure, into: &edition) }
  }

  private func figures(in words: Range<Int>, _ reader: LanguageReader) -> [Figure] {
    var figures: [Figure] = []
    reader.read(Array(prose.text[words]), as: .prose, into: &figures)
    if figures.isEmpty, ZeroWords.are(prose.text[words]) {
      figures.append(Figure(range: 0..<words.count, digits: 0..<words.count, value: .zero, step: .zero))
    }
    for index in figures.indices {
      figures[index].range = figures[index].range.shifted(by: words.lowerBound)
      figures[index].digits = figures[index].digits.shifted(by: words.lowerBound)
    }
    return figures
  }

  private func insert(_ figure: Figure, into edition: inout ReadEdition) {
    let own = firstFigure..<edition.figures.count
    let place = own.first { edition.figures[$0].range.lowerBound > figure.range.lowerBound }
    edition.figures.insert(figure, at: place ?? edition.figures.count)
  }
}

/// What a citation would rather bind comes first.
private enum CitationWeight: CaseIterable {
  case value, vague, rank
}

extension Figure {
  /// Nil for what no citation binds.
  fileprivate var citationWeight: CitationWeight? {
    switch kind {
    case .count, .currency, .percent, .percentagePoints, .ratio, .multiple, .measure, .duration, .age: .value
    case .vague: .vague
    case .ordinal: .rank
    case .date, .code: nil
    }
  }
}

extension Range<Int> {
  fileprivate func holds(_ other: Range<Int>) -> Bool {
    lowerBound <= other.lowerBound && other.upperBound <= upperBound && !other.isEmpty
  }

  fileprivate func shifted(by distance: Int) -> Range<Int> {
    lowerBound + distance..<upperBound + distance
  }
}

extension Edition {
  /// Citations stand in the order of their nodes.
  func citationIndex(of node: Int) -> Int? {
    let index = citations.partitioningIndex { $0.node >= node }
    return index < citations.count && citations[index].node == node ? index : nil
  }
}

extension Figure {
  /// Of a range: whether the end whose digits begin there or soon behind is below nought. Its sign may stand before the
  /// link.
  fileprivate func isNegative(at place: Int) -> Bool {
    place <= digits.lowerBound ? value.isNegative : upper?.isNegative ?? false
  }
}
