import Figures
import Parsing
import ReportModel
import Values

/// A figure whose sentence names one period while its citation means another, of which the metric has a fact as well.
struct PeriodConflict: Sendable {
  /// Both among the figures of the edition.
  let figure: Int
  let date: Int
  let cited: FactIndex
  /// The fact of the period that the sentence names.
  let named: FactIndex

  /// Of a block that has just been read into `prose`. A sentence with one period alone is judged, only where no citation
  /// in it means that period ("from 5,000 in 2015 to 6,909" is in order), and only where it compares nothing.
  static func all(in block: Int, of edition: ReadEdition, _ prose: Prose, _ facts: CitedFacts) -> [PeriodConflict] {
    let read = edition.blocks[block]
    guard !read.citations.isEmpty, isPossible(in: read.figures, edition, facts.site.data) else { return [] }
    return Sentences(prose.text).flatMap { sentence in
      let figures = read.figures.filter { sentence.contains(edition.figures[$0].range.lowerBound) }
      let found = conflicts(figures, edition, facts)
      return found.isEmpty || Comparison.isSaid(in: prose.text[sentence]) ? [] : found
    }
  }

  /// Whether some date lies outside of some cited period. Most blocks end here, before any sentence is looked for.
  private static func isPossible(in figures: Range<Int>, _ edition: ReadEdition, _ data: DataModel) -> Bool {
    figures.contains { date in
      guard edition.figures[date].kind == .date, let period = edition.figures[date].period else { return false }
      return figures.contains { figure in
        edition.fact(boundTo: figure).map { !data[$0].reference.period.overlaps(period) } ?? false
      }
    }
  }

  private static func conflicts(_ figures: [Int], _ edition: ReadEdition, _ facts: CitedFacts) -> [PeriodConflict] {
    let dates = figures.filter { edition.figures[$0].kind == .date }
    guard let date = dates.first, let period = edition.figures[date].period,
      dates.allSatisfy({ edition.figures[$0].period == period })
    else { return [] }
    let cited = figures.compactMap { figure in edition.fact(boundTo: figure).map { (figure, $0) } }
    let data = facts.site.data
    guard !cited.contains(where: { data[$0.1].reference.period.overlaps(period) }) else { return [] }
    return cited.compactMap { figure, fact in
      data.fact(like: fact, in: period).map { PeriodConflict(figure: figure, date: date, cited: fact, named: $0) }
    }
  }
}

extension ReadEdition {
  /// The fact that a figure's citation points at, or that Tallymark writes there; nil for all other figures.
  func fact(boundTo figure: Int) -> FactIndex? {
    switch roles[figure] {
    case .cited(let read), .written(let read):
      guard case .fact(let fact) = citation(citations[read]).resolution else { return nil }
      return fact
    case .loose, .literal: return nil
    }
  }
}

extension DataModel {
  /// The same metric and member at a period, as an instant its last day.
  fileprivate func fact(like index: FactIndex, in period: Period) -> FactIndex? {
    let own = self[index].reference
    return [period, period.lastDay].lazy.compactMap { period in
      self.fact(FactReference(metric: own.metric, period: period, member: own.member))
    }.first
  }
}

extension Period {
  func overlaps(_ other: Period) -> Bool { first <= other.last && other.first <= last }
}

/// The sentences of a text, as ranges of its bytes.
struct Sentences: Sequence, IteratorProtocol {
  private let text: [UInt8]
  private var start = 0

  init(_ text: [UInt8]) { self.text = text }

  mutating func next() -> Range<Int>? {
    guard start < text.count else { return nil }
    var end = start
    while end < text.count, !ends(before: &end) { end += 1 }
    defer { start = end }
    return start..<end
  }

  /// Whether a sentence ends here; its full stop is passed over.
  private func ends(before place: inout Int) -> Bool {
    switch text[place] {
    case UInt8(ascii: "\n"): place += 1
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ";"):
      guard place + 1 >= text.count || text[place + 1] == UInt8(ascii: " ") else { return false }
      place += 1
    case 0xE3 where isWide(place, 0x80, 0x82): place += 3  // 。
    case 0xEF where isWide(place, 0xBC, 0x81) || isWide(place, 0xBC, 0x9F) || isWide(place, 0xBC, 0x9B): place += 3
    default: return false
    }
    return true
  }

  private func isWide(_ place: Int, _ second: UInt8, _ third: UInt8) -> Bool {
    place + 2 < text.count && text[place + 1] == second && text[place + 2] == third
  }
}
