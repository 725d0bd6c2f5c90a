import Figures
import Parsing
import ReportModel
import Values

/// A figure whose sentence, row or column names one period while its citation means another, of which the metric has a
/// fact as well.
struct PeriodConflict: Sendable {
  /// Both among the figures of the edition.
  let figure: Int
  let date: Int
  /// A fact, or a change by its later one.
  let cited: Citation.Resolution
  /// The fact of the period that the sentence names.
  let named: FactIndex

  /// Of a block that has just been read into `prose`. A sentence with one period alone is judged, and only where no
  /// citation in it means that period: "from 5,000 in 2015 to 6,909" is in order.
  static func all(in block: Int, of edition: ReadEdition, _ prose: Prose, _ facts: CitedFacts) -> [PeriodConflict] {
    let read = edition.blocks[block]
    guard !read.citations.isEmpty, isPossible(in: read.figures, edition, facts.site.data) else { return [] }
    return Sentences(prose.text).flatMap { sentence in
      let figures = read.figures.filter { sentence.contains(edition.figures[$0].range.lowerBound) }
      return DatedSentence(figures, sentence, prose.text, edition, facts.site.data)?.conflicts ?? []
    }
  }

  /// Whether some date lies outside of some cited period. Most blocks end here, before any sentence is looked for.
  private static func isPossible(in figures: Range<Int>, _ edition: ReadEdition, _ data: DataModel) -> Bool {
    figures.contains { date in
      guard edition.figures[date].kind == .date, let period = edition.figures[date].period else { return false }
      return figures.contains { figure in
        (edition.fact(boundTo: figure) ?? edition.change(boundTo: figure)?.to)
          .map { !data[$0].reference.period.overlaps(period) } ?? false
      }
    }
  }
}

extension ReadEdition {
  /// What a figure's citation points at, or what Tallymark writes there.
  private func resolution(boundTo figure: Int) -> Citation.Resolution? {
    switch roles[figure] {
    case .cited(let read), .written(let read): citation(citations[read]).resolution
    case .loose, .literal: nil
    }
  }

  /// The fact that a figure's citation points at, or that Tallymark writes there; nil for all other figures.
  func fact(boundTo figure: Int) -> FactIndex? {
    guard case .fact(let fact) = resolution(boundTo: figure) else { return nil }
    return fact
  }

  /// The same of a change.
  func change(boundTo figure: Int) -> (from: FactIndex, to: FactIndex)? {
    guard case .change(let from, let to) = resolution(boundTo: figure) else { return nil }
    return (from, to)
  }

  /// The one period that all dates among some figures name, by the first of them; nil where there are two or none.
  func onlyDate(among figures: some Sequence<Int>) -> (figure: Int, period: Period)? {
    let dates = figures.filter { self.figures[$0].kind == .date }
    guard let date = dates.first, let period = self.figures[date].period,
      dates.allSatisfy({ self.figures[$0].period == period })
    else { return nil }
    return (date, period)
  }
}

extension DataModel {
  /// The same metric and member at a period, as an instant its last day.
  func fact(like index: FactIndex, in period: Period) -> FactIndex? {
    let own = self[index].reference
    return [period, period.lastDay].lazy.compactMap { period in
      self.fact(FactReference(metric: own.metric, period: period, member: own.member))
    }.first
  }
}

extension Period {
  func overlaps(_ other: Period) -> Bool { first <= other.last && other.first <= last }
}
