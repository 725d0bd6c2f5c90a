import Algorithms
import Diagnostics
import Figures
import Parsing
import ReportModel
import Values

// What findings quote and point at; worked out only when there is something to find.
extension ReadEdition {
  /// The block that a figure stands in.
  func block(of figure: Int) -> ReadBlock {
    blocks[min(blocks.partitioningIndex { $0.figures.upperBound > figure }, blocks.count - 1)]
  }

  /// The words of a figure as they are written, without its qualifier; of one that Tallymark writes, the citation.
  func words(of figure: Int) -> String {
    let range = figures[figure].range
    let block = block(of: figure)
    if case .node(let node) = block.place, range.isEmpty {
      return document.source.text(sourceRange(of: figure, in: node))
    }
    return text(of: range, in: block)
  }

  /// Some bytes of a block's prose.
  func text(of range: Range<Int>, in block: ReadBlock) -> String {
    switch block.place {
    case .title: edition.title.text(in: range)
    case .summary: (edition.summary ?? "").text(in: range)
    case .caption(let index): edition.directives[index].directive.words(in: edition.language).text(in: range)
    case .imageTitle(let node): document.imageTitle(of: node).text(in: range)
    case .node(let node): String(decoding: prose(of: node).text[range], as: UTF8.self)
    }
  }

  func location(of figure: Int) -> Location {
    switch block(of: figure).place {
    case .title, .summary: edition.titleLocation
    case .caption(let index): document.location(of: edition.directives[index].node)
    case .imageTitle(let node): document.location(of: node)
    case .node(let node): document.location(of: sourceRange(of: figure, in: node))
    }
  }

  private func sourceRange(of figure: Int, in node: Int) -> Range<Int> {
    if case .written(let read) = roles[figure] { return document.sourceRange(of: citation(citations[read]).node) }
    return document.sourceRange(of: rangeInLink(of: figure), in: prose(of: node))
  }

  /// Of a cited figure whose unit or qualifier stands outside the brackets, what stands within: the address between
  /// them is no part of the figure.
  private func rangeInLink(of figure: Int) -> Range<Int> {
    let range = figures[figure].range
    guard case .cited(let read) = roles[figure], citations[read].words.overlaps(range) else { return range }
    return range.clamped(to: citations[read].words)
  }

  /// The words between a citation's brackets, where it has some, else the whole of it.
  func location(of read: ReadCitation) -> Location {
    let node = citation(read).node
    if case .node(let block) = blocks[read.block].place {
      let prose = prose(of: block)
      if let words = prose.words(ofCitation: node), !words.isEmpty {
        return document.location(of: document.sourceRange(of: words, in: prose))
      }
    }
    return document.location(of: node)
  }

  func location(of block: ReadBlock) -> Location {
    switch block.place {
    case .title, .summary: edition.titleLocation
    case .caption(let index): document.location(of: edition.directives[index].node)
    case .imageTitle(let node): document.location(of: node)
    case .node(let node): document.location(of: node)
    }
  }
}

extension String {
  fileprivate func text(in bytes: Range<Int>) -> String {
    String(decoding: utf8.dropFirst(bytes.lowerBound).prefix(bytes.count), as: UTF8.self)
  }
}

extension ReadPage {
  /// A note that says where a metric is defined; none when there is no such metric.
  func definition(of id: MetricID) -> [Diagnostic.Note] {
    guard let metric = site.data.metric(id) else { return [] }
    return [
      Diagnostic.Note(Message(en: "\(id) is defined here", zh: "\(id) 在这里定义"), at: metric.location)
    ]
  }

  /// What a citation points at, as it would be written in full: `workforce.employees@2016-12-31#female`.
  func name(of resolution: Citation.Resolution) -> String {
    switch resolution {
    case .fact(let fact): "\(site.data[fact].reference)"
    case .change(let from, let to):
      "\(site.data[from].reference.metric)@\(site.data[from].reference.period)..\(site.data[to].reference.period)"
    case .target(let metric, let period): "target:\(metric)@\(period)"
    case .story(let id): "story:\(id)"
    case .literal: "literal:"
    case .unresolved: ""
    }
  }

  /// Where what a citation points at is kept, with its value.
  func notes(on resolution: Citation.Resolution) -> [Diagnostic.Note] {
    switch resolution {
    case .fact(let fact): [note(on: fact)]
    case .change(let from, let to): [note(on: from), note(on: to)]
    case .target(let id, let period):
      site.data.metric(id)?.targets.filter { $0.period == period }.map {
        .init(Message(en: "the target is set here", zh: "目标在这里设定"), at: $0.location)
      } ?? []
    case .story(let id):
      report?.stories[id].map {
        [.init(Message(en: "the particular is recorded here", zh: "数值记录在这里"), at: $0.location)]
      } ?? []
    case .literal, .unresolved: []
    }
  }

  func note(on index: FactIndex) -> Diagnostic.Note {
    let fact = site.data[index]
    let value = facts.value(of: index).words
    if let old = facts.superseded(index) {
      return .init(
        Message(
          en: "\(fact.reference) was \(value.en) when the report was published; since \(old.until) another value holds",
          zh: "报告发布时 \(fact.reference) 的数值是 \(value.zh)，\(old.until) 起重述为另一数值"), at: fact.location)
    }
    return .init(
      Message(en: "\(fact.reference) is \(value.en)", zh: "\(fact.reference) 的数值是 \(value.zh)"), at: fact.location)
  }
}

extension TrueValue {
  /// The value in full, in both languages.
  var words: Message { words(isAge: false) }

  /// As an age where the figure that it is held against is one.
  func words(isAge: Bool) -> Message { Message(en: text(.english, isAge), zh: text(.chinese, isAge)) }

  private func text(_ language: FigureLanguage, _ isAge: Bool) -> String {
    // All digits of what is stated, six of a quotient that has no end.
    let isStated = value.number.map { $0.fractionDigits.map { $0 <= 4 } ?? false } ?? true
    var options = WritingOptions(digits: isStated ? 18 : 6, isScaled: false)
    options.isAge = isAge
    return FigureWriter(language: language).text(for: value, unit: unit, options: options)
      ?? value.number.map { "\($0)" } ?? ""
  }
}
