import Figures
import Parsing
import ReportModel
import Values

// `<data value="6909" data-fact="workforce.employees@2016-12-31">` around the visible words, in a link to the fact.
extension BodyWriter {
  mutating func writeCitation(_ index: Int) -> Int {
    guard let citation = citations.element(at: index) else { return index + 1 }
    let isFillIn = Int(document.nodes[index].end) == index + 1
    let peek = peek(at: index, citation.resolution)
    holdUnit(after: index, citation, peek)
    switch citation.resolution {
    case .fact(let fact): writeFactTag(fact, isLong: isLong(index))
    case .change(let from, let to): writeChangeTag(from, to)
    case .target(let metric, let period): writeTargetTag(metric, period)
    case .story(let id): writeStoryTag(id)
    case .literal, .unresolved: return index + 1
    }
    if isFillIn {
      writeFillIn(citation)
      endCitation(endTag(citation.resolution), peek)
      endsInHan = false
      return index + 1
    }
    isHeldTogether = !isLong(index)
    linkedUntil = max(linkedUntil, Int(document.nodes[index].end))
    return begin(index, .citation(endTag(citation.resolution), peek: peek))
  }

  /// Where the unit stands outside the link, the popover's button waits for it.
  mutating func endCitation(_ tag: StaticString, _ peek: Int?) {
    out.raw(tag)
    if let peek, heldUnit == nil { writePeekButton(peek) }
  }

  private func endTag(_ resolution: Citation.Resolution) -> StaticString {
    switch resolution {
    case .fact, .change, .target: "</data></a>"
    case .story, .literal, .unresolved: "</data>"
    }
  }

  /// `[10亿](metric:…)元`, `[550](metric:…) million`: figure and unit go into one span that no browser breaks.
  private mutating func holdUnit(after index: Int, _ citation: Citation, _ peek: Int?) {
    let next = Int(document.nodes[index].end)
    guard next < document.nodes.count, case .text = document.nodes[next].kind,
      open.last.map({ $0.end > next }) ?? true, !isLong(index), isCited(citation.resolution)
    else { return }
    let words = Array((next == index + 1 ? fillIn(citation) ?? "" : plainText(of: index)).utf8)
    let rest = document.literal(of: next)
    let length = language.typography.unitLength(after: words, in: rest)
    guard length > 0, language.typography.isOne(words, with: rest.prefix(length)) else { return }
    heldUnit = (next, length, peek)
    out.raw("<span class=\"n\">")
  }

  private func isCited(_ resolution: Citation.Resolution) -> Bool {
    switch resolution {
    case .fact, .change, .target, .story: true
    case .literal, .unresolved: false
    }
  }

  /// Words too many to be held on one line of a narrow screen.
  private func isLong(_ index: Int) -> Bool {
    let range = (index + 1)..<Int(document.nodes[index].end)
    return range.reduce(0) { size, child in
      if case .text = document.nodes[child].kind { size + document.literal(of: child).count } else { size }
    } > 36
  }

  private mutating func writeFactTag(_ index: FactIndex, isLong: Bool) {
    out.raw(isLong ? "<a class=\"fact long\" href=\"" : "<a class=\"fact\" href=\"")
    out.text(facts.dataLink)
    atlas.factTags.tag(index, of: facts.data[index], on: facts.published, atlas.addresses, to: &out)
  }

  private mutating func beginLink(_ metric: MetricID, _ anchor: String) {
    out.attribute("<a class=\"fact\" href=\"", facts.metricLink(metric) + "#" + anchor)
    out.raw(">")
  }

  private mutating func writeChangeTag(_ from: FactIndex, _ to: FactIndex) {
    let (from, to) = (facts.data[from], facts.data[to])
    beginLink(to.reference.metric, to.reference.anchor)
    let member = to.reference.member.map { "#\($0)" } ?? ""
    let reference = "change:\(to.reference.metric)@\(from.reference.period)..\(to.reference.period)\(member)"
    FactTag.open(change(from, to).map(FactValue.number) ?? .empty(.none), of: reference, to: &out)
  }

  /// In per cent of the earlier value; of a share in percentage points.
  private func change(_ from: Fact, _ to: Fact) -> ExactNumber? {
    guard let start = facts.value(of: from).number, let end = facts.value(of: to).number,
      let difference = try? end.subtracting(start)
    else { return nil }
    if to.unit.quantity == .share { return difference }
    return try? difference.divided(by: start.magnitude).multiplied(by: ExactNumber(100))
  }

  private mutating func writeTargetTag(_ id: MetricID, _ period: Period) {
    beginLink(id, "target-" + period.anchor)
    let target = facts.data.metric(id)?.targets.first { $0.period == period }
    FactTag.open(target?.value ?? .empty(.none), of: "target:\(id)@\(period)", to: &out)
  }

  private mutating func writeStoryTag(_ id: StoryID) {
    FactTag.open(report?.stories[id]?.value ?? .empty(.none), of: "story:\(id)", to: &out)
  }
}

// MARK: What Tallymark writes itself
extension BodyWriter {
  private mutating func writeFillIn(_ citation: Citation) {
    if case .fact(let index) = citation.resolution, citation.options.isEmpty {
      return out.markup(facts.figureMarkup(index, facts.data[index]))
    }
    out.text(fillIn(citation) ?? "")
  }

  private func fillIn(_ citation: Citation) -> String? {
    switch citation.resolution {
    case .fact(let index):
      let fact = facts.data[index]
      return written(facts.value(of: fact), fact.unit, citation.options)
    case .change(let from, let to):
      let (from, to) = (facts.data[from], facts.data[to])
      let unit = facts.data.units.unit(UnitCode(to.unit.quantity == .share ? "pp" : "%")!)
      guard let change = change(from, to), let unit else { return nil }
      return written(.number(change), unit, citation.options)
    case .target(let id, let period):
      guard let metric = facts.data.metric(id), let target = metric.targets.first(where: { $0.period == period })
      else { return nil }
      return written(target.value, metric.unit, citation.options)
    case .story(let id):
      return report?.stories[id].flatMap { written($0.value, $0.unit, citation.options, isAge: $0.isAge) }
    case .literal, .unresolved: return nil
    }
  }

  private func written(
    _ value: FactValue, _ unit: Unit, _ options: [WritingOption], isAge: Bool = false
  ) -> String? {
    var options = WritingOptions(options, facts.data.units)
    options.isAge = isAge
    return language.figures.text(for: value, unit: unit, options: options)
  }
}

extension WritingOptions {
  init(_ options: [WritingOption], _ units: UnitCatalogue) {
    self.init()
    for option in options {
      switch option {
      case .digits(let count): digits = count
      case .unscaled: isScaled = false
      case .unit(let code): unit = units.unit(code)
      }
    }
  }
}
