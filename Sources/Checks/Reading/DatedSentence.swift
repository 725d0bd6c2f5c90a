import Figures
import ReportModel
import Values

/// A sentence that names one period, none of whose citations means it.
struct DatedSentence {
  private let edition: ReadEdition
  private let data: DataModel
  private let text: [UInt8]
  private let figures: [Int]
  private let date: Int
  private let period: Period
  private let comparison: Comparison
  private let context: DateContext

  /// `figures` are those of the sentence.
  init?(_ figures: [Int], _ sentence: Range<Int>, _ text: [UInt8], _ edition: ReadEdition, _ data: DataModel) {
    guard let (date, period) = edition.onlyDate(among: figures) else { return nil }
    let cited = figures.lazy.compactMap { edition.fact(boundTo: $0) }
    guard !cited.contains(where: { data[$0].reference.period.overlaps(period) }) else { return nil }
    (self.edition, self.data, self.text, self.figures) = (edition, data, text, figures)
    (self.date, self.period) = (date, period)
    comparison = Comparison(in: text[sentence])
    context = DateContext(of: edition.figures[date].range, in: text, sentence)
  }

  var conflicts: [PeriodConflict] {
    guard comparison.isSaid else { return figures.compactMap { conflict(ofFact: $0) } }
    // What compares with the year before still speaks of the year that it names: 2015年同比下降5%.
    guard !comparison.isWithAnother, !context.isBase else { return [] }
    let ofFacts = figures.filter { isGoverned($0) && isSetBesideTheYearBefore($0) }.compactMap { conflict(ofFact: $0) }
    guard ofFacts.isEmpty, comparison.isWithTheOneBefore else { return ofFacts }
    return figures.filter { isGoverned($0) }.compactMap { conflict(ofChange: $0) }
  }

  private func conflict(ofFact figure: Int) -> PeriodConflict? {
    guard let fact = edition.fact(boundTo: figure), let named = data.fact(like: fact, in: period) else { return nil }
    return PeriodConflict(figure: figure, date: date, cited: .fact(fact), named: named)
  }

  /// A change that begins where the sentence stands, instead of ending there.
  private func conflict(ofChange figure: Int) -> PeriodConflict? {
    guard let (from, to) = edition.change(boundTo: figure), data[from].reference.period.overlaps(period),
      !data[to].reference.period.overlaps(period)
    else { return nil }
    return PeriodConflict(figure: figure, date: date, cited: .change(from: from, to: to), named: from)
  }

  /// Whether the date holds for a figure: it is a clause of its own at the head, or stands in the figure's clause.
  private func isGoverned(_ figure: Int) -> Bool {
    let (date, figure) = (edition.figures[self.date].range, edition.figures[figure].range)
    if date.upperBound <= figure.lowerBound, context.isClause { return true }
    let start = min(date.upperBound, figure.upperBound)
    let between = start..<max(start, date.lowerBound, figure.lowerBound)
    let words = String(decoding: text[between], as: UTF8.self)
    return !words.contains("，") && !words.contains(", ")
  }

  /// Whether what is compared is the figure itself: with words for the year before, or by a change that ends in its
  /// period.
  private func isSetBesideTheYearBefore(_ figure: Int) -> Bool {
    guard let fact = edition.fact(boundTo: figure) else { return false }
    return comparison.isWithTheOneBefore
      || figures.contains { other in
        edition.change(boundTo: other).map { data[$0.to].reference.period == data[fact].reference.period } ?? false
      }
  }
}
